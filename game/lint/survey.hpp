// A survey of a bank for its author: every finding of the reader and every piece of advice; its items are not kept.
#pragma once
#include "bank/outline.hpp"

namespace retake::lint {

struct Survey {
    std::size_t questions = 0; // that can be asked
    Diagnostics found;         // sorted by place
};

// Reads question by question, on all cores, so that a bank of 100,000 needs little more memory than its text.
Survey survey(const bank::Outline&, const item::FindImage&);

} // namespace retake::lint
