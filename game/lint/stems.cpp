// Rules about stems: whether they ask, how long they are, whether a "not" is seen; and whether a typed key can be hit.
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "lint/about.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

constexpr std::size_t stem_length_max = 300;
constexpr std::size_t short_key_max = 2;
constexpr std::size_t typed_words_max = 5;

// From the last end of a sentence on, but for the one that closes the text.
std::string_view last_sentence(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at + 2 < text.size(); ++at)
        if ((text[at] == '.' || text[at] == '!' || text[at] == '?') && text[at + 1] == ' ')
            begin = at + 2;
    return text.substr(begin);
}

// Whether the word stands in the stem in capitals or marked with * or `; compared without letter case elsewhere.
bool is_emphasised(std::string_view stem, std::string_view folded_word) {
    std::string capitals(folded_word);
    for (auto& c : capitals)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (capitals != folded_word && holds_phrase(stem, capitals))
        return true;
    if (stem.find("**") != std::string_view::npos || stem.find("__") != std::string_view::npos)
        return true;
    const auto at = grading::folded(stem).find("*" + std::string(folded_word) + "*");
    return at != std::string::npos;
}

// The word that turns the question round: a "not" after the word that asks, or an "except"; "" when there is none. In "What
// happens if it is not fed?" the "not" belongs to a clause of its own.
std::string_view turning_word(const Question& question) {
    const auto& words = *question.language;
    const auto sentence = last_sentence(question.stem);
    for (const auto exception : words.exceptions)
        if (words.spaced ? holds_phrase(sentence, exception) : sentence.find(exception) != std::string_view::npos)
            return exception;
    std::size_t asked = std::string_view::npos;
    for (const auto asker : words.askers)
        if (!words.spaced || holds_phrase(sentence, asker))
            asked = std::min(asked, sentence.find(asker));
    if (asked == std::string_view::npos)
        return {};
    const auto rest = sentence.substr(words.spaced ? asked : 0);
    for (const auto negation : words.negations)
        if (words.spaced ? holds_phrase(rest, negation) : rest.find(negation) != std::string_view::npos)
            return stands_in(words.clauses, rest.substr(0, rest.find(negation)), words.spaced) ? std::string_view() : negation;
    return {};
}

// The stem with the word between asterisks, where it stands there once.
Rewording with_marked_word(const std::string& stem, std::string_view word) {
    std::string small = stem;
    for (auto& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto at = small.find(word);
    if (at == std::string::npos || small.find(word, at + 1) != std::string::npos)
        return {};
    const auto marked = stem.substr(0, at) + "**" + stem.substr(at, word.size()) + "**" + stem.substr(at + word.size());
    return {{stem}, {marked}, false};
}

void check_negation(const Question& question, Findings& findings) {
    if (question.choices.empty() || !question.language)
        return;
    const auto word = turning_word(question);
    if (!word.empty() && !is_emphasised(question.item.stem, word))
        findings.add(question.item, "q", "", "negative-stem",
                     "\"" + std::string(word) + "\" turns the question round, and is easily overlooked",
                     "ask for what is true, or mark the word: `**" + std::string(word) + "**`",
                     with_marked_word(question.item.stem, word));
}

bool has_blank(std::string_view stem) {
    return stem.find("__") != std::string_view::npos || stem.find("..") != std::string_view::npos ||
           stem.find("…") != std::string_view::npos || stem.find("[ ]") != std::string_view::npos;
}

bool is_full_sentence(std::string_view stem) {
    return stem.ends_with('.') || stem.ends_with('!') || stem.ends_with("。") || stem.ends_with("！");
}

// A statement that is complete, so that nothing tells what to do with it. "The capital of Peru is" is no such thing.
void check_asking(const Question& question, Findings& findings) {
    const bool judged = std::holds_alternative<item::TrueFalse>(question.item.body);
    if (judged || !question.language || !is_full_sentence(question.stem) || has_blank(question.item.stem))
        return;
    const auto& words = *question.language;
    const bool asks = question.stem.find('?') != std::string::npos || question.stem.find("؟") != std::string::npos ||
                      question.stem.ends_with("\".") || stands_in(words.askers, question.stem, words.spaced) ||
                      stands_in(words.commands, question.stem, words.spaced) ||
                      stands_in(words.clues, question.stem, words.spaced);
    if (!asks)
        findings.add(question.item, "q", "", "unasked-stem", "this states something and asks for nothing",
                     "end it with a question, a command (`Name …`) or a gap (`___`)");
}

void check_length(const Question& question, Findings& findings) {
    const auto length = utf8::length(question.item.stem);
    if (length > stem_length_max)
        findings.add(question.item, "q", "", "long-stem", "the question has " + std::to_string(length) + " characters",
                     "keep what is needed to answer, and move the rest into `explain`");
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void check_typed_key(const Question& question, Findings& findings) {
    const auto* typed = std::get_if<item::TypedText>(&question.item.body);
    if (!typed)
        return;
    const auto key = grading::normalised(typed->key.accepted.front(), question.tag);
    const auto words = words_of(key).size();
    const auto& written = typed->key.accepted.front();
    const auto tell = [&](std::string message, std::string help, Rewording instead = {}) {
        findings.add(question.item, "answer", "", "unclear-typed-key", std::move(message), std::move(help), std::move(instead));
    };
    const bool letters = question.language && question.language->spaced;
    if (all_digits(key))
        tell("this key is digits, and is graded as a text", "write it without quotes, so that it is graded as a number",
             {{'"' + written + '"'}, {written}, false});
    else if (letters && utf8::length(key) <= short_key_max)
        tell("this key has one or two letters, and a slip of the finger is never forgiven in it",
             "ask for a longer word, or offer choices");
    else if (words > typed_words_max && typed->key.accepted.size() == 1)
        tell("a learner must type " + std::to_string(words) + " words just so",
             "list other accepted wordings under `also`, or offer choices");
}

} // namespace

void check_stem(const Question& question, Findings& findings) {
    check_negation(question, findings);
    check_asking(question, findings);
    check_length(question, findings);
    check_typed_key(question, findings);
}

} // namespace retake::lint
