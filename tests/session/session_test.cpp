// The first pass of a session: dealing, responding, skipping, hints, score and streak.
#include "session/player.hpp"
#include "session/session.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using std::chrono::seconds;
using test::noon;
using test::single_cards;

TEST(Session, OpensARoundAndDealsTheFirstCard) {
    const auto step = start(single_cards(2), {}, 7, noon());
    ASSERT_TRUE(std::holds_alternative<Asking>(step.state.phase));
    EXPECT_EQ(std::get<Asking>(step.state.phase).shown.stem, "Question a?");
    EXPECT_EQ(step.state.dealt, 1);
    EXPECT_EQ(step.effects, (std::vector<Effect>{OpenRound{Rules{}, 7, noon()}}));
}

TEST(Session, SavesTheAttemptAndTurnsTheCard) {
    Player player(single_cards(2));
    const auto shown = player.phase<Asking>()->shown;
    player.effects.clear();
    player.wait(seconds{4}).submit(a_lure, Confidence::think_so);
    ASSERT_TRUE(player.phase<Reviewing>());
    ASSERT_EQ(player.state.attempts.size(), 1U);
    const auto& attempt = player.state.attempts[0];
    EXPECT_EQ(attempt.card, 0);
    EXPECT_EQ(attempt.pass, 0);
    EXPECT_EQ(attempt.shown, shown);
    EXPECT_EQ(attempt.response, item::Response(a_lure));
    EXPECT_EQ(attempt.verdict.credit, 0);
    EXPECT_EQ(attempt.confidence, Confidence::think_so);
    EXPECT_EQ(attempt.took, seconds{4});
    EXPECT_EQ(attempt.at, noon(seconds{4}));
    EXPECT_EQ(attempt.points, 0) << "a round never falls under zero";
    EXPECT_EQ(player.effects, (std::vector<Effect>{SaveAttempt{attempt, player.state.cards}}));
}

TEST(Session, IgnoresASecondSubmission) {
    Player player(single_cards(2));
    player.submit(a_lure);
    const auto once = player.state;
    player.submit(the_key);
    EXPECT_EQ(player.state, once);
    EXPECT_EQ(player.count<SaveAttempt>(), 1);
}

TEST(Session, IgnoresEventsThatComeTooEarly) {
    Player player(single_cards(2));
    const auto before = player.state;
    for (const Event& event : std::vector<Event>{Continued{noon()}, RetakeStarted{noon()}, Resumed{noon()}, SkipTakenBack{}})
        EXPECT_EQ(update(before, event).state, before);
}

TEST(Session, DealsTheCardsInOrder) {
    Player player(single_cards(3));
    std::vector<int> order;
    for (int i = 0; i < 3; ++i) {
        order.push_back(player.phase<Asking>()->card);
        player.respond(the_key);
    }
    EXPECT_EQ(order, (std::vector{0, 1, 2}));
    EXPECT_TRUE(player.phase<Totalled>());
}

TEST(Session, ShowsTheSameOrderForTheSameSeedAndAnotherForAnother) {
    EXPECT_EQ(Player(single_cards(1), {}, 7).phase<Asking>()->shown, Player(single_cards(1), {}, 7).phase<Asking>()->shown);
    int different = 0;
    const auto first = Player(single_cards(1), {}, 0).phase<Asking>()->shown;
    for (std::uint64_t seed = 1; seed <= 50; ++seed)
        different += Player(single_cards(1), {}, seed).phase<Asking>()->shown == first ? 0 : 1;
    EXPECT_GT(different, 40);
}

TEST(Session, ShowsACardAlwaysAlikeWhenTheRulesDoNotShuffle) {
    const auto cards = single_cards(12);
    int key_first = 0;
    for (int card = 0; card < 12; ++card) {
        const auto alone = std::make_shared<const Cards>(Cards{(*cards)[static_cast<std::size_t>(card)]});
        const Rules rules{.shuffle_choices = false};
        const auto one = start(alone, rules, 1, noon()).state, two = start(alone, rules, 2, noon()).state;
        EXPECT_EQ(std::get<Asking>(one.phase).shown, std::get<Asking>(two.phase).shown);
        const auto shown = std::get<item::PickOne>(std::get<Asking>(one.phase).shown.interaction);
        key_first += shown.choices.front().id == 0 ? 1 : 0;
    }
    EXPECT_LT(key_first, 8) << "authors write the key first; that must not give it away";
}

TEST(Session, CountsAConfidenceThatWasLeftUnsetAsAGuess) {
    Player player(single_cards(1));
    EXPECT_EQ(player.submit(the_key).state.attempts[0].confidence, Confidence::guess);
}

TEST(Session, RecordsNoConfidenceWhenItIsNotAskedFor) {
    Player player(single_cards(1), {.ask_how_sure = false});
    player.submit(the_key, Confidence::sure);
    EXPECT_EQ(player.state.attempts[0].confidence, std::nullopt);
    EXPECT_EQ(player.state.score, 60);
}

