// Presenting and grading the kinds.
#include "item/item.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::item {
namespace {

double credit(const Item& item, const Response& response) { return grade(item, response).credit; }

TEST(Grade, GivesEachKeyFullCreditAndNothingForNothing) {
    for (const auto& item : test::five_kinds()) {
        EXPECT_TRUE(grade(item, key(item)).right()) << item.id;
        EXPECT_EQ(credit(item, Skipped{}), 0) << item.id;
        EXPECT_EQ(credit(item, TimedOut{}), 0) << item.id;
        EXPECT_FALSE(grade(item, Skipped{}).reason.empty()) << item.id;
        EXPECT_FALSE(words(item, key(item)).empty()) << item.id;
        EXPECT_EQ(words(item, Skipped{}), "") << item.id;
    }
}

TEST(Grade, GivesNothingForAResponseOfAnotherKind) {
    const std::vector<Response> responses{Picked{0}, PickedMany{{0}}, Judged{true}, Typed{"x"}};
    for (const auto& item : test::five_kinds())
        for (const auto& response : responses)
            if (response.index() != key(item).index()) {
                EXPECT_EQ(credit(item, response), 0) << item.id;
            }
}

TEST(MultipleChoice, GivesAShareForAPartAndTakesOneBackForAWrongTick) {
    const auto item = test::multiple("cats", "Which are big cats?", {"Lion", "Tiger"}, {"Lynx", "Caracal", "Serval"});
    EXPECT_DOUBLE_EQ(credit(item, PickedMany{{0, 1}}), 1);
    EXPECT_DOUBLE_EQ(credit(item, PickedMany{{0}}), 0.5);
    EXPECT_NEAR(credit(item, PickedMany{{0, 1, 2}}), 1 - 1.0 / 3, 1e-12);
    EXPECT_NEAR(credit(item, PickedMany{{0, 2}}), 0.5 - 1.0 / 3, 1e-12);
    EXPECT_DOUBLE_EQ(credit(item, PickedMany{{2, 3}}), 0) << "never under zero";
    EXPECT_DOUBLE_EQ(credit(item, PickedMany{{0, 1, 2, 3, 4}}), 0) << "ticking everything earns nothing";
    EXPECT_DOUBLE_EQ(credit(item, PickedMany{{}}), 0);
    EXPECT_EQ(grade(item, PickedMany{{0, 2}}).reason, "1 of 2 keys, 1 wrong");
}

TEST(Present, ShufflesBySeedAndKeepsIds) {
    const auto item = test::single("cell", "What?", {"a", "b", "c", "d", "e", "f"});
    Rng first(3), same(3), other(4);
    EXPECT_EQ(present(item, first, Order::shuffled), present(item, same, Order::shuffled));
    EXPECT_NE(present(item, first, Order::shuffled), present(item, other, Order::shuffled));
    Rng rng(9);
    const auto written = std::get<PickOne>(present(item, rng, Order::as_written).interaction);
    for (int id = 0; id < 6; ++id)
        EXPECT_EQ(written.choices[static_cast<std::size_t>(id)].id, id);
    const auto mixed_up = std::get<PickOne>(present(item, rng, Order::shuffled).interaction);
    for (const auto& choice : mixed_up.choices)
        EXPECT_EQ(words(item, Picked{choice.id}), choice.text);
}

TEST(Present, KeepsTheOrderThatTheAuthorWantsKept) {
    auto item = test::single("cell", "What?", {"a", "b", "c", "d", "e", "f"});
    std::get<SingleChoice>(item.body).keep_order = true;
    Rng rng(3);
    EXPECT_EQ(std::get<PickOne>(present(item, rng, Order::shuffled).interaction).choices.front().id, 0);
}

TEST(Present, ShowsTheScaleWordAndTheUnitAfterTheField) {
    Item item = test::number("oil", "How much?", 107);
    item.body = Number{*grading::read_number_key("107 million tonnes ± 2%", "", "en"), {}};
    Rng rng(1);
    const auto form = std::get<TypeNumber>(present(item, rng, Order::shuffled).interaction);
    EXPECT_EQ(form.unit, "million tonnes");
    EXPECT_TRUE(form.relative);
    EXPECT_NEAR(form.tolerance, 0.02, 1e-12);
}

TEST(Why, TellsTheReasonOfWhatWasPicked) {
    const auto item = test::single("cell", "What makes proteins?", {"ribosome", "nucleus"});
    EXPECT_EQ(why(item, Picked{1}), "Not nucleus.");
    EXPECT_EQ(why(item, Picked{99}), "");
    EXPECT_EQ(words(item, Picked{-1}), "");
}

} // namespace
} // namespace retake::item
