// Grading numbers: the number grammar with scale words and units, and tolerance.
#pragma once
#include "grading/verdict.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::grading {

// What an author wrote as the key of a number item, such as "4.5 ± 1 kg", "64%", "$240 billion ± 5 billion", "3..6".
struct NumberKey {
    double value = 0;       // in full: 240 billion is 240e9; 64% is 64 with unit "%"
    double tolerance = 0;   // absolute, in full
    bool relative = false;  // the author wrote the tolerance as a share ("± 5%"); `tolerance` is still absolute
    double scale = 1;       // of the scale word in the key: 1e9 for billion
    std::string scale_word; // "billion", else empty
    std::string unit;       // canonical: "kg", "%", "$", "tonnes"; else empty
    bool unit_required = false;
    std::string written; // the value as a learner should read it: "$240 billion"
    std::string language = "en";
    bool operator==(const NumberKey&) const = default;
};

// nullopt: not a number by the rule of the format (a sign or currency sign, a number, then nothing, a scale word, %,
// or a unit of the table or `unit`). "7 Up" and "50 Cent" are text; so is "007".
std::optional<NumberKey> read_number_key(std::string_view written, std::string_view unit, std::string_view language);

struct ReadNumber {
    double value = 0;    // in full
    std::string unit;    // as far as it was understood; else empty
    bool scaled = false; // a scale word was written
};
// What a learner typed; nullopt when it is no number. `own`: the question's own unit, which need not stand in the table
// ("words").
std::optional<ReadNumber> read_number(std::string_view typed, std::string_view language, std::string_view own = {});

// A bare number may also be meant in the key's scale: "240" for "$240 billion", as the field shows the scale word.
Verdict grade_number(std::string_view response, const NumberKey&);

} // namespace retake::grading
