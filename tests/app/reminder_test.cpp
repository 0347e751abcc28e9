// A reminder: written on the back of a card that is missed again and again, and there again the next time.
#include "app/person.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using ui::Code;

struct Forgetful : test::Person {
    Forgetful() {
        auto card = test::card(test::single("sea", "Which sea?", {"Aral", "Azov", "Baltic", "Caspian", "Black"}));
        card.aid = {.lure = "Caspian", .times = 8, .repair = true};
        const auto cards = std::make_shared<const item::Cards>(item::Cards{card});
        app = update(std::move(app), RoundDealt{cards, {.mode = session::Mode::pile}, 1, "Cells", {}, false}, now).app;
        now += std::chrono::seconds{2};
        see();
    }
    void misses() {
        for (int turn = 0; turn < 2; ++turn) // asks once, then skips
            presses(Code::enter);
        now += std::chrono::seconds{3};
        see();
    }
    void writes(const std::string& text) {
        presses(Code::n);
        does(ui::TextEntered{"n"}); // the key's own letter goes into no field
        does(ui::TextEntered{text});
    }
    const item::Aid& aid() const { return app.round->cards->front().aid; }
};

TEST(Reminder, IsWrittenByKeysAndKept) {
    Forgetful person;
    const auto& asking = std::get<session::Asking>(person.app.round->phase);
    EXPECT_EQ(std::get<item::PickOne>(asking.shown.interaction).choices.size(), 3u);
    person.misses();
    person.writes("A for arid");
    person.presses(Code::enter);
    const KeepReminder kept{{"cells", "sea"}, "A for arid"};
    EXPECT_EQ(person.effects.back(), Effect(kept));
    EXPECT_EQ(person.aid().reminder, "A for arid");
    ASSERT_EQ(screen_name(person.app), "feedback") << "Enter kept it, and went no further";
    EXPECT_FALSE(std::get<screens::feedback::State>(person.app.screen).writing);
}

TEST(Reminder, StandsThereTheNextTimeAndCanBeChanged) {
    Forgetful person;
    person.misses();
    person.writes("Arid");
    person.presses(Code::enter);
    person.presses(Code::enter);
    ASSERT_EQ(screen_name(person.app), "question");
    person.misses();
    person.presses(Code::n);
    EXPECT_EQ(std::get<screens::feedback::State>(person.app.screen).writing->text, "Arid");
    person.does(ui::TextEntered{"n"});
    person.does(ui::TextEntered{" sea"});
    person.presses(Code::enter);
    EXPECT_EQ(person.aid().reminder, "Arid sea");
}

TEST(Reminder, IsLeftAsItWasByEscape) {
    Forgetful person;
    person.misses();
    person.writes("Arid");
    person.presses(Code::escape);
    EXPECT_EQ(person.aid().reminder, "");
    EXPECT_EQ(screen_name(person.app), "feedback");
}

} // namespace
} // namespace retake::app
