// The kit of parts: what a part shows in which state.
#include "support/fake_measure.hpp"
#include "ui/button.hpp"
#include "ui/choice_row.hpp"
#include "ui/describe.hpp"
#include "ui/field.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"
#include "ui/pile.hpp"
#include "ui/segmented.hpp"
#include "ui/ticks.hpp"
#include "ui/toast.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace retake::ui {
namespace {

class Parts : public testing::Test {
protected:
    Parts() { look.measure = &measure; }
    bool shows(const std::string& line) const { return describe(shapes).find(line) != std::string::npos; }

    test::FakeMeasure measure;
    Look look;
    Shapes shapes;
};

TEST_F(Parts, KeysAreNamedAsOnTheirCaps) {
    EXPECT_EQ(key_name(key(Code::enter)), "Enter");
    EXPECT_EQ(key_name(key(Code::n0)), "0");
    EXPECT_EQ(key_name(key(Code::z)), "Z");
    EXPECT_EQ(key_name(key(Code::page_up)), "PgUp");
    EXPECT_EQ(key_name(key(Code::f12)), "F12");
    EXPECT_EQ(key_name(key(Code::question)), "?");
    EXPECT_EQ(key_name(Key{Code::tab, true, false, false}), "Shift Tab");
    EXPECT_EQ(key_name(Key{Code::up, true, true, true}), "Ctrl Alt Shift Up");
}

TEST_F(Parts, ArrowsAndEnterAreIcons) {
    draw_keycap(shapes, look, {0, 0}, "Enter");
    draw_keycap(shapes, look, {0, 0}, "Up");
    draw_keycap(shapes, look, {0, 0}, "PgUp");
    EXPECT_TRUE(shows("icon enter"));
    EXPECT_TRUE(shows("icon up"));
    EXPECT_TRUE(shows("text \"PgUp\""));
}

TEST_F(Parts, TheKeyRailLeavesOutWhatDoesNotFit) {
    std::vector<KeyHint> hints;
    for (int i = 0; i < 20; ++i)
        hints.push_back({{"F1"}, "does a thing called " + std::to_string(i)});
    draw_key_rail(shapes, look, hints, "A remark.");
    EXPECT_TRUE(shows("called 0\""));
    EXPECT_FALSE(shows("called 19\""));
    EXPECT_TRUE(shows("A remark."));
}

TEST_F(Parts, TheKeyRailNamesTheListOfAllKeysForThoseThatItLeavesOut) {
    std::vector<KeyHint> hints(20, {{"F1"}, "does a thing"});
    draw_key_rail(shapes, look, hints);
    EXPECT_TRUE(shows("text \"?\""));
    EXPECT_TRUE(shows("more keys"));
    for (const auto& shape : shapes)
        if (const auto* label = std::get_if<Label>(&shape)) {
            EXPECT_LE(label->area.right(), look.canvas.w - 56);
        }
}

TEST_F(Parts, TheKeyRailIsDrawnSmallerBeforeItLeavesAnythingOut) {
    const std::vector<KeyHint> hints(8, {{"F1"}, "does a thing a"});
    draw_key_rail(shapes, look, hints);
    EXPECT_FALSE(shows("more keys"));
    EXPECT_FALSE(shows("24/33")) << "smaller than usual";
    shapes.clear();
    draw_key_rail(shapes, look, {{{"F1"}, "hint"}});
    EXPECT_TRUE(shows("24/33"));
}

TEST_F(Parts, TheKeyRailCanBeReadInASmallWindow) {
    look.scale = 0.5f; // 960 pixels
    draw_key_rail(shapes, look, {{{"F1"}, "hint"}});
    ASSERT_TRUE(shows("\"hint\""));
    const auto* words = std::get_if<Label>(&shapes.back());
    ASSERT_NE(words, nullptr);
    EXPECT_GE(words->type.size * look.scale, 13);
}

TEST_F(Parts, AButtonTurnsManilaUnderThePointerAndSinksWhenPressed) {
    const Button button{.words = "Review"};
    draw_button(shapes, look, {0, 0, 200, 76}, button);
    EXPECT_TRUE(shows("fill 0,0 200x76 slip"));
    look.hovered = "Review";
    draw_button(shapes, look, {0, 0, 200, 76}, button);
    EXPECT_TRUE(shows("fill 0,0 200x76 manila"));
    look.pressed = "Review";
    draw_button(shapes, look, {0, 0, 200, 76}, button);
    EXPECT_TRUE(shows("fill 0,3 200x76 manila"));
}

TEST_F(Parts, ADisabledButtonIsDashedAndCannotBePressed) {
    View<int> view;
    add_button(view, look, {0, 0, 200, 76}, Button{.words = "Deal", .enabled = false, .note = "No cards match."}, 7);
    EXPECT_EQ(press(view, "Deal"), std::nullopt);
    EXPECT_EQ(view.zones.at(0).note, "No cards match.");
    EXPECT_NE(describe(view.shapes).find("dashed"), std::string::npos);
}

TEST_F(Parts, AButtonInANarrowPlaceGivesUpItsCapBeforeItsTypeShrinks) {
    const Button button{.words = "Review the pile", .key = key(Code::v)};
    const auto size = size_of(button, look);
    const auto drawn = [&](float width) {
        shapes.clear();
        draw_button(shapes, look, {0, 0, width, size.h}, button);
        return describe(shapes);
    };
    EXPECT_NE(drawn(size.w).find("text \"V\""), std::string::npos);
    EXPECT_EQ(drawn(size.w - 70).find("text \"V\""), std::string::npos);
    EXPECT_NE(drawn(size.w - 70).find("text 700 30/40"), std::string::npos);
    EXPECT_EQ(drawn(size.w / 2).find("text 700 30/40"), std::string::npos) << "smaller now";
    const auto widest = std::ranges::max_element(shapes, {}, [](const Shape& shape) {
        const auto* label = std::get_if<Label>(&shape);
        return label ? label->area.right() : 0.f;
    });
    EXPECT_LE(std::get<Label>(*widest).area.right(), size.w / 2);
}

TEST_F(Parts, ThePrimaryButtonIsPressedByEnter) {
    View<int> view;
    add_button(view, look, {0, 0, 200, 76}, Button{.words = "Deal", .weight = Weight::primary, .key = key(Code::enter)}, 7);
    EXPECT_EQ(press(view, KeyPressed{key(Code::enter)}), 7);
    EXPECT_EQ(press(view, KeyPressed{key(Code::enter), true}), std::nullopt);
}

TEST_F(Parts, AChoiceRowSaysItsVerdictInWordsAndByItsOutline) {
    ChoiceRow row{.name = "x", .letter = 'B', .text = "$190 billion", .state = RowState::wrong, .verdict = "your pick"};
    draw_choice_row(shapes, look, {0, 0, 1200, 92}, row);
    EXPECT_TRUE(shows("pattern B"));
    EXPECT_TRUE(shows("your pick"));
    EXPECT_TRUE(shows("icon cross"));
    EXPECT_TRUE(shows("red-text dashed"));
    row.state = RowState::right;
    row.verdict = "the answer";
    draw_choice_row(shapes, look, {0, 0, 1200, 92}, row);
    EXPECT_TRUE(shows("icon check"));
    EXPECT_TRUE(shows("outline -3,-3 1205x97 5.0 green-text"));
}

TEST_F(Parts, AChosenRowLiesUnderYolkThatWipesIn) {
    ChoiceRow row{.name = "x", .text = "this", .state = RowState::chosen};
    draw_choice_row(shapes, look, {0, 0, 1200, 92}, row);
    EXPECT_TRUE(shows("fill 0,0 1200x92 yolk"));
    shapes.clear();
    row.wiped = 0.5f;
    draw_choice_row(shapes, look, {0, 0, 1200, 92}, row);
    EXPECT_TRUE(shows("fill 96,0 552x92 yolk"));
}

TEST_F(Parts, ARowGrowsWithItsText) {
    ChoiceRow row{.text = std::string(400, 'x')};
    for (std::size_t i = 8; i < row.text.size(); i += 9)
        row.text[i] = ' ';
    const float height = height_of(row, look, 1226, 92);
    EXPECT_GT(height, 92);
    EXPECT_GE(height, measure.text(row.text, row.type, text_width(row, look, 1226)).h);
}

TEST_F(Parts, OneSegmentIsYolk) {
    const std::vector<Segment> cells{{"Sure", "sure"}, {"Guess", "guess"}};
    const auto places = segment_cells(look, {0, 0}, cells);
    EXPECT_EQ(places[1].x, places[0].right());
    draw_segments(shapes, look, places, cells, {-1});
    EXPECT_FALSE(shows("yolk"));
    draw_segments(shapes, look, places, cells, {1});
    EXPECT_TRUE(shows("text \"Guess\""));
    EXPECT_TRUE(shows(" yolk"));
}

TEST_F(Parts, AFieldKeepsItsCaretInSight) {
    const auto field = typed({}, std::string(300, 'w'));
    draw_field(shapes, look, {100, 0, 400, 96}, field, {}, true);
    float caret = 0;
    for (const auto& shape : shapes)
        if (const auto* fill = std::get_if<Fill>(&shape); fill && fill->paint.ink == Ink::red)
            caret = fill->area.x;
    EXPECT_GT(caret, 100);
    EXPECT_LT(caret, 500);
}

TEST_F(Parts, AFieldSaysWhatWasNotUnderstoodByItsOutline) {
    draw_field(shapes, look, {0, 0, 400, 96}, typed({}, "107k?"), {.not_understood = true}, false);
    EXPECT_TRUE(shows("red-text dashed"));
}

TEST_F(Parts, TicksChangeTheirFormWithTheirNumber) {
    draw_ticks(shapes, look, {960, 60}, 690, {Tick::right, Tick::dropped, Tick::now, Tick::to_come});
    EXPECT_TRUE(shows("icon check"));
    EXPECT_TRUE(shows("icon cross"));
    EXPECT_TRUE(shows("turned 7.0 moved 0,14"));
    shapes.clear();
    draw_ticks(shapes, look, {960, 60}, 690, std::vector<Tick>(40, Tick::right));
    EXPECT_FALSE(shows("icon"));
    EXPECT_GT(shapes.size(), 40u);
    shapes.clear();
    draw_ticks(shapes, look, {960, 60}, 690, std::vector<Tick>(200, Tick::to_come));
    EXPECT_EQ(shapes.size(), 2u); // one bar
}

TEST_F(Parts, TheScoreRollsOnlyTheFiguresThatChange) {
    Standing standing{.score = 180, .score_before = 120, .rolled = 0.5f};
    draw_standing(shapes, look, standing);
    EXPECT_EQ(std::ranges::count_if(shapes, [](const Shape& shape) { return std::holds_alternative<Push>(shape); }), 4)
        << "one, eight over two, nought";
    shapes.clear();
    standing.rolled = 1;
    draw_standing(shapes, look, standing);
    EXPECT_TRUE(shows("180"));
}

TEST_F(Parts, TheStreakShowsSixClipsAtMost) {
    draw_streak(shapes, {1000, 60}, 11);
    EXPECT_EQ(shapes.size(), 6u);
}

TEST_F(Parts, TheTimerHurriesInItsLastFiveSeconds) {
    draw_timer(shapes, {0, 0}, 56, 0.5f, 18);
    EXPECT_FALSE(shows(" red"));
    draw_timer(shapes, {0, 0}, 56, 0.1f, 4);
    EXPECT_TRUE(shows("0.0-10.0% red"));
}

TEST_F(Parts, APileDrawsFourteenCardsAtMostAndADashedPlaceForNone) {
    draw_pile(shapes, look, {0, 860}, {});
    EXPECT_TRUE(shows("dashed"));
    shapes.clear();
    draw_pile(shapes, look, {0, 860}, std::vector<std::uint64_t>(40, 3), {});
    EXPECT_EQ(std::ranges::count_if(shapes, [](const auto& s) { return std::holds_alternative<Push>(s); }), 14);
    EXPECT_TRUE(shows("stamp \"RETAKE\""));
}

TEST_F(Parts, ACardLiesTheSameWayEveryTime) {
    EXPECT_EQ(lie_of(5, 14, 3.2f).turn, lie_of(5, 14, 3.2f).turn);
    EXPECT_NE(lie_of(5, 14, 3.2f).turn, lie_of(6, 14, 3.2f).turn);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        EXPECT_LE(std::abs(lie_of(seed, 14, 3.2f).dx), 14);
        EXPECT_LE(std::abs(lie_of(seed, 14, 3.2f).turn), 3.2f);
    }
}

