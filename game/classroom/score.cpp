// Points of a class.
#include "classroom/score.hpp"
#include <algorithm>
#include <cmath>

namespace retake::classroom {
namespace {

constexpr double whole = 1000;
constexpr Milliseconds step{50};
constexpr Milliseconds at_once{500}; // Kahoot!: nobody loses points by reading
constexpr int streak_step = 100, streak_max = 500;

double stake(double credit, std::optional<schedule::Confidence> confidence) {
    using schedule::Confidence;
    if (confidence == Confidence::sure)
        return credit * 500 + (1 - credit) * -1000;
    if (confidence == Confidence::think_so)
        return credit * 250 + (1 - credit) * -250;
    return 0;
}

// How much of the time was used, 0 … 1.
double share_of_time(const Pace& pace) {
    if (!pace.limit || pace.limit->count() <= 0)
        return 0;
    const auto took = pace.took / step * step;
    return std::clamp(static_cast<double>(took.count()) / static_cast<double>(pace.limit->count()), 0.0, 1.0);
}

double speed_factor(const Scoring& scoring, const Pace& pace) {
    const double share = pace.untimed ? 0.5 : share_of_time(pace);
    if (scoring.formula == Formula::dial)
        return 1 - std::clamp(scoring.speed, 0.0, 0.5) * share;
    return !pace.untimed && pace.took < at_once ? 1 : 1 - share / 2;
}

} // namespace

Points& Points::operator+=(const Points& more) {
    with_speed += more.with_speed;
    without_speed += more.without_speed;
    return *this;
}

Points points_for(const Scoring& scoring, double credit, std::optional<schedule::Confidence> confidence, const Pace& pace,
                  int run) {
    const double staked = scoring.ask_how_sure ? stake(credit, confidence) : 0;
    const int bonus = scoring.streak && run > 1 ? std::min(streak_max, streak_step * (run - 1)) : 0;
    const auto total = [&](double base) { return static_cast<int>(std::lround(base + staked)) + bonus; };
    return {total(whole * credit * speed_factor(scoring, pace)), total(whole * credit)};
}

} // namespace retake::classroom
