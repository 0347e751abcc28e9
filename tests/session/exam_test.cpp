// An exam: leafing back and forth, changing what was given, handing in, and the mark.
#include "session/player.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using test::noon;
using test::single_cards;

const Rules exam{.mode = Mode::exam, .offer_hints = false};

struct Pupil : Player {
    explicit Pupil(int cards, const Rules& rules = exam) : Player(single_cards(cards), rules) {}

    Pupil& leaf(int to, std::optional<item::Response> response = std::nullopt,
                std::optional<Confidence> confidence = std::nullopt) {
        happen(Leafed{to, std::move(response), confidence, at});
        return *this;
    }
    int page() const { return phase<Asking>() ? phase<Asking>()->card : -1; }
};

TEST(Exam, TellsNothingAndGoesOnAtOnce) {
    Pupil pupil(3);
    pupil.submit(a_lure);
    EXPECT_EQ(pupil.page(), 1);
    EXPECT_TRUE(silent(pupil.state));
    EXPECT_EQ(pupil.state.score, 0);
    EXPECT_EQ(pupil.count<SaveAttempt>(), 1) << "what is given is saved at once, so that nothing is lost";
}

TEST(Exam, LeafsBackToACardThatIsThenShownAsItWas) {
    Pupil pupil(3);
    const auto shown = pupil.phase<Asking>()->shown;
    pupil.submit(a_lure).submit(the_key);
    pupil.leaf(0);
    EXPECT_EQ(pupil.page(), 0);
    EXPECT_EQ(pupil.phase<Asking>()->shown, shown);
}

TEST(Exam, AChangedResponseReplacesTheFormerOne) {
    Pupil pupil(2);
    pupil.submit(a_lure);
    pupil.leaf(0).leaf(1, the_key);
    ASSERT_EQ(pupil.state.attempts.size(), 1U);
    EXPECT_EQ(pupil.state.attempts[0].response, item::Response(the_key));
    EXPECT_EQ(pupil.replaced(), 1);
    EXPECT_EQ(pupil.count<RetractAttempt>(), 0) << "it is one effect, so that no half of it can be kept";
    EXPECT_EQ(pupil.count<SaveAttempt>(), 2);
    EXPECT_TRUE(pupil.state.pile.empty()) << "the lure was taken back";
}

TEST(Exam, TheSameResponseAgainIsNoNewAttempt) {
    Pupil pupil(2);
    pupil.submit(a_lure, Confidence::sure);
    pupil.leaf(0).leaf(1, a_lure, Confidence::sure);
    EXPECT_EQ(pupil.count<SaveAttempt>(), 1);
    EXPECT_EQ(pupil.replaced(), 0);
    pupil.leaf(0).leaf(1, a_lure, Confidence::guess);
    EXPECT_EQ(pupil.replaced(), 1) << "how sure is a part of what is given";
}

TEST(Exam, AnEmptiedCardIsOpenAgain) {
    Pupil pupil(2);
    pupil.submit(a_lure);
    pupil.leaf(0).leaf(1);
    EXPECT_TRUE(pupil.state.attempts.empty());
    EXPECT_EQ(pupil.count<RetractAttempt>(), 1);
}

TEST(Exam, EnterWithNothingGivenLeafsOnWithoutAsking) {
    Pupil pupil(2);
    pupil.happen(SkipAsked{pupil.at});
    EXPECT_EQ(pupil.page(), 1);
    EXPECT_EQ(pupil.count<SaveAttempt>(), 0);
}

TEST(Exam, BehindTheLastCardLiesThePageToHandItInFrom) {
    Pupil pupil(2);
    pupil.submit(the_key).submit(a_lure);
    ASSERT_TRUE(pupil.phase<Checking>());
    EXPECT_TRUE(silent(pupil.state));
    EXPECT_FALSE(retaking(pupil.state));
    pupil.leaf(1);
    EXPECT_EQ(pupil.page(), 1);
}

TEST(Exam, HandedInItIsMarkedAndClosedAndItsMissesLieOnThePile) {
    Pupil pupil(4);
    pupil.submit(the_key).submit(a_lure).submit(the_key).happen(SkipAsked{pupil.at});
    pupil.happen(HandedIn{pupil.at});
    ASSERT_TRUE(pupil.phase<Totalled>());
    EXPECT_FALSE(silent(pupil.state));
    EXPECT_DOUBLE_EQ(mark(pupil.state), 0.5);
    EXPECT_EQ(pupil.state.attempts.back().response, item::Response(item::Skipped{})) << "the card that was left open";
    auto pile = pupil.state.pile;
    std::ranges::sort(pile);
    EXPECT_EQ(pile, (std::vector{1, 3}));
    EXPECT_EQ(pupil.count<CloseRound>(), 1);
    pupil.happen(RetakeStarted{pupil.at});
    EXPECT_TRUE(pupil.phase<Asking>());
    pupil.submit(the_key);
    EXPECT_TRUE(pupil.phase<Reviewing>()) << "the retake tells why";
}

TEST(Exam, HandingInBeforeTheLastPageDoesNothing) {
    Pupil pupil(2);
    const auto before = pupil.state;
    pupil.happen(HandedIn{pupil.at});
    EXPECT_EQ(pupil.state, before);
}

