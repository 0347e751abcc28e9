// Grading numbers: every way to read what was typed, and whether one of them is the key.
#include "grading/number.hpp"
#include "grading/numeral.hpp"
#include "grading/units.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace retake::grading {
namespace {

constexpr double slack = 1e-9;           // of the key, for the arithmetic of the machine
constexpr double million_at_least = 1e5; // below it, "107m" means metres

// One way to read a response, in the key's unit.
struct Reading {
    double value = 0;
    std::string reason; // why it is accepted when it is not the plainest reading
    bool show = false;  // tell the learner how it was read
};

std::string_view without_about(std::string_view text) {
    for (const std::string_view word :
         {"about ", "approximately ", "approx. ", "approx ", "around ", "roughly ", "ca. ", "ca ", "circa ", "~", "≈", "c. "})
        if (text.starts_with(word))
            return trimmed(text.substr(word.size()));
    return text;
}

class Grader {
public:
    Grader(std::string_view response, const NumberKey& key) : text_(without_about(trimmed(response))), key_(key) {}

    Verdict grade() {
        if (text_.empty())
            return {0, "nothing typed", ""};
        const auto numeral = read_numeral(text_, key_.language);
        if (!numeral)
            return text_ == key_.written ? Verdict{1, "the key", ""} : Verdict{0, "not a number", ""};
        const auto tails = read_tail(numeral->rest, key_.unit, key_.language);
        if (tails.empty())
            return text_ == key_.written ? Verdict{1, "the key", ""}
                                         : Verdict{0, "not understood: “" + numeral->rest + "” after the number", ""};
        for (const auto& tail : tails)
            add_readings(*numeral, tail);
        for (const auto& reading : readings_)
            if (fits(reading.value))
                return accepted(reading);
        if (text_ == key_.written)
            return {1, "the key", ""};
        return {0, refusal(), ""};
    }

private:
    bool fits(double value) const {
        const auto room = slack * (key_.value == 0 ? 1 : std::abs(key_.value));
        return std::abs(value - key_.value) <= key_.tolerance + room;
    }

    Verdict accepted(const Reading& reading) const {
        const bool exact = std::abs(reading.value - key_.value) <= slack * std::abs(key_.value);
        const auto reason = !reading.reason.empty() ? "accepted: " + reading.reason
                            : exact                 ? "the key"
                                                    : "accepted: within the tolerance";
        return {1, reason, reading.show ? "Read as " + read_as(reading.value) : ""};
    }

    // The value as the key is written: in its scale, with its unit.
    std::string read_as(double value) const {
        auto text = plain(value / key_.scale);
        if (!key_.scale_word.empty())
            text += " " + key_.scale_word;
        if (key_.unit.empty())
            return text;
        const bool before = find_units(key_.unit).size() && key_.written.starts_with(key_.unit);
        return before ? key_.unit + text : text + (key_.unit == "%" ? "" : " ") + key_.unit;
    }

    std::string refusal() const {
        if (readings_.empty())
            return unit_missing_ ? "not the key: the unit is missing" : "not the key: the unit does not fit";
        // The nearest reading is the one that was meant: "246" for "$240 billion" is too much, not 246 dollars.
        const auto off = [&](const Reading& reading) { return std::abs(reading.value - key_.value); };
        return std::ranges::min(readings_, {}, off).value < key_.value ? "not the key: too low" : "not the key: too high";
    }

    // "107m" is a million where a million makes sense, else metres.
    bool makes_sense(const Numeral& numeral, const Tail& tail) const {
        if (numeral.rest != "m" && numeral.rest != "M")
            return true;
        const bool metres = converted(1, "m", key_.unit).has_value();
        const bool million = std::abs(key_.value) >= million_at_least && !metres;
        return (tail.scale > 1) == million || numeral.rest == "M";
    }

    void add_readings(const Numeral& numeral, const Tail& tail) {
        if (!makes_sense(numeral, tail))
            return;
        add(numeral, numeral.value, tail, false);
        if (numeral.other)
            add(numeral, *numeral.other, tail, true);
    }

    void add(const Numeral& numeral, double value, const Tail& tail, bool other) {
        const auto unit = tail.unit.empty() ? numeral.currency : tail.unit;
        if (!numeral.currency.empty() && !tail.unit.empty() && !converted(1, numeral.currency, tail.unit))
            return; // "$5 kg"
        const auto full = in_key_unit(value * tail.scale, unit);
        if (!full)
            return;
        const bool bare = unit.empty() && !key_.unit.empty();
        const bool moved = !unit.empty() && !key_.unit.empty() && !same_unit(unit, key_.unit);
        push(*full, other, bare, moved ? "converted from " + unit : "");
        const bool unscaled = tail.scale_word.empty() && key_.scale != 1 && (tail.unit.empty());
        if (unscaled)
            push(*full * key_.scale, other, true, "");
    }

    void push(double value, bool other, bool show, std::string reason) {
        if (reason.empty() && other)
            reason = "the separator read the other way";
        else if (reason.empty() && show)
            reason = key_.unit.empty() ? "scale assumed" : "unit assumed";
        readings_.push_back({value, reason, show || other});
    }

    std::optional<double> in_key_unit(double value, const std::string& unit) {
        if (unit.empty()) {
            unit_missing_ = unit_missing_ || (key_.unit_required && !key_.unit.empty());
            return key_.unit_required && !key_.unit.empty() ? std::nullopt : std::optional(value);
        }
        if (key_.unit.empty()) // Half is 50%; any other unit is too much.
            return same_unit(unit, "%") ? std::optional(value / 100) : std::nullopt;
        return converted(value, unit, key_.unit);
    }

    std::string_view text_;
    const NumberKey& key_;
    std::vector<Reading> readings_;
    bool unit_missing_ = false;
};

} // namespace

std::optional<ReadNumber> read_number(std::string_view typed, std::string_view language, std::string_view own) {
    const auto numeral = read_numeral(without_about(trimmed(typed)), language);
    if (!numeral)
        return std::nullopt;
    const auto tails = read_tail(numeral->rest, own, language);
    if (tails.empty())
        return std::nullopt;
    const auto& tail = numeral->apart ? tails.back() : tails.front();
    if (!std::isfinite(numeral->value * tail.scale))
        return std::nullopt;
    return ReadNumber{numeral->value * tail.scale, tail.unit.empty() ? numeral->currency : tail.unit, !tail.scale_word.empty()};
}

Verdict grade_number(std::string_view response, const NumberKey& key) { return Grader(response, key).grade(); }

} // namespace retake::grading
