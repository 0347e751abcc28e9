// The points of a round, and the same rules in words.
#include "session/points.hpp"
#include <algorithm>
#include <cmath>

namespace retake::session {
namespace {

constexpr int right_points = 60;
constexpr int bonus_step = 5;
constexpr int bonus_max = 20;
constexpr int bonus_from = 3; // the third in a row

struct Stake {
    int gain = 0;
    int loss = 0;
};

Stake stake_of(std::optional<Confidence> confidence) {
    if (confidence == Confidence::sure)
        return {30, -60};
    if (confidence == Confidence::think_so)
        return {15, -15};
    return {};
}

} // namespace

int points_for(double credit, std::optional<Confidence> confidence, bool hinted, int run) {
    const auto [gain, loss] = stake_of(confidence);
    const double base = right_points * credit * (hinted ? 0.5 : 1.0);
    const double stake = credit * gain + (1 - credit) * loss;
    const int bonus = run >= bonus_from ? std::min(bonus_max, bonus_step * (run - bonus_from + 1)) : 0;
    return static_cast<int>(std::lround(base + stake)) + bonus;
}

std::vector<std::string> explain_points(const Rules& rules) {
    if (rules.mode == Mode::pile)
        return {"Retaking the pile earns no points: right cards leave it."};
    if (rules.mode == Mode::exam)
        return {"An exam earns a mark, and no points: the share of its cards that were right, of 100.",
                rules.partial_credit ? "A card that is partly right counts with its share, and an open one with nothing."
                                     : "A card that is partly right or open counts with nothing."};
    std::vector<std::string> lines{"A right card earns 60 points."};
    if (rules.partial_credit)
        lines.emplace_back("A card that is partly right earns its share.");
    if (rules.offer_hints)
        lines.emplace_back("A hint halves the 60.");
    if (rules.ask_how_sure) {
        lines.emplace_back("Sure: 30 more when right, 60 less when not.");
        lines.emplace_back("Think so: 15 more when right, 15 less when not.");
        lines.emplace_back("A guess stakes nothing, and so does a card locked in without saying how sure.");
        lines.emplace_back("Honesty pays: say “think so” from a chance of 50% on and “sure” from 75%.");
    }
    lines.emplace_back("From the third right card in a row each earns 5 more than the one before, up to 20 more.");
    lines.emplace_back("A round never falls under zero, and the retake earns no points.");
    return lines;
}

} // namespace retake::session
