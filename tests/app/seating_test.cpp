// The hot seat in the program: from Home by its key, cards from the world, buzzers of every sort, the clock, and home again.
#include "app/person.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

namespace hotseat = screens::hotseat;
using ui::Code;

const hotseat::State& seat(const test::Person& person) { return std::get<hotseat::State>(person.app.screen); }

test::Person at_the_buzzers() {
    test::Person person;
    person.presses(Code::t);
    person.presses(Code::enter);
    return person;
}

test::Person at_a_card() {
    auto person = at_the_buzzers();
    person.presses(Code::enter);
    const HotSeatDealt dealt{test::single_cards(2), 1, {}};
    person.app = update(std::move(person.app), dealt, person.now).app;
    person.see();
    return person;
}

TEST(Seating, LeadsFromHomeToTheBuzzersAndAsksForCards) {
    auto person = at_the_buzzers();
    EXPECT_EQ(screen_name(person.app), "hot-seat");
    EXPECT_EQ(seat(person).page, hotseat::Page::pairing);
    person.presses(Code::enter);
    ASSERT_EQ(person.effects.size(), 1U);
    const auto* deal = std::get_if<DealHotSeat>(&person.effects.front());
    ASSERT_TRUE(deal);
    EXPECT_EQ(deal->banks, std::vector<std::string>{"cells.yaml"});
    EXPECT_EQ(deal->cards, 16);
}

TEST(Seating, PairsSpaceAndPadsWithoutPressingWhatIsFocused) {
    auto person = at_the_buzzers();
    person.presses(Code::space);
    person.does(ui::PadPressed{4, 1});
    EXPECT_EQ(seat(person).buzzers[0].key, Code::space);
    EXPECT_EQ(seat(person).buzzers[1].pad, 4);
    EXPECT_TRUE(person.effects.empty()) << "Space did not press Deal";
}

TEST(Seating, SaysWhyNoCardsCame) {
    auto person = at_the_buzzers();
    const HotSeatDealt none{nullptr, 1, {"The file is gone.", "Choose another bank."}};
    person.app = update(std::move(person.app), none, person.now).app;
    EXPECT_EQ(seat(person).remark, "The file is gone. Choose another bank.");
}

TEST(Seating, TakesBuzzesOfKeysAndPads) {
    auto person = at_a_card();
    person.presses(Code::z);
    EXPECT_EQ(std::get<retake::hotseat::Responding>(seat(person).game->phase).team, 2);
    person.presses(Code::u);
    person.does(ui::PadPressed{1, 0});
    EXPECT_EQ(std::get<retake::hotseat::Responding>(seat(person).game->phase).team, 1);
}

TEST(Seating, EndsATeamsTimeByItself) {
    auto person = at_a_card();
    const auto at = person.now;
    person.presses(Code::q);
    EXPECT_EQ(deadline(person.app), at + std::chrono::seconds{10});
    person.app = update(std::move(person.app), Ticked{}, at + std::chrono::seconds{10}).app;
    EXPECT_EQ(retake::hotseat::points(*seat(person).game, 0), -100);
    EXPECT_EQ(deadline(person.app), std::nullopt);
}

TEST(Seating, PausesByEscapeAndGoesHomeFromTheEnd) {
    auto person = at_a_card();
    person.presses(Code::escape);
    EXPECT_TRUE(seat(person).game->paused_since);
    person.presses(Code::e);
    EXPECT_FALSE(seat(person).game->paused_since);
    person.presses(Code::escape);
    EXPECT_EQ(screen_name(person.app), "home");
}

TEST(Seating, IgnoresCardsThatComeTooLate) {
    test::Person person;
    const HotSeatDealt dealt{test::single_cards(2), 1, {}};
    person.app = update(std::move(person.app), dealt, person.now).app;
    EXPECT_EQ(screen_name(person.app), "home");
}

} // namespace
} // namespace retake::app
