// Number: reading, presenting and grading it.
#include "item/kinds/number.hpp"
#include "tree/repair.hpp"
#include <charconv>
#include <cmath>

namespace retake::item {
namespace {

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return std::string(text);
}

std::optional<double> plain_number(std::string_view written) {
    const auto text = trimmed(written);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional(value) : std::nullopt;
}

// `range: 0..200`, in what stands after the field.
std::optional<std::pair<double, double>> read_range(tree::Fields& fields) {
    const auto written = fields.text("range");
    if (!written)
        return std::nullopt;
    const auto dots = written->text.find("..");
    const auto low = plain_number(std::string_view(written->text).substr(0, dots));
    const auto high = dots == std::string::npos ? std::nullopt : plain_number(std::string_view(written->text).substr(dots + 2));
    if (low && high && *low < *high)
        return std::pair{*low, *high};
    auto& finding =
        fields.complain("range", "unclear-range", "a range is two numbers, the lower one first", "write `range: 0..200`");
    if (low && high && *low > *high)
        finding.fix = tree::reworded(*fields.node("range"), written->text,
                                     trimmed(written->text.substr(dots + 2)) + ".." + trimmed(written->text.substr(0, dots)));
    return std::nullopt;
}

// What stands after the field: the scale word and the unit, unless the unit is asked for.
std::string shown_unit(const grading::NumberKey& key) {
    if (key.unit_required)
        return key.scale_word;
    if (key.scale_word.empty())
        return key.unit;
    return key.unit.empty() ? key.scale_word : key.scale_word + " " + key.unit;
}

} // namespace

std::optional<Number> Number::read(tree::Fields& fields, const Setting& setting) {
    const auto written = fields.text("answer");
    const auto unit = fields.text("unit");
    if (!written)
        return std::nullopt;
    const auto key = grading::read_number_key(written->text, unit ? unit->text : "", setting.language);
    if (!key) {
        fields.complain("answer", "unclear-number", "`" + written->text + "` cannot be read as a number",
                        "write a number, a scale word or a unit, and a tolerance: `4.5 ± 1 kg`");
        return std::nullopt;
    }
    return Number{*key, read_range(fields)};
}

Interaction present(const Number& item, Rng&, Order) {
    const auto& key = item.key;
    const double tolerance =
        key.relative ? (key.value != 0 ? key.tolerance / std::abs(key.value) : 0) : key.tolerance / key.scale;
    return TypeNumber{shown_unit(key), tolerance, key.relative, item.range};
}

Response key(const Number& item) { return Typed{item.key.written}; }

grading::Verdict grade(const Number& item, const Response& response) {
    const auto* typed = std::get_if<Typed>(&response);
    if (!typed)
        return {0, "nothing was typed", ""};
    return grading::grade_number(typed->text, item.key);
}

std::string words(const Number&, const Response& response) {
    const auto* typed = std::get_if<Typed>(&response);
    return typed ? typed->text : "";
}

std::string why(const Number&, const Response&) { return ""; }

} // namespace retake::item
