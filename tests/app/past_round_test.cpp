// A past round: put together from the log and the banks of now, whatever became of its questions.
#include "app/past_round.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using screens::review::Since;

bank::Bank bank_of(std::vector<item::Item> items) {
    bank::Bank bank;
    bank.id = "cells";
    bank.title = "Cells";
    bank.items = std::move(items);
    return bank;
}

// Each question is responded to with its key, or skipped.
store::OpenRound played(const std::vector<item::Item>& items, bool right) {
    store::OpenRound round{.id = 1, .title = "Cells", .begun = test::noon()};
    Rng rng(3);
    for (const auto& item : items) {
        round.cards.push_back({"cells", item.id});
        session::Attempt made{.card = static_cast<int>(round.attempts.size()),
                              .shown = item::present(item, rng, item::Order::shuffled)};
        made.response = right ? item::key(item) : item::Response(item::Skipped{});
        made.verdict = item::grade(item, made.response);
        round.attempts.push_back(std::move(made));
        round.causes.push_back(std::nullopt);
    }
    return round;
}

TEST(PastRound, HasTheCardsOfItsBankWhereTheyAreAsTheyWere) {
    const auto items = test::all_kinds();
    const auto bank = bank_of(items);
    for (const bool right : {true, false}) {
        const auto reviewed = reviewed_of(played(items, right), {&bank});
        EXPECT_EQ(reviewed.since, std::vector<Since>(items.size(), Since::unchanged));
        EXPECT_EQ(reviewed.round.cards->at(2).item, items[2]);
        EXPECT_EQ(reviewed.round.cards->at(2).bank_title, "Cells");
    }
}

TEST(PastRound, ShowsAnEditedQuestionAsItWasAskedAndRetakesItAsItIs) {
    auto items = test::five_kinds();
    const auto round = played(items, true);
    items[0].stem = "Another stem?";
    std::get<item::SingleChoice>(items[0].body).choices[1].text = "Another choice";
    std::get<item::TrueFalse>(items[2].body).truth = !std::get<item::TrueFalse>(items[2].body).truth;
    const auto bank = bank_of(items);
    const auto reviewed = reviewed_of(round, {&bank});
    EXPECT_EQ(reviewed.since[0], Since::edited);
    EXPECT_EQ(reviewed.since[1], Since::unchanged);
    EXPECT_EQ(reviewed.since[2], Since::edited) << "its key is another one";
    EXPECT_EQ(reviewed.round.cards->at(0).item.stem, round.attempts[0].shown.stem);
    EXPECT_EQ(screens::review::card_now(reviewed, 0).item, items[0]);
}

TEST(PastRound, AnotherExplanationIsNoOtherQuestion) {
    auto items = test::five_kinds();
    const auto round = played(items, true);
    items[0].explanation = "Better words.";
    const auto bank = bank_of(items);
    EXPECT_EQ(reviewed_of(round, {&bank}).since[0], Since::unchanged);
}

TEST(PastRound, ShowsWhatIsGoneAsItWasAsked) {
    const auto items = test::all_kinds();
    const auto round = played(items, false);
    const auto bank = bank_of({items[1]});
    const auto without_bank = reviewed_of(round, {});
    EXPECT_EQ(without_bank.since, std::vector<Since>(items.size(), Since::gone));
    EXPECT_EQ(without_bank.round.cards->at(0).bank_title, "cells") << "all that is known of it";
    const auto reviewed = reviewed_of(round, {&bank});
    EXPECT_EQ(reviewed.since[0], Since::gone);
    EXPECT_EQ(reviewed.since[1], Since::unchanged);
    EXPECT_EQ(reviewed.round.cards->at(0).item.stem, items[0].stem);
}

TEST(PastRound, SurvivesAResponseToACardThatWasLost) {
    auto round = played(test::five_kinds(), true);
    round.cards.resize(2); // as of a damaged file
    const auto reviewed = reviewed_of(round, {});
    ASSERT_EQ(reviewed.round.cards->size(), 5u);
    EXPECT_EQ(reviewed.since[4], Since::gone);
}

} // namespace
} // namespace retake::app
