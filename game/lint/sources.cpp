// Rules about explanation, passage and quotation.
#include "bank/asked.hpp"
#include "grading/text.hpp"
#include "lint/about.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

constexpr std::size_t words_of_name_max = 3; // a longer key is rarely said in the source's own words

// Both folded, so that quotation marks, dashes and line ends of the two may differ.
bool stands_in_source(const std::string& quote, const bank::Bank& bank) {
    for (const auto& section : bank.passages)
        for (const auto& paragraph : section.paragraphs)
            if (grading::folded(paragraph).find(quote) != std::string::npos)
                return true;
    return false;
}

} // namespace

void check_quote(const Question& question, const bank::Bank& bank, Findings& findings) {
    if (question.item.quote.empty())
        return;
    auto quote = grading::folded(question.item.quote);
    if (!bank.passages.empty() && !stands_in_source(quote, bank))
        findings.add(question.item, "quote", "", "quote-not-found", "the source's text does not hold these words",
                     "copy the words from the source as they stand there");
    const bool worded = std::holds_alternative<item::TypedText>(question.item.body) ||
                        std::holds_alternative<item::SingleChoice>(question.item.body);
    const auto key = worded ? grading::normalised(key_in_words(question.item), question.tag) : std::string();
    if (key.empty() || words_of(key).size() > words_of_name_max || quote.find(key) != std::string::npos)
        return;
    findings.add(question.item, "quote", "", "key-not-in-quote", "the key \"" + key + "\" does not stand in the quotation",
                 "quote the words that prove the key");
}

Habits::Habits(std::size_t questions_max)
    : questions_max_(questions_max), explains_{"missing-explanation", "most questions here explain their key, this one does not",
                                               "write `explain: …`: why the key is right"},
      names_passages_{"missing-source", "most questions here say where the key is found, this one does not",
                      "write `from: SECTION ¶1`"} {}

void Habits::note(Habit& habit, const Question& question, bool has) const {
    const auto& item = question.item;
    if (has)
        ++habit.have;
    else if (const auto lack = count_ - habit.have; 2 * lack > questions_max_)
        habit.lacking = std::vector<Lacking>(); // no habit any more
    else if (std::ranges::find(item.allow, habit.rule) == item.allow.end())
        habit.lacking.push_back({{"", item.place.line, item.place.column}, bank::question_name(item.number, item.stem)});
}

void Habits::add(const Question& question) {
    ++count_;
    note(explains_, question, !question.item.explanation.empty());
    note(names_passages_, question, question.item.passage.has_value());
}

void Habits::check(Findings& findings) && {
    for (auto* habit : {&explains_, &names_passages_})
        if (habit->have > 0 && 2 * habit->have >= count_)
            for (auto& one : habit->lacking)
                findings.add_of_question(one.place, std::move(one.name), habit->rule, habit->message, habit->help);
}

} // namespace retake::lint
