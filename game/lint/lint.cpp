// Runs the rules: over each question, over questions beside each other, and over the bank's totals.
#include "lint/lint.hpp"
#include "lint/about.hpp"
#include "lint/pairs.hpp"
#include "lint/totals.hpp"

namespace retake::lint {

Diagnostics check(const bank::Bank& bank, const ReadLines& read_lines) {
    Findings findings(bank);
    Totals totals;
    Pairs pairs(bank);
    const auto* language = find_language(bank.language);
    const auto habits = habits_of(bank);
    for (const auto& item : bank.items) {
        const Question question(item, bank.language, language);
        check_choices(question, findings);
        check_cues(question, findings);
        check_stem(question, findings);
        check_numbers(question, findings);
        check_damage(question, findings);
        check_sources(question, bank, habits, findings);
        totals.count(question);
        pairs.add(question);
    }
    pairs.check(findings);
    totals.check(findings);
    if (findings.empty() || !read_lines)
        return findings.placed(nullptr);
    const auto lines = read_lines();
    return findings.placed(&lines);
}

} // namespace retake::lint
