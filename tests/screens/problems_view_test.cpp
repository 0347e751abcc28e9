// Problems as they are seen: what can be pressed, by name and by key, and where the carets stand.
#include "screens/problems.hpp"
#include "screens/problems_report.hpp"
#include "screens/still_look.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::problems {
namespace {

using test::noon;
using ui::Code;

ui::View<Event> seen(const State& state, const std::string& focused = {}) {
    auto look = test::still_look();
    look.focused = focused;
    return view(state, look);
}

State opened(const Diagnostics& found = {misspelt(4), advice(6)}, const std::vector<Flagged>& flags = {}) {
    return open(report(cats(), found, flags, lines_of(bank_text), true), test::still_look().now);
}

std::optional<Event> pressed(const State& state, Code code) { return press(seen(state), ui::KeyPressed{ui::key(code)}); }

std::vector<ui::Label> labels(const ui::View<Event>& view, const std::string& text) {
    std::vector<ui::Label> found;
    for (const auto& shape : view.shapes)
        if (const auto* label = std::get_if<ui::Label>(&shape); label && label->text == text)
            found.push_back(*label);
    return found;
}

TEST(ProblemsView, HasSoundZonesInEveryState) {
    Diagnostics many;
    std::string words = "advice";
    for (int i = 0; i < 40; ++i)
        many.push_back(advice(6, words += i % 3 == 0 ? " and more of it" : ""));
    auto gone = opened({});
    gone.gone = true;
    for (const auto& state : {opened(), opened({}), gone, update(opened(many), Picked{17}),
                              opened({}, {{"item-8", "Too heavy."}}), update(opened({misspelt(4), misspelt(13)}), Picked{1})})
        test::expect_sound(seen(state), test::still_look());
}

TEST(ProblemsView, LooksAsItDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(opened())), "problems"));
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(opened({}))), "problems-none"));
    EXPECT_TRUE(test::matches_text_golden(
        ui::describe(seen(update(opened({misspelt(4), advice(6)}, {{"item-8", "Too heavy."}}), Picked{2}))), "problems-flag"));
}

TEST(ProblemsView, DoesEachThingByKeyAndByName) {
    const auto state = opened();
    EXPECT_EQ(pressed(state, Code::f), Event(FixAsked{}));
    EXPECT_EQ(press(seen(state), "Fix it for me"), Event(FixAsked{}));
    EXPECT_EQ(pressed(state, Code::e), Event(EditorAsked{}));
    EXPECT_EQ(press(seen(state), "Open in editor"), Event(EditorAsked{}));
    EXPECT_EQ(pressed(state, Code::c), Event(PlaceCopied{}));
    EXPECT_EQ(pressed(state, Code::escape), Event(WentBack{}));
    EXPECT_EQ(press(seen(state), "Live"), Event(ReloadAsked{}));
    EXPECT_EQ(pressed(state, Code::down), Event(Picked{1}));
    EXPECT_EQ(pressed(state, Code::up), Event(Picked{0}));
    EXPECT_EQ(press(seen(state), "2: No explanation"), Event(Picked{1}));
}

TEST(ProblemsView, OffersARepairOnlyWhereThereIsOne) {
    const auto state = update(opened(), Picked{1});
    EXPECT_EQ(pressed(state, Code::f), std::nullopt);
    EXPECT_EQ(zone_named(seen(state), "Fix it for me"), nullptr);
}

TEST(ProblemsView, TakesAFlagDown) {
    EXPECT_EQ(pressed(opened({}, {{"item-8", "Too heavy."}}), Code::f), Event(FlagTakenDown{}));
}

TEST(ProblemsView, KeepsTheFocusOnTheListWhileOneGoesThroughIt) {
    const auto state = opened();
    EXPECT_EQ(seen(state).first_focus, "Open in editor");
    EXPECT_EQ(seen(update(state, Picked{1}), "1: Unknown key “anwser”").first_focus, "2: No explanation");
}

TEST(ProblemsView, ShowsThePageOfTheListThatThePickedOneIsOn) {
    Diagnostics many;
    for (int i = 0; i < 10; ++i)
        many.push_back(advice(6, "advice number " + std::to_string(i)));
    const auto view = seen(update(opened(many), Picked{4}));
    EXPECT_NE(zone_named(view, "5: Advice number 4"), nullptr);
    EXPECT_EQ(zone_named(view, "1: Advice number 0"), nullptr);
    EXPECT_EQ(labels(view, "4 to 6 of 10").size(), 1u);
}

TEST(ProblemsView, PutsCaretsUnderTheExactCharacters) {
    const auto view = seen(opened());
    const auto carets = labels(view, "^");
    ASSERT_EQ(carets.size(), 6u);
    const auto word = labels(view, "anwser");
    ASSERT_EQ(word.size(), 1u);
    EXPECT_NEAR(carets.front().area.x, word[0].area.x, 1);
    const auto wide = test::fake_measure.text("anwser", ui::type::code, 0).w;
    EXPECT_NEAR(carets.back().area.right(), word[0].area.x + wide, 1);
}

TEST(ProblemsView, GivesWideCharactersWideCarets) {
    Diagnostic found{Severity::advice, {"/home/mei/cats.yaml", 12, 6}, "long-stem", "the stem is long"};
    found.width = 4;
    EXPECT_EQ(labels(seen(opened({found})), "^").size(), 8u) << "four characters of two columns each";
}

TEST(ProblemsView, ShowsAPlaceFarOutInALongLine) {
    auto text = bank_text;
    text.replace(text.find("  anwser"), 8, "  " + std::string(5000, 'x') + "anwser");
    auto found = misspelt(4);
    found.place.column = 5003;
    found.fix.reset();
    const auto view = seen(open(report(cats(), {found}, {}, lines_of(text), true), test::still_look().now));
    ASSERT_EQ(labels(view, "anwser").size(), 1u);
    EXPECT_LT(labels(view, "anwser")[0].area.right(), 1864);
}

TEST(ProblemsView, LooksAgainSoThatTheSecondsGoBy) {
    const auto view = seen(opened());
    ASSERT_TRUE(view.wake);
    EXPECT_EQ(*view.wake, test::still_look().now + std::chrono::seconds{1});
}

TEST(ProblemsView, LetsTheRowsGoToTheirNewPlacesAfterAReload) {
    auto look = test::still_look();
    look.settled = {};
    const auto before = report(cats(), {misspelt(4), advice(6)}, {}, lines_of(bank_text), true);
    auto state = reloaded(open(before, look.now),
                          report(cats(), {misspelt(4), misspelt(13), advice(6)}, {}, lines_of(bank_text), true), look.now);
    EXPECT_EQ(state.before, (std::vector<int>{0, 0, 1})) << "the new one comes from the one like it";
    const auto moving = view(state, look);
    EXPECT_GE(moving.moving_until, look.now + Milliseconds{520});
    look.now += Milliseconds{600};
    EXPECT_LT(view(state, look).shapes.size(), moving.shapes.size()) << "at rest nothing is moved";
    look.movement = ui::Movement::none;
    EXPECT_EQ(view(state, look).moving_until, Instant{});
}

} // namespace
} // namespace retake::screens::problems
