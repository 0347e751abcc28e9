// The world: rounds that are killed and gone on with, on real files and a real store.
#include "app/rounds.hpp"
#include "app/world.hpp"
#include "support/cards.hpp"
#include "support/folder.hpp"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <thread>

namespace retake::app {
namespace {

namespace fs = std::filesystem;

class Played : public testing::Test {
protected:
    Played() {
        fs::create_directories(folder / "questions");
        write_bank({"one", "two", "three"});
        start();
    }
    ~Played() override { world.reset(); }

    void write_bank(const std::vector<std::string>& ids) {
        std::ofstream bank(folder / "questions" / "sky.yaml");
        for (const auto& id : ids)
            bank << "- q: Is " << id << " a number?\n  id: " << id << "\n  answer: true\n";
    }

    // The program as it starts; what ran before is gone as if it had been killed.
    void start() {
        world.reset();
        world.emplace(store::Places{.data = folder,
                                    .own_banks = folder / "questions",
                                    .questions = folder / "none",
                                    .assets = folder,
                                    .phone = folder,
                                    .documents = folder},
                      std::vector<fs::path>{});
        app = {};
        app.home.opened = now;
        app.screen = app.home;
        perform({ReadShelf{}});
    }

    void happens(const Event& event) {
        now += Milliseconds{1000};
        auto step = update(std::move(app), event, now);
        app = std::move(step.app);
        perform(step.effects);
    }
    void perform(const std::vector<Effect>& effects) {
        for (const auto& effect : effects)
            for (const auto& event : world->perform(effect))
                happens(event);
    }
    void arrives() { // what was sent for on an errand
        for (int tries = 0; tries < 2000; ++tries) {
            const auto events = world->arrived();
            for (const auto& event : events)
                happens(event);
            if (!events.empty())
                return;
            std::this_thread::sleep_for(Milliseconds{5});
        }
        FAIL() << "nothing came";
    }
    void deal() {
        world->deal({folder / "questions" / "sky.yaml"}, {}, {}, 3);
        arrives();
    }
    std::string card() const { return session::card_of(*app.round, *session::current_card(*app.round)).item.id; }
    void skip() {
        happens(screens::question::LockedIn{});
        happens(screens::question::LockedIn{});
    }
    void next() { happens(screens::feedback::Event(screens::feedback::NextAsked{})); }
    void go_on() {
        happens(screens::home::RoundResumed{});
        arrives();
    }

