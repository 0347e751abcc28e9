// Rules about explanation, passage and quotation.
#include "grading/text.hpp"
#include "lint/about.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

constexpr std::size_t words_of_name_max = 3; // a longer key is rarely said in the source's own words

bool most(std::size_t count, std::size_t all) { return 2 * count >= all && count > 0; }

void check_presence(const Question& question, const Habits& habits, Findings& findings) {
    if (habits.explains && question.item.explanation.empty())
        findings.add(question.item, "q", "", "missing-explanation", "most questions here explain their key, this one does not",
                     "write `explain: …`: why the key is right");
    if (habits.names_passages && !question.item.passage)
        findings.add(question.item, "q", "", "missing-source",
                     "most questions here say where the key is found, this one does not", "write `from: SECTION ¶1`");
}

// Both folded, so that quotation marks, dashes and line ends of the two may differ.
bool stands_in_source(const std::string& quote, const bank::Bank& bank) {
    for (const auto& section : bank.passages)
        for (const auto& paragraph : section.paragraphs)
            if (grading::folded(paragraph).find(quote) != std::string::npos)
                return true;
    return false;
}

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

} // namespace

Habits habits_of(const bank::Bank& bank) {
    const auto& items = bank.items;
    const auto explained = std::ranges::count_if(items, [](const item::Item& item) { return !item.explanation.empty(); });
    const auto traced = std::ranges::count_if(items, [](const item::Item& item) { return item.passage.has_value(); });
    return {most(static_cast<std::size_t>(explained), items.size()), most(static_cast<std::size_t>(traced), items.size())};
}

void check_sources(const Question& question, const bank::Bank& bank, const Habits& habits, Findings& findings) {
    check_presence(question, habits, findings);
    check_quote(question, bank, findings);
}

} // namespace retake::lint
