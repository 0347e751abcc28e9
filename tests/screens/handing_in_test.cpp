// Handing in: the sheet of cards, what it says of them, and its keys.
#include "screens/handing_in.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "support/view_checks.hpp"
#include <gtest/gtest.h>

namespace retake::screens::handing_in {
namespace {

session::State paper(int cards, int given) {
    auto step = session::start(test::single_cards(cards), {.mode = session::Mode::exam}, 7, test::noon());
    for (int i = 0; i < cards; ++i)
        step = session::update(std::move(step.state),
                               session::Leafed{i + 1, i < given ? std::optional<item::Response>(item::Picked{1}) : std::nullopt,
                                               std::nullopt, test::noon()});
    return step.state;
}

ui::View<Event> seen(const session::State& round) { return view({}, round, test::still_look()); }

TEST(HandingIn, SaysHowManyAreGivenAndWhichIsOpen) {
    EXPECT_EQ(headline(paper(20, 20)), "All twenty are given.");
    EXPECT_EQ(headline(paper(20, 18)), "Eighteen of twenty are given.");
    EXPECT_EQ(headline(paper(3, 0)), "None of three are given.");
    EXPECT_EQ(line_below(paper(3, 2)), "Card 3 is open. An open card counts as not right.");
    EXPECT_EQ(line_below(paper(5, 2)), "Three are open. An open card counts as not right.");
}

TEST(HandingIn, LeadsBackToEachCard) {
    const auto view = seen(paper(4, 3));
    EXPECT_EQ(press(view, "Card 2"), Event(CardOpened{1}));
    EXPECT_EQ(press(view, "Card 4, open"), Event(CardOpened{3}));
    EXPECT_EQ(press(view, {ui::key(ui::Code::escape), false}), Event(CardOpened{3})) << "to the first open one";
    EXPECT_EQ(press(seen(paper(4, 4)), {ui::key(ui::Code::escape), false}), Event(CardOpened{3}));
}

TEST(HandingIn, HandsInByEnter) { EXPECT_EQ(press(seen(paper(2, 2)), {ui::key(ui::Code::enter), false}), Event(HandedIn{})); }

TEST(HandingIn, HoldsLongPapers) {
    for (const float text_scale : {1.f, 1.5f})
        for (const int cards : {1, 7, 60, 170, 400}) {
            auto look = test::still_look();
            look.text_scale = text_scale;
            test::expect_sound(view({}, paper(cards, cards / 2), look), look);
        }
}

} // namespace
} // namespace retake::screens::handing_in
