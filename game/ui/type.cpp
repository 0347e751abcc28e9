// Balanced lines: no lonely last word under a long line.
#include "ui/type.hpp"

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

} // namespace retake::ui
