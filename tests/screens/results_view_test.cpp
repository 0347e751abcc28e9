// Results, review and cleared as they are seen: one round, and what can be pressed after it.
#include "screens/cleared.hpp"
#include "screens/results.hpp"
#include "screens/review.hpp"
#include "screens/still_look.hpp"
#include "screens/trouble.hpp"
#include "support/cards.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

using ui::Code;

// Five cards, one of each kind; those from `right` on are missed.
session::State round(int right) {
    session::State state;
    state.cards = test::cards(test::five_kinds());
    Rng rng(1);
    for (int i = 0; i < 5; ++i) {
        const auto& item = session::card_of(state, i).item;
        session::Attempt made;
        made.card = i;
        made.shown = item::present(item, rng, item::Order::as_written);
        made.response = i < right ? item::key(item) : item::Response(item::Skipped{});
        made.verdict = {i < right ? 1.0 : 0.0, "by the test", ""};
        made.confidence = session::Confidence::sure;
        made.at = test::noon();
        state.attempts.push_back(made);
        if (i >= right)
            state.pile.push_back(i);
    }
    state.phase = session::Totalled{test::noon()};
    return state;
}

review::State reviewing(session::State round) {
    return review::open(std::make_shared<const review::Reviewed>(review::Reviewed{std::move(round)}), {});
}

review::State with(review::State state, review::Filter filter, int line = 0) {
    return review::update(review::update(std::move(state), review::FilterPicked{filter}), review::LinePicked{line});
}

ui::View<review::Event> view_of(const review::State& state) { return review::view(state, test::still_look()); }

template <class Event>
std::optional<Event> pressed(const ui::View<Event>& view, Code code, bool shift = false) {
    return press(view, ui::KeyPressed{{code, shift, false, false}});
}

TEST(ResultsView, HasSoundZonesWithAndWithoutHelp) {
    for (const int right : {0, 3, 5})
        for (const bool help : {false, true})
            test::expect_sound(results::view({.help = help}, round(right), test::still_look()), test::still_look());
}

TEST(ResultsView, LooksAsItDid) {
    EXPECT_TRUE(test::matches_text_golden(ui::describe(results::view({}, round(3), test::still_look())), "results"));
    EXPECT_TRUE(test::matches_text_golden(ui::describe(results::view({}, round(5), test::still_look())), "results-perfect"));
    EXPECT_TRUE(test::matches_text_golden(ui::describe(view_of(reviewing(round(0)))), "review"));
}

TEST(ResultsView, KeepsAHighPileUnderTheButtons) {
    auto totalled = session::start(test::single_cards(20), {}, 1, test::noon()).state;
    for (int card = 0; card < 20; ++card)
        totalled.pile.push_back(card);
    totalled.phase = session::Totalled{test::noon()};
    const auto view = results::view({}, totalled, test::still_look());
    const float below = zone_named(view, "Export")->area.bottom();
    int cards = 0;
    for (const auto& shape : view.shapes)
        if (const auto* card = std::get_if<ui::Push>(&shape); card && card->about.x > 1300) {
            EXPECT_GT(card->about.y - 125, below) << "half of a card above its middle";
            ++cards;
        }
    EXPECT_EQ(cards, 8);
}

TEST(ResultsView, RetakesThePileFirst) {
    const auto view = results::view({}, round(3), test::still_look());
    EXPECT_EQ(view.first_focus, "Retake 2 cards");
    EXPECT_EQ(pressed(view, Code::enter), results::Event(results::RetakeStarted{}));
    EXPECT_EQ(pressed(view, Code::v), results::Event(results::ReviewOpened{}));
    EXPECT_EQ(press(view, "Review"), results::Event(results::ReviewOpened{}));
    EXPECT_EQ(pressed(view, Code::n), results::Event(results::AgainAsked{}));
    EXPECT_EQ(press(view, "Again"), results::Event(results::AgainAsked{}));
    EXPECT_EQ(pressed(view, Code::x), results::Event(results::ExportAsked{}));
    EXPECT_EQ(pressed(view, Code::escape), results::Event(results::WentHome{}));
}

TEST(ResultsView, IsDoneAfterAPerfectRound) {
    const auto view = results::view({}, round(5), test::still_look());
    EXPECT_EQ(press(view, "Done"), results::Event(results::WentHome{}));
    EXPECT_EQ(pressed(view, Code::enter), results::Event(results::WentHome{}));
}

TEST(ResultsView, ExplainsThePoints) {
    EXPECT_EQ(pressed(results::view({}, round(3), test::still_look()), Code::question), results::Event(results::HelpToggled{}));
    EXPECT_EQ(pressed(results::view({}, round(3), test::still_look()), Code::question, true),
              results::Event(results::HelpToggled{}));
    const auto help = results::view({.help = true}, round(3), test::still_look());
    EXPECT_EQ(pressed(help, Code::escape), results::Event(results::HelpToggled{})) << "the innermost first";
    EXPECT_EQ(press(help, "Back to the results"), results::Event(results::HelpToggled{}));
    EXPECT_TRUE(results::update({}, results::HelpToggled{}).help);
}

