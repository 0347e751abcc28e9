// Numerals: the digits of a number as people write them, before any scale word or unit.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace retake::grading {

struct Numeral {
    double value = 0;
    std::optional<double> other; // "1,234" and "1.234" can be read in two ways; this is the one that the language does not prefer
    double last_digit = 0;       // what one unit of the last decimal is worth; 0 for whole numbers
    bool fraction = false;       // written with a slash
    bool leading_zero = false;   // "007": rather a code than a number
    bool signed_ = false;
    std::string currency; // a currency sign before the digits, as written
    std::string rest;     // what follows, trimmed
    bool apart = false;   // a space stood between the digits and the rest
};

// nullopt when the text does not begin with a number (after a sign and a currency sign).
std::optional<Numeral> read_numeral(std::string_view text, std::string_view language);

// Whether the language writes a decimal comma.
bool has_decimal_comma(std::string_view language);

// The value as people write it: few digits, no exponent below a quadrillion.
std::string plain(double value);

// Without spaces at the ends, the no-break ones too.
std::string_view trimmed(std::string_view text);

} // namespace retake::grading
