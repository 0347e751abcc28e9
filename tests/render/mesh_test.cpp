// Meshes: what they cover, and how strokes and dashes follow a path.
#include "render/mesh.hpp"
#include "render/stroke.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace retake::render {
namespace {

constexpr Tint white{255, 255, 255, 255};
constexpr float pi = std::numbers::pi_v<float>;

// The area that a mesh covers, each triangle weighted with the mean alpha of its corners.
float coverage(const Mesh& mesh) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < mesh.size(); i += 3) {
        const auto &a = mesh[i], &b = mesh[i + 1], &c = mesh[i + 2];
        const double area = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0;
        sum += area * (a.tint.a + b.tint.a + c.tint.a) / 3.0 / 255.0;
    }
    return static_cast<float>(sum);
}

template <class Shape>
float covered(const Shape& shape, const Transform& transform = {}) {
    Mesh mesh;
    add(mesh, shape, white, transform);
    EXPECT_EQ(mesh.size() % 3, 0u);
    return coverage(mesh);
}

TEST(Mesh, AFillCoversItsArea) {
    EXPECT_NEAR(covered(ui::Fill{{10, 10, 200, 100}, {}, {}}), 200 * 100, 1);
    EXPECT_NEAR(covered(ui::Fill{{10, 10, 200, 100}, ui::all_round(20), {}}), 200 * 100 - (4 - pi) * 400, 10);
    EXPECT_NEAR(covered(ui::Fill{{10, 10, 200, 100}, ui::left_round(20), {}}), 200 * 100 - (4 - pi) * 200, 8);
}

TEST(Mesh, AFillOfNothingIsNothing) {
    EXPECT_EQ(covered(ui::Fill{{10, 10, 0, 100}, ui::all_round(9), {}}), 0);
    EXPECT_EQ(covered(ui::Fill{{10, 10, 40, -3}, {}, {}}), 0);
}

TEST(Mesh, AThinFillKeepsAPixel) { EXPECT_NEAR(covered(ui::Fill{{10, 10, 200, 0.4f}, {}, {}}, scaling(0.5f)), 100, 1); }

TEST(Mesh, AnOutlineCoversItsFrame) {
    EXPECT_NEAR(covered(ui::Outline{{0, 0, 100, 60}, {}, 4, {}}), 100 * 60 - 92 * 52, 4);
    EXPECT_NEAR(covered(ui::Outline{{0, 0, 100, 60}, ui::all_round(10), 4, {}}), 100 * 60 - 92 * 52 - (4 - pi) * (100 - 36), 12);
}

TEST(Mesh, AnOutlineOfTwoAndAHalfIsTwoPixelsAsInABrowser) {
    EXPECT_EQ(snapped_width(2.5f, {}), 2);
    EXPECT_EQ(snapped_width(3, scaling(0.1f)), 10) << "one pixel at least";
    EXPECT_EQ(snapped_width(2.5f, of(ui::Push{{0, 0}, 1, 1, 5})), 2.5f) << "turned lines are not snapped";
}

TEST(Mesh, AnOutlineIsDrawnInPart) {
    const ui::Outline whole{{0, 0, 100, 60}, ui::all_round(10), 4, {}};
    ui::Outline part = whole;
    part.drawn = 0.25f;
    EXPECT_NEAR(covered(part), covered(whole) / 4, 12);
    part.drawn = 0;
    EXPECT_EQ(covered(part), 0);
}

TEST(Mesh, ADashedOutlineIsHalfThere) {
    const ui::Outline whole{{0, 0, 200, 80}, ui::all_round(12), 2, {}};
    ui::Outline dashed = whole;
    dashed.dash = 6;
    EXPECT_NEAR(covered(dashed), covered(whole) / 2, 12);
}

