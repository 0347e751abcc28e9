// Feedback and pause: what the back of a card says and offers, in every outcome.
#include "screens/feedback.hpp"
#include "screens/pause.hpp"
#include "screens/round_rail.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include "support/text_golden.hpp"
#include "support/view_checks.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::feedback {
namespace {

using test::noon;

class Feedback : public testing::Test {
protected:
    Feedback() {
        look.measure = &measure;
        look.now = noon(Milliseconds(20000));
    }
    void respond(std::size_t index, const item::Response& response, std::optional<session::Confidence> sure = {}) {
        const auto items = test::five_kinds();
        round = session::start(test::cards({items.at(index), items.at(0)}), rules, 1, noon()).state;
        round = session::update(round, session::Submitted{response, sure, noon(Milliseconds(5000))}).state;
        ASSERT_TRUE(std::holds_alternative<session::Reviewing>(round.phase));
    }
    std::string text() const { return ui::describe(view(state, round, look)); }
    bool shows(const std::string& part) const { return text().find(part) != std::string::npos; }

    // The question as it was seen before it was responded to.
    ui::View<question::Event> question_before() const {
        auto before = round;
        const auto& attempt = round.attempts.back();
        before.phase = session::Asking{attempt.card, attempt.shown, noon(), {}, false, false};
        before.attempts.clear();
        before.pile.clear();
        return question::view(state.locked, before, look);
    }
    // How many shapes of what is seen now were not seen then.
    auto changed_since(const ui::View<question::Event>& then) const {
        const auto now = view(state, round, look);
        return std::ranges::count_if(
            now.shapes, [&](const ui::Shape& shape) { return std::ranges::find(then.shapes, shape) == then.shapes.end(); });
    }

