// Review: which cards a filter shows, in which order, and how the list moves.
#include "screens/review.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens::review {
namespace {

using session::Confidence;

session::State round(const std::vector<std::pair<bool, std::optional<Confidence>>>& attempts) {
    session::State state;
    state.cards = test::single_cards(static_cast<int>(attempts.size()));
    int card = 0;
    for (const auto& [right, confidence] : attempts) {
        session::Attempt made;
        made.card = card++;
        made.verdict = {right ? 1.0 : 0.0, "by the test", ""};
        made.confidence = confidence;
        state.attempts.push_back(made);
    }
    state.phase = session::Totalled{test::noon()};
    return state;
}

const session::State mixed = round({{true, Confidence::sure},
                                    {false, Confidence::guess},
                                    {true, Confidence::guess},
                                    {false, Confidence::sure},
                                    {true, Confidence::think_so},
                                    {false, std::nullopt}});

TEST(Review, PutsSureButWrongFirstThenWrongThenGuessed) {
    EXPECT_EQ(lines(mixed, Filter::missed), (std::vector<int>{3, 1, 5}));
    EXPECT_EQ(lines(mixed, Filter::unsure), (std::vector<int>{1, 2, 4}));
    EXPECT_EQ(lines(mixed, Filter::all), (std::vector<int>{3, 1, 5, 2, 0, 4}));
}

TEST(Review, ShowsTheFirstGoAtEachCard) {
    auto state = mixed;
    auto again = state.attempts[1];
    again.pass = 1;
    state.attempts.push_back(again);
    EXPECT_EQ(lines(state, Filter::missed), (std::vector<int>{3, 1, 5}));
}

TEST(Review, OpensWhereThereIsSomethingToSee) {
    EXPECT_EQ(open(mixed, test::noon()).filter, Filter::missed);
    EXPECT_EQ(open(round({{true, Confidence::guess}}), test::noon()).filter, Filter::unsure);
    EXPECT_EQ(open(round({{true, Confidence::sure}}), test::noon()).filter, Filter::all);
}

TEST(Review, BeginsAtTheTopOfANewFilter) {
    State state;
    state.picked = 3;
    state.scrolled = 40;
    state = update(state, FilterPicked{Filter::all});
    EXPECT_EQ(state, (State{Filter::all, 0, 0, 0, false, {}}));
    state.picked = 2;
    EXPECT_EQ(update(state, FilterPicked{Filter::all}).picked, 2);
}

TEST(Review, ScrollsTheListWithThePickedLine) {
    State state;
    state = update(state, LinePicked{5});
    EXPECT_EQ(state.first_visible, 2);
    state = update(state, LinePicked{1});
    EXPECT_EQ(state.first_visible, 1);
    EXPECT_EQ(update(state, LinePicked{-1}).picked, 0);
}

TEST(Review, ClosesThePassageAndScrollsBackForTheNextLine) {
    State state;
    state = update(update(state, PassageTurned{}), DetailScrolled{30});
    EXPECT_TRUE(state.passage_open);
    EXPECT_EQ(state.scrolled, 30);
    state = update(state, LinePicked{1});
    EXPECT_FALSE(state.passage_open);
    EXPECT_EQ(state.scrolled, 0);
}

} // namespace
} // namespace retake::screens::review
