// Balanced lines: no lonely last word under a long line.
#include "ui/type.hpp"
#include "base/utf8.hpp"
#include <vector>

namespace retake::ui {

float balanced_width(const Measure& measure, std::string_view text, const Type& type, float width) {
    const auto whole = measure.text(text, type, width);
    if (whole.lines <= 1)
        return width;
    float low = whole.w / 2, high = width; // low: too narrow; high: enough
    while (high - low > 4) {
        const float middle = (low + high) / 2;
        const auto tried = measure.text(text, type, middle);
        (tried.lines > whole.lines || tried.w > middle ? low : high) = middle;
    }
    return high;
}

std::string shortened(const Measure& measure, const std::string& text, const Type& type, Size box) {
    const auto fits = [&](const std::string& words) {
        return box.h > 0 ? measure.text(words, type, box.w).h <= box.h : measure.text(words, type).w <= box.w;
    };
    if (fits(text))
        return text;
    std::vector<std::size_t> ends{0}; // of its graphemes
    while (ends.back() < text.size())
        ends.push_back(utf8::next_grapheme(text, ends.back()));
    std::size_t low = 0, high = ends.size(); // low fits, high does not
    while (high - low > 1) {
        const auto middle = (low + high) / 2;
        (fits(text.substr(0, ends[middle]) + "…") ? low : high) = middle;
    }
    return text.substr(0, ends[low]) + "…";
}

} // namespace retake::ui
