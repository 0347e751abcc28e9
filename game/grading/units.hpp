// Units and scale words: what may follow a number, and what it makes of it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retake::grading {

struct Unit {
    std::string name;      // "kg": the same for all spellings of one unit
    std::string dimension; // "mass"; units of one dimension convert into each other
    double factor = 1;     // of the dimension's base unit
    double offset = 0;     // temperatures: base = value * factor + offset
    bool operator==(const Unit&) const = default;
};

// A spelling may name several units: "pounds" is a mass or money, "¥" is yen or yuan.
std::vector<Unit> find_units(std::string_view spelling);

// Thousand, million, mio, bn …; the words of the long scale (Billion = 1e12) by language.
std::optional<double> find_scale(std::string_view word, std::string_view language);

// One way to read what follows a number.
struct Tail {
    double scale = 1;
    std::string scale_word; // as written; may be empty
    std::string unit;       // as written; may be empty
    bool operator==(const Tail&) const = default;
};

// Every reading whose unit is in the table or is `own` (the unit that the question names), the scale first: "m" is a
// million or metres. Empty when nothing fits.
std::vector<Tail> read_tail(std::string_view text, std::string_view own, std::string_view language);

// The same unit in other words, "day" and "days" too.
bool same_unit(std::string_view, std::string_view);

// The value in another unit; nullopt when the dimensions differ.
std::optional<double> converted(double value, std::string_view from, std::string_view to);

} // namespace retake::grading
