// Rules about choices: how many, how long, how alike, and what they refer to.
#include "lint/about.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

constexpr std::size_t choices_min = 3;
constexpr std::size_t choices_max = 6;
constexpr std::size_t choice_length_max = 120; // characters
constexpr std::size_t long_key_min = 25;       // shorter keys are rarely given away by their length (question-format.md, L06)
constexpr double long_key_ratio = 1.3;
constexpr std::size_t sentence_words_min = 4;
constexpr std::size_t whole_word_min = 4; // letters; a shorter one before a full stop may be "etc."

std::string in_ticks(std::string_view text) { return "`" + std::string(text) + "`"; }

void check_count(const Question& question, Findings& findings) {
    const auto count = question.choices.size();
    const auto key = question.keeps_order ? "choices" : "wrong";
    if (count < choices_min)
        findings.add(question.item, key, "", "few-choices", "there are only two choices: half of all guesses are right",
                     "add a wrong choice that tempts those who do not know");
    if (count > choices_max)
        findings.add(question.item, key, "", "many-choices",
                     "there are " + std::to_string(count) + " choices: reading them takes longer than thinking",
                     "keep the two or three wrong ones that tempt most");
}

void check_reference(const Question& question, Findings& findings) {
    if (!question.language)
        return;
    const auto& words = *question.language;
    for (const auto& choice : question.choices) {
        const auto key = choice.right ? "answer" : "wrong";
        if (begins_with(words.all_of_them, choice.folded, words.spaced))
            findings.add(question.item, key, choice.text, "all-of-the-above",
                         in_ticks(choice.text) + " is " +
                             (choice.right ? "right here, as such a choice most often is" : "known to be right most often"),
                         "ask for several right choices (`answer: [ … ]`), or name another wrong one");
        else if (begins_with(words.none_of_them, choice.folded, words.spaced))
            findings.add(question.item, key, choice.text, "none-of-the-above",
                         in_ticks(choice.text) + " shows what a learner can rule out, not what he knows",
                         "name another " + std::string(choice.right ? "question with a key of its own" : "wrong choice"));
    }
}

void check_lengths(const Question& question, Findings& findings) {
    for (const auto& choice : question.choices)
        if (choice.length > choice_length_max)
            findings.add(question.item, choice.right ? "answer" : "wrong", choice.text, "long-choice",
                         "this choice has " + std::to_string(choice.length) + " characters",
                         "move what all choices share into the question, and the rest into `explain`");
    if (!question.one_key() || question.key().length <= long_key_min)
        return;
    const auto& key = question.key();
    const bool longest = std::ranges::all_of(question.choices, [&](const Choice& choice) {
        return choice.right || static_cast<double>(key.length) > long_key_ratio * static_cast<double>(choice.length);
    });
    if (longest)
        findings.add(question.item, "answer", key.text, "longest-key",
                     "the right choice is by far the longest, and so it is guessed",
                     "shorten it, or make a wrong choice as long");
}

// Equal as a learner types them, and yet not the same: "the Nile" and "Nile", "Paris (Texas)" and "Paris (France)".
void check_likeness(const Question& question, Findings& findings) {
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto &one = question.choices[j], &other = question.choices[i];
            if (one.normal == other.normal && one.right != other.right)
                findings.add(question.item, "wrong", one.right ? other.text : one.text, "similar-choices",
                             in_ticks(one.text) + " and " + in_ticks(other.text) + " say nearly the same, and only one is right",
                             "word the two so that they differ in what matters");
        }
}

