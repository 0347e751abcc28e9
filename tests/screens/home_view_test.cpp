// Home as it is seen: what can be pressed, by name and by key.
#include "screens/home.hpp"
#include "screens/still_look.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::home {
namespace {

using ui::Code;

State shelf(int boxes) {
    State state;
    for (int i = 0; i < boxes; ++i)
        state.boxes.push_back({"bank-" + std::to_string(i), "Bank " + std::to_string(i), 10, 60, i, ""});
    state.pile = {7, 1, "In which month and year was it announced?", "Partnership", {"a", "b"}};
    return state;
}

ui::View<Event> seen(const State& state, const std::string& focused = {}) {
    auto look = test::still_look();
    look.focused = focused;
    return view(state, look);
}

std::optional<Event> pressed(const ui::View<Event>& view, Code code) { return press(view, ui::KeyPressed{ui::key(code)}); }

TEST(HomeView, HasSoundZonesInEveryState) {
    auto waiting = shelf(6);
    waiting.unfinished = Unfinished{7, 20, "The visit"};
    waiting.troubles = {{"The store is locked by another program.", "Close the other Retake."}, {"Second.", ""}};
    auto clear = shelf(2);
    clear.pile = {};
    for (const auto& state : {State{}, shelf(1), shelf(4), shelf(9), waiting, clear})
        test::expect_sound(seen(state), test::still_look());
}

TEST(HomeView, LooksAsItDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(shelf(5), "Bank 0")), "home-pile"));
    EXPECT_TRUE(test::matches_text_golden(ui::describe(seen(State{.own_folder = "/home/mei/questions"})), "home-empty"));
}

TEST(HomeView, KeepsItsZonesInsideAWiderWindow) {
    auto look = test::still_look();
    look.canvas = {2560, 1080};
    const auto wide = view(shelf(4), look);
    test::expect_sound(wide, look);
    EXPECT_EQ(zone_named(wide, "Bank 0")->area.x, zone_named(seen(shelf(4)), "Bank 0")->area.x + 320);
}

TEST(HomeView, SaysTheKeysOfItsTabsAndOfWhoPlays) {
    auto state = shelf(2);
    state.learner = "Ann";
    const auto text = ui::describe(seen(state));
    for (const auto* key : {"text \"P\"", "text \"V\"", "text \"L\""})
        EXPECT_NE(text.find(key), std::string::npos) << key;
}

TEST(HomeView, ShowsALongNameAsFarAsItGoesAndTellsTheWholeOne) {
    auto state = shelf(2);
    state.learner = std::string(60, 'W'); // as wide as 40 of them in the real type
    EXPECT_EQ(zone_named(seen(state), "Who plays")->note, state.learner);
    EXPECT_NE(ui::describe(seen(state)).find("…\""), std::string::npos);
    state.learner = "Ann";
    EXPECT_EQ(zone_named(seen(state), "Who plays")->note, "");
}

// The key line begins at 1010; once the dots stood on its words.
TEST(HomeView, KeepsTheDotsOfALongShelfOffTheKeys) {
    for (const auto& shape : seen(shelf(9)).shapes)
        if (const auto* dot = std::get_if<ui::Disc>(&shape); dot && dot->centre.y > 980) {
            EXPECT_LE(dot->centre.y + dot->ry, 1002);
        }
}

TEST(HomeView, RetakesThePileAndDealsANewRound) {
    const auto view = seen(shelf(3));
    EXPECT_EQ(press(view, "Retake the pile"), Event(PileRetaken{}));
    EXPECT_EQ(pressed(view, Code::r), Event(PileRetaken{}));
    EXPECT_EQ(press(view, "New round"), Event(BankOpened{0}));
    EXPECT_EQ(pressed(view, Code::n), Event(BankOpened{0}));
    EXPECT_EQ(pressed(view, Code::q), Event(QuitAsked{}));
}

TEST(HomeView, OffersNoRetakeWithoutAPile) {
    auto state = shelf(1);
    state.pile = {};
    EXPECT_EQ(zone_named(seen(state), "Retake the pile"), nullptr);
    EXPECT_EQ(pressed(seen(state), Code::r), std::nullopt);
}

TEST(HomeView, OffersTheSampleAndAFileOnAnEmptyShelf) {
    const auto view = seen(State{});
    EXPECT_EQ(press(view, "Use the sample"), Event(SampleAsked{}));
    EXPECT_EQ(pressed(view, Code::n), Event(SampleAsked{}));
    EXPECT_EQ(press(view, "Find a file"), Event(AddAsked{}));
    EXPECT_EQ(pressed(view, Code::a), Event(AddAsked{}));
    EXPECT_EQ(pressed(view, Code::q), Event(QuitAsked{}));
}

TEST(HomeView, AddsABankBehindTheLastBox) {
    EXPECT_EQ(press(seen(shelf(3)), "Add a bank"), Event(AddAsked{}));
    EXPECT_EQ(pressed(seen(shelf(3)), Code::a), Event(AddAsked{}));
    EXPECT_GT(zone_named(seen(shelf(1)), "Add a bank")->area.x, zone_named(seen(shelf(1)), "Bank 0")->area.right());
    EXPECT_EQ(zone_named(seen(shelf(9)), "Add a bank")->area.x, zone_named(seen(shelf(4)), "Add a bank")->area.x);
}

