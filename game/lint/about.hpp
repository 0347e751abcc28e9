// The rules about one question, by subject.
#pragma once
#include "lint/finding.hpp"

namespace retake::lint {

// How many choices, how long, how alike, and what they refer to.
void check_choices(const Question&, Findings&);

// What gives the key away: an article, a word of the stem, the hint.
void check_cues(const Question&, Findings&);

// How the stem asks, and whether a typed key can be hit.
void check_stem(const Question&, Findings&);

// Choices that are numbers.
void check_numbers(const Question&, Findings&);

// Texts that lost something on their way into the file.
void check_damage(const Question&, Findings&);

// What most questions of the bank have; a rule that asks for it is silent where they have it not.
struct Habits {
    bool explains = false, names_passages = false;
};
Habits habits_of(const bank::Bank&);

// Explanation, passage and quotation.
void check_sources(const Question&, const bank::Bank&, const Habits&, Findings&);

} // namespace retake::lint
