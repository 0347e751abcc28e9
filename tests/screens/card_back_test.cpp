// The back of a card in words.
#include "screens/card_back.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

session::Attempt attempt_at(const item::Item& item, const item::Response& response) {
    session::Attempt attempt;
    Rng rng(1);
    attempt.shown = item::present(item, rng, item::Order::as_written);
    attempt.response = response;
    attempt.verdict = item::grade(item, response);
    return attempt;
}

std::string headline(const item::Item& item, const item::Response& response) {
    return back_headline(item, attempt_at(item, response));
}

TEST(CardBack, SaysTheKeyInTheHeadline) {
    const auto item = test::single("trade", "How much?", {"$240 billion", "$190 billion"});
    EXPECT_EQ(headline(item, item::Picked{1}), "Not this time. It was $240 billion.");
    EXPECT_EQ(headline(item, item::Picked{0}), "Yes, $240 billion.");
    EXPECT_EQ(headline(item, item::Skipped{}), "Skipped. It was $240 billion.");
    EXPECT_EQ(headline(item, item::TimedOut{}), "Time’s up. It was $240 billion.");
}

TEST(CardBack, PutsAKeyWithACapitalAfterAColon) {
    const auto item = test::single("share", "How much of it?", {"About a third", "More than half"});
    EXPECT_EQ(headline(item, item::Picked{1}), "Not this time. It was: About a third.");
    EXPECT_EQ(headline(item, item::Picked{0}), "Yes: About a third.");
    const auto capital = test::single("capital", "Which city?", {"北京", "上海"});
    EXPECT_EQ(headline(capital, item::Picked{1}), "Not this time. It was 北京.");
}

TEST(CardBack, LeavesAKeyThatIsASentenceToItsRow) {
    const auto item = test::single("tariff", "What was announced?", {"It would raise them fourfold", "It would halve them"});
    EXPECT_EQ(headline(item, item::Picked{1}), "Not this time.");
    EXPECT_EQ(headline(item, item::Picked{0}), "Yes, that’s it.");
}

TEST(CardBack, SaysWhetherAStatementIsTrue) {
    const auto item = test::true_false("sky", "The sky is up.", true);
    EXPECT_EQ(headline(item, item::Judged{false}), "Not this time. It’s true.");
    EXPECT_EQ(headline(item, item::Judged{true}), "Yes, it’s true.");
}

TEST(CardBack, CallsAShareOfTheCreditPartlyRight) {
    const auto item = test::multiple("cats", "Which are big cats?", {"Lion", "Tiger"}, {"Lynx", "Caracal"});
    EXPECT_EQ(headline(item, item::PickedMany{{0}}), "Partly right.");
}

TEST(CardBack, ShowsFirstWhatWasGivenThenWhatIsRight) {
    const auto item = test::single("cell", "What makes proteins?", {"ribosome", "nucleus", "vacuole"});
    const auto rows = chief_rows(back_rows(item, attempt_at(item, item::Picked{2})));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].text, "vacuole");
    EXPECT_EQ(rows[0].letter, 'C');
    EXPECT_TRUE(rows[0].picked);
    EXPECT_EQ(rows[1].text, "ribosome");
    EXPECT_TRUE(rows[1].key);
}

TEST(CardBack, ShowsATypedKeyOnlyWhereItWasMissed) {
    const auto item = test::typed("city", "Which city?", {"Qom"});
    EXPECT_EQ(back_rows(item, attempt_at(item, item::Typed{"Qom"})).size(), 1u);
    EXPECT_EQ(back_rows(item, attempt_at(item, item::Typed{"Rasht"})).size(), 2u);
    EXPECT_EQ(back_rows(item, attempt_at(item, item::Skipped{})).size(), 1u) << "nothing was given, so only the key stands there";
}

TEST(CardBack, RefersToTheParagraph) {
    item::Item item = test::true_false("sky", "The sky is up.", true);
    EXPECT_EQ(passage_reference(item), "");
    item.passage = item::Passage{"Senses", 4};
    EXPECT_EQ(passage_reference(item), "§ Senses, ¶ 4");
    item.passage->paragraph = 0;
    EXPECT_EQ(passage_reference(item), "§ Senses");
}

} // namespace
} // namespace retake::screens
