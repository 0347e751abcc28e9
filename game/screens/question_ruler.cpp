// The ruler of a number: about the typed value or the author's range, never about the key.
#include "grading/number.hpp"
#include "screens/question_front.hpp"
#include "ui/paper.hpp"
#include <cmath>
#include <sstream>

namespace retake::screens::question {
namespace {

using ui::Ink;

constexpr float inset = 46, base = 63; // of the scale in the ruler's area: left and right, and from above

// 1, 2 or 5 times a power of ten, the nearest to `size` from below.
double round_step(double size) {
    const double power = std::pow(10, std::floor(std::log10(size)));
    const double share = size / power;
    return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * power;
}

std::string number_words(double value, double step) {
    if (std::abs(value) < step / 100)
        value = 0;
    std::ostringstream text;
    text.precision(10);
    text << value;
    return text.str();
}

float place_of(const ui::Rect& area, const Scale& scale, double value) {
    const auto share = static_cast<float>((value - scale.from) / (scale.to - scale.from));
    return area.x + inset + share * (area.w - 2 * inset);
}

void draw_band(ui::Shapes& shapes, const ui::Rect& strip, const ui::Rect& area, const item::TypeNumber& form, const Scale& scale,
               double value) {
    const double reach = form.relative ? std::abs(value) * form.tolerance : form.tolerance;
    if (reach <= 0)
        return;
    const float left = std::max(place_of(area, scale, value - reach), strip.x + 3);
    const float right = std::min(place_of(area, scale, value + reach), strip.right() - 3);
    if (right > left)
        shapes.push_back(ui::Fill{{left, strip.y + 3, right - left, strip.h - 6}, {}, {Ink::yolk, 0.62f}});
}

void draw_scale(ui::Shapes& shapes, const ui::Rect& strip, const ui::Rect& area, const Scale& scale, const ui::Look& look) {
    const auto type = ui::scaled(look, ui::Type{ui::Face::mono, 700, 26, 32});
    const int count = static_cast<int>(std::lround((scale.to - scale.from) / scale.step));
    for (int i = 0; i <= count * 10; ++i) {
        const bool whole = i % 10 == 0, half = i % 5 == 0;
        const double value = scale.from + scale.step * i / 10;
        const float x = place_of(area, scale, value), length = whole ? 44.f : half ? 30.f : 18.f, width = whole ? 3.f : 2.f;
        shapes.push_back(ui::Fill{{x - width / 2, strip.y + 2, width, length}, {}, {Ink::ink}});
        if (whole)
            shapes.push_back(ui::Label{{x - 70, strip.y + 52, 140, 36},
                                       number_words(value, scale.step),
                                       type,
                                       {Ink::ink},
                                       ui::Side::centre,
                                       ui::Side::centre});
    }
}

} // namespace

std::optional<double> value_of(const item::Item& item, const std::string& typed) {
    const auto* number = std::get_if<item::Number>(&item.body);
    const auto read = number ? grading::read_number(typed, number->key.language, number->key.unit) : std::nullopt;
    if (!read)
        return std::nullopt;
    const bool in_full = read->scaled && number->key.scale > 0;
    return in_full ? read->value / number->key.scale : read->value;
}

std::optional<Scale> scale_of(const item::TypeNumber& form, std::optional<double> value) {
    if (form.range && form.range->second > form.range->first) {
        const double step = round_step((form.range->second - form.range->first) / 5);
        return Scale{form.range->first, form.range->second, step};
    }
    if (!value || !std::isfinite(*value) || std::abs(*value) > 1e15)
        return std::nullopt;
    const double reach = form.relative ? std::abs(*value) * form.tolerance : form.tolerance;
    const double step = round_step(std::max({std::abs(*value) / 11, reach / 2, 1e-6}) * (*value == 0 && reach == 0 ? 1e6 : 1));
    if (reach == 0 && *value >= 0 && *value == std::round(*value)) { // counted: there are no halves, and no fewer than none
        const double whole = std::max(step, 1.0), first = std::max(std::round(*value / whole) - 3, 0.0);
        return Scale{first * whole, (first + 6) * whole, whole};
    }
    const double middle = std::round(*value / step) * step;
    return Scale{middle - 3 * step, middle + 3 * step, step};
}

void draw_ruler(ui::Shapes& shapes, const ui::Rect& area, const item::TypeNumber& form, std::optional<double> value,
                const ui::Look& look) {
    const ui::Rect strip{area.x, area.y + base - 2, area.w, 107};
    shapes.push_back(ui::Fill{strip, ui::all_round(8), {Ink::manila}});
    const auto scale = scale_of(form, value);
    const bool on_it = scale && value && *value >= scale->from && *value <= scale->to;
    if (on_it)
        draw_band(shapes, strip, area, form, *scale, *value);
    if (scale)
        draw_scale(shapes, strip, area, *scale, look);
    shapes.push_back(ui::Outline{strip, ui::all_round(8), 3, {Ink::ink}});
    if (on_it) {
        const float x = place_of(area, *scale, *value), y = strip.y - 3;
        shapes.push_back(ui::Polygon{{{x - 20, y - 32}, {x + 20, y - 32}, {x, y}}, {Ink::ink}});
        shapes.push_back(ui::Polygon{{{x - 15, y - 29}, {x + 15, y - 29}, {x, y - 5}}, {Ink::red}});
    }
}

} // namespace retake::screens::question