TEST_F(Parts, AToastComesAndGoes) {
    draw_toast(shapes, "", "Saved.", look.now + Milliseconds(1), look);
    EXPECT_TRUE(shapes.empty());
    draw_toast(shapes, "", "Saved.", look.now, look);
    EXPECT_TRUE(shows("Saved."));
    shapes.clear();
    const auto since = look.now;
    look.now += Milliseconds(toast_ms);
    draw_toast(shapes, "", "Saved.", since, look);
    EXPECT_TRUE(shapes.empty());
}

TEST_F(Parts, AListShortensWhatItsDetailShowsWhole) {
    const Type type = type::t5;
    EXPECT_EQ(shortened(*look.measure, "short", type, {400, 0}), "short");
    const auto cut = shortened(*look.measure, std::string(200, 'x'), type, {400, 0});
    EXPECT_TRUE(cut.ends_with("x…"));
    EXPECT_LE(look.measure->text(cut, type).w, 400);
    EXPECT_GT(look.measure->text(cut, type).w, 360);
}

TEST_F(Parts, LinesAreBalanced) {
    const std::string text = "one two three four five six seven";
    const auto before = measure.text(text, type::stem, 800);
    const float width = balanced_width(measure, text, type::stem, 800);
    EXPECT_EQ(measure.text(text, type::stem, width).lines, before.lines);
    EXPECT_LT(width, 800);
    EXPECT_EQ(balanced_width(measure, "short", type::stem, 800), 800);
}

TEST_F(Parts, ShapesAreDescribedALineEach) {
    shapes = {Fill{{1, 2, 30, 40}, {}, {Ink::yolk}}, Push{.turn = 7, .dx = 2},
              Label{{0, 0, 9, 9}, "x", type::t4, {Ink::ink, 0.5f}}, Pop{}, Stamp{{5, 5}, "GOT IT", 76, {Ink::green}, -7}};
    EXPECT_EQ(describe(shapes), "shapes\n"
                                "  fill 1,2 30x40 yolk\n"
                                "  group turned 7.0 moved 2,0\n"
                                "    text \"x\" 0,0 9x9 text 400 24/33 ink 50.0%\n"
                                "  stamp \"GOT IT\" 5,5 76 green leans -7.0\n");
}

} // namespace
} // namespace retake::ui