    const test::Folder temporary;
    const fs::path folder = temporary.path();
    Instant now = test::noon();
    std::optional<World> world;
    App app;
};

TEST_F(Played, ARoundThatWasKilledIsGoneOnWith) {
    deal();
    skip();
    next();
    const auto second = card();
    start();
    ASSERT_TRUE(app.home.unfinished);
    go_on();
    ASSERT_TRUE(app.round);
    EXPECT_EQ(card(), second);
    EXPECT_EQ(app.round->attempts.size(), 1u);
}

TEST_F(Played, AResponseKeepsItsCardWhenTheBankLostAnotherOne) {
    deal();
    const auto lost = card();
    skip();
    next();
    std::vector<std::string> left{"one", "two", "three"};
    std::erase(left, lost);
    write_bank(left);
    start();
    go_on();
    ASSERT_TRUE(app.round);
    EXPECT_TRUE(app.round->attempts.empty()) << "the card of the first response is gone";
    const auto answered = card();
    skip();
    start();
    go_on();
    ASSERT_TRUE(app.round);
    ASSERT_EQ(app.round->attempts.size(), 1u);
    EXPECT_EQ(session::card_of(*app.round, app.round->attempts[0].card).item.id, answered);
    EXPECT_NE(card(), answered) << "it is not asked twice";
}

TEST_F(Played, ASecondPressAsksForNothingMore) {
    deal();
    skip();
    start();
    happens(screens::home::RoundResumed{});
    happens(screens::home::RoundResumed{});
    happens(screens::home::BankOpened{0});
    arrives();
    ASSERT_TRUE(app.round);
    std::this_thread::sleep_for(Milliseconds{50});
    EXPECT_TRUE(world->arrived().empty());
}

TEST_F(Played, WhatArrivesLateDoesNotThrowTheLearnerOutOfTheRound) {
    deal();
    const auto before = app.round->seed;
    happens(RoundDealt{test::single_cards(2), {}, before + 1, "Other", {}, false, {}});
    EXPECT_EQ(app.round->seed, before);
}

TEST_F(Played, SetUpKnowsWhatTheLastRoundDroppedOnThePile) {
    happens(screens::home::BankOpened{0});
    arrives();
    happens(screens::setup::Dealt{});
    for (int i = 0; i < 3; ++i) {
        skip();
        next();
    }
    happens(screens::results::AgainAsked{});
    const auto& setup = std::get<screens::setup::State>(app.screen);
    EXPECT_EQ(std::ranges::count_if(setup.items, [](const auto& fact) { return fact.on_pile(); }), 3);
}

TEST_F(Played, AgainAfterARoundThatWasGoneOnWithLeadsHome) {
    deal();
    skip();
    start();
    happens(screens::home::BankOpened{0});
    arrives();
    happens(screens::setup::WentBack{});
    go_on();
    for (int i = 0; i < 2; ++i) {
        skip();
        next();
    }
    happens(screens::results::AgainAsked{});
    EXPECT_EQ(screen_name(app), "home") << "not the set-up that was looked at before";
}

TEST_F(Played, ABoxOpensItsOwnFileAlsoWhenTwoHaveOneId) {
    std::ofstream(folder / "questions" / "copy.yaml") << "quiz: The copy\nid: sky\nquestions:\n- q: New?\n  answer: true\n";
    start();
    const auto copy = std::ranges::find(app.home.boxes, "The copy", &screens::home::Box::title);
    ASSERT_NE(copy, app.home.boxes.end());
    happens(screens::home::BankOpened{static_cast<int>(copy - app.home.boxes.begin())});
    arrives();
    EXPECT_EQ(app.open_bank->bank->title, "The copy");
}

TEST_F(Played, ABankWithoutAPlayableQuestionIsNamedWithItsLine) {
    std::ofstream(folder / "questions" / "sky.yaml") << "- q: One?\n\tanswer: true\n";
    world->deal({folder / "questions" / "sky.yaml"}, {}, {}, 3);
    arrives();
    const auto& trouble = std::get<screens::trouble::State>(app.screen);
    EXPECT_NE(trouble.text.find("sky.yaml:2:"), std::string::npos) << trouble.text;
}

TEST_F(Played, ThePileIsNarrowedByWhatTheCommandLineWishes) {
    deal();
    for (int i = 0; i < 3; ++i) {
        skip();
        next();
    }
    happens(screens::results::WentHome{});
    const auto names = study::names_of(app.pile);
    ASSERT_EQ(names.size(), 3u);
    perform({DealPile{5, names, bank::Wish{.topics = {}, .level = {}, .length = 2}, {}}});
    arrives();
    ASSERT_TRUE(app.round);
    EXPECT_EQ(app.round->cards->size(), 2u);
}

TEST_F(Played, ABackupIsMadeBesideTheGame) {
    deal();
    skip();
    world->look_after(now);
    const auto backup = folder / "backups" / "retake-2024-05-16.db";
    for (int tries = 0; tries < 2000 && !fs::exists(backup); ++tries)
        std::this_thread::sleep_for(Milliseconds{5});
    EXPECT_TRUE(fs::exists(backup));
}

TEST_F(Played, ABackupThatFailsIsTold) {
    std::ofstream(folder / "backups") << "a file where the folder should be";
    world->look_after(now);
    arrives();
    EXPECT_FALSE(fs::is_directory(folder / "backups"));
}

TEST_F(Played, ReadsProgressFromTheLogBesideTheLoop) {
    deal();
    const auto missed = card();
    skip();
    start();
    happens(screens::home::Event(screens::home::ProgressAsked{0}));
    EXPECT_TRUE(std::holds_alternative<screens::home::State>(app.screen)); // still being read
    arrives();
    const auto* state = std::get_if<screens::progress::State>(&app.screen);
    ASSERT_TRUE(state);
    const auto& report = state->report();
    EXPECT_EQ(report.title, "sky");
    EXPECT_EQ(report.responses, 1);
    EXPECT_EQ(report.first_sight, (progress::Share{0, 1}));
    EXPECT_EQ(report.seen(), 1);
    EXPECT_EQ(state->account->history.cards[static_cast<std::size_t>(report.cards[0].card)].item, missed);
    happens(screens::progress::Event(screens::progress::ExportAsked{}));
    ASSERT_TRUE(app.toast);
    EXPECT_TRUE(app.toast->text.ends_with("-sky.csv")) << app.toast->text;
    const auto written = app.toast->text.substr(app.toast->text.find('/'));
    EXPECT_TRUE(fs::exists(written)) << written;
}

} // namespace
} // namespace retake::app
