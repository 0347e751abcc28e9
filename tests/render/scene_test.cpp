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
