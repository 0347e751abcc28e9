// Scenes: how groups resolve, and which part of the picture two scenes differ in. No text or pictures: no display.
#include "render/scene.hpp"
#include <gtest/gtest.h>

namespace retake::render {
namespace {

constexpr PixelRect surface{0, 0, 1920, 1080};

ui::Fill fill(float x, float y, float w, float h) { return {{x, y, w, h}, {}, {ui::Ink::ink, 1}}; }

Scene resolved(const ui::Shapes& shapes) {
    Textures textures("/nowhere");
    return resolve(shapes, ui::Look{}, surface, textures);
}

TEST(Scene, NothingChangedIsNoDamage) {
    const ui::Shapes shapes = {fill(0, 0, 50, 50), fill(100, 0, 50, 50)};
    EXPECT_TRUE(damage(resolved(shapes), resolved(shapes)).empty());
}

TEST(Scene, AMovedShapeSpoilsWhereItWasAndIs) {
    const auto parts = damage(resolved({fill(0, 0, 1920, 1080), fill(100, 100, 50, 50)}),
                              resolved({fill(0, 0, 1920, 1080), fill(600, 100, 50, 50)}));
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].x + parts[1].x, 98 + 598);
    EXPECT_EQ(parts[0].w, 54);
}

TEST(Scene, AnInsertedShapeSpoilsOnlyItself) {
    const ui::Shapes before = {fill(0, 0, 50, 50), fill(100, 0, 50, 50), fill(200, 0, 50, 50)};
    ui::Shapes after = before;
    after.insert(after.begin() + 1, fill(400, 400, 10, 10));
    EXPECT_EQ(damage(resolved(before), resolved(after)), (std::vector<PixelRect>{{398, 398, 14, 14}}));
    EXPECT_EQ(damage(resolved(after), resolved(before)), (std::vector<PixelRect>{{398, 398, 14, 14}}));
}

TEST(Scene, AnOutlineSpoilsItsEdgeAndNotWhatItEncloses) {
    const ui::Outline ring{{100, 100, 800, 400}, ui::all_round(20), 5, {ui::Ink::focus}};
    const auto parts = damage(resolved({fill(0, 0, 1920, 1080)}), resolved({fill(0, 0, 1920, 1080), ring}));
    ASSERT_EQ(parts.size(), 4u);
    for (const auto& part : parts)
        EXPECT_FALSE(part.overlaps({130, 130, 740, 340}));
    const auto spoils = [&](int x, int y) {
        return std::ranges::any_of(parts, [&](const PixelRect& part) { return part.overlaps({x, y, 1, 1}); });
    };
    for (const int x : {100, 119, 500, 880, 899}) // along the edges, and where the corners curve
        for (const int y : {100, 119, 480, 499})
            EXPECT_TRUE(spoils(x, y)) << x << ", " << y;
    EXPECT_TRUE(spoils(102, 300) && spoils(897, 300));
}

TEST(Scene, AnOutlineThatLeansSpoilsItsWholeBox) {
    ui::Push leans;
    leans.turn = 5;
    const ui::Outline ring{{100, 100, 800, 400}, ui::all_round(20), 5, {ui::Ink::focus}};
    EXPECT_EQ(damage({}, resolved({leans, ring, ui::Pop{}})).size(), 1u);
}

TEST(Scene, ManyChangesSpoilFewRectanglesThatLieTogether) {
    ui::Shapes shapes;
    for (int i = 0; i < 6; ++i) {
        shapes.push_back(fill(100.f + 20 * static_cast<float>(i), 100, 10, 10)); // close together
        shapes.push_back(fill(300.f * static_cast<float>(i), 900, 10, 10));      // far apart
    }
    const auto parts = damage({}, resolved(shapes));
    EXPECT_LE(parts.size(), 8u);
    for (const auto& part : parts)
        EXPECT_LT(part.h, 20) << "nothing between the rows is spoilt";
}

TEST(Scene, ShapesThatChangePlacesSpoilThemselves) {
    const ui::Fill below = fill(0, 0, 50, 50), above = fill(20, 20, 50, 50);
    EXPECT_FALSE(damage(resolved({below, above}), resolved({above, below})).empty());
}

TEST(Scene, AClipLimitsWhatIsSpoilt) {
    ui::Push push;
    push.clip = ui::Rect{0, 0, 100, 100};
    const auto scene = resolved({push, fill(50, 50, 500, 500), ui::Pop{}, fill(500, 0, 10, 10)});
    ASSERT_EQ(scene.size(), 2u);
    EXPECT_EQ(scene[0].bounds, (PixelRect{48, 48, 52, 52}));
    EXPECT_EQ(scene[1].clip, surface);
}

TEST(Scene, GroupsWithinGroupsMultiply) {
    ui::Push outer, inner;
    outer.opacity = 0.5f;
    outer.dx = 100;
    inner.opacity = 0.5f;
    inner.scale_x = inner.scale_y = 2;
    const auto scene = resolved({outer, inner, fill(10, 10, 20, 20), ui::Pop{}, ui::Pop{}, ui::Pop{}, fill(0, 0, 5, 5)});
    ASSERT_EQ(scene.size(), 2u);
    EXPECT_FLOAT_EQ(scene[0].opacity, 0.25f);
    EXPECT_EQ(scene[0].transform({10, 10}), (ui::Point{120, 20}));
    EXPECT_FLOAT_EQ(scene[1].opacity, 1) << "a Pop too many does no harm";
}

TEST(Scene, WhatLiesOutsideOrIsInvisibleIsLeftOut) {
    ui::Push hidden;
    hidden.opacity = 0;
    EXPECT_TRUE(resolved({fill(3000, 0, 10, 10), hidden, fill(0, 0, 10, 10), ui::Pop{}}).empty());
}

} // namespace
} // namespace retake::render
