// The contrast: when the back of a card lays the key beside what is taken for it.
#include "screens/contrast.hpp"
#include "screens/feedback.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

// "Aral" is the key; the ids of the others follow.
struct Turned : testing::Test {
    session::Card card = test::card(test::single("sea", "Which sea?", {"Aral", "Azov", "Baltic", "Caspian"}));
    session::State round;

    void respond(const std::vector<item::Response>& responses, bool shuffle = false) {
        card.item.explanation = "It dried up.";
        round = session::start(std::make_shared<const session::Cards>(session::Cards{card}),
                               {.mode = session::Mode::pile, .shuffle_choices = shuffle}, 1, test::noon())
                    .state;
        for (const auto& response : responses) {
            if (std::holds_alternative<session::Reviewing>(round.phase))
                round = session::update(round, session::Continued{test::noon()}).state;
            round = session::update(round, session::Submitted{response, session::Confidence::sure, test::noon()}).state;
        }
    }
    // After the card has turned.
    static ui::Look look() {
        auto later = test::still_look();
        later.now = test::noon(Milliseconds(20000));
        return later;
    }
    std::optional<Contrast> contrast() const { return contrast_of(round, round.attempts.back()); }
    std::string back(const feedback::State& state = {}) const { return ui::describe(feedback::view(state, round, look())); }
};

TEST_F(Turned, IsNotShownForOneMiss) {
    respond({item::Picked{1}});
    EXPECT_EQ(contrast(), std::nullopt);
    card.aid = {.lure = "Caspian", .times = 1};
    respond({item::Picked{0}});
    EXPECT_EQ(contrast(), std::nullopt) << "it was taken once";
}

TEST_F(Turned, ShowsWhatWasTakenTwiceInTheRound) {
    respond({item::Picked{1}, item::Picked{1}});
    ASSERT_TRUE(contrast());
    EXPECT_EQ(contrast()->lure, "Azov");
    EXPECT_EQ(contrast()->lure_why, "Not Azov.");
    EXPECT_EQ(contrast()->key, "Aral");
    EXPECT_EQ(contrast()->key_why, "It dried up.");
    EXPECT_TRUE(contrast()->lure_picked);
    EXPECT_EQ(contrast()->times, 2);
}

TEST_F(Turned, ShowsWhatTheLogKnowsThoughTheCardIsRightNow) {
    card.aid = {.lure = "Caspian", .times = 3};
    respond({item::Picked{0}});
    ASSERT_TRUE(contrast());
    EXPECT_EQ(contrast()->lure, "Caspian");
    EXPECT_TRUE(contrast()->key_picked);
    EXPECT_NE(back().find("the first was taken three times"), std::string::npos) << back();
    EXPECT_NE(back().find("Not Caspian."), std::string::npos);
}

TEST_F(Turned, CountsThisTimeToWhatTheLogKnows) {
    card.aid = {.lure = "Caspian", .times = 1};
    respond({item::Picked{3}});
    ASSERT_TRUE(contrast());
    EXPECT_EQ(contrast()->times, 2);
}

TEST_F(Turned, StandsUnderTheRowsWhereAnotherOneWasTaken) {
    card.aid = {.lure = "Caspian", .times = 3};
    respond({item::Picked{2}});
    EXPECT_NE(back().find("Not Baltic."), std::string::npos) << back();
    EXPECT_NE(back().find("Not Caspian."), std::string::npos);
}

TEST_F(Turned, LaysWhatIsTypedAgainAndAgainBesideTheKey) {
    card = test::card(test::typed("lake", "Which lake?", {"Onega"}));
    respond({item::Typed{"Ladoga"}, item::Typed{"ladoga "}});
    ASSERT_TRUE(contrast());
    EXPECT_EQ(contrast()->lure, "Ladoga");
    EXPECT_EQ(contrast()->key, "Onega");
    EXPECT_EQ(contrast()->times, 2);
    EXPECT_TRUE(contrast()->lure_picked);
    EXPECT_NE(back().find("the first was typed twice"), std::string::npos) << back();
    card.aid = {.lure = "Ladoga", .times = 9, .repair = true};
    respond({item::Typed{"Onega"}});
    ASSERT_TRUE(contrast());
    EXPECT_TRUE(contrast()->key_picked);
    EXPECT_EQ(contrast()->times, 9);
}

TEST_F(Turned, OffersAReminderForALeech) {
    card.aid = {.lure = "Caspian", .times = 9, .repair = true};
    respond({item::Picked{3}});
    const auto view = feedback::view({}, round, look());
    test::expect_sound(view, look());
    EXPECT_EQ(press(view, "Your reminder"), feedback::Event(feedback::ReminderAsked{}));
    EXPECT_EQ(press(view, ui::KeyPressed{ui::key(ui::Code::n)}), feedback::Event(feedback::ReminderAsked{}));
    auto state = feedback::update({}, round, feedback::ReminderAsked{}, test::noon()).state;
    ASSERT_TRUE(state.writing);
    state = feedback::update(state, round, feedback::NoteEdited{ui::typed({}, "A for arid")}, test::noon()).state;
    const auto writing = feedback::view(state, round, look());
    test::expect_sound(writing, look());
    EXPECT_EQ(press(writing, "Keep it"), feedback::Event(feedback::ReminderKept{}));
    EXPECT_EQ(press(writing, "Not now"), feedback::Event(feedback::BackAsked{}));
    EXPECT_FALSE(feedback::update(state, round, feedback::ReminderKept{}, test::noon()).state.writing);
}

TEST_F(Turned, ShowsTheReminderThatWasKept) {
    card.aid = {.lure = "Caspian", .times = 9, .repair = true, .reminder = "A for arid"};
    respond({item::Picked{0}});
    EXPECT_NE(back().find("A for arid"), std::string::npos);
    EXPECT_EQ(feedback::update({}, round, feedback::ReminderAsked{}, test::noon()).state.writing->text, "A for arid")
        << "it can be edited";
    EXPECT_TRUE(test::matches_text_golden(back(), "feedback-repair"));
}

TEST_F(Turned, OffersNoReminderForOthers) {
    respond({item::Picked{1}});
    EXPECT_EQ(press(feedback::view({}, round, look()), "Your reminder"), std::nullopt);
    EXPECT_FALSE(feedback::update({}, round, feedback::ReminderAsked{}, test::noon()).state.writing);
}

} // namespace
} // namespace retake::screens
