// Cloze: a text with gaps, each of them typed text or a number, with or without a bank of words to take.
#pragma once
#include "grading/number.hpp"
#include "grading/text.hpp"
#include "item/kinds/single_choice.hpp"
#include "item/part.hpp"
#include <variant>

namespace retake::item {

struct Cloze {
    static constexpr std::string_view name = "cloze";
    static constexpr std::string_view title = "Fill the gaps";
    static std::optional<Cloze> read(tree::Fields&, const Setting&);

    using Key = std::variant<grading::TextKey, grading::NumberKey>;

    std::vector<std::string> texts;   // around the gaps: one more than there are gaps
    std::vector<Key> gaps;            // in the order of the text
    std::vector<WrittenChoice> wrong; // the wrong words of the word bank, each with its reason; empty: there is no bank
    bool operator==(const Cloze&) const = default;
};

// The text as a stem, with a line for each gap: "Cats sleep ____ hours a day."
std::string with_lines(const Cloze&);

// What a learner writes into a gap to earn all of it.
std::string key_of(const Cloze::Key&);

Interaction present(const Cloze&, Rng&, Order);
Response key(const Cloze&);
grading::Verdict grade(const Cloze&, const Response&); // the mean of the gaps, each by its own kind
std::string words(const Cloze&, const Response&);      // "yuan | roubles"; "–" for an empty gap
std::string why(const Cloze&, const Response&);        // the reasons of the wrong words, a line each
Parts parts(const Cloze&, const Response&);            // by gap
static_assert(Kind<Cloze>);

} // namespace retake::item
