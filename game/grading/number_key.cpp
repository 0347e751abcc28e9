// Reading the key of a number item: value, tolerance, scale word and unit as the author wrote them.
#include "grading/number.hpp"
#include "grading/numeral.hpp"
#include "grading/units.hpp"
#include <cmath>

namespace retake::grading {
namespace {

// A numeral and the one reading of its tail.
struct Part {
    Numeral numeral;
    Tail tail;
    std::string text; // as written
};

std::optional<Part> read_part(std::string_view text, std::string_view own_unit, std::string_view language) {
    const auto numeral = read_numeral(text, language);
    if (!numeral)
        return std::nullopt;
    auto tails = read_tail(numeral->rest, own_unit, language);
    if (tails.empty())
        return std::nullopt;
    // "5 m" is five metres, "5m" five million, unless the question names a length.
    auto tail = tails.front();
    if (tails.size() > 1 && (numeral->apart || !own_unit.empty()))
        tail = tails.back();
    const auto& currency = numeral->currency;
    if (!currency.empty() && !tail.unit.empty() && !same_unit(currency, tail.unit))
        return std::nullopt; // "$5 kg"
    if (!currency.empty())
        tail.unit = currency;
    return Part{*numeral, tail, std::string(trimmed(text))};
}

struct Halves {
    std::string_view left, right;
};

std::optional<Halves> split_at(std::string_view text, std::initializer_list<std::string_view> marks) {
    for (const auto mark : marks)
        if (const auto at = text.find(mark); at != std::string_view::npos)
            return Halves{trimmed(text.substr(0, at)), trimmed(text.substr(at + mark.size()))};
    return std::nullopt;
}

struct OwnUnit {
    Tail tail;
    bool required = false;
};

// `unit: required`, `unit: kg, required`, `unit: million tonnes`, `unit: words`.
OwnUnit read_own_unit(std::string_view unit, std::string_view language) {
    OwnUnit own;
    unit = trimmed(unit);
    if (unit.ends_with("required")) {
        own.required = true;
        unit = trimmed(unit.substr(0, unit.size() - std::string_view("required").size()));
        while (unit.ends_with(','))
            unit = trimmed(unit.substr(0, unit.size() - 1));
    }
    if (unit.empty())
        return own;
    const auto space = unit.find(' ');
    const auto scale = find_scale(unit.substr(0, space), language);
    const bool a_unit = !find_units(unit).empty();
    if (scale && !a_unit)
        own.tail = {*scale, std::string(unit.substr(0, space)),
                    space == std::string_view::npos ? std::string() : std::string(trimmed(unit.substr(space)))};
    else
        own.tail.unit = unit;
    return own;
}

bool is_sign(std::string_view unit) {
    return unit == "$" || unit == "US$" || unit == "€" || unit == "£" || unit == "¥" || unit == "₽" || unit == "₹";
}

// What the author's text leaves out is added, so that a learner reads "240 billion tonnes".
std::string in_words(const std::string& text, const Tail& written, const Tail& whole) {
    auto made = text;
    if (written.scale_word.empty() && !whole.scale_word.empty())
        made += " " + whole.scale_word;
    if (written.unit.empty() && !whole.unit.empty())
        made = is_sign(whole.unit) ? whole.unit + made : made + (whole.unit == "%" ? "" : " ") + whole.unit;
    return made;
}

// What is left out on one side stands on the other: "4.5 ± 1 kg", "3..6 kg", "$240 ± 5 billion".
void complete(Tail& tail, const Tail& from) {
    if (tail.scale_word.empty() && (tail.unit.empty() || is_sign(tail.unit))) {
        tail.scale = from.scale;
        tail.scale_word = from.scale_word;
    }
    if (tail.unit.empty())
        tail.unit = from.unit;
}

void set_tail(NumberKey& key, const Tail& tail) {
    key.scale = tail.scale;
    key.scale_word = tail.scale_word;
    key.unit = tail.unit;
}

// Whole numbers are exact; decimals give half a unit of their last digit; a third is as good as 0.33.
double implied_tolerance(const Numeral& numeral) {
    const auto millionths = numeral.value * 1e6;
    if (numeral.fraction && std::abs(millionths - std::round(millionths)) > 1e-6)
        return std::abs(numeral.value) * 0.0101;
    return numeral.last_digit / 2;
}

// "1e308 k" is beyond what the machine counts.
bool is_finite(const NumberKey& key) { return std::isfinite(key.value) && std::isfinite(key.tolerance); }

std::optional<NumberKey> read_range(const Halves& halves, const Tail& own, NumberKey key) {
    auto low = read_part(halves.left, own.unit, key.language);
    auto high = read_part(halves.right, own.unit, key.language);
    if (!low || !high)
        return std::nullopt;
    complete(high->tail, own);
    complete(high->tail, Tail{1, "", low->tail.unit});
    auto whole = high->tail;
    const auto low_written = low->tail;
    complete(low->tail, whole);
    const auto last = high->numeral.value * whole.scale;
    const auto first = converted(low->numeral.value * low->tail.scale, low->tail.unit, whole.unit);
    if (!first || *first > last)
        return std::nullopt;
    set_tail(key, whole);
    key.value = (*first + last) / 2;
    key.tolerance = (last - *first) / 2;
    if (!is_finite(key))
        return std::nullopt;
    const auto written_unit = read_part(halves.right, own.unit, key.language)->tail;
    const bool sign_before = is_sign(low_written.unit);
    key.written =
        low->text + " to " +
        in_words(high->text, sign_before ? Tail{written_unit.scale, written_unit.scale_word, "$"} : written_unit, whole);
    return key;
}

bool set_tolerance(NumberKey& key, const Part& part) {
    const auto amount = std::abs(part.numeral.value);
    if (same_unit(part.tail.unit, "%") && !same_unit(key.unit, "%")) {
        key.relative = true;
        key.tolerance = std::abs(key.value) * amount / 100;
        return part.tail.scale_word.empty();
    }
    auto tail = part.tail;
    complete(tail, Tail{key.scale, key.scale_word, key.unit});
    // A difference of temperatures has no offset.
    const auto zero = converted(0, tail.unit, key.unit);
    const auto off = converted(amount * tail.scale, tail.unit, key.unit);
    if (!zero || !off)
        return false;
    key.tolerance = std::abs(*off - *zero);
    return true;
}

} // namespace

std::optional<NumberKey> read_number_key(std::string_view written, std::string_view unit, std::string_view language) {
    NumberKey key;
    key.language = language;
    const auto own = read_own_unit(unit, language);
    key.unit_required = own.required;
    if (const auto range = split_at(written, {"..", "…"}))
        return read_range(*range, own.tail, key);
    const auto halves = split_at(written, {"±", "+/-", "+-", "+−"});
    const auto value = read_part(halves ? halves->left : written, own.tail.unit, language);
    if (!value || value->numeral.leading_zero)
        return std::nullopt;
    std::optional<Part> tolerance;
    if (halves && !(tolerance = read_part(halves->right, own.tail.unit, language)))
        return std::nullopt;
    auto whole = value->tail;
    const bool share = tolerance && same_unit(tolerance->tail.unit, "%") && !same_unit(own.tail.unit, "%");
    if (tolerance && !share)
        complete(whole, tolerance->tail);
    complete(whole, own.tail);
    if (!own.tail.unit.empty() && !same_unit(whole.unit, own.tail.unit) && !converted(1, whole.unit, own.tail.unit))
        return std::nullopt;
    set_tail(key, whole);
    key.value = value->numeral.value * whole.scale;
    key.tolerance = implied_tolerance(value->numeral) * whole.scale;
    key.written = in_words(value->text, value->tail, whole);
    if ((tolerance && !set_tolerance(key, *tolerance)) || !is_finite(key))
        return std::nullopt;
    return key;
}

} // namespace retake::grading
