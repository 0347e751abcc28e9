// Icons, stamps and pictures in memory, without a display.
#include "render/icons.hpp"
#include "render/stamp.hpp"
#include "support/folders.hpp"
#include <cairo.h>
#include <gtest/gtest.h>

namespace retake::render {
namespace {

const std::filesystem::path assets = test::source_folder() / "assets";

std::size_t inked(const Bitmap& bitmap) {
    std::size_t count = 0;
    for (std::size_t i = 3; i < bitmap.rgba.size(); i += 4)
        count += bitmap.rgba[i] > 127 ? 1u : 0u;
    return count;
}

TEST(Icons, AreAllThereAndDrawn) {
    const Icons icons(assets);
    EXPECT_EQ(icons.names().size(), 55u);
    for (const auto& name : icons.names()) {
        const Bitmap icon = icons.icon(name, 48);
        EXPECT_EQ(icon.width, 48);
        EXPECT_GT(inked(icon), 60u) << name;
        EXPECT_LT(inked(icon), 48u * 48u * 3 / 4) << name;
    }
}

TEST(Icons, AnUnknownNameIsAir) { EXPECT_EQ(inked(Icons(assets).icon("no such thing", 48)), 0u); }

TEST(Icons, MissingAssetsAreAirToo) { EXPECT_TRUE(Icons("/nowhere").names().empty()); }

TEST(Icons, TheWordmarkHasItsColours) {
    const Bitmap mark = Icons(assets).wordmark(444, 150);
    int red = 0;
    for (std::size_t i = 0; i < mark.rgba.size(); i += 4)
        red += mark.rgba[i] == 0xCF && mark.rgba[i + 1] == 0x3A && mark.rgba[i + 2] == 0x1D;
    EXPECT_GT(red, 3000);
}

TEST(Svg, ReadsTagsAndAttributes) {
    const auto drawing = read_svg(R"svg(<svg viewBox="0 0 40 30">
        <symbol id="a"><path fill="#102030" d="M1 2z"/></symbol>
        <path transform="rotate(2)" stroke="#000000" stroke-width="2.5" d="M0 0"/></svg>)svg");
    EXPECT_EQ(drawing.width, 40);
    EXPECT_EQ(drawing.height, 30);
    ASSERT_EQ(drawing.paths.size(), 2u);
    EXPECT_EQ(drawing.paths[0].id, "a");
    EXPECT_EQ(drawing.paths[0].fill, "#102030");
    EXPECT_EQ(drawing.paths[1].id, "");
    EXPECT_EQ(drawing.paths[1].stroke_width, 2.5);
}

TEST(Svg, TracesRelativeAndCurvedSegments) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 40, 40);
    cairo_t* cairo = cairo_create(surface);
    double left = 0, top = 0, right = 0, bottom = 0;
    trace(cairo, "M10 20a6 6 0 0 1 6-6h8a6 6 0 0 1 6 6v4q0 6-6 6H16C12 30 10 28 10 24z");
    cairo_fill_extents(cairo, &left, &top, &right, &bottom);
    EXPECT_NEAR(left, 10, 0.1);
    EXPECT_NEAR(top, 14, 0.1);
    EXPECT_NEAR(right, 30, 0.1);
    EXPECT_NEAR(bottom, 30, 0.1);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

TEST(Stamp, IsWornByTheMaskAndTheSeedSaysWhere) {
    const auto mask = read_png(assets / "textures" / "stamp-mask.png");
    ASSERT_TRUE(mask);
    const Bitmap whole = stamp("RETAKE", 40, 1, 0, {}), worn = stamp("RETAKE", 40, 1, 0, *mask),
                 other = stamp("RETAKE", 40, 1, 7, *mask);
    EXPECT_EQ(whole.width, worn.width);
    EXPECT_LT(inked(worn), inked(whole));
    EXPECT_GT(inked(worn), inked(whole) / 2);
    EXPECT_FALSE(worn == other);
    EXPECT_TRUE(worn == stamp("RETAKE", 40, 1, 0, *mask));
}

TEST(Bitmap, AveragesTheAreaThatAPixelCovers) {
    Bitmap two = blank(2, 1);
    for (int c = 0; c < 4; ++c)
        two.at(0, 0)[c] = 200;
    EXPECT_EQ(resampled(two, 1, 1).at(0, 0)[3], 100);
    EXPECT_EQ(resampled(two, 4, 3).at(1, 2)[0], 200);
    EXPECT_EQ(resampled(two, 2, 1), two);
}

TEST(Bitmap, ComesBackFromAFile) {
    const auto file = std::filesystem::path(testing::TempDir()) / "bitmap.png";
    Bitmap picture = blank(3, 2);
    for (std::size_t i = 0; i < picture.rgba.size(); ++i)
        picture.rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(i * 7);
    ASSERT_TRUE(write_png(picture, file));
    const auto read = read_png(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, picture);
}

TEST(Bitmap, SaysWhichFileCannotBeRead) {
    const auto read = read_png("/nowhere/x.png");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, "The picture /nowhere/x.png cannot be read: file not found.");
}

TEST(Patterns, AllTenAreThere) {
    for (char letter = 'A'; letter <= 'J'; ++letter) {
        const auto tile = read_png(assets / "patterns" / (std::string(1, letter) + "@4x.png"));
        ASSERT_TRUE(tile) << letter;
        EXPECT_GE(tile->width, 40);
    }
}

} // namespace
} // namespace retake::render
