// Confidence-based marking, reckoned from shares.
#include "progress/calibration.hpp"
#include <algorithm>

namespace retake::progress {
namespace {

using schedule::Confidence;

constexpr double two_thirds = 2.0 / 3, four_fifths = 0.8;

std::size_t place_of(Confidence level) { return level == Confidence::guess ? 0 : level == Confidence::think_so ? 1 : 2; }

// What one level alone earns on average at this accuracy, at best.
double best_mark(double accuracy) { return std::max({accuracy, 4 * accuracy - 2, 9 * accuracy - 6}); }

} // namespace

Range meant_for(Confidence level) {
    switch (level) {
    case Confidence::guess:
        return {0, two_thirds};
    case Confidence::think_so:
        return {two_thirds, four_fifths};
    case Confidence::sure:
        break;
    }
    return {four_fifths, 1};
}

Trust trust_of(Confidence level, Share share) {
    const auto meant = meant_for(level);
    const double rate = share.rate();
    const auto beyond = [&](double limit) { return (rate - limit) * (rate - limit) * share.of > 0.5; };
    if (share.of > 0 && rate < meant.low && beyond(meant.low))
        return Trust::over;
    if (share.of > 0 && rate > meant.high && beyond(meant.high))
        return Trust::under;
    return Trust::fits;
}

const Share& Calibration::of(Confidence level) const { return levels[place_of(level)]; }

Calibration calibration_of(const std::array<Share, 3>& levels) {
    constexpr std::array right{1, 2, 3}, wrong{0, -2, -6};
    Calibration made{.levels = levels};
    double marks = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        made.all.right += levels[i].right;
        made.all.of += levels[i].of;
        marks += right[i] * levels[i].right + wrong[i] * (levels[i].of - levels[i].right);
    }
    if (made.all.of == 0)
        return made;
    made.mark = marks / made.all.of;
    made.bonus = 0.1 * (made.mark - best_mark(made.all.rate()));
    return made;
}

} // namespace retake::progress
