// Measuring: widths, lines and carets of the design's faces, without a display.
#include "render/fonts.hpp"
#include "render/pango_measure.hpp"
#include "render/text.hpp"
#include <gtest/gtest.h>

namespace retake::render {
namespace {

const ui::Type body = ui::type::t3;

TEST(PangoMeasure, FindsTheFontsOfTheDesign) { EXPECT_EQ(missing_fonts(), std::vector<std::string>{}); }

TEST(PangoMeasure, GivesEachLineTheHeightOfTheType) {
    const PangoMeasure measure;
    EXPECT_EQ(measure.text("One", body).h, body.line);
    EXPECT_EQ(measure.text("One\nTwo\nThree", body).h, 3 * body.line);
    EXPECT_EQ(measure.text("", body).lines, 1);
    EXPECT_EQ(measure.text("日本 العربية हिन्दी", body).h, body.line) << "a tall fallback face does not push lines apart";
}

TEST(PangoMeasure, BreaksNoTextInABoxAsWideAsItself) {
    const PangoMeasure measure;
    for (const auto* text : {"In what year did they first meet?", "$240 billion", "Wide, AVA To fi ffl"})
        for (const auto& type : {ui::type::stem, ui::type::choice, ui::type::tab}) {
            const float width = measure.text(text, type).w;
            EXPECT_EQ(measure.text(text, type, width).lines, 1) << text;
            EXPECT_EQ(measure.text(text, type, width - 4).lines, 2) << text;
        }
}

TEST(PangoMeasure, GrowsInProportionToTheSize) {
    const PangoMeasure measure;
    const float once = measure.text("According to the article", body).w,
                twice = measure.text("According to the article", body.scaled(2)).w;
    EXPECT_NEAR(twice, 2 * once, 0.5f);
}

TEST(PangoMeasure, GivesTabularFiguresOneWidth) {
    const PangoMeasure measure;
    EXPECT_NEAR(measure.text("1111", ui::type::score).w, measure.text("8888", ui::type::score).w, 0.05f);
}

TEST(PangoMeasure, BreaksAWordThatIsTooLongWithoutAHyphen) {
    const PangoMeasure measure;
    const auto measured = measure.text("Donaudampfschifffahrtsgesellschaft", body, 150);
    EXPECT_GT(measured.lines, 2);
    EXPECT_LE(measured.w, 150.5f);
}

TEST(PangoMeasure, PutsTheCaretWhereAPointFindsItAgain) {
    const PangoMeasure measure;
    const std::string text = "Größe of trade\nin 2023";
    for (const std::size_t at : {0u, 1u, 4u, 9u, 16u, 17u, 20u}) {
        const auto caret = measure.caret(text, body, 0, at);
        EXPECT_EQ(measure.offset_at(text, body, 0, {caret.x + 0.5f, caret.y + body.line / 2}), at);
    }
    EXPECT_EQ(measure.caret(text, body, 0, 0), (ui::Point{0, 0}));
    EXPECT_EQ(measure.caret(text, body, 0, 17).y, body.line);
    EXPECT_EQ(measure.offset_at(text, body, 0, {9999, 9999}), text.size());
}

TEST(PangoMeasure, PutsTheCaretOfRightToLeftTextAtTheRight) {
    const PangoMeasure measure;
    EXPECT_NEAR(measure.caret("שלום", body, 400, 0).x, 400, 1);
}

TEST(PangoMeasure, BearsBytesThatAreNoText) {
    const PangoMeasure measure;
    EXPECT_EQ(measure.text("a\xff\xfe b", body).lines, 1);
}

TEST(TextLayout, CentresCapitalsBetweenTopAndBottom) {
    const Raster raster = TextLayout("H", ui::type::t1, 0).raster({0, 0, 0, 255}, 1, ui::Side::start, 0);
    const float baseline = first_baseline(ui::type::t1, 1, ui::Side::centre, 100);
    int first = raster.bitmap.height, last = 0;
    for (int y = 0; y < raster.bitmap.height; ++y)
        for (int x = 0; x < raster.bitmap.width; ++x)
            if (raster.bitmap.at(x, y)[3] > 127) {
                first = std::min(first, y);
                last = std::max(last, y);
            }
    const float above = baseline + static_cast<float>(raster.top + first),
                below = 100 - (baseline + static_cast<float>(raster.top + last + 1));
    EXPECT_NEAR(above, below, 1.1f);
}

TEST(TextLayout, DrawsPremultipliedInk) {
    const Raster raster = TextLayout("a", body, 0).raster({200, 0, 0, 255}, 2, ui::Side::start, 0);
    ASSERT_GT(raster.bitmap.width, 0);
    for (int y = 0; y < raster.bitmap.height; ++y)
        for (int x = 0; x < raster.bitmap.width; ++x) // premultiplied: no channel is stronger than alpha
            EXPECT_LE(raster.bitmap.at(x, y)[0], raster.bitmap.at(x, y)[3]);
}

TEST(TextLayout, AirHasNoPicture) { EXPECT_EQ(TextLayout("  ", body, 0).raster({}, 1, ui::Side::start, 0).bitmap.width, 0); }

TEST(PangoMeasure, LeavesHolesInAText) {
    const PangoMeasure measure;
    const auto before = measure.text("Settled in ", ui::type::stem).w;
    const auto flow = measure.flow("Settled in \uFFFC or \uFFFC.", ui::type::stem, 900, {250, 300});
    ASSERT_EQ(flow.holes.size(), 2u);
    EXPECT_NEAR(flow.holes[0].x, before, 1);
    EXPECT_NEAR(flow.holes[0].w, 250, 1);
    EXPECT_EQ(flow.holes[0].h, ui::type::stem.line);
    EXPECT_NEAR(flow.holes[1].w, 300, 1);
    EXPECT_GT(flow.holes[1].x, flow.holes[0].right());
    EXPECT_EQ(flow.size.lines, 1);
    EXPECT_FALSE(flow.right_to_left);
}

TEST(PangoMeasure, WrapsATextWithHolesAndKeepsACommaBesideOne) {
    const PangoMeasure measure;
    const auto flow = measure.flow("Settled in \uFFFC, or \uFFFC.", ui::type::stem, 520, {250, 250});
    ASSERT_EQ(flow.holes.size(), 2u);
    EXPECT_EQ(flow.size.lines, 2);
    EXPECT_EQ(flow.holes[1].y, ui::type::stem.line);
    const auto tight = measure.flow("Settled in \uFFFC,", ui::type::stem, flow.holes[0].right() + 2, {250});
    EXPECT_EQ(tight.holes[0].y, ui::type::stem.line) << "the comma would stand alone";
}

TEST(PangoMeasure, OrdersHolesFromTheRightInRightToLeftText) {
    const PangoMeasure measure;
    const auto flow = measure.flow("قال \uFFFC ثم 75 \uFFFC عاما", ui::type::stem, 1200, {250, 250});
    ASSERT_EQ(flow.holes.size(), 2u);
    EXPECT_TRUE(flow.right_to_left);
    EXPECT_GT(flow.holes[0].x, flow.holes[1].right());
    EXPECT_LT(flow.holes[0].right(), 1200);
    const auto latin = measure.flow("قال New \uFFFC York", ui::type::stem, 1200, {250});
    const auto first = measure.text("قال ", ui::type::stem).w + measure.text(" York", ui::type::stem).w;
    EXPECT_NEAR(latin.holes[0].right(), 1200 - first, 12) << "an English phrase runs from left to right around its hole";
}

} // namespace
} // namespace retake::render
