// Trouble: a bank that cannot be played, and what was found in it.
#include "screens/trouble.hpp"
#include <gtest/gtest.h>

namespace retake::screens::trouble {
namespace {

State with_findings(std::size_t count) {
    State state;
    state.found.resize(count);
    return state;
}

TEST(Trouble, ScrollsWithinTheFindings) {
    EXPECT_EQ(update(with_findings(5), Scrolled{3}).first, 3);
    EXPECT_EQ(update(with_findings(5), Scrolled{9}).first, 4);
    EXPECT_EQ(update(with_findings(5), Scrolled{-1}).first, 0);
    EXPECT_EQ(update(with_findings(0), Scrolled{1}).first, 0);
}

TEST(Trouble, ScrollsWithTheWheelWhenThereIsSomethingToScroll) {
    EXPECT_EQ(intent(with_findings(2), ui::WheelTurned{{0, 0}, -1}), Event(Scrolled{1}));
    EXPECT_EQ(intent(with_findings(0), ui::WheelTurned{{0, 0}, -1}), std::nullopt);
}

} // namespace
} // namespace retake::screens::trouble
