// Advice about questions: what could make one unclear, unfair or easier than it looks, and what a bank does too often.
#pragma once
#include "bank/bank.hpp"
#include "tree/lines.hpp"
#include <functional>

namespace retake::lint {

// The lines of a bank's file.
using ReadLines = std::function<tree::Lines()>;

// Sorted by place; linear in the size of the bank. With the lines of its file each finding stands at the words that it is
// about, else at its question; `read_lines` is asked once, and only where there is a finding. The rules are in rules.cpp.
Diagnostics check(const bank::Bank&, const ReadLines& read_lines = {});

} // namespace retake::lint