TEST(ReviewView, HasSoundZonesForEveryKindAndFilter) {
    for (const auto filter : {review::Filter::missed, review::Filter::sure, review::Filter::unsure, review::Filter::all})
        for (int line = 0; line < 5; ++line)
            for (const bool passage : {false, true}) {
                auto state = with(reviewing(round(2)), filter, line);
                state.passage_open = passage;
                test::expect_sound(view_of(state), test::still_look());
            }
}

TEST(ReviewView, MovesThroughTheListAndTheFilters) {
    const auto view = view_of(with(reviewing(round(2)), review::Filter::missed, 1));
    EXPECT_EQ(pressed(view, Code::down), review::Event(review::LinePicked{2}));
    EXPECT_EQ(pressed(view, Code::up), review::Event(review::LinePicked{0}));
    EXPECT_EQ(press(view, "Card 3"), review::Event(review::LinePicked{0}));
    EXPECT_EQ(pressed(view, Code::right), review::Event(review::FilterPicked{review::Filter::sure}));
    EXPECT_EQ(press(view, "All"), review::Event(review::FilterPicked{review::Filter::all}));
    EXPECT_EQ(pressed(view, Code::escape), review::Event(review::WentBack{}));
}

TEST(ReviewView, GoesThroughTheTopicsWithOneKey) {
    auto state = round(0);
    auto cards = *state.cards;
    cards[2].topic = "Chemistry";
    state.cards = std::make_shared<const session::Cards>(cards);
    auto seen = reviewing(state);
    EXPECT_EQ(pressed(view_of(seen), Code::t), review::Event(review::TopicPicked{"Biology"}));
    EXPECT_EQ(press(view_of(seen), "Topic"), review::Event(review::TopicPicked{"Biology"}));
    EXPECT_EQ(pressed(view_of(seen), Code::t, true), review::Event(review::TopicPicked{"Chemistry"}));
    seen = review::update(seen, review::TopicPicked{"Chemistry"});
    const auto text = ui::describe(view_of(seen));
    EXPECT_NE(text.find("Chemistry  1"), std::string::npos) << text;
    EXPECT_NE(text.find("the one you missed"), std::string::npos) << text;
    EXPECT_EQ(pressed(view_of(seen), Code::t), review::Event(review::TopicPicked{""})) << "after the last come all";
    EXPECT_EQ(pressed(view_of(seen), Code::r), review::Event(review::RetakeStarted{{2}})) << "what is seen is retaken";
    EXPECT_EQ(pressed(view_of(reviewing(round(0))), Code::t), std::nullopt) << "there is one topic";
}

TEST(ReviewView, OneKeyTagsTheCauseAndTakesItOffAgain) {
    using session::Cause;
    auto state = reviewing(round(2));
    const std::vector<std::tuple<Code, std::string, Cause>> tags{{Code::n1, "Didn’t know", Cause::did_not_know},
                                                                 {Code::n2, "Misread it", Cause::misread},
                                                                 {Code::n3, "A slip", Cause::slip},
                                                                 {Code::n4, "A guess", Cause::guess}};
    for (const auto& [key, name, cause] : tags) {
        EXPECT_EQ(pressed(view_of(state), key), review::Event(review::CauseTagged{2, cause}));
        EXPECT_EQ(press(view_of(state), name), review::Event(review::CauseTagged{2, cause}));
    }
    state = review::update(state, review::CauseTagged{2, Cause::slip});
    EXPECT_EQ(pressed(view_of(state), Code::n3), review::Event(review::CauseTagged{2, std::nullopt}));
    EXPECT_EQ(pressed(view_of(state), Code::n1), review::Event(review::CauseTagged{2, Cause::did_not_know}));
    EXPECT_NE(ui::describe(view_of(state)).find("\"slip\""), std::string::npos) << "the list says it, too";
}

TEST(ReviewView, AsksForNoCauseOfWhatWasRight) {
    const auto view = view_of(with(reviewing(round(2)), review::Filter::all, 4));
    EXPECT_EQ(pressed(view, Code::n1), std::nullopt);
    EXPECT_EQ(press(view, "A slip"), std::nullopt);
}

TEST(ReviewView, FlagsTheCardThatIsSeen) {
    EXPECT_EQ(pressed(view_of(reviewing(round(2))), Code::f), review::Event(review::FlagTurned{2}));
}

TEST(ReviewView, SaysWhenAMissedCardComesBack) {
    auto state = round(2);
    EXPECT_NE(ui::describe(view_of(reviewing(state))).find("Next: now,"), std::string::npos);
    state.pile.clear();
    EXPECT_NE(ui::describe(view_of(reviewing(state))).find("Next: tomorrow"), std::string::npos) << "it was retaken";
}

