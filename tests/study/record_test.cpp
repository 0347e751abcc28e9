// A record: the cards of banks and of the log, each once, with what is doubted of them.
#include "study/record.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::study {
namespace {

bank::Bank cells() {
    bank::Bank bank;
    bank.id = "cells";
    bank.title = "Cells";
    bank.topics = {{"parts", "Parts of a cell"}};
    bank.items = {test::single("nucleus", "Which part holds the genes?", {"nucleus", "wall"}),
                  test::true_false("wall", "It has one.", true)};
    bank.items[0].tags = {"parts"};
    return bank;
}

TEST(Record, HoldsTheCardsOfBanksAndOfTheLogEachOnce) {
    const auto bank = cells();
    store::Log log;
    log.names = {{"cells", "nucleus"}, {"cells", "ribosome"}, {"weimar", "ebert"}};
    log.rows.push_back({.card = 1, .at = test::noon(), .credit = 1});
    const auto record = record_of(log, {&bank, &bank}, {{{"cells", "wall"}, "It has one.", "Has it?", test::noon()}});
    ASSERT_EQ(record.banks.size(), 2u);
    EXPECT_EQ(record.banks[0].title, "Cells");
    EXPECT_EQ(record.banks[1], (progress::Bank{"weimar", "weimar"}));
    ASSERT_EQ(record.cards.size(), 4u);
    EXPECT_EQ(record.cards[0].topic, "Parts of a cell");
    EXPECT_EQ(record.cards[0].stem, "Which part holds the genes?");
    EXPECT_TRUE(record.cards[0].here);
    EXPECT_EQ(record.cards[1].flag, "Has it?");
    EXPECT_EQ(record.cards[2].item, "ribosome");
    EXPECT_FALSE(record.cards[2].here);
    EXPECT_EQ(record.cards[3].bank, 1);
    ASSERT_EQ(record.log.size(), 1u);
    EXPECT_EQ(record.log[0].card, record.cards[2].number);
}

TEST(Record, KnowsAResponseThatCountsForTwoCopiesOfABank) {
    store::Log log;
    log.names = {{"cells", "nucleus"}, {"copy", "nucleus"}};
    log.rows = {{.id = 5, .card = 0, .at = test::noon()},
                {.id = 5, .card = 1, .at = test::noon()},
                {.id = 6, .card = 0, .at = test::noon()}}; // in the same millisecond, but another one
    const auto responses = responses_of(log);
    EXPECT_FALSE(responses[0].is_copy);
    EXPECT_TRUE(responses[1].is_copy);
    EXPECT_FALSE(responses[2].is_copy);
}

} // namespace
} // namespace retake::study
