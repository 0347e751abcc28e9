// Home: the pile in words, the shelf, and what can be pressed.
#include "screens/home.hpp"
#include <gtest/gtest.h>

namespace retake::screens::home {
namespace {

State shelf(int boxes) {
    State state;
    for (int i = 0; i < boxes; ++i)
        state.boxes.push_back({"bank-" + std::to_string(i), "Bank " + std::to_string(i), 10, std::nullopt, 0, ""});
    return state;
}

State with_pile(int count, int sure) {
    auto state = shelf(1);
    state.pile = {count, sure, "In which month and year was it announced?", "Partnership", {}};
    return state;
}

TEST(Home, SaysThePileInWordsUpToTwelve) {
    EXPECT_EQ(headline(with_pile(1, 0)), "One on the pile.");
    EXPECT_EQ(headline(with_pile(7, 0)), "Seven on the pile.");
    EXPECT_EQ(headline(with_pile(12, 0)), "Twelve on the pile.");
    EXPECT_EQ(headline(with_pile(13, 0)), "13 on the pile.");
    EXPECT_EQ(headline(shelf(1)), "Nothing on the pile.");
    EXPECT_EQ(headline(State{}), "An empty shelf.");
}

TEST(Home, SaysWhichCardsWaitAndForHowLong) {
    EXPECT_EQ(line_below(with_pile(7, 0)), "About five minutes.");
    EXPECT_EQ(line_below(with_pile(7, 1)), "One you were sure about is on top. About five minutes.");
    EXPECT_EQ(line_below(with_pile(7, 2)), "Two you were sure about are on top. About five minutes.");
    EXPECT_EQ(line_below(with_pile(3, 3)), "You were sure about all of them. About two minutes.");
    EXPECT_EQ(line_below(with_pile(1, 1)), "You were sure about it. About a minute.");
}

TEST(Home, SaysWhatThePileIsForUntilSomethingWasPlayed) {
    auto state = shelf(1);
    EXPECT_EQ(line_below(state), "Cards you miss wait here until you get them right.");
    state.boxes[0].known_percent = 100;
    EXPECT_EQ(line_below(state), "Every card you missed is right by now.");
}

TEST(Home, NamesTheRoundThatWaits) {
    auto state = with_pile(2, 0);
    state.unfinished = Unfinished{7, 20, "The Beijing visit"};
    EXPECT_EQ(line_below(state), "Card 7 of 20 in The Beijing visit is waiting.");
}

TEST(Home, TellsAnEmptyShelfWhereBanksGo) {
    State state;
    state.own_folder = "/home/mei/.local/share/retake/questions";
    EXPECT_EQ(line_below(state), "Find a .yaml bank, or start with the sample. Files in "
                                 "/home/mei/.local/share/retake/questions stand here at once.");
}

TEST(Home, ScrollsTheShelfWithThePickedBox) {
    auto state = shelf(7);
    state = update(state, BankPicked{3});
    EXPECT_EQ(state.first_visible, 0);
    state = update(state, BankPicked{4});
    EXPECT_EQ(state.first_visible, 1);
    state = update(state, BankPicked{6});
    EXPECT_EQ(state.first_visible, 3);
    state = update(state, BankPicked{2});
    EXPECT_EQ(state.first_visible, 2);
}

TEST(Home, PicksNoBoxThatIsNotThere) {
    EXPECT_EQ(update(shelf(3), BankPicked{9}).picked, 2);
    EXPECT_EQ(update(shelf(3), BankPicked{-1}).picked, 0);
    EXPECT_EQ(update(State{}, BankPicked{1}).picked, 0);
}

TEST(Home, KeepsThePickedBoxInSightWhenTheShelfScrolls) {
    auto state = update(shelf(6), ShelfScrolled{1});
    EXPECT_EQ(state.first_visible, 1);
    EXPECT_EQ(state.picked, 1);
    state = update(update(state, ShelfScrolled{5}), ShelfScrolled{5});
    EXPECT_EQ(state.first_visible, 2);
    EXPECT_EQ(update(shelf(2), ShelfScrolled{1}).first_visible, 0);
}

TEST(Home, TakesOneTroubleAwayAtATime) {
    State state;
    state.troubles = {{"First.", ""}, {"Second.", ""}};
    state = update(state, TroubleRead{});
    EXPECT_EQ(state.troubles, (std::vector<Trouble>{{"Second.", ""}}));
    EXPECT_EQ(update(update(state, TroubleRead{}), TroubleRead{}).troubles, std::vector<Trouble>{});
}

TEST(Home, LeavesToTheProgramWhatLeavesTheScreen) {
    const auto state = with_pile(3, 1);
    for (const Event& event :
         {Event(BankOpened{0}), Event(PileRetaken{}), Event(RoundResumed{}), Event(RoundPutAway{}), Event(QuitAsked{})})
        EXPECT_EQ(update(state, event), state);
}

TEST(Home, TurnsTheShelfWithTheWheelWhenThereIsMoreToSee) {
    const auto down = ui::Input(ui::WheelTurned{{0, 0}, -1});
    EXPECT_EQ(intent(shelf(6), down), Event(ShelfScrolled{1}));
    EXPECT_EQ(intent(shelf(6), ui::WheelTurned{{0, 0}, 1}), Event(ShelfScrolled{-1}));
    EXPECT_EQ(intent(shelf(4), down), std::nullopt);
    EXPECT_EQ(intent(shelf(6), ui::TextEntered{"a"}), std::nullopt);
}

} // namespace
} // namespace retake::screens::home
