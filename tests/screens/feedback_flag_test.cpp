// Flagging a card on its back, with a note or without.
#include "screens/feedback.hpp"
#include "screens/still_look.hpp"
#include "session/player.hpp"
#include <gtest/gtest.h>

namespace retake::screens::feedback {
namespace {

using ui::Code;

struct Turned {
    session::Player player{test::single_cards(2)};
    State state;

    Turned() { player.submit(item::Picked{1}); }
    ui::View<Event> seen() const { return view(state, player.state, test::still_look()); }
    std::optional<Event> pressed(Code code) const { return press(seen(), ui::KeyPressed{ui::key(code)}); }
    void happens(const Event& event) { state = update(state, player.state, event, test::noon()).state; }
};

TEST(FlaggingACard, BeginsWithFOrTheRightButton) {
    const Turned card;
    EXPECT_EQ(card.pressed(Code::f), Event(FlagAsked{}));
    EXPECT_EQ(card.seen().secondary, Event(FlagAsked{}));
}

TEST(FlaggingACard, TakesANoteAndNothingElseMeanwhile) {
    Turned card;
    card.happens(FlagAsked{});
    const auto view = card.seen();
    test::expect_sound(view, test::still_look());
    EXPECT_TRUE(view.typing);
    EXPECT_EQ(zone_named(view, "Next card"), nullptr);
    for (const std::string text : {"Two are ", "right."})
        card.happens(*intent(card.state, ui::TextEntered{text}));
    EXPECT_EQ(card.pressed(Code::enter), Event(FlagRaised{}));
    card.happens(FlagRaised{});
    EXPECT_TRUE(card.state.flagged);
    EXPECT_EQ(card.state.note, "Two are right.");
    EXPECT_FALSE(card.state.writing);
    EXPECT_NE(zone_named(card.seen(), "Next card"), nullptr);
}

TEST(FlaggingACard, IsPutAsideByEscape) {
    Turned card;
    card.happens(FlagAsked{});
    EXPECT_EQ(card.pressed(Code::escape), Event(BackAsked{}));
    card.happens(BackAsked{});
    EXPECT_EQ(card.state, State{});
}

TEST(FlaggingACard, ChangesTheNoteOrTakesTheFlagDown) {
    Turned card;
    card.state.flagged = true;
    card.state.note = "Out of date.";
    card.happens(FlagAsked{});
    EXPECT_EQ(card.state.writing->text, "Out of date.");
    test::expect_sound(card.seen(), test::still_look());
    EXPECT_EQ(press(card.seen(), "Keep this note"), Event(FlagRaised{}));
    EXPECT_EQ(press(card.seen(), "Take the flag down"), Event(FlagTakenDown{}));
    card.happens(FlagTakenDown{});
    EXPECT_EQ(card.state, State{});
}

} // namespace
} // namespace retake::screens::feedback