TEST(Session, AddsPointsAndStreakInTheFirstPass) {
    Player player(single_cards(5));
    player.respond(the_key).respond(the_key, Confidence::sure).respond(the_key).respond(a_lure, Confidence::sure);
    EXPECT_EQ(player.state.score, 60 + 90 + 65 - 60);
    EXPECT_EQ(player.state.streak, 0);
    EXPECT_EQ(player.state.best_streak, 3);
    player.respond(the_key);
    EXPECT_EQ(player.state.streak, 1);
    EXPECT_EQ(first_pass_right(player.state), 4);
}

TEST(Session, NeverFallsUnderZeroAndNotesWhatAMissReallyCost) {
    Player player(single_cards(3));
    player.respond(the_key, Confidence::guess).respond(a_lure, Confidence::sure).respond(a_lure, Confidence::sure);
    EXPECT_EQ(player.state.score, 0);
    EXPECT_EQ(player.state.attempts[1].points, -60);
    EXPECT_EQ(player.state.attempts[2].points, 0);
}

TEST(Session, AsksOnceBeforeItSkips) {
    Player player(single_cards(2));
    player.happen(SkipAsked{noon()});
    ASSERT_TRUE(player.phase<Asking>());
    EXPECT_TRUE(player.phase<Asking>()->skip_asked);
    player.happen(SkipAsked{noon()});
    ASSERT_TRUE(player.phase<Reviewing>());
    EXPECT_EQ(player.state.attempts[0].response, item::Response(item::Skipped{}));
    EXPECT_EQ(player.state.attempts[0].confidence, std::nullopt);
    EXPECT_EQ(player.state.pile, std::vector{0});
}

TEST(Session, TakesASkipBackWhenSomethingIsChosen) {
    Player player(single_cards(2));
    player.happen(SkipAsked{noon()}).happen(SkipTakenBack{}).happen(SkipAsked{noon()});
    EXPECT_TRUE(player.phase<Asking>());
}

TEST(Session, HalvesTheBaseForAnOpenedHint) {
    auto item = test::single("a", "Why?", {"Key", "Lure"});
    item.hint = "Because.";
    Player player(test::cards({item}), {.ask_how_sure = false});
    player.happen(HintOpened{}).submit(the_key);
    EXPECT_TRUE(player.state.attempts[0].hinted);
    EXPECT_EQ(player.state.score, 30);
}

TEST(Session, OpensNoHintWhereThereIsNoneOrTheRulesOfferNone) {
    EXPECT_FALSE(Player(single_cards(1)).happen(HintOpened{}).phase<Asking>()->hinted);
    auto item = test::single("a", "Why?", {"Key", "Lure"});
    item.hint = "Because.";
    EXPECT_FALSE(Player(test::cards({item}), {.offer_hints = false}).happen(HintOpened{}).phase<Asking>()->hinted);
}

TEST(Session, PutsAPartlyRightCardOnThePileAndEndsTheStreak) {
    const auto cards = test::cards({test::single("a", "A?", {"Key", "Lure"}), test::multiple("b", "B?", {"K", "L"}, {"M", "N"})});
    Player player(cards, {.ask_how_sure = false});
    player.respond(the_key).submit(item::PickedMany{{0}});
    const auto& attempt = player.state.attempts[1];
    EXPECT_GT(attempt.verdict.credit, 0);
    EXPECT_LT(attempt.verdict.credit, 1);
    EXPECT_EQ(attempt.points, static_cast<int>(std::lround(60 * attempt.verdict.credit)));
    EXPECT_EQ(player.state.streak, 0);
    EXPECT_EQ(player.state.pile, std::vector{1});
}

TEST(Session, GivesNothingForPartWhenPartialCreditIsOff) {
    Player player(test::cards({test::multiple("b", "B?", {"K", "L"}, {"M", "N"})}), {.partial_credit = false});
    EXPECT_EQ(player.submit(item::PickedMany{{0}}).state.attempts[0].verdict.credit, 0);
}

TEST(Session, NamesTheCardInHand) {
    Player player(single_cards(2));
    EXPECT_EQ(current_card(player.state), 0);
    EXPECT_EQ(current_card(player.submit(the_key).state), 0);
    EXPECT_EQ(current_card(player.go_on().happen(PauseAsked{noon()}).state), 1);
    EXPECT_EQ(current_card(player.happen(Resumed{noon()}).respond(the_key).state), std::nullopt);
}

TEST(Session, ClosesTheRoundWhenTheLearnerLeaves) {
    Player player(single_cards(2));
    const auto before = player.state;
    player.effects.clear();
    player.happen(Left{noon()});
    EXPECT_EQ(player.effects, (std::vector<Effect>{CloseRound{noon()}}));
    EXPECT_EQ(player.state, before);
}

} // namespace
} // namespace retake::session
