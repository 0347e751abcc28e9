// Advice about questions: what could make one unclear, unfair or easier than it looks, and what a bank does too often.
#pragma once
#include "bank/bank.hpp"
#include "lint/about.hpp"
#include "lint/pairs.hpp"
#include "lint/totals.hpp"
#include "tree/lines.hpp"
#include <functional>

namespace retake::lint {

// Looks at the items of a bank one after the other, and keeps of each only what the comparison with the others needs.
class Advice {
public:
    // `head` must outlive it; it holds at most so many items. `item_at` gives one of them again, for the few that need it.
    Advice(const bank::Bank& head, std::size_t items_max, ItemAt item_at);
    Advice(const Advice&) = delete;
    Advice& operator=(const Advice&) = delete;

    void add(const item::Item&); // in the bank's order

    // Once, after all of them: sorted by place. With the lines of its file each finding stands at the words that it is about,
    // else at its question.
    Diagnostics finish(const std::function<const tree::Lines*()>& lines);

private:
    const bank::Bank& head_;
    const Language* language_;
    ItemAt item_at_;
    Findings findings_;
    Habits habits_;
    Totals totals_;
    Pairs pairs_;
};

// The lines of a bank's file.
using ReadLines = std::function<tree::Lines()>;

// Of a whole bank, linear in its size; `read_lines` is asked once, and only where there is a finding. The rules are in rules.cpp.
Diagnostics check(const bank::Bank&, const ReadLines& read_lines = {});

} // namespace retake::lint