    test::FakeMeasure measure;
    ui::Look look;
    session::Rules rules;
    session::State round;
    State state;
};

TEST_F(Feedback, SaysWhatWasRightAndStampsRetake) {
    respond(0, item::Picked{1}, session::Confidence::think_so);
    EXPECT_TRUE(shows("Not this time. It was: Nucleus."));
    EXPECT_TRUE(shows("Not Ribosome."));
    EXPECT_TRUE(shows("your pick"));
    EXPECT_TRUE(shows("the answer"));
    EXPECT_TRUE(shows("stamp \"RETAKE\""));
    EXPECT_TRUE(shows("You said “think so”."));
    EXPECT_TRUE(shows("Back at the end of this round."));
}

TEST_F(Feedback, SaysOfTheLastCardThatItComesBackWithThePile) {
    round = session::start(test::cards({test::five_kinds().at(0)}), rules, 1, noon()).state;
    round = session::update(round, session::Submitted{item::Picked{1}, std::nullopt, noon(Milliseconds(5000))}).state;
    EXPECT_TRUE(shows("Back when you retake the pile."));
    EXPECT_TRUE(shows("It counts as a guess.")) << "nothing was said of it";
}

TEST_F(Feedback, BeginsWithTheFrontAsItWasLockedIn) {
    for (const auto* stem : {"What holds the DNA?", "ما هي عاصمة فرنسا؟"}) { // read from the left, and from the right
        round = session::start(test::cards({test::single("a", stem, {"One", "Two", "Three"})}), rules, 1, noon()).state;
        round = session::update(round, session::Submitted{item::Picked{1}, std::nullopt, noon(Milliseconds(5000))}).state;
        state.locked.picked = {1};
        look.now = noon(Milliseconds(5000));
        EXPECT_LT(changed_since(question_before()), 15) << "the button, the tick and the score";
        EXPECT_TRUE(shows("text \"2\"")) << "the keycaps of the choices are still there";
        EXPECT_FALSE(shows("The back of the card"));
        look.now = noon(Milliseconds(5040));
        EXPECT_FALSE(shows("text \"2\"")) << "the rows are dimmed, and offer nothing any more";
        EXPECT_FALSE(shows("The back of the card"));
        look.now = noon(Milliseconds(5100));
        EXPECT_TRUE(shows("The back of the card")) << "the card turns";
    }
}

TEST_F(Feedback, CanBePressedWhileTheFrontIsStillSeen) {
    respond(0, item::Picked{1});
    look.now = noon(Milliseconds(5010));
    const auto early = view(state, round, look);
    EXPECT_TRUE(early.travelling) << "no ring about what is not seen";
    EXPECT_EQ(ui::press(early, ui::KeyPressed{ui::key(ui::Code::enter)}), Event(NextAsked{}));
    EXPECT_EQ(ui::press(early, ui::KeyPressed{ui::key(ui::Code::o)}), Event(PassageTurned{}));
    EXPECT_EQ(ui::press(early, ui::KeyPressed{ui::key(ui::Code::e)}), Event(ExplainTurned{}));
    EXPECT_EQ(ui::press(early, ui::KeyPressed{ui::key(ui::Code::escape)}), Event(PauseAsked{}));
    look.now = noon(Milliseconds(20000));
    const auto late = view(state, round, look);
    EXPECT_EQ(ui::zone_named(early, "Next card")->area, ui::zone_named(late, "Next card")->area);
    EXPECT_EQ(early.first_focus, late.first_focus);
}

TEST_F(Feedback, ShowsTheBackAtOnceWhereNothingTurns) {
    respond(0, item::Picked{1});
    look.now = noon(Milliseconds(5000));
    for (const auto movement : {ui::Movement::calm, ui::Movement::none}) {
        look.movement = movement;
        EXPECT_TRUE(shows("The back of the card"));
    }
}

TEST_F(Feedback, ACardThatWasSkippedSaysSoUntilItTurns) {
    respond(0, item::Skipped{});
    look.now = noon(Milliseconds(5000));
    EXPECT_TRUE(shows("Skip this card?"));
}

TEST_F(Feedback, IsSoundAtEveryMomentOfTheTurn) {
    respond(0, item::Picked{1});
    state.locked.picked = {1};
    for (int after = 0; after <= 700; after += 20) {
        SCOPED_TRACE(after);
        look.now = noon(Milliseconds(5000 + after));
        test::expect_sound(view(state, round, look), look);
    }
}

TEST_F(Feedback, PutsTheTitleOfABankAtTheLeftWhicheverWayItIsRead) {
    respond(0, item::Picked{0});
    auto dealt = *round.cards;
    dealt[0].bank_title = "خلايا";
    round.cards = std::make_shared<const session::Cards>(dealt);
    const auto drawn = view(state, round, look);
    const auto title = std::ranges::find_if(drawn.shapes, [](const ui::Shape& shape) {
        const auto* label = std::get_if<ui::Label>(&shape);
        return label && label->text == "خلايا";
    });
    ASSERT_NE(title, drawn.shapes.end());
    EXPECT_EQ(std::get<ui::Label>(*title).across, ui::Side::end);
}

TEST_F(Feedback, StampsGotItOnARightOne) {
    respond(0, item::Picked{0}, session::Confidence::sure);
    EXPECT_TRUE(shows("Yes: Nucleus."));
    EXPECT_TRUE(shows("stamp \"GOT IT\""));
    EXPECT_TRUE(shows("your pick, and the answer"));
}

TEST_F(Feedback, TellsWhatThePartThatWasRightEarned) {
    respond(1, item::PickedMany{{0}}, session::Confidence::guess);
    ASSERT_GT(round.attempts.back().points, 0);
    EXPECT_TRUE(shows(std::to_string(round.attempts.back().points) + " points for what was right."));
}

TEST_F(Feedback, ALongStemScrollsAwayUntilTheAnswerIsSeen) {
    std::string stem;
    for (int i = 0; i < 200; ++i)
        stem += "abcd ";
    std::vector<std::string> choices;
    for (int i = 0; i < 4; ++i)
        choices.push_back(std::to_string(i) + " " + stem.substr(0, 400));
    round = session::start(test::cards({test::single("long", stem, choices)}), rules, 1, noon()).state;
    round = session::update(round, session::Submitted{item::Picked{1}, std::nullopt, noon(Milliseconds(5000))}).state;
    for (int turn = 0; turn < 40; ++turn)
        if (const auto down = ui::press(view(state, round, look), ui::KeyPressed{{ui::Code::down, false, true, false}}))
            state = update(state, round, *down, look.now).state;
    const auto drawn = view(state, round, look);
    const auto last = std::ranges::find_if(drawn.shapes, [&](const ui::Shape& shape) {
        const auto* label = std::get_if<ui::Label>(&shape);
        return label && label->text == choices[0];
    });
    ASSERT_NE(last, drawn.shapes.end());
    EXPECT_LT(std::get<ui::Label>(*last).area.bottom(), card_area(look).bottom() - 226) << "above the slip";
}

TEST_F(Feedback, IsSoundForEveryKindAndOutcome) {
    const std::vector<std::vector<item::Response>> responses{
        {item::Picked{0}, item::Picked{2}, item::Skipped{}, item::TimedOut{}},
        {item::PickedMany{{0, 1}}, item::PickedMany{{0}}, item::PickedMany{{2, 3}}, item::Skipped{}},
        {item::Judged{true}, item::Judged{false}},
        {item::Typed{"chlorophyll"}, item::Typed{"chlorophyl"}, item::Typed{"paint"}},
        {item::Typed{"46"}, item::Typed{"12"}}};
    for (std::size_t kind = 0; kind < responses.size(); ++kind)
        for (const auto& response : responses[kind])
            for (const float scale : {1.f, 1.5f}) {
                SCOPED_TRACE("kind " + std::to_string(kind) + ", response of form " + std::to_string(response.index()) + " at " +
                             std::to_string(scale));
                look.text_scale = scale;
                state = {};
                respond(kind, response, session::Confidence::sure);
                test::expect_sound(view(state, round, look), look);
                state.explained = true;
                test::expect_sound(view(state, round, look), look);
            }
}

TEST_F(Feedback, LooksAsKept) {
    respond(0, item::Picked{1}, session::Confidence::think_so);
    EXPECT_TRUE(test::matches_text_golden(text(), "feedback-wrong"));
    respond(0, item::Picked{0}, session::Confidence::sure);
    EXPECT_TRUE(test::matches_text_golden(text(), "feedback-right"));
    respond(1, item::PickedMany{{0, 2}});
    EXPECT_TRUE(test::matches_text_golden(text(), "feedback-partly"));
}

TEST_F(Feedback, OpensAndClosesThePassage) {
    respond(0, item::Picked{1});
    EXPECT_FALSE(shows("A cell keeps its DNA in the nucleus."));
    const auto event = ui::press(view(state, round, look), ui::KeyPressed{ui::key(ui::Code::o)});
    ASSERT_TRUE(event);
    state = update(state, round, *event, look.now).state;
    EXPECT_TRUE(shows("A cell keeps its DNA in the nucleus."));
    state = update(state, round, BackAsked{}, look.now).state;
    EXPECT_FALSE(state.passage_open);
}

TEST_F(Feedback, ExplainsEveryChoice) {
    respond(0, item::Picked{1});
    EXPECT_FALSE(shows("Not Membrane."));
    const auto event = ui::press(view(state, round, look), ui::KeyPressed{ui::key(ui::Code::e)});
    ASSERT_TRUE(event);
    state = update(state, round, *event, look.now).state;
    EXPECT_TRUE(shows("Not Membrane."));
}

TEST_F(Feedback, GoesOnWithEnter) {
    respond(0, item::Picked{1});
    const auto event = ui::press(view(state, round, look), ui::KeyPressed{ui::key(ui::Code::enter)});
    ASSERT_TRUE(event);
    EXPECT_EQ(update(state, round, *event, look.now).event, session::Event(session::Continued{look.now}));
}

TEST_F(Feedback, IsReadable620MillisecondsAfterLockingIn) {
    respond(0, item::Picked{1});
    look.now = noon(Milliseconds(5000 + 620));
    const auto early = text();
    look.now = noon(Milliseconds(20000));
    EXPECT_EQ(early.find("faded"), std::string::npos);
}

TEST(Pause, CarriesOnOrStops) {
    test::FakeMeasure measure;
    ui::Look look;
    look.measure = &measure;
    auto round = session::start(test::single_cards(3), {}, 1, noon()).state;
    round = session::update(round, session::PauseAsked{noon(Milliseconds(1000))}).state;
    const auto shown = pause::view({}, round, look);
    test::expect_sound(shown, look);
    EXPECT_NE(ui::describe(shown).find("Taking a breath."), std::string::npos);
    EXPECT_NE(ui::describe(shown).find("You’re on card 1 of 3."), std::string::npos);
    EXPECT_EQ(ui::press(shown, "Carry on"), pause::Event(pause::CarriedOn{}));
    EXPECT_EQ(ui::press(shown, "Stop and keep it"), pause::Event(pause::StoppedAndKept{}));
    EXPECT_EQ(ui::press(shown, ui::KeyPressed{ui::key(ui::Code::enter)}), pause::Event(pause::CarriedOn{}));
}

} // namespace
} // namespace retake::screens::feedback
