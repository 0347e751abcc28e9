// The hot seat on screen: what each page shows, what its keys mean, and whose buzzer is whose.
#include "screens/hotseat/table.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"

namespace retake::screens::hotseat {
namespace {

using ui::Code;

State set_up() { return open({{"cells.yaml", "Cells", 12}, {"units.yaml", "Units", 32}}, "cells.yaml", test::noon()); }

State playing(std::vector<item::Item> items, core::Rules rules = {}) {
    auto state = set_up();
    state.chosen.rules = rules;
    return begin(std::move(state), test::cards(std::move(items)), 7, test::noon());
}

State playing(core::Rules rules = {}) {
    return playing(
        {test::single("a", "Which is the first?", {"Alpha", "Beta", "Gamma"}), test::true_false("t", "It is so.", true)}, rules);
}

struct Hand { // at the machine
    State state;

    View see() const { return view(state, test::still_look()); }
    std::optional<Event> meant(Code code) const {
        const ui::KeyPressed pressed{ui::key(code), false};
        const auto shown = see();
        if (const auto event = press(shown, pressed))
            return event;
        return intent(state, pressed);
    }
    Hand& happen(const std::optional<Event>& event) {
        if (event)
            state = update(std::move(state), *event, test::noon());
        test::expect_sound(see(), test::still_look());
        return *this;
    }
    Hand& key(Code code) { return happen(meant(code)); }
    Hand& pad(int pad, int button) { return happen(intent(state, ui::PadPressed{pad, button})); }
    Hand& press_zone(const std::string& name) { return happen(press(see(), name)); }
    std::string words() const { return ui::describe(see()); }
    int points(int team) const { return core::points(*state.game, team); }
    bool open() const { return std::holds_alternative<core::Open>(state.game->phase); }
    bool settled() const { return std::holds_alternative<core::Settled>(state.game->phase); }
};

TEST(HotSeatView, LooksAsItDid) {
    Hand hand{set_up()};
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-setup"));
    hand.key(Code::enter).key(Code::q);
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-buzzers"));
    hand.state = playing();
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-open"));
    hand.key(Code::p);
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-first"));
    hand.press_zone("Alpha");
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-key"));
    hand.key(Code::escape);
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-pause"));
    hand.key(Code::e);
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-end"));
    hand.state = playing(core::Rules{.hands = true});
    EXPECT_TRUE(test::matches_text_golden(hand.words(), "hot-seat-hands"));
}

TEST(HotSeatView, PlaysARoundByItsKeys) {
    Hand hand{playing()};
    hand.key(Code::p).press_zone("Beta");
    EXPECT_EQ(hand.points(1), -100);
    hand.key(Code::p);
    EXPECT_TRUE(hand.open()) << "the Otters are locked out";
    hand.key(Code::q).press_zone("Alpha");
    EXPECT_EQ(hand.points(0), 200);
    hand.key(Code::enter).key(Code::z).key(Code::t);
    EXPECT_EQ(hand.points(2), 200);
    hand.key(Code::enter);
    EXPECT_TRUE(std::holds_alternative<core::Over>(hand.state.game->phase));
    EXPECT_EQ(hand.meant(Code::enter), Event(SetupAsked{})) << "nothing lies on the pile";
    EXPECT_EQ(hand.meant(Code::escape), Event(WentHome{}));
}

TEST(HotSeatView, TakesTheBuzzOfAGamepad) {
    Hand hand{playing()};
    hand.pad(3, 0);
    EXPECT_EQ(std::get<core::Responding>(hand.state.game->phase).team, 3);
    hand.pad(0, 0).key(Code::u);
    EXPECT_TRUE(hand.open()) << "no other pad took it, and U undid it";
    hand.pad(0, 5);
    EXPECT_TRUE(hand.open()) << "only the button that was paired buzzes";
}

TEST(HotSeatView, BuzzesByTouchingATeam) {
    Hand hand{playing()};
    hand.press_zone("Hares buzz");
    EXPECT_EQ(std::get<core::Responding>(hand.state.game->phase).team, 2);
    EXPECT_EQ(press(hand.see(), "Herons buzz"), std::nullopt);
}

TEST(HotSeatView, TakesNoBuzzOfAHeldKey) {
    const Hand hand{playing()};
    EXPECT_EQ(press(hand.see(), ui::KeyPressed{ui::key(Code::q), true}), std::nullopt);
}

TEST(HotSeatView, GivesHeadOfTheKeysToWhoeverResponds) {
    Hand hand{playing()};
    EXPECT_EQ(hand.meant(Code::n1), std::nullopt) << "nobody has the card yet";
    hand.key(Code::q);
    EXPECT_TRUE(std::holds_alternative<ChoiceTaken>(*hand.meant(Code::n1)));
    EXPECT_EQ(hand.meant(Code::n1), hand.meant(Code::a));
    EXPECT_EQ(hand.meant(Code::w), Event(Passed{}));
    EXPECT_EQ(hand.meant(Code::u), Event(Undone{}));
}

TEST(HotSeatView, TicksSeveralChoicesAndLocksThemByEnter) {
    Hand hand{playing({test::multiple("m", "Which two?", {"Alpha", "Beta"}, {"Gamma"})})};
    hand.key(Code::q).key(Code::enter);
    EXPECT_FALSE(hand.settled()) << "nothing is ticked";
    hand.press_zone("Alpha").press_zone("Gamma").press_zone("Gamma").press_zone("Beta").key(Code::enter);
    EXPECT_EQ(hand.points(0), 200);
}

TEST(HotSeatView, LetsTheHostJudgeWhatIsSaidByOneKey) {
    Hand hand{playing({test::typed("t", "Where?", {"garden"})})};
    EXPECT_EQ(hand.words().find("garden"), std::string::npos);
    hand.key(Code::q).key(Code::w);
    EXPECT_TRUE(hand.open());
    hand.key(Code::p).key(Code::k);
    EXPECT_NE(hand.words().find("garden"), std::string::npos);
    hand.key(Code::y);
    EXPECT_EQ(hand.points(1), 200);
    EXPECT_TRUE(hand.settled());
}

TEST(HotSeatView, IsSoundForEveryKindAndNumberOfTeams) {
    for (const auto& item : test::all_kinds())
        for (const int teams : {2, 5, 6}) {
            SCOPED_TRACE(item.id);
            Hand hand{playing({item}, {.teams = teams, .target = 2'000})};
            hand.happen(std::nullopt).key(Code::p).key(Code::w).key(Code::q).key(Code::k).key(Code::y);
            EXPECT_TRUE(hand.settled() || core::has_choices(hand.state.game->turns.back().shown));
            Hand hands{playing({item}, {.hands = true})};
            hands.happen(std::nullopt).key(Code::k);
        }
}

TEST(HotSeatView, RetakesThePile) {
    Hand hand{playing()};
    hand.key(Code::k).key(Code::enter).key(Code::k).key(Code::enter);
    EXPECT_EQ(hand.meant(Code::enter), Event(NextAsked{}));
    hand.key(Code::enter);
    EXPECT_TRUE(hand.state.game->turns.back().again);
    hand.key(Code::q).press_zone("Alpha");
    EXPECT_EQ(hand.points(0), 0);
}

TEST(HotSeatView, CountsHandsAsTheyAreTyped) {
    Hand hand{playing(core::Rules{.hands = true})};
    EXPECT_EQ(hand.meant(Code::q), std::nullopt) << "nobody buzzes";
    hand.key(Code::n1).key(Code::n4).key(Code::enter).key(Code::n9).key(Code::backspace).key(Code::n2).key(Code::enter);
    EXPECT_EQ(hand.state.counts, (std::vector<std::string>{"14", "2", ""}));
    hand.key(Code::enter);
    ASSERT_TRUE(hand.settled());
    int all = 0;
    for (const auto& one : hand.state.game->turns.back().hands)
        all += one.count;
    EXPECT_EQ(all, 16);
    hand.key(Code::enter);
    EXPECT_EQ(hand.state.counts, (std::vector<std::string>{"", ""})) << "of the next card";
}

TEST(HotSeatView, ShowsTheSecondsAndWakesForThem) {
    Hand hand{playing()};
    hand.key(Code::q);
    auto look = test::still_look();
    look.now = test::noon(Milliseconds{3'400});
    const auto shown = view(hand.state, look);
    EXPECT_NE(ui::describe(shown).find("\"7\""), std::string::npos);
    EXPECT_EQ(shown.wake, look.now + Milliseconds{200});
    const auto after = ticked(hand.state, test::noon(Milliseconds{10'000}));
    EXPECT_EQ(core::points(*after.game, 0), -100) << "silence";
}

TEST(HotSeatPairing, GivesEachTeamWhatItPresses) {
    Hand hand{set_up()};
    hand.key(Code::enter).key(Code::n5).pad(2, 3).key(Code::q);
    const auto& buzzers = hand.state.buzzers;
    EXPECT_EQ(buzzers[0].key, Code::n5);
    EXPECT_EQ(buzzers[1].pad, 2);
    EXPECT_EQ(buzzers[1].button, 3);
    EXPECT_EQ(buzzers[1].key, Code::p) << "its key works beside the pad";
    EXPECT_EQ(buzzers[2].key, Code::q) << "free, as the Herons took another";
    EXPECT_EQ(hand.state.pairing, 3);
}

TEST(HotSeatPairing, RefusesTheHostsKeysAndOtherTeamsBuzzers) {
    Hand hand{set_up()};
    hand.key(Code::enter).key(Code::w);
    EXPECT_EQ(hand.state.pairing, 0);
    EXPECT_EQ(hand.state.remark, "W is a key of yours during the game. Press another one.");
    hand.key(Code::m);
    EXPECT_EQ(hand.state.buzzers[0].key, Code::m);
    EXPECT_EQ(hand.state.buzzers[3].key, Code::q) << "the Swifts, who come later, have what the Herons had";
    hand.key(Code::m);
    EXPECT_EQ(hand.state.remark, "M is the buzzer of the Herons. Press another one.");
    EXPECT_EQ(hand.state.pairing, 1);
}

TEST(HotSeatPairing, SaysWhoseBuzzerIsHeardOnceAllHaveOne) {
    Hand hand{set_up()};
    hand.happen(TeamsPicked{2}).key(Code::enter).key(Code::q).key(Code::p).key(Code::p);
    EXPECT_EQ(hand.state.tried, 1);
    EXPECT_NE(hand.words().find("Otters. That works."), std::string::npos);
    hand.key(Code::z);
    EXPECT_EQ(hand.state.remark, "Z is nobody’s buzzer. Choose a team to give it one.");
    hand.press_zone("Otters").key(Code::z);
    EXPECT_EQ(hand.state.buzzers[1].key, Code::z);
    EXPECT_EQ(hand.meant(Code::enter), Event(DealAsked{}));
    EXPECT_EQ(hand.meant(Code::escape), Event(SetupAsked{}));
}

TEST(HotSeatSetup, OffersNothingWithoutABank) {
    Hand hand{set_up()};
    hand.press_zone("Bank 1 Cells");
    EXPECT_EQ(cards_expected(hand.state), 0);
    EXPECT_EQ(hand.meant(Code::enter), std::nullopt);
    hand.press_zone("Bank 2 Units").press_zone("Length: All cards");
    EXPECT_EQ(cards_expected(hand.state), 32);
    hand.press_zone("Who plays: Hands up");
    EXPECT_EQ(hand.meant(Code::enter), Event(DealAsked{})) << "hands need no buzzers";
}

} // namespace
} // namespace retake::screens::hotseat
