// Rules about what gives a key away: an article, a word of the stem, the hint.
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "lint/about.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

constexpr std::size_t telling_word_min = 4; // characters
constexpr std::size_t key_in_hint_min = 3;

// "a" or "an" where the stem ends with it, as "The emu is an ___"; "" where it ends otherwise. A capital is a name: "Vitamin A".
std::string_view final_article(std::string_view stem) {
    while (!stem.empty() && (stem.back() == '_' || stem.back() == ':' || stem.back() == '.' || stem.back() == ' '))
        stem.remove_suffix(1);
    for (const std::string_view article : {" an", " a"})
        if (stem.ends_with(article))
            return article.substr(1);
    return {};
}

// By its first letters, as far as these tell how a word is spoken.
bool sounds_open(std::string_view folded) {
    for (const std::string_view closed : {"uni", "use", "usu", "eu", "one", "once", "ut"})
        if (folded.starts_with(closed))
            return false;
    for (const std::string_view open : {"hour", "honest", "honor", "honour", "heir"})
        if (folded.starts_with(open))
            return true;
    return !folded.empty() && std::string_view("aeiou").find(folded.front()) != std::string_view::npos;
}

bool begins_with_letter(const Choice& choice) {
    return !choice.folded.empty() && choice.folded[0] >= 'a' && choice.folded[0] <= 'z';
}

void check_article(const Question& question, Findings& findings) {
    if (!question.one_key() || !question.language || question.language->code != "en")
        return;
    const auto article = final_article(question.item.stem);
    const auto fits = [&](const Choice& choice) { return sounds_open(choice.folded) == (article == "an"); };
    if (article.empty() || !std::ranges::all_of(question.choices, begins_with_letter) || !fits(question.key()))
        return;
    const auto ruled_out = std::ranges::count_if(question.choices, [&](const Choice& choice) { return !fits(choice); });
    if (ruled_out > 0)
        findings.add(question.item, "q", "", "article-cue",
                     "\"" + std::string(article) + "\" at the end rules out " + std::to_string(ruled_out) + " of " +
                         std::to_string(question.choices.size()) + " choices",
                     "write \"a or an\", or put the article into each choice");
}

// A word without the endings that English and its neighbours use for plurals.
std::string_view trunk(std::string_view word) {
    if (word.size() > telling_word_min && word.ends_with("'s"))
        word.remove_suffix(2);
    if (word.size() > telling_word_min && word.ends_with('s'))
        word.remove_suffix(1);
    return word;
}

bool is_telling(std::string_view word, const Language& language) {
    return utf8::length(word) >= telling_word_min && !contains(language.minor, word) && !contains(language.askers, word) &&
           !(word[0] >= '0' && word[0] <= '9');
}

bool holds_trunk(const std::vector<std::string_view>& words, std::string_view wanted) {
    return std::ranges::any_of(words, [&](std::string_view word) { return trunk(word) == wanted; });
}

void check_repeated_word(const Question& question, Findings& findings) {
    if (!question.one_key() || !question.language || !question.language->spaced || question.choices.size() < 3)
        return;
    const auto key_words = words_of(question.key().folded);
    for (const auto word : key_words) {
        if (!is_telling(word, *question.language) || !holds_trunk(question.stem_words, trunk(word)))
            continue;
        const bool elsewhere = std::ranges::any_of(question.choices, [&](const Choice& choice) {
            return !choice.right && choice.folded.find(trunk(word)) != std::string::npos;
        });
        if (elsewhere)
            continue;
        findings.add(question.item, "answer", question.key().text, "stem-in-key",
                     "of all choices only the right one repeats \"" + std::string(word) + "\" from the question",
                     "use another word in one of the two, or the same in a wrong choice");
        return;
    }
}

void check_hint(const Question& question, Findings& findings) {
    if (question.item.hint.empty())
        return;
    const auto hint = grading::folded(question.item.hint);
    const auto gives = [&](std::string_view written) {
        const auto key = grading::normalised(written, question.tag);
        const bool spaced = !question.language || question.language->spaced;
        return utf8::length(key) >= (spaced ? key_in_hint_min : 2) &&
               (spaced ? holds_phrase(hint, key) : hint.find(key) != std::string::npos);
    };
    const auto key = key_in_words(question.item);
    bool given = !key.empty() && gives(key);
    if (question.keys > 1)
        given = std::ranges::any_of(question.choices, [&](const Choice& choice) { return choice.right && gives(choice.text); });
    if (given)
        findings.add(question.item, "hint", "", "key-in-hint", "the hint says the key itself",
                     "hint at the way to the key: what it is like, or where it is found");
}

} // namespace

void check_cues(const Question& question, Findings& findings) {
    check_article(question, findings);
    check_repeated_word(question, findings);
    check_hint(question, findings);
}

} // namespace retake::lint
