// Repairs a bank, round by round.
#include "authoring/repair.hpp"
#include "base/fix.hpp"
#include <algorithm>
#include <span>

namespace retake::authoring {
namespace {

constexpr int rounds_max = 20;

std::vector<Fix> sure_fixes(const Diagnostics& found) {
    std::vector<Fix> fixes;
    for (const auto& finding : found)
        if (finding.fix && finding.fix->sure && std::ranges::find(fixes, *finding.fix) == fixes.end())
            fixes.push_back(*finding.fix);
    return fixes;
}

// Makes all that it can of a round: where they do harm together, each half is tried by itself.
class Round {
public:
    Round(const std::string& text, const LookAt& look_at, std::size_t questions)
        : text_(text), look_at_(look_at), questions_(questions) {}

    void make(std::span<const Fix> fixes) {
        if (fixes.empty())
            return;
        auto together = made_;
        together.insert(together.end(), fixes.begin(), fixes.end());
        const auto mended = with_fixes(text_, together);
        if (auto look = look_at_(mended); look.questions >= questions_) {
            made_ = std::move(together);
            now_ = {mended, made_.size(), std::move(look)};
        } else if (fixes.size() > 1) {
            make(fixes.first(fixes.size() / 2));
            make(fixes.subspan(fixes.size() / 2));
        }
    }
    Repaired& now() { return now_; }

private:
    const std::string& text_;
    const LookAt& look_at_;
    std::size_t questions_;
    std::vector<Fix> made_;
    Repaired now_;
};

} // namespace

Repaired repaired(const std::string& text, const LookAt& look_at) {
    Repaired result{text, 0, look_at(text)};
    for (int number = 0; number < rounds_max && can_be_fixed(result.text); ++number) {
        const auto fixes = sure_fixes(result.now.found);
        Round round(result.text, look_at, result.now.questions);
        round.make(fixes);
        if (round.now().made == 0 || round.now().text == result.text)
            break;
        result = {std::move(round.now().text), result.made + round.now().made, std::move(round.now().now)};
    }
    return result;
}

} // namespace retake::authoring
