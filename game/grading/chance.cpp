// Credit corrected for chance.
#include "grading/chance.hpp"
#include <algorithm>

namespace retake::grading {

double above_chance(std::size_t right, std::size_t count, double chance) {
    if (right >= count)
        return 1;
    return std::max(0.0, (static_cast<double>(right) - chance) / (static_cast<double>(count) - chance));
}

} // namespace retake::grading
