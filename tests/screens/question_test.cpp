// The question: what pressing, typing and waiting do to the draft and to the session.
#include "screens/question.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include <gtest/gtest.h>

namespace retake::screens::question {
namespace {

using session::Confidence;
using test::noon;
using ui::Code;

class Question : public testing::Test {
protected:
    Question() {
        look.measure = &measure;
        look.now = noon(Milliseconds(60000));
    }
    // Deals the card of five_kinds() at `index`.
    void deal(std::size_t index) {
        const auto items = test::five_kinds();
        deal(items.at(index));
    }
    void deal(const item::Item& item) { round = session::start(test::cards({item}), rules, 1, noon()).state; }
    ui::View<Event> shown() const { return view(draft, round, look); }
    std::optional<session::Event> happens(const Event& event) {
        auto outcome = update(draft, round, event, look.now);
        draft = outcome.state;
        if (outcome.event)
            round = session::update(round, *outcome.event).state;
        return outcome.event;
    }
    std::optional<session::Event> press(const std::string& name) {
        const auto event = ui::press(shown(), name);
        EXPECT_TRUE(event) << name;
        return event ? happens(*event) : std::nullopt;
    }
    std::optional<session::Event> press(ui::Key key) {
        const auto event = ui::press(shown(), ui::KeyPressed{key});
        EXPECT_TRUE(event) << ui::key_name(key);
        return event ? happens(*event) : std::nullopt;
    }
    std::optional<session::Event> press(Code code) { return press(ui::key(code)); }
    void type(const std::string& text) {
        const auto event = intent(draft, round, ui::TextEntered{text});
        ASSERT_TRUE(event);
        happens(*event);
    }
    const session::Asking& asking() const { return std::get<session::Asking>(round.phase); }
    int id_at(std::size_t place) const { return std::get<item::PickOne>(asking().shown.interaction).choices.at(place).id; }

    test::FakeMeasure measure;
    ui::Look look;
    session::Rules rules;
    session::State round;
    State draft;
};

TEST_F(Question, ChoosesByTheNameOfAChoice) {
    deal(0);
    press("Nucleus");
    EXPECT_EQ(draft.picked, std::vector{0});
    press("Ribosome");
    EXPECT_EQ(draft.picked, std::vector{1});
    EXPECT_EQ(draft.left, 0);
}

TEST_F(Question, ChoosesByDigitAndByLetter) {
    deal(0);
    press(Code::n3);
    EXPECT_EQ(draft.picked, std::vector{id_at(2)});
    press(Code::b);
    EXPECT_EQ(draft.picked, std::vector{id_at(1)});
}

TEST_F(Question, ChoosesTheTenthByNought) {
    std::vector<std::string> choices;
    for (int i = 0; i < 10; ++i)
        choices.push_back("choice " + std::to_string(i));
    deal(test::single("ten", "Which?", choices));
    press(Code::n0);
    EXPECT_EQ(draft.picked, std::vector{id_at(9)});
    press(Code::j);
    EXPECT_EQ(draft.picked, std::vector{id_at(9)});
}

TEST_F(Question, LocksInWithHowSureOneIs) {
    deal(0);
    press("Nucleus");
    press("Sure");
    EXPECT_EQ(press(Code::enter), session::Event(session::Submitted{item::Picked{0}, Confidence::sure, look.now}));
    EXPECT_TRUE(std::holds_alternative<session::Reviewing>(round.phase));
}

TEST_F(Question, IsNotUnchosenByASecondPress) {
    deal(0);
    press("Nucleus");
    const auto before = draft;
    look.now += Milliseconds(500);
    press("Nucleus");
    EXPECT_EQ(draft, before);
}

TEST_F(Question, TicksAndUnticksSeveral) {
    deal(1);
    press("Slime");
    press("Nucleus");
    EXPECT_EQ(draft.picked, (std::vector{0, 3}));
    press("Slime");
    EXPECT_EQ(draft.picked, std::vector{0});
    EXPECT_EQ(press("Lock in"), session::Event(session::Submitted{item::PickedMany{{0}}, std::nullopt, look.now}));
}

TEST_F(Question, JudgesByLettersAndDigits) {
    deal(2);
    press(Code::t);
    EXPECT_EQ(draft.truth, true);
    press(Code::n2);
    EXPECT_EQ(draft.truth, false);
    press("True");
    EXPECT_EQ(press(Code::enter), session::Event(session::Submitted{item::Judged{true}, std::nullopt, look.now}));
}

TEST_F(Question, TakesWhatIsTyped) {
    deal(3);
    EXPECT_TRUE(shown().typing);
    type("chloro");
    type("phyll");
    const auto erased = intent(draft, round, ui::KeyPressed{ui::key(Code::backspace)});
    ASSERT_TRUE(erased);
    happens(*erased);
    EXPECT_EQ(press(Code::enter), session::Event(session::Submitted{item::Typed{"chlorophyl"}, std::nullopt, look.now}));
}

TEST_F(Question, NudgesANumberByOneAndByTen) {
    deal(4);
    press(Code::up);
    EXPECT_EQ(draft.field.text, "1");
    press(ui::Key{Code::up, true, false, false});
    EXPECT_EQ(draft.field.text, "11");
    press(Code::down);
    EXPECT_EQ(draft.field.text, "10");
    EXPECT_EQ(draft.field.caret, 2u);
}

TEST_F(Question, NudgesInTheNotationOfTheLanguageAndKeepsTheUnit) {
    auto item = test::number("length", "How long?", 2.5, 0, "km");
    std::get<item::Number>(item.body).key.language = "de";
    round = session::start(test::cards({item}), rules, 1, look.now).state;
    type("1,5 km");
    press(Code::up);
    EXPECT_EQ(draft.field.text, "2,5 km");
}

TEST_F(Question, DoesNotNudgeWhatIsNoNumber) {
    deal(4);
    type("many");
    press(Code::up);
    EXPECT_EQ(draft.field.text, "many");
}

TEST_F(Question, DoesNotLockInWhatIsNoNumber) {
    round = session::start(test::cards({test::number("length", "How long?", 2.5, 0, "words")}), rules, 1, look.now).state;
    type("2.5 bananas");
    EXPECT_EQ(press(Code::enter), std::nullopt);
    EXPECT_TRUE(draft.refused);
    draft.field = {};
    type("2.5 words"); // the question's own unit, which no table holds
    EXPECT_EQ(press(Code::enter), session::Event(session::Submitted{item::Typed{"2.5 words"}, std::nullopt, look.now}));
}

TEST_F(Question, AsksOnceBeforeItSkips) {
    deal(0);
    EXPECT_EQ(press(Code::enter), session::Event(session::SkipAsked{look.now}));
    EXPECT_TRUE(asking().skip_asked);
    press(Code::enter);
    EXPECT_EQ(round.attempts.back().response, item::Response(item::Skipped{}));
}

TEST_F(Question, TakesTheSkipBackWhenSomethingIsChosen) {
    deal(0);
    press(Code::enter);
    EXPECT_EQ(press("Nucleus"), session::Event(session::SkipTakenBack{}));
    EXPECT_FALSE(asking().skip_asked);
}

TEST_F(Question, TakesBlanksForNoResponse) {
    deal(3);
    type("   ");
    EXPECT_EQ(press(Code::enter), session::Event(session::SkipAsked{look.now}));
}

TEST_F(Question, SaysHowSureByPageKeysStepByStep) {
    deal(0);
    press(Code::page_up);
    EXPECT_EQ(draft.confidence, Confidence::think_so);
    press(Code::page_up);
    EXPECT_EQ(draft.confidence, Confidence::sure);
    press(Code::page_up);
    EXPECT_EQ(draft.confidence, Confidence::sure);
    press(Code::page_down);
    press(Code::page_down);
    EXPECT_EQ(draft.confidence, Confidence::guess);
}

TEST_F(Question, DoesNotAskHowSureWhereTheRulesDoNot) {
    rules.ask_how_sure = false;
    deal(0);
    EXPECT_FALSE(ui::zone_named(shown(), "Sure"));
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::page_up)}));
}