TEST(Exam, ItsTimeRunsOnEveryPageAndHandsItIn) {
    auto rules = exam;
    rules.in_all = minutes{2};
    Pupil pupil(2, rules);
    pupil.wait(seconds{50}).submit(the_key);
    pupil.wait(seconds{20}).happen(SkipAsked{pupil.at});
    EXPECT_EQ(time_left_in_all(pupil.state, pupil.at), seconds{50});
    pupil.wait(seconds{10}); // on the last page
    pupil.leaf(0);
    EXPECT_EQ(time_left_in_all(pupil.state, pupil.at), seconds{40});
    pupil.wait(seconds{39}).happen(Ticked{pupil.at});
    EXPECT_TRUE(pupil.phase<Asking>());
    pupil.wait(seconds{1}).happen(Ticked{pupil.at});
    ASSERT_TRUE(pupil.phase<Totalled>());
    EXPECT_EQ(pupil.state.attempts.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<item::TimedOut>(pupil.state.attempts.back().response));
    EXPECT_FALSE(time_left_in_all(pupil.state, pupil.at));
}

TEST(Exam, ItsTimeRunsOutOnTheLastPageToo) {
    auto rules = exam;
    rules.in_all = minutes{1};
    Pupil pupil(1, rules);
    pupil.submit(the_key).wait(minutes{1}).happen(Ticked{pupil.at});
    EXPECT_TRUE(pupil.phase<Totalled>());
}

TEST(Exam, PausesWithItsTimeStandingStill) {
    auto rules = exam;
    rules.in_all = minutes{1};
    Pupil pupil(2, rules);
    pupil.wait(seconds{20}).happen(PauseAsked{pupil.at});
    pupil.wait(minutes{5});
    EXPECT_EQ(time_left_in_all(pupil.state, pupil.at), seconds{40});
    pupil.happen(Resumed{pupil.at});
    EXPECT_EQ(time_left_in_all(pupil.state, pupil.at), seconds{40});
    pupil.submit(the_key);
    EXPECT_EQ(time_left_in_all(pupil.state, pupil.at), seconds{40});
}

TEST(Exam, GoesOnAtTheFirstOpenCardWithTheTimeThatWasUsed) {
    auto rules = exam;
    rules.in_all = minutes{5};
    Pupil pupil(3, rules);
    pupil.wait(seconds{30}).submit(the_key);
    pupil.wait(seconds{10});
    pupil.leaf(2);
    pupil.wait(seconds{30}).submit(a_lure);
    const auto again = resume(single_cards(3), rules, 7, pupil.state.attempts, pupil.at);
    ASSERT_TRUE(std::holds_alternative<Asking>(again.phase));
    EXPECT_EQ(std::get<Asking>(again.phase).card, 1);
    EXPECT_EQ(again.attempts, pupil.state.attempts);
    EXPECT_EQ(time_left_in_all(again, pupil.at), minutes{4}) << "the time of a card that was left open is forgotten";
}

TEST(Exam, CountsPartialCreditInItsMark) {
    Player player(test::cards({test::multiple("m", "Which?", {"a", "b"}, {"c", "d"})}), exam);
    player.submit(item::PickedMany{{0}}).happen(HandedIn{player.at});
    EXPECT_GT(mark(player.state), 0);
    EXPECT_LT(mark(player.state), 1);
}

TEST(Exam, IsLeftWithNothingSaidAboutIt) {
    Pupil pupil(2);
    pupil.happen(Left{pupil.at});
    EXPECT_EQ(pupil.count<CloseRound>(), 1);
    EXPECT_EQ(pupil.count<SaveAttempt>(), 0) << "cards that were not reached count as nothing";
}

TEST(Exam, EarnsNoPointsHoweverSure) {
    Pupil pupil(2);
    pupil.submit(the_key, Confidence::sure).submit(a_lure, Confidence::sure).happen(HandedIn{pupil.at});
    for (const auto& attempt : pupil.state.attempts)
        EXPECT_EQ(attempt.points, 0) << attempt.card;
    EXPECT_EQ(pupil.state.score, 0);
    EXPECT_EQ(pupil.state.best_streak, 0) << "a paper has no order";
}

TEST(Exam, IsReadFromItsFirstCardOnOnceHandedIn) {
    Pupil pupil(3);
    pupil.leaf(2).submit(the_key);
    pupil.leaf(0, a_lure).leaf(3);
    pupil.happen(HandedIn{pupil.at});
    std::vector<int> order;
    for (const auto& attempt : pupil.state.attempts)
        order.push_back(attempt.card);
    EXPECT_EQ(order, (std::vector{0, 1, 2}));
}

TEST(Exam, MarksInWholeHundredthsAndNeverUpwards) {
    Pupil pupil(3);
    pupil.submit(the_key).submit(the_key).submit(a_lure).happen(HandedIn{pupil.at});
    EXPECT_EQ(mark_of_100(pupil.state), 66);
    Pupil whole(3);
    whole.submit(the_key).submit(the_key).submit(the_key).happen(HandedIn{whole.at});
    EXPECT_EQ(mark_of_100(whole.state), 100);
}

TEST(Exam, IsOverForTheStoreOnceHandedIn) {
    Pupil pupil(2);
    EXPECT_FALSE(over(pupil.state));
    pupil.submit(a_lure).submit(a_lure).happen(HandedIn{pupil.at});
    EXPECT_TRUE(over(pupil.state));
}

} // namespace
} // namespace retake::session