TEST(Mesh, ATabHasNoLowerEdge) {
    const ui::Outline tab{{0, 0, 100, 50}, ui::top_round(12), 2, {}, 0, true};
    Mesh mesh;
    add(mesh, tab, white, {});
    for (const auto& vertex : mesh)
        if (vertex.y > 20) {
            EXPECT_TRUE(vertex.x < 3 || vertex.x > 97) << vertex.x << "," << vertex.y;
        }
}

TEST(Mesh, RingsAndDiscsCoverTheirAreas) {
    EXPECT_NEAR(covered(ui::Disc{{50, 50}, 30, 20, 25, {}}), pi * 600, 12);
    EXPECT_NEAR(covered(ui::Ring{{50, 50}, 40, 10, 0, 1, {}}), pi * (1600 - 900), 14);
    EXPECT_NEAR(covered(ui::Ring{{50, 50}, 40, 10, 0, 0.5f, {}}), pi * 350, 14);
    EXPECT_EQ(covered(ui::Ring{{50, 50}, 40, 10, 0.4f, 0.4f, {}}), 0);
}

TEST(Mesh, APolygonIsTheSameEitherWayRound) {
    const std::vector<ui::Point> points = {{0, 0}, {80, 0}, {80, 50}, {0, 50}};
    EXPECT_NEAR(covered(ui::Polygon{points, {}}), 4000, 2);
    EXPECT_NEAR(covered(ui::Polygon{{points.rbegin(), points.rend()}, {}}), 4000, 2);
}

TEST(Mesh, APolylineHasRoundEnds) {
    EXPECT_NEAR(covered(ui::Polyline{{{0, 0}, {100, 0}}, 10, {}}), 1000 + pi * 25, 6);
    EXPECT_NEAR(covered(ui::Polyline{{{7, 7}}, 10, {}}), pi * 25, 6) << "a dot";
    EXPECT_EQ(covered(ui::Polyline{{}, 10, {}}), 0);
}

TEST(Mesh, AGroupTurnsAboutItsPoint) {
    const Transform turn = of(ui::Push{{100, 50}, 1, 1, 90});
    EXPECT_NEAR(turn({110, 50}).x, 100, 1e-3f);
    EXPECT_NEAR(turn({110, 50}).y, 60, 1e-3f);
    EXPECT_FALSE(turn.upright());
    const Transform flat = of(ui::Push{{100, 50}, 0.5f, 1, 0, 7, 0});
    EXPECT_NEAR(flat({120, 50}).x, 117, 1e-3f);
    EXPECT_NEAR((scaling(2) * flat)({120, 50}).x, 234, 1e-3f);
}

TEST(Mesh, EdgesFallOnWholePixels) {
    const ui::Rect area = snapped({10.3f, 10.7f, 20, 20}, scaling(1));
    EXPECT_EQ(area, (ui::Rect{10, 11, 20, 20}));
}

TEST(Mesh, ATintIsPremultiplied) { EXPECT_EQ(tint({200, 100, 0, 255}, 0.5f), (Tint{100, 50, 0, 128})); }

TEST(Stroke, APartIsAsLongAsItsShare) {
    const Path path = {{0, 0}, {30, 0}, {30, 40}};
    EXPECT_FLOAT_EQ(length(path), 70);
    EXPECT_FLOAT_EQ(length(part(path, 10, 45)), 35);
    EXPECT_EQ(part(path, 20, 40), (Path{{20, 0}, {30, 0}, {30, 10}}));
}

TEST(Stroke, DashesFitTheirPath) {
    const Path closed = {{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
    EXPECT_EQ(dashes(closed, 10, true).size(), 20u);
    EXPECT_EQ(dashes(closed, 9, true).size(), 22u) << "stretched to a whole number";
    const auto open = dashes({{0, 0}, {70, 0}}, 10, false);
    ASSERT_EQ(open.size(), 4u) << "begins and ends with a dash";
    EXPECT_NEAR(open.back().back().x, 70, 0.1f);
    EXPECT_TRUE(dashes({}, 10, false).empty());
}

} // namespace
} // namespace retake::render
