// The back of a hotspot: the right zone, and the place that was given.
#include "screens/card_back.hpp"
#include "screens/pointed_back.hpp"
#include "support/fake_measure.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

item::Item hotspot(item::Zone zone) {
    item::Item item;
    item.body = item::Hotspot{{"map.png", "A map", 2}, {std::move(zone), "Here", ""}, {}};
    return item;
}

session::Attempt attempt(const item::Item& item, const item::Response& response) {
    session::Attempt attempt;
    attempt.response = response;
    attempt.verdict = item::grade(item, response);
    return attempt;
}

int icons(const ui::Shapes& shapes, const std::string& name) {
    return static_cast<int>(std::ranges::count_if(shapes, [&](const ui::Shape& shape) {
        const auto* icon = std::get_if<ui::Icon>(&shape);
        return icon && icon->name == name;
    }));
}

class PointedBack : public testing::TestWithParam<item::Zone> {};

TEST_P(PointedBack, TicksTheRightZoneAndCrossesAPlaceThatWasNotRight) {
    const auto item = hotspot(GetParam());
    ui::Look look;
    ui::Shapes missed, right;
    EXPECT_EQ(draw_pointed(missed, item, attempt(item, item::Pointed{0.99, 0.99}), {10, 20}, {800, 300}, look),
              (ui::Rect{10, 20, 600, 300}));
    draw_pointed(right, item, attempt(item, item::key(item)), {10, 20}, {800, 300}, look);
    EXPECT_EQ(icons(missed, "check"), 1);
    EXPECT_EQ(icons(missed, "cross"), 1);
    EXPECT_EQ(icons(right, "check"), 1);
    EXPECT_EQ(icons(right, "cross"), 0);
}

INSTANTIATE_TEST_SUITE_P(EachShape, PointedBack,
                         testing::Values(item::Zone(item::Circle{{0.3, 0.4}, 0.1}),
                                         item::Zone(item::Rectangle{{0.1, 0.1}, 0.2, 0.2}),
                                         item::Zone(item::Polygon{{{0.1, 0.1}, {0.5, 0.1}, {0.3, 0.5}}})));

std::vector<BackRow> rows_after(const item::Item& item, const item::Pointed& given) {
    auto pointed = attempt(item, given);
    pointed.shown.interaction = item::PointAt{};
    return back_rows(item, pointed);
}

TEST(PointedBack, NamesPlacesOnlyWhereTheAuthorDid) {
    auto item = hotspot(item::Circle{{0.2, 0.2}, 0.1});
    auto& body = std::get<item::Hotspot>(item.body);
    body.others = {{item::Circle{{0.8, 0.8}, 0.1}, "There", "It is too far south."}};
    EXPECT_EQ(rows_after(item, {0.8, 0.8}),
              (std::vector<BackRow>{{"There", false, true, "It is too far south.", 0}, {"Here", true, false, "", 0}}));
    EXPECT_EQ(rows_after(item, {0.5, 0.5}), (std::vector<BackRow>{{"Here", true, false, "", 0}}));
    body.key.label = "";
    EXPECT_EQ(rows_after(item, {0.2, 0.2}), (std::vector<BackRow>{{"The ringed place", true, true, "", 0}}));
}

TEST(PointedBack, LeavesOtherKindsAlone) {
    item::Item item;
    item.body = item::TrueFalse{};
    ui::Shapes shapes;
    EXPECT_EQ(draw_pointed(shapes, item, {}, {10, 20}, {800, 300}, {}), (ui::Rect{10, 20, 0, 0}));
    EXPECT_TRUE(shapes.empty());
}

} // namespace
} // namespace retake::screens
