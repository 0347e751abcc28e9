// The tallies of a round, and the sentences beside them.
#include "screens/results_tally.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens::results {
namespace {

using session::Confidence;

session::State round(const std::vector<std::pair<bool, std::optional<Confidence>>>& attempts) {
    session::State state;
    auto cards = *test::single_cards(static_cast<int>(attempts.size()));
    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i].topic = i % 2 == 0 ? "Energy" : "";
    state.cards = std::make_shared<const session::Cards>(cards);
    int card = 0;
    for (const auto& [right, confidence] : attempts) {
        session::Attempt made;
        made.card = card;
        made.verdict = {right ? 1.0 : 0.0, "by the test", ""};
        made.confidence = confidence;
        made.took = std::chrono::seconds(10);
        state.attempts.push_back(made);
        if (!right)
            state.pile.push_back(card);
        ++card;
    }
    state.phase = session::Totalled{test::noon()};
    return state;
}

std::string remark_on(Confidence confidence, int right, int total) {
    std::vector<std::pair<bool, std::optional<Confidence>>> attempts;
    for (int i = 0; i < total; ++i)
        attempts.emplace_back(i < right, confidence);
    return by_confidence(round(attempts)).at(0).remark;
}

const session::State mixed =
    round({{true, Confidence::sure}, {false, Confidence::sure}, {true, std::nullopt}, {false, Confidence::guess}});

TEST(Tallies, CountTheTopicsAndPutCardsWithoutOneUnderTheBank) {
    EXPECT_EQ(by_topic(mixed), (std::vector<Tally>{{"Energy", 2, 2, ""}, {"Cells", 0, 2, ""}}));
}

TEST(Tallies, LeaveOutOfHowSureWhoWasNotAsked) { // a skipped card
    EXPECT_EQ(by_confidence(mixed), (std::vector<Tally>{{"Sure", 1, 2, "“Sure” was a little early here."},
                                                        {"Guess", 0, 1, "Fair enough: now you know."}}));
}

TEST(Tallies, LeaveOutHowSureWhenTheRoundDidNotAsk) {
    auto state = mixed;
    state.rules.ask_how_sure = false;
    EXPECT_EQ(by_confidence(state), std::vector<Tally>{});
}

TEST(Tallies, CountTheFirstPassOnly) {
    auto state = mixed;
    auto again = state.attempts[1];
    again.pass = 1;
    again.verdict.credit = 1;
    state.attempts.push_back(again);
    EXPECT_EQ(by_topic(state), by_topic(mixed));
    EXPECT_EQ(percent_right(state), 50);
    EXPECT_EQ(time_taken(state), std::chrono::seconds(40));
}

TEST(Tallies, RemarkOnSureHonestly) {
    EXPECT_EQ(remark_on(Confidence::sure, 11, 12), "You can trust “sure”. One surprise.");
    EXPECT_EQ(remark_on(Confidence::sure, 10, 12), "You can trust “sure”. Two surprises.");
    EXPECT_EQ(remark_on(Confidence::sure, 3, 3), "You can trust “sure”.");
    EXPECT_EQ(remark_on(Confidence::sure, 1, 1), "Right to be sure.");
    EXPECT_EQ(remark_on(Confidence::sure, 2, 3), "“Sure” was a little early here.");
}

TEST(Tallies, RemarkOnThinkSoAndGuesses) {
    EXPECT_EQ(remark_on(Confidence::think_so, 4, 6), "About right.");
    EXPECT_EQ(remark_on(Confidence::think_so, 3, 3), "You could have been surer.");
    EXPECT_EQ(remark_on(Confidence::think_so, 1, 3), "Closer to guessing this time.");
    EXPECT_EQ(remark_on(Confidence::guess, 1, 2), "Honest guessing. Good.");
    EXPECT_EQ(remark_on(Confidence::guess, 0, 2), "Fair enough: now you know.");
    EXPECT_EQ(remark_on(Confidence::guess, 3, 4), "You knew more than you thought.");
}

TEST(Tallies, SayTheScoreInWords) {
    EXPECT_EQ(headline(mixed), "Two of four.");
    EXPECT_EQ(headline(round({{false, std::nullopt}})), "None of one.");
}

TEST(Tallies, SayWhatWaitsOnThePile) {
    EXPECT_EQ(pile_headline(mixed), "Two to retake.");
    EXPECT_EQ(pile_line(mixed), "The one you were sure about is on top. Those are the ones that stick best.");
    EXPECT_EQ(pile_line(round({{false, Confidence::sure}, {false, Confidence::sure}})),
              "The two you were sure about are on top. Those are the ones that stick best.");
    EXPECT_EQ(pile_line(round({{false, Confidence::guess}})), "About a minute, while they are fresh.");
}

TEST(Tallies, SayWhenEverythingWasRight) {
    const auto state = round({{true, Confidence::sure}, {true, std::nullopt}});
    EXPECT_TRUE(perfect(state));
    EXPECT_EQ(line_below(state), "Every card at the first go.");
    EXPECT_EQ(pile_headline(state), "Nothing to retake.");
    EXPECT_EQ(pile_line(state), "All of them right, first time.");
    EXPECT_EQ(percent_right(state), 100);
}

TEST(Tallies, SayWhatWasPartlyRight) {
    auto state = mixed;
    state.attempts[1].verdict.credit = 0.5;
    EXPECT_EQ(line_below(state), "One more was partly right.");
    EXPECT_EQ(line_below(mixed), "What you missed is on the pile, ready for a second go.");
}

} // namespace
} // namespace retake::screens::results
