// A game at one computer: who may respond, what it earns, and what lies on the pile.
#include "hotseat/seat.hpp"

namespace retake::hotseat {
namespace {

TEST(HotSeat, BeginsWithTheFirstCardOpenToAll) {
    Seat seat;
    EXPECT_TRUE(seat.in<Ready>());
    seat.start();
    EXPECT_TRUE(seat.in<Open>());
    EXPECT_EQ(seat.turn().card, 0);
    EXPECT_EQ(due(seat.game), std::nullopt) << "no clock runs before a buzz";
}

TEST(HotSeat, GivesTheCardToWhoeverBuzzesFirst) {
    Seat seat;
    seat.start().buzz(1).buzz(0);
    ASSERT_TRUE(seat.in<hotseat::Responding>());
    EXPECT_EQ(seat.team(), 1);
    EXPECT_EQ(due(seat.game), seat.at + seconds{10});
}

TEST(HotSeat, KnowsNoTeamThatDoesNotPlay) {
    Seat seat({.teams = 2});
    seat.start().buzz(2).buzz(-1);
    EXPECT_TRUE(seat.in<Open>());
    EXPECT_EQ(open_game({.teams = 9}, retake::test::single_cards(1), 1).rules.teams, 6);
    EXPECT_EQ(open_game({.teams = 1}, retake::test::single_cards(1), 1).rules.teams, 2);
}

TEST(HotSeat, PaysTheCardToTheTeamThatHasIt) {
    Seat seat;
    seat.start().had(2);
    EXPECT_TRUE(seat.in<Settled>());
    EXPECT_EQ(points(seat.game, 2), 200);
    EXPECT_EQ(points(seat.game, 0), 0);
    EXPECT_TRUE(pile(seat.game).empty());
}

TEST(HotSeat, PaysMoreForHarderCards) {
    for (const auto& [level, worth_it] : {std::pair{1, 100}, {2, 200}, {3, 300}}) {
        auto item = retake::test::single("a", "Which?", {"Yes", "No"});
        item.level = level;
        EXPECT_EQ(worth(item), worth_it);
    }
}

TEST(HotSeat, TakesHalfTheCardForAWrongBuzzAndOpensItToTheOthers) {
    Seat seat;
    seat.start().buzz(0).respond(a_lure);
    EXPECT_TRUE(seat.in<Open>());
    EXPECT_EQ(points(seat.game, 0), -100);
    seat.buzz(0);
    EXPECT_TRUE(seat.in<Open>()) << "who was wrong is locked out";
    seat.had(3);
    EXPECT_EQ(points(seat.game, 3), 200);
}

TEST(HotSeat, PutsACardThatEveryTeamMissedOnThePile) {
    Seat seat({.teams = 2});
    seat.start().buzz(0).respond(a_lure).buzz(1).respond(a_lure);
    EXPECT_TRUE(seat.in<Settled>());
    EXPECT_EQ(pile(seat.game), std::vector{0});
}

TEST(HotSeat, CountsSilenceAsAWrongBuzz) {
    Seat seat;
    seat.start().buzz(0).wait(seconds{9}).tick();
    EXPECT_TRUE(seat.in<hotseat::Responding>());
    seat.wait(seconds{1}).tick();
    EXPECT_TRUE(seat.in<Open>());
    EXPECT_EQ(points(seat.game, 0), -100);
    EXPECT_EQ(seat.turn().tries.front().response, item::Response(item::TimedOut{}));
}

TEST(HotSeat, LetsTheHostJudgeWhatWasSaid) {
    Seat right, wrong;
    right.start().buzz(0).happen(JudgedByHost{true});
    EXPECT_EQ(points(right.game, 0), 200);
    wrong.start().buzz(0).happen(JudgedByHost{false});
    EXPECT_EQ(points(wrong.game, 0), -100);
    EXPECT_TRUE(wrong.in<Open>());
}

TEST(HotSeat, ClosesTheCardOnceTheHostHasLookedAtTheKey) {
    Seat seat;
    seat.start().buzz(0).happen(KeyShown{});
    EXPECT_EQ(due(seat.game), std::nullopt) << "the team has said it; the clock stands";
    seat.happen(JudgedByHost{false});
    EXPECT_TRUE(seat.in<Settled>()) << "everybody has read the key";
    EXPECT_EQ(points(seat.game, 0), -100);
    EXPECT_EQ(pile(seat.game), std::vector{0});
}

TEST(HotSeat, OpensACardToTheOthersWhenTheTeamPasses) {
    Seat seat;
    seat.start().buzz(1).happen(OpenedToOthers{});
    EXPECT_TRUE(seat.in<Open>());
    EXPECT_EQ(points(seat.game, 1), -100);
}

TEST(HotSeat, UndoesABuzzThatWasNone) {
    Seat seat;
    seat.start().buzz(1).happen(BuzzUndone{seat.at});
    EXPECT_TRUE(seat.in<Open>());
    EXPECT_EQ(points(seat.game, 1), 0);
    seat.buzz(1);
    EXPECT_EQ(seat.team(), 1) << "it may buzz again";
}

TEST(HotSeat, TakesAJudgementBack) {
    Seat seat;
    seat.start().buzz(1).happen(JudgedByHost{false}).wait(seconds{30}).happen(BuzzUndone{seat.at});
    EXPECT_EQ(seat.team(), 1);
    EXPECT_EQ(points(seat.game, 1), 0);
    EXPECT_EQ(due(seat.game), seat.at + seconds{10}) << "with all of its time";
    seat.happen(JudgedByHost{true}).happen(BuzzUndone{seat.at});
    EXPECT_EQ(due(seat.game), std::nullopt) << "the key was shown: it is only judged anew";
    seat.happen(JudgedByHost{false});
    EXPECT_TRUE(seat.in<Settled>());
    EXPECT_EQ(points(seat.game, 1), -100);
}

TEST(HotSeat, StandsStillWhileItIsPaused) {
    Seat seat;
    seat.start().buzz(0).wait(seconds{4}).happen(PauseTurned{seat.at});
    EXPECT_EQ(due(seat.game), std::nullopt);
    seat.wait(seconds{60}).tick().respond(the_key).advance();
    EXPECT_TRUE(seat.in<hotseat::Responding>());
    seat.happen(PauseTurned{seat.at});
    EXPECT_EQ(due(seat.game), seat.at + seconds{6});
}

TEST(HotSeat, EndsAtTheLastCard) {
    Seat seat({}, 2);
    seat.start().had(0).advance().had(0).advance();
    EXPECT_TRUE(seat.in<Over>());
    seat.advance();
    EXPECT_TRUE(seat.in<Over>()) << "nothing lies on the pile";
}

TEST(HotSeat, EndsWhenATeamHasThePoints) {
    Seat seat({.target = 400}, 5);
    seat.start().had(0).advance();
    EXPECT_TRUE(seat.in<Open>());
    seat.had(0).advance();
    EXPECT_TRUE(seat.in<Over>());
}

TEST(HotSeat, RetakesThePileUntilItIsEmptyAndPaysNothingForIt) {
    Seat seat({}, 3);
    seat.start().missed().advance().had(0).advance().missed().advance();
    ASSERT_TRUE(seat.in<Over>());
    EXPECT_EQ(pile(seat.game), (std::vector{0, 2}));
    seat.advance();
    EXPECT_EQ(seat.turn().card, 0);
    seat.buzz(1).respond(a_lure).missed();
    EXPECT_EQ(pile(seat.game), (std::vector{2, 0})) << "missed again, it goes to the end";
    seat.advance().had(1).advance().had(1).advance();
    EXPECT_TRUE(seat.in<Over>());
    EXPECT_TRUE(pile(seat.game).empty());
    EXPECT_EQ(points(seat.game, 1), 0);
    EXPECT_EQ(cards_had(seat.game), 1) << "of the first pass";
}

TEST(HotSeat, SharesARankBetweenEqualPoints) {
    Seat seat({.teams = 3}, 3);
    seat.start().had(2).advance().had(0).advance();
    const auto all = standings(seat.game);
    EXPECT_EQ(all[0], (Standing{0, 200, 1, 1}));
    EXPECT_EQ(all[1], (Standing{2, 200, 1, 1}));
    EXPECT_EQ(all[2], (Standing{1, 0, 0, 3}));
}

TEST(HotSeat, GradesTheClassAsAWholeByItsHands) {
    Seat seat({.hands = true}, 2);
    seat.start().buzz(0);
    EXPECT_TRUE(seat.in<Open>()) << "nobody buzzes";
    seat.happen(HandsCounted{{{0, 0}, {1, 0}}});
    EXPECT_TRUE(seat.in<Open>()) << "no hand is no count";
    seat.happen(HandsCounted{{{0, 14}, {1, 4}, {2, 2}}});
    EXPECT_TRUE(seat.in<Settled>());
    EXPECT_TRUE(was_had(seat.game, seat.turn())) << "14 of 20 are enough";
    seat.advance().happen(HandsCounted{{{0, 13}, {1, 7}}});
    EXPECT_FALSE(was_had(seat.game, seat.turn()));
    EXPECT_EQ(pile(seat.game), std::vector{1});
}

TEST(HotSeat, AsksTheClassWhoHadACardThatIsSaid) {
    Seat seat({.hands = true}, retake::test::cards({retake::test::typed("t", "Where?", {"garden"})}));
    seat.start().happen(KeyShown{});
    ASSERT_TRUE(seat.in<Open>());
    EXPECT_TRUE(std::get<Open>(seat.game.phase).key_shown);
    seat.happen(HandsCounted{{{1, 9}, {0, 1}}});
    EXPECT_TRUE(was_had(seat.game, seat.turn()));
}

TEST(HotSeat, PlaysAllTenKinds) {
    for (const auto& item : retake::test::all_kinds()) {
        SCOPED_TRACE(item.id);
        Seat given({}, retake::test::cards({item})), judged({}, retake::test::cards({item}));
        given.start().buzz(0).respond(item::key(item));
        judged.start().buzz(0).happen(JudgedByHost{true});
        EXPECT_GT(points(given.game, 0), 0);
        EXPECT_EQ(points(judged.game, 0), points(given.game, 0));
    }
}

TEST(HotSeat, IsOverWheneverTheHostEndsIt) {
    Seat seat;
    seat.start().missed().advance().buzz(0).happen(Ended{});
    EXPECT_TRUE(seat.in<Over>());
    EXPECT_EQ(pile(seat.game), std::vector{0}) << "the card that was broken off is not on it";
}

} // namespace
} // namespace retake::hotseat
