// The draft of a card that was responded to before holds what was given, for every kind of question.
#include "item/item.hpp"
#include "screens/draft.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

using session::Confidence;

TEST(Draft, HoldsTheKeyOfEveryKindAsItWasGiven) {
    for (const auto& item : test::all_kinds()) {
        Rng rng(3);
        const auto shown = item::present(item, rng, item::Order::shuffled);
        const auto given = item::key(item);
        const auto draft = draft_of(shown, given, Confidence::think_so);
        EXPECT_EQ(question::response_of(draft, shown.interaction), given) << item.id;
        EXPECT_EQ(draft.confidence, Confidence::think_so) << item.id;
    }
}

TEST(Draft, HoldsWhatWasHalfGiven) {
    const auto kinds = test::other_kinds();
    for (const auto& [index, half] : std::vector<std::pair<std::size_t, item::Response>>{
             {0, item::Filled{{"chlorophyll", ""}}}, {3, item::Linked{{{0, 1}}}}, {4, item::Linked{{{1, 0}}}}}) {
        Rng rng(3);
        const auto shown = item::present(kinds.at(index), rng, item::Order::shuffled);
        EXPECT_EQ(question::response_of(draft_of(shown, half, {}), shown.interaction), half) << kinds[index].id;
    }
    Rng rng(3);
    const auto many = test::multiple("m", "Which?", {"a", "b"}, {"c", "d"});
    const auto shown = item::present(many, rng, item::Order::shuffled);
    const item::Response one = item::PickedMany{{1}};
    EXPECT_EQ(question::response_of(draft_of(shown, one, {}), shown.interaction), one);
}

TEST(Draft, IsEmptyWhereNothingWasGiven) {
    for (const auto& item : test::all_kinds()) {
        Rng rng(3);
        const auto shown = item::present(item, rng, item::Order::shuffled);
        EXPECT_EQ(question::response_of(draft_of(shown, item::Skipped{}, {}), shown.interaction), std::nullopt) << item.id;
    }
}

TEST(Draft, OfAnExamIsWhatStandsOnItsPage) {
    const auto cards = test::single_cards(2);
    auto step = session::start(cards, {.mode = session::Mode::exam}, 7, test::noon());
    EXPECT_EQ(draft_in(step.state), question::State{});
    step = session::update(step.state, session::Leafed{1, item::Picked{1}, Confidence::sure, test::noon()});
    EXPECT_EQ(draft_in(step.state), question::State{});
    step = session::update(step.state, session::Leafed{0, std::nullopt, std::nullopt, test::noon()});
    EXPECT_EQ(draft_in(step.state).picked, (std::vector{1}));
}

TEST(Draft, OfACardThatIsRetakenIsEmpty) {
    auto step = session::start(test::single_cards(1), {}, 7, test::noon());
    step = session::update(step.state, session::Submitted{item::Picked{1}, {}, test::noon()});
    step = session::update(step.state, session::Continued{test::noon()});
    step = session::update(step.state, session::RetakeStarted{test::noon()});
    EXPECT_EQ(draft_in(step.state), question::State{});
}

} // namespace
} // namespace retake::screens
