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

// The quotation, beside the source's text where it is there.
void check_quote(const Question&, const bank::Bank& head, Findings&);

// The names under `allow`, of a question and of the head.
void check_allowed(const Question&, const bank::Bank& head, Findings&);
void check_allowed(const bank::Bank& head, Findings&);

// What most questions of the bank have, their explanation and their passage: the others are told of it once all are seen.
class Habits {
public:
    explicit Habits(std::size_t questions_max); // so many questions at most
    void add(const Question&);
    void check(Findings&) &&;

private:
    struct Lacking { // a question; most of a large bank may be one, so no more is kept
        Place place;
        std::string name;
    };
    struct Habit {
        std::string_view rule, message, help;
        std::vector<Lacking> lacking{}; // while it may still be a habit
        std::size_t have = 0;
    };
    void note(Habit&, const Question&, bool has) const;

    std::size_t questions_max_;
    std::size_t count_ = 0;
    Habit explains_, names_passages_;
};

} // namespace retake::lint