TEST_F(Question, OpensAHintOnceAndOnlyWhereThereIsOne) {
    deal(0);
    EXPECT_EQ(press(Code::f1), session::Event(session::HintOpened{}));
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::f1)}));
    deal(test::single("bare", "Which?", {"this", "that"}));
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::f1)}));
    rules.offer_hints = false;
    deal(0);
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::f1)}));
}

TEST_F(Question, FollowsTheFocusToASlipThatIsScrolledOutOfSight) {
    auto item = test::other_kinds().at(4);
    item.stem = std::string(1500, 'x');
    for (std::size_t at = 40; at < item.stem.size(); at += 40)
        item.stem[at] = ' ';
    deal(item);
    const auto name = "Slip " + std::get<item::SortInto>(asking().shown.interaction).entries.at(1).text;
    const auto heard = ui::zone_named(shown(), name)->on_focus;
    ASSERT_TRUE(heard);
    EXPECT_EQ(ui::zone_named(shown(), name)->area.h, 0);
    happens(*heard);
    EXPECT_GT(ui::zone_named(shown(), name)->area.h, 0);
    press(Code::n1); // and it is the slip in hand
    const int id = std::get<item::SortInto>(asking().shown.interaction).entries.at(1).id;
    EXPECT_EQ(response_of(draft, asking().shown.interaction), item::Response(item::Linked{{{id, 0}}}));
}

TEST_F(Question, PausesOnEscape) {
    deal(0);
    EXPECT_EQ(press(Code::escape), session::Event(session::PauseAsked{look.now}));
    EXPECT_TRUE(std::holds_alternative<session::Paused>(round.phase));
}

TEST_F(Question, IgnoresWhatComesTooLate) {
    deal(0);
    press("Nucleus");
    press("Lock in");
    const auto before = draft;
    EXPECT_EQ(happens(Picked{1}), std::nullopt);
    EXPECT_EQ(happens(LockedIn{}), std::nullopt);
    EXPECT_EQ(draft, before);
    EXPECT_FALSE(intent(draft, round, ui::WheelTurned{{}, 1}));
}

TEST_F(Question, ActsOnceForAHeldKey) {
    deal(0);
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::n1), true}));
    EXPECT_FALSE(ui::press(shown(), ui::KeyPressed{ui::key(Code::enter), true}));
}

} // namespace
} // namespace retake::screens::question
