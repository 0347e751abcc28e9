// Splits a bank's file into its head and its questions, so that one bad question costs one question.
#pragma once
#include "tree/lines.hpp"
#include "tree/vocabulary.hpp"
#include <vector>

namespace retake::tree {

// Lines, from 1, both included.
struct Part {
    int first = 1;
    int last = 0;
    bool empty() const { return last < first; }
    bool operator==(const Part&) const = default;
};

struct Split {
    std::vector<Part> head;      // before the list of questions, and after it
    std::vector<Part> questions; // each begins with its dash, or with a repeated key where a dash is missing
    std::vector<bool> dashless;  // in step with the questions: the dash is missing
    int brackets = 0;            // the line where the whole file, or its `questions`, begins as brackets; 0: it does not
};

// `question` holds the keys that only a question opens with, `head` those that only a head has.
struct Openers {
    Words question; // "q", "fill", "id" …
    Words stem;     // those of them that no other list has: "q", "fill" …
    Words head;
};
Checked<Split> split_bank(const std::string& file, const Lines&, const Openers&);

} // namespace retake::tree