// The one choice that is, or is not, what all others are not, or are; nullptr when they agree or are divided.
template <class Is>
const Choice* odd_one_out(const Question& question, Is is) {
    const Choice *last_that_is = nullptr, *last_that_is_not = nullptr;
    std::size_t count = 0;
    for (const auto& choice : question.choices)
        (is(choice) ? (++count, last_that_is) : last_that_is_not) = &choice;
    if (question.choices.size() < choices_min)
        return nullptr;
    return count == 1 ? last_that_is : count + 1 == question.choices.size() ? last_that_is_not : nullptr;
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_with_letter(std::string_view text, bool capital) {
    return !text.empty() && (capital ? text[0] >= 'A' && text[0] <= 'Z' : text[0] >= 'a' && text[0] <= 'z');
}

bool all_start_with_letters(const Question& question) {
    return std::ranges::all_of(question.choices, [](const Choice& choice) {
        return starts_with_letter(choice.text, true) || starts_with_letter(choice.text, false);
    });
}

void tell_odd(const Question& question, const Choice& odd, const std::string& how, Findings& findings, Rewording alike = {}) {
    findings.add(question.item, odd.right ? "answer" : "wrong", odd.text, "mixed-choices",
                 in_ticks(odd.text) + " is the only choice that " + how + (odd.right ? ", and it is the right one" : ""),
                 "write all choices in one manner", std::move(alike));
}

// With its first letter as the others have theirs. It may be a name that is written so: "iPhone".
Rewording with_other_capital(std::string_view text) {
    std::string other(text);
    other[0] = static_cast<char>(other[0] ^ 0x20);
    return {{std::string(text)}, {other}, false};
}

// With or without a full stop, as the others are. A last word that is short or has a capital may be an abbreviation.
Rewording with_other_stop(std::string_view text) {
    if (!text.ends_with('.'))
        return {{std::string(text)}, {std::string(text) + "."}};
    const auto sentence = text.substr(0, text.size() - 1);
    const auto last = sentence.substr(sentence.find_last_of(' ') + 1);
    const bool word = last.size() >= whole_word_min && std::ranges::all_of(last, [](char c) { return c >= 'a' && c <= 'z'; });
    return {{std::string(text)}, {std::string(sentence)}, word};
}

void check_manner(const Question& question, Findings& findings) {
    const auto number = [](const Choice& choice) { return has_digit(choice.text); };
    const auto capital = [](const Choice& choice) { return starts_with_letter(choice.text, true); };
    const auto stop = [](const Choice& choice) { return choice.text.ends_with('.'); };
    const bool sentences = std::ranges::all_of(
        question.choices, [](const Choice& choice) { return words_of(choice.folded).size() >= sentence_words_min; });
    if (const auto* odd = odd_one_out(question, number))
        return tell_odd(question, *odd, number(*odd) ? "has digits" : "has no digits", findings);
    if (all_start_with_letters(question))
        if (const auto* odd = odd_one_out(question, capital))
            return tell_odd(question, *odd, capital(*odd) ? "begins with a capital" : "begins with a small letter", findings,
                            with_other_capital(odd->text));
    if (sentences)
        if (const auto* odd = odd_one_out(question, stop))
            tell_odd(question, *odd, stop(*odd) ? "ends with a full stop" : "ends without a full stop", findings,
                     with_other_stop(odd->text));
}

void check_absolutes(const Question& question, Findings& findings) {
    if (!question.language || !question.language->spaced || question.language->absolutes.empty())
        return;
    const Choice* found = nullptr;
    for (const auto& choice : question.choices) {
        const auto words = words_of(choice.folded);
        if (words.size() < sentence_words_min)
            return;
        if (!stands_in(question.language->absolutes, choice.folded, true))
            continue;
        if (choice.right)
            return;
        found = &choice;
    }
    if (found)
        findings.add(question.item, "wrong", found->text, "absolute-words",
                     "only wrong choices say such words as \"always\" or \"only\", which are rarely true",
                     "put such a word into the right choice too, or leave it out");
}

} // namespace

void check_choices(const Question& question, Findings& findings) {
    if (question.choices.empty())
        return;
    check_count(question, findings);
    check_reference(question, findings);
    check_lengths(question, findings);
    check_likeness(question, findings);
    check_manner(question, findings);
    check_absolutes(question, findings);
}

} // namespace retake::lint
