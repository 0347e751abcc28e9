// Every screen in its demonstration state, in windows of every shape and at every size of text: nothing runs over anything.
#include "app/demonstration.hpp"
#include "app/route.hpp"
#include "support/fake_measure.hpp"
#include "support/view_checks.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

const Instant moment = *read_instant("2024-05-16T10:00:00Z");

struct Words { // a label as far as its letters reach
    std::string text;
    ui::Rect area;
};

ui::Rect reach_of(const ui::Label& label, const ui::Look& look) {
    const auto size = look.measure->text(label.text, label.type, label.wrap ? label.area.w : 0);
    const float letters = size.h - label.type.line + label.type.size * 0.6f; // from the top of small letters to their foot
    float x = label.area.x, y = label.area.y + (label.type.line - label.type.size) / 2;
    if (label.across != ui::Side::start)
        x += (label.area.w - size.w) / (label.across == ui::Side::end ? 1.f : 2.f);
    if (label.down != ui::Side::start)
        y = label.area.y + (label.area.h - letters) / (label.down == ui::Side::end ? 1.f : 2.f);
    return {x, y, size.w, letters};
}

// The labels that lie straight and whole on the canvas: not those in turned, scaled or clipped groups, and no text with gaps,
// over which its fields lie.
std::vector<Words> straight_words(const ui::Shapes& shapes, const ui::Look& look) {
    std::vector<Words> all;
    std::vector<ui::Push> groups;
    for (const auto& shape : shapes) {
        if (const auto* push = std::get_if<ui::Push>(&shape))
            groups.push_back(*push);
        else if (std::holds_alternative<ui::Pop>(shape))
            groups.pop_back();
        else if (const auto* label = std::get_if<ui::Label>(&shape)) {
            auto reach = reach_of(*label, look);
            bool straight = label->text.find("\uFFFC") == std::string::npos;
            for (const auto& group : groups) {
                straight = straight && group.turn == 0 && group.scale_x == 1 && group.scale_y == 1 && !group.clip;
                reach = reach.moved(group.dx, group.dy);
            }
            if (straight)
                all.push_back({label->text, reach});
        }
    }
    return all;
}

void expect_words_apart(const std::vector<Words>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (words[i].text != words[j].text) { // a misprint lies under its own words
                EXPECT_FALSE(words[i].area.overlaps(words[j].area)) << words[j].text << "\n  lies under\n" << words[i].text;
            }
}

// What begins within a zone ends within it: a button is as wide as its words. Only the cap on the fold lies over what it hides.
void expect_words_within_zones(const std::vector<Words>& words, const ui::View<Event>& view) {
    for (const auto& zone : view.zones)
        for (const auto& [text, area] : words)
            if (text != "Ctrl ↓" && zone.area.contains(area.centre())) {
                EXPECT_TRUE(zone.area.grown(2).contains(area)) << text << "\n  runs out of " << zone.name;
            }
}

TEST(Demonstration, IsSoundInWindowsOfEveryShapeAndAtEverySizeOfText) {
    const auto places = store::places(store::environment(), std::nullopt);
    const test::FakeMeasure measure;
    for (const auto& name : demonstrations()) {
        const auto demonstrated = *demonstrate(name, places, moment);
        for (const auto& size : {ui::Size{1920, 1080}, {1280, 800}, {1024, 768}, {2560, 1080}})
            for (const float text : {1.f, 1.3f, 1.5f}) {
                SCOPED_TRACE(name + " at " + std::to_string(static_cast<int>(size.w)) + " x " +
                             std::to_string(static_cast<int>(size.h)) + ", text " + std::to_string(text));
                auto app = demonstrated;
                app.physical = size;
                app.text_scale = text;
                app.attention = attend(app.attention, view(app, look(app, &measure, moment)), moment);
                const auto shown_look = look(app, &measure, moment + std::chrono::seconds(1));
                const auto shown = view(app, shown_look);
                test::expect_sound(shown, shown_look);
                const auto words = straight_words(shown.shapes, shown_look);
                expect_words_apart(words);
                expect_words_within_zones(words, shown);
            }
    }
}

} // namespace
} // namespace retake::app
