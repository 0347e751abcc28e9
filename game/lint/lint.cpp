// Runs the rules: over each question, over questions beside each other, and over the bank's totals.
#include "lint/lint.hpp"

namespace retake::lint {

Advice::Advice(const bank::Bank& head, std::size_t items_max, ItemAt item_at)
    : head_(head), language_(find_language(head.language)), item_at_(std::move(item_at)), findings_(head), habits_(items_max),
      pairs_(head, items_max, item_at_) {}

void Advice::add(const item::Item& item) {
    const Question question(item, head_.language, language_);
    check_choices(question, findings_);
    check_cues(question, findings_);
    check_stem(question, findings_);
    check_numbers(question, findings_);
    check_damage(question, findings_);
    check_quote(question, head_, findings_);
    check_allowed(question, head_, findings_);
    habits_.add(question);
    totals_.count(question);
    pairs_.add(question);
}

Diagnostics Advice::finish(const std::function<const tree::Lines*()>& lines) {
    pairs_.check(findings_);
    std::move(habits_).check(findings_);
    totals_.check(findings_);
    check_allowed(head_, findings_);
    return std::move(findings_).placed(findings_.count() > 0 ? lines() : nullptr);
}

Diagnostics check(const bank::Bank& bank, const ReadLines& read_lines) {
    Advice advice(bank, bank.items.size(), [&](std::uint32_t number) { return bank.items[number]; });
    for (const auto& item : bank.items)
        advice.add(item);
    tree::Lines lines;
    return advice.finish([&]() -> const tree::Lines* {
        if (!read_lines)
            return nullptr;
        lines = read_lines();
        return &lines;
    });
}

} // namespace retake::lint
