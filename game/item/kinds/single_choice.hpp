// Single choice: one key among distractors.
#pragma once
#include "item/kind.hpp"
#include <vector>

namespace retake::item {

// A choice as its author wrote it: its text, and why a learner should (not) take it.
struct WrittenChoice {
    std::string text;
    std::string why; // may be empty
    bool operator==(const WrittenChoice&) const = default;
};

struct SingleChoice {
    static constexpr std::string_view name = "single-choice";
    static constexpr std::string_view title = "Choose one";
    static std::optional<SingleChoice> read(tree::Fields&, const Setting&);

    std::vector<WrittenChoice> choices; // in the written order; a choice's id is its index here
    int key = 0;                        // the id of the key
    bool keep_order = false;
    bool operator==(const SingleChoice&) const = default;
};

Interaction present(const SingleChoice&, Rng&, Order);
Response key(const SingleChoice&);
grading::Verdict grade(const SingleChoice&, const Response&);
std::string words(const SingleChoice&, const Response&);
std::string why(const SingleChoice&, const Response&);
static_assert(Kind<SingleChoice>);

} // namespace retake::item
