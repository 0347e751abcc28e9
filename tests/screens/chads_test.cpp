// Chads fly, fall, lie where buttons are not, and keep out of what is read.
#include "screens/chads.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

constexpr ui::Point stamp{1362, 572};
std::vector<Chad> at(float seconds) { return chads(7, seconds, stamp, 420, 1500); }

TEST(Chads, ComeWithTheStamp) {
    EXPECT_TRUE(at(-0.1f).empty());
    for (const auto& chad : at(0))
        EXPECT_EQ(chad.at, stamp);
}

TEST(Chads, LieOnTheGroundBesideTheButtonsInTheEnd) {
    for (const auto& chad : at(chads_fall_s)) {
        EXPECT_GE(chad.at.y, 940);
        EXPECT_LE(chad.at.y, 1002);
        EXPECT_TRUE(chad.at.x < 425 || chad.at.x > 1495) << chad.at.x;
    }
    EXPECT_EQ(at(chads_fall_s), at(60)) << "what lies stays";
}

TEST(Chads, FlyTheSameWayForTheSameSeed) {
    EXPECT_EQ(at(1), at(1));
    EXPECT_NE(chads(8, 1, stamp, 420, 1500), at(1));
}

TEST(Chads, KeepOutOfWhatIsRead) {
    Chad chad;
    chad.at = {500, 300};
    ui::Shapes shapes;
    draw_chads(shapes, {chad}, {{400, 200, 200, 90}}); // 10 px below it
    EXPECT_TRUE(shapes.empty());
    draw_chads(shapes, {chad}, {{400, 100, 200, 90}}); // 110 px below it
    EXPECT_EQ(shapes.size(), 2u);
}

} // namespace
} // namespace retake::screens