TEST(ReviewView, NamesWhatWasTypedAndItsKind) {
    auto state = round(5);
    state.attempts[3].response = item::Typed{"paint"}; // the typed card
    state.attempts[3].verdict.credit = 0;
    const auto text = ui::describe(view_of(reviewing(state)));
    EXPECT_NE(text.find("yours, sure"), std::string::npos) << "what is typed was not picked\n" << text;
    EXPECT_NE(text.find("icon keyboard"), std::string::npos) << text;
}

TEST(ReviewView, ALineIsReadFromTheSideOfItsStem) {
    auto state = round(0);
    auto cards = *state.cards;
    cards[0].item.stem = "أين؟";
    state.cards = std::make_shared<const session::Cards>(cards);
    const auto view = view_of(reviewing(state));
    std::vector<float> ticks; // before what is right, from line to line
    for (const auto& shape : view.shapes)
        if (const auto* icon = std::get_if<ui::Icon>(&shape); icon && icon->name == "check" && icon->area.w == 24)
            ticks.push_back(icon->area.x);
    ASSERT_GE(ticks.size(), 2u);
    const auto line = ui::zone_named(view, "Card 1")->area;
    EXPECT_GT(ticks[0], line.centre().x);
    EXPECT_LT(ticks[1], line.centre().x);
}

TEST(ReviewView, StaysOnTheLastLine) {
    const auto view = view_of(with(reviewing(round(2)), review::Filter::missed, 9));
    EXPECT_EQ(view.first_focus, "Card 5");
    EXPECT_EQ(pressed(view, Code::down), review::Event(review::LinePicked{2}));
}

TEST(ReviewView, RetakesTheCardsOfTheList) {
    EXPECT_EQ(pressed(view_of(reviewing(round(2))), Code::r), review::Event(review::RetakeStarted{{2, 3, 4}}));
    EXPECT_EQ(pressed(view_of(with(reviewing(round(5)), review::Filter::missed)), Code::r), std::nullopt) << "nothing was missed";
}

TEST(ReviewView, OpensThePassageAndClosesItFirst) {
    EXPECT_EQ(pressed(view_of(reviewing(round(2))), Code::o), review::Event(review::PassageTurned{}));
    EXPECT_EQ(pressed(view_of(review::update(reviewing(round(2)), review::PassageTurned{})), Code::escape),
              review::Event(review::PassageTurned{}));
}

TEST(ReviewView, ReadsOnWithTheWheelAndGoesThroughTheListWhereThatLies) {
    EXPECT_EQ(review::key_for({{100, 500}, -1}), ui::key(Code::down));
    EXPECT_EQ(review::key_for({{100, 500}, 1}), ui::key(Code::up));
    EXPECT_EQ(review::key_for({{900, 500}, -1}), (ui::Key{Code::down, false, true, false}));
}

TEST(ClearedView, GoesHomeOrToANewRound) {
    const cleared::State state{7, 2, std::chrono::minutes(5), 7, {}};
    const auto view = cleared::view(state, test::still_look());
    test::expect_sound(view, test::still_look());
    EXPECT_EQ(pressed(view, Code::enter), cleared::Event(cleared::WentHome{}));
    EXPECT_EQ(press(view, "Done for today"), cleared::Event(cleared::WentHome{}));
    EXPECT_EQ(pressed(view, Code::n), cleared::Event(cleared::NewRoundAsked{}));
    EXPECT_EQ(pressed(view, Code::escape), cleared::Event(cleared::WentHome{}));
}

TEST(ClearedView, MovesUntilTheChadsLieAndNotInCalmOrWithoutMovement) {
    auto look = test::still_look();
    look.settled = {};
    const cleared::State state{7, 2, std::chrono::minutes(5), 7, look.now};
    EXPECT_GT(cleared::view(state, look).moving_until, look.now + std::chrono::seconds(4));
    look.movement = ui::Movement::calm;
    EXPECT_LE(cleared::view(state, look).moving_until, look.now + std::chrono::milliseconds(240));
    look.movement = ui::Movement::none;
    EXPECT_LE(cleared::view(state, look).moving_until, look.now);
}

TEST(TroubleView, GoesBackToTheShelf) {
    trouble::State state{"I can’t read this.", "Line 3 mixes tabs and spaces.", "Mend the file.", {}, 0, {}};
    const auto view = trouble::view(state, test::still_look());
    test::expect_sound(view, test::still_look());
    EXPECT_EQ(press(view, "Back to the shelf"), trouble::Event(trouble::WentBack{}));
    EXPECT_EQ(pressed(view, Code::escape), trouble::Event(trouble::WentBack{}));
    EXPECT_EQ(pressed(view, Code::down), std::nullopt) << "nothing to scroll";
    state.found.resize(30);
    EXPECT_EQ(pressed(trouble::view(state, test::still_look()), Code::down), trouble::Event(trouble::Scrolled{1}));
}

} // namespace
} // namespace retake::screens
