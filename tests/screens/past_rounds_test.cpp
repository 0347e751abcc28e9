// Past rounds: the list, how it scrolls, and what it says of each round.
#include "screens/past_rounds.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::past_rounds {
namespace {

using ui::Code;

State rounds(int count) {
    State state;
    for (int i = 0; i < count; ++i)
        state.lines.push_back({.id = 100 - i,
                               .title = i % 2 ? "Cells" : "The Beijing visit, May 2024",
                               .mode = i % 2 ? session::Mode::exam : session::Mode::practice,
                               .begun = test::noon() - std::chrono::hours{24 * 50 * i},
                               .asked = 20,
                               .right = 20 - i,
                               .missed = i / 2});
    return state;
}

std::optional<Event> pressed(const State& state, Code code) {
    return press(view(state, test::still_look()), ui::KeyPressed{ui::key(code)});
}

TEST(PastRounds, LookAsTheyDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(view(rounds(4), test::still_look())), "past-rounds"));
    EXPECT_TRUE(test::matches_text_golden(ui::describe(view({}, test::still_look())), "past-rounds-none"));
}

TEST(PastRounds, HaveSoundZones) {
    for (const int count : {0, 1, 9, 30})
        test::expect_sound(view(rounds(count), test::still_look()), test::still_look());
}

TEST(PastRounds, SayWhatCameOfEach) {
    EXPECT_EQ(came_to({.asked = 20, .right = 16, .missed = 2}), "16 of 20 right, 2 still missed");
    EXPECT_EQ(came_to({.asked = 20, .right = 16}), "16 of 20 right");
}

TEST(PastRounds, SayWhichWereBrokenOff) {
    EXPECT_EQ(how_it_ended({.asked = 15, .dealt = 20}), "broken off after 15 of 20");
    EXPECT_EQ(how_it_ended({.asked = 15, .dealt = 20, .open = true}), "waits after 15 of 20");
    EXPECT_EQ(how_it_ended({.asked = 20, .dealt = 20, .open = true}), "its pile waits");
    EXPECT_EQ(how_it_ended({.asked = 20, .dealt = 20}), "");
    EXPECT_EQ(how_it_ended({.mode = session::Mode::sprint, .asked = 15, .dealt = 20}), "") << "its time was up";
    EXPECT_EQ(how_it_ended({.asked = 15}), "") << "of a damaged file it is not known";
    auto state = rounds(1);
    state.lines[0].dealt = 25;
    EXPECT_NE(ui::describe(view(state, test::still_look())).find("broken off after 20 of 25"), std::string::npos);
}

TEST(PastRounds, TellTheYearOfAnotherYear) {
    const auto text = ui::describe(view(rounds(4), test::still_look()));
    EXPECT_NE(text.find("Thursday 16 May, 12:00"), std::string::npos) << text;
    EXPECT_NE(text.find(" 2023, 12:00"), std::string::npos) << text;
}

TEST(PastRounds, AreOpenedByKeyAndByClick) {
    auto state = rounds(3);
    EXPECT_EQ(press(view(state, test::still_look()), "Round 2"), Event(LineOpened{1}));
    EXPECT_EQ(pressed(state, Code::down), Event(LinePicked{1}));
    state = update(state, LinePicked{1});
    EXPECT_EQ(view(state, test::still_look()).first_focus, "Round 2") << "Enter opens what has the focus";
    EXPECT_EQ(pressed(state, Code::escape), Event(WentHome{}));
}

TEST(PastRounds, ScrollWithThePickedLine) {
    auto state = rounds(30);
    EXPECT_EQ(pressed(state, Code::page_down), Event(LinePicked{9}));
    state = update(state, LinePicked{9});
    EXPECT_EQ(state.first_visible, 1);
    state = update(state, LinePicked{400});
    EXPECT_EQ(state.picked, 29);
    EXPECT_EQ(state.first_visible, 21);
    EXPECT_EQ(pressed(state, Code::home), Event(LinePicked{0}));
    EXPECT_EQ(update(state, LinePicked{0}).first_visible, 0);
    EXPECT_EQ(update(state, LinePicked{-4}).picked, 0);
}

TEST(PastRounds, AskForOlderOnesBeforeTheirEnd) {
    auto state = rounds(100);
    EXPECT_FALSE(wants_more(state)) << "all of them were read";
    state.more = true;
    EXPECT_FALSE(wants_more(state));
    EXPECT_TRUE(wants_more(update(state, LinePicked{85})));
}

} // namespace
} // namespace retake::screens::past_rounds
