// Review: which cards a filter shows, in which order, and how the list moves.
#include "screens/review.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens::review {
namespace {

using session::Confidence;

Reviewed round(const std::vector<std::pair<bool, std::optional<Confidence>>>& attempts) {
    Reviewed reviewed;
    auto& state = reviewed.round;
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
    return reviewed;
}

const Reviewed mixed = round({{true, Confidence::sure},
                              {false, Confidence::guess},
                              {true, Confidence::guess},
                              {false, Confidence::sure},
                              {true, Confidence::think_so},
                              {false, std::nullopt}});

State opened(const Reviewed& reviewed) { return open(std::make_shared<const Reviewed>(reviewed), test::noon()); }

// The card is asked again and missed.
Reviewed missed_again(Reviewed reviewed, int card) {
    auto again = reviewed.round.attempts[static_cast<std::size_t>(card)];
    again.pass = 1;
    again.verdict.credit = 0;
    reviewed.round.attempts.push_back(again);
    return reviewed;
}

TEST(Review, PutsSureButWrongFirstThenWrongThenGuessed) {
    EXPECT_EQ(lines(mixed, Filter::missed), (std::vector<int>{3, 1, 5}));
    EXPECT_EQ(lines(mixed, Filter::unsure), (std::vector<int>{1, 2, 4}));
    EXPECT_EQ(lines(mixed, Filter::all), (std::vector<int>{3, 1, 5, 2, 0, 4}));
}

TEST(Review, PutsWhatWasMissedAgainBeforeWhatWasMissedOnce) {
    EXPECT_EQ(lines(missed_again(mixed, 5), Filter::all), (std::vector<int>{3, 5, 1, 2, 0, 4}));
    auto known = mixed;
    known.missed_before = {0, 0, 0, 0, 0, 2};
    EXPECT_EQ(lines(known, Filter::all), (std::vector<int>{3, 5, 1, 2, 0, 4})) << "missed in rounds before this one";
    EXPECT_EQ(times_missed(known, 5), 3);
    EXPECT_EQ(times_missed(known, 0), 0);
}

TEST(Review, HasAFilterForEachGroup) {
    const auto again = missed_again(mixed, 5);
    EXPECT_EQ(lines(again, Filter::sure), (std::vector<int>{3}));
    EXPECT_EQ(lines(again, Filter::again), (std::vector<int>{5}));
    EXPECT_EQ(lines(again, Filter::guessed), (std::vector<int>{2}));
}

TEST(Review, OffersNoGroupWithoutACard) {
    EXPECT_EQ(filters(mixed), (std::vector{Filter::missed, Filter::sure, Filter::guessed, Filter::unsure, Filter::all}));
    EXPECT_EQ(filters(round({{true, Confidence::sure}})), (std::vector{Filter::missed, Filter::unsure, Filter::all}));
}

TEST(Review, ShowsTheFirstGoAtEachCard) { EXPECT_EQ(lines(missed_again(mixed, 1), Filter::missed), (std::vector<int>{3, 1, 5})); }

Reviewed of_two_topics() {
    auto reviewed = mixed;
    auto cards = *reviewed.round.cards;
    cards[1].topic = cards[2].topic = "Chemistry";
    cards[4].topic.clear();
    reviewed.round.cards = std::make_shared<const session::Cards>(cards);
    return reviewed;
}

TEST(Review, CountsTheTopicsOfWhatAFilterShows) {
    EXPECT_EQ(topics(of_two_topics(), Filter::missed), (std::vector<Topic>{{"Biology", 2}, {"Chemistry", 1}}));
    EXPECT_EQ(topics(of_two_topics(), Filter::all), (std::vector<Topic>{{"Biology", 3}, {"Cells", 1}, {"Chemistry", 2}}))
        << "a card without a topic stands under its bank";
    EXPECT_EQ(lines(of_two_topics(), Filter::missed, "Chemistry"), (std::vector<int>{1}));
}

TEST(Review, GivesATopicUpOfWhichTheFilterShowsNothing) {
    auto state = update(opened(of_two_topics()), TopicPicked{"Chemistry"});
    state = update(state, FilterPicked{Filter::unsure});
    EXPECT_EQ(state.topic, "Chemistry");
    state = update(state, FilterPicked{Filter::sure});
    EXPECT_EQ(state.topic, "");
}

TEST(Review, OpensWhereThereIsSomethingToSee) {
    EXPECT_EQ(opened(mixed).filter, Filter::missed);
    EXPECT_EQ(opened(round({{true, Confidence::guess}})).filter, Filter::unsure);
    EXPECT_EQ(opened(round({{true, Confidence::sure}})).filter, Filter::all);
}

TEST(Review, KeepsTheCardWhereTheNewFilterShowsIt) {
    auto state = opened(mixed); // 3, 1, 5
    state.picked = 1;
    state.scrolled = 40;
    state.passage_open = true;
    for (const auto& event : {Event(FilterPicked{Filter::all}), Event(TopicPicked{"Biology"})}) {
        const auto then = update(state, event);
        EXPECT_EQ(then.picked, 1);
        EXPECT_EQ(then.scrolled, 40);
        EXPECT_TRUE(then.passage_open);
    }
    EXPECT_EQ(update(state, FilterPicked{Filter::unsure}).picked, 0) << "there it is the first";
    EXPECT_EQ(update(state, FilterPicked{Filter::missed}), state) << "it is the one that stands";
}

TEST(Review, GoesToTheNearestCardWhereTheNewFilterHidesIt) {
    auto state = update(opened(mixed), FilterPicked{Filter::all}); // 3, 1, 5, 2, 0, 4
    state.picked = 4;
    state.scrolled = 40;
    const auto then = update(state, FilterPicked{Filter::missed}); // 3, 1, 5
    EXPECT_EQ(then.picked, 2);
    EXPECT_EQ(then.scrolled, 0);
    EXPECT_EQ(update(state, FilterPicked{Filter::unsure}).picked, 1) << "1, 2, 4: the one before it is as near";
}

TEST(Review, ScrollsTheListWithThePickedLine) {
    auto state = opened(mixed);
    state = update(state, LinePicked{5});
    EXPECT_EQ(state.first_visible, 2);
    state = update(state, LinePicked{1});
    EXPECT_EQ(state.first_visible, 1);
    EXPECT_EQ(update(state, LinePicked{-1}).picked, 0);
}

TEST(Review, ClosesThePassageAndScrollsBackForTheNextLine) {
    auto state = opened(mixed);
    state = update(update(state, PassageTurned{}), DetailScrolled{30});
    EXPECT_TRUE(state.passage_open);
    EXPECT_EQ(state.scrolled, 30);
    state = update(state, LinePicked{1});
    EXPECT_FALSE(state.passage_open);
    EXPECT_EQ(state.scrolled, 0);
}

TEST(Review, KeepsTheCauseOfAnAttemptUntilItIsTakenOff) {
    auto state = update(opened(mixed), CauseTagged{3, session::Cause::slip});
    EXPECT_EQ(state.causes[3], session::Cause::slip);
    state = update(state, CauseTagged{3, std::nullopt});
    EXPECT_EQ(state.causes[3], std::nullopt);
    EXPECT_EQ(update(state, CauseTagged{17, session::Cause::slip}).causes, state.causes) << "there is no such attempt";
}

TEST(Review, FlagsACardAndTakesTheFlagDown) {
    auto state = update(opened(mixed), FlagTurned{2});
    EXPECT_TRUE(state.flagged.contains(2));
    EXPECT_FALSE(update(state, FlagTurned{2}).flagged.contains(2));
}

} // namespace
} // namespace retake::screens::review
