// Pixels: the gallery of parts against its golden, and partial redraws against whole ones. Needs a display.
#include "render/bitmap.hpp"
#include "render/gallery.hpp"
#include "render/window.hpp"
#include "support/folders.hpp"
#include "support/golden.hpp"
#include <gtest/gtest.h>

namespace retake::test {
namespace {

namespace fs = std::filesystem;

const fs::path assets = test::source_folder() / "assets";

Look look_at(float width) {
    Look look;
    look.scale = width / 1920;
    return look;
}

fs::path scratch(const std::string& name) { return fs::path(testing::TempDir()) / name; }

TEST(Pixels, TheGalleryOfPartsLooksAsItDid) {
    const auto file = scratch("gallery.png");
    ASSERT_TRUE(render::draw_png(Gallery::shapes(), look_at(1280), {1280, 720}, assets, file));
    EXPECT_TRUE(matches_golden(file, "gallery"));
}

TEST(Pixels, APictureSaysWhyItCannotBeWritten) {
    const auto result = render::draw_png({}, look_at(64), {64, 36}, assets, "/nowhere/at/all.png");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "The picture /nowhere/at/all.png cannot be written: error while writing to output stream.");
    EXPECT_EQ(result.error().next_step, "Choose a folder that exists and that you may write to.");
}

TEST(Pixels, AFullFillCoversItsPixelsAndNoOthers) {
    const auto file = scratch("fill.png");
    ASSERT_TRUE(render::draw_png({Fill{{10, 10, 20, 10}, {}, {Ink::yolk, 1}}}, look_at(1920), {64, 36}, assets, file));
    const auto picture = render::read_png(file);
    ASSERT_TRUE(picture);
    int yellow = 0, black = 0;
    for (int y = 0; y < picture->height; ++y)
        for (int x = 0; x < picture->width; ++x) {
            yellow += picture->at(x, y)[0] == 0xFF && picture->at(x, y)[1] == 0xD3 && picture->at(x, y)[2] == 0x4A;
            black += picture->at(x, y)[0] == 0 && picture->at(x, y)[1] == 0;
        }
    EXPECT_EQ(yellow, 20 * 10);
    EXPECT_EQ(black, 64 * 36 - 20 * 10);
}

class OpenWindow : public testing::Test {
protected:
    void SetUp() override {
        auto opened = render::Window::open({960, 540}, "Retake", assets);
        ASSERT_TRUE(opened) << opened.error().message;
        window = std::move(*opened);
        while (window->poll()) // what the window says about itself when it opens
            ;
    }
    render::Bitmap shown(const std::string& name) {
        EXPECT_TRUE(window->save_png(scratch(name)));
        auto read = render::read_png(scratch(name));
        return read ? *read : render::Bitmap{};
    }
    std::optional<render::Window> window;
};

TEST_F(OpenWindow, ShowsAListOnce) {
    const auto shapes = Gallery::shapes();
    EXPECT_TRUE(window->show(shapes, look_at(960)));
    EXPECT_FALSE(window->show(shapes, look_at(960)));
}

TEST_F(OpenWindow, ShowsTheSameAfterAPartAsAfterTheWhole) {
    auto shapes = Gallery::shapes();
    ASSERT_TRUE(window->show(shapes, look_at(960)));
    for (auto& shape : shapes) {
        if (auto* ring = std::get_if<Ring>(&shape); ring && ring->to > 0.5f && ring->to < 1)
            ring->to = 0.3f;
        if (auto* label = std::get_if<Label>(&shape); label && label->text == "Sure")
            label->text = "Certain of it";
        if (auto* push = std::get_if<Push>(&shape); push && push->turn != 0)
            push->dx = -60, push->turn = 9;
        if (auto* edge = std::get_if<Outline>(&shape))
            edge->width += 2; // some round and some dashed; what they enclose stays
    }
    shapes.push_back(Outline{{60, 200, 700, 300}, all_round(40), 6, {Ink::focus}});
    shapes.insert(shapes.begin() + 40, Disc{{900, 600}, 60, 30, 20, {Ink::red, 0.5f}});
    shapes.erase(shapes.begin() + 20);
    ASSERT_TRUE(window->show(shapes, look_at(960)));
    const auto in_part = shown("part.png");
    ASSERT_TRUE(window->show({}, look_at(480))); // another scale: all is drawn again
    ASSERT_TRUE(window->show(shapes, look_at(960)));
    EXPECT_TRUE(in_part == shown("whole.png"));
}

TEST_F(OpenWindow, KeepsItsPictureThroughFullScreenAndBack) {
    const auto shapes = Gallery::shapes();
    ASSERT_TRUE(window->show(shapes, look_at(960)));
    const auto before = shown("before.png");
    window->set_full_screen(true);
    EXPECT_TRUE(window->full_screen());
    EXPECT_EQ(window->size(), (Size{1920, 1080}));
    EXPECT_TRUE(window->show(shapes, look_at(1920)));
    window->set_full_screen(false);
    EXPECT_EQ(window->size(), (Size{960, 540}));
    EXPECT_TRUE(window->show(shapes, look_at(960)));
    EXPECT_TRUE(before == shown("after.png"));
}

TEST_F(OpenWindow, KeepsTheClipboardAsUtf8) {
    window->set_clipboard("Häfen – 100 %");
    EXPECT_EQ(window->clipboard(), "Häfen – 100 %");
}

} // namespace
} // namespace retake::test