TEST(HomeView, LeadsToTheSnagOfABoxByKeyAndByClick) {
    auto state = shelf(3);
    state.boxes[1].snag = "line 220 has a snag";
    state.picked = 1;
    const auto view = seen(state, "Bank 1");
    test::expect_sound(view, test::still_look());
    EXPECT_EQ(press(view, "Show me: Bank 1"), Event(ProblemsAsked{1}));
    EXPECT_EQ(pressed(view, Code::e), Event(ProblemsAsked{1}));
    EXPECT_EQ(press(view, "Bank 1"), Event(BankOpened{1}));
    const auto* box = zone_named(view, "Bank 1");
    ASSERT_TRUE(box->ring);
    EXPECT_TRUE(box->ring->contains(zone_named(view, "Show me: Bank 1")->area)) << "the ring goes round the whole box";
}

TEST(HomeView, AsksForAPathWhereNoChooserIsThere) {
    auto state = shelf(3);
    state.adding = Adding{ui::typed({}, "/tmp/cats.yaml"), ""};
    const auto view = seen(state);
    test::expect_sound(view, test::still_look());
    EXPECT_TRUE(view.typing);
    EXPECT_EQ(zone_named(view, "Bank 0"), nullptr) << "nothing else can be pressed";
    EXPECT_EQ(press(view, "Add it"), Event(PathGiven{}));
    EXPECT_EQ(pressed(view, Code::enter), Event(PathGiven{}));
    EXPECT_EQ(pressed(view, Code::escape), Event(AddPutAside{}));
    const auto typed = intent(state, ui::TextEntered{"!"});
    ASSERT_TRUE(typed);
    EXPECT_EQ(update(state, *typed).adding->path.text, "/tmp/cats.yaml!");
    const auto erased = intent(state, ui::KeyPressed{ui::key(Code::backspace)});
    ASSERT_TRUE(erased);
    EXPECT_EQ(update(state, *erased).adding->path.text, "/tmp/cats.yam");
    EXPECT_EQ(update(state, AddPutAside{}).adding, std::nullopt);
}

TEST(HomeView, TellsOfABankThatWasAddedAndShowsWhatWasFound) {
    auto state = shelf(3);
    state.troubles = {{"“Cats” is on your shelf. 47 of 48 cards are ready.", "Line 220 has a snag.", "/own/cats.yaml", true}};
    const auto view = seen(state);
    test::expect_sound(view, test::still_look());
    EXPECT_EQ(press(view, "Show the findings"), Event(TroubleShown{}));
    EXPECT_EQ(press(view, "Got it"), Event(TroubleRead{}));
}

TEST(HomeView, GoesOnWithTheRoundOrPutsItAway) {
    auto state = shelf(2);
    state.unfinished = Unfinished{7, 20, "The visit"};
    const auto view = seen(state);
    EXPECT_EQ(press(view, "Go on with the round"), Event(RoundResumed{}));
    EXPECT_EQ(pressed(view, Code::g), Event(RoundResumed{}));
    EXPECT_EQ(press(view, "Put it away"), Event(RoundPutAway{}));
    EXPECT_EQ(pressed(view, Code::n), Event(BankOpened{0}));
}

TEST(HomeView, OpensWithEnterTheBoxThatHasTheFocus) {
    EXPECT_EQ(seen(shelf(4)).first_focus, "Bank 0");
    EXPECT_EQ(pressed(seen(shelf(4)), Code::enter), Event(BankOpened{0}));
    EXPECT_EQ(pressed(seen(shelf(4), "Bank 2"), Code::enter), Event(BankOpened{2}));
    EXPECT_EQ(pressed(seen(shelf(4), "Retake the pile"), Code::enter), Event(PileRetaken{}));
}

TEST(HomeView, PicksTheNeighbourWithTheArrows) {
    EXPECT_EQ(pressed(seen(shelf(4), "Bank 2"), Code::right), Event(BankPicked{3}));
    EXPECT_EQ(pressed(seen(shelf(4), "Bank 2"), Code::left), Event(BankPicked{1}));
}

TEST(HomeView, ShowsFourBoxesAtATime) {
    auto state = update(shelf(6), BankPicked{5});
    EXPECT_EQ(zone_named(seen(state), "Bank 1"), nullptr);
    EXPECT_NE(zone_named(seen(state), "Bank 2"), nullptr);
    EXPECT_EQ(press(seen(state), "Bank 5"), Event(BankOpened{5}));
}

TEST(HomeView, TellsTwoBanksOfOneTitleApart) {
    auto state = shelf(2);
    state.boxes[1].title = state.boxes[0].title;
    EXPECT_EQ(press(seen(state), "Bank 0"), Event(BankOpened{0}));
    EXPECT_EQ(press(seen(state), "Bank 0 (2)"), Event(BankOpened{1}));
}

TEST(HomeView, ReadsItsTroublesOneByOne) {
    auto state = shelf(1);
    state.troubles = {{"First.", ""}, {"Second.", ""}};
    EXPECT_EQ(press(seen(state), "Next of 2"), Event(TroubleRead{}));
    state.troubles.pop_back();
    EXPECT_EQ(press(seen(state), "Got it"), Event(TroubleRead{}));
}

} // namespace
} // namespace retake::screens::home
