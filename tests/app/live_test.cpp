// Live: files that are written while the program runs, on a real disk and a real store.
#include "app/app.hpp"
#include "app/world.hpp"
#include "support/cards.hpp"
#include "support/folders.hpp"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <thread>

namespace retake::app {
namespace {

namespace fs = std::filesystem;
using screens::home::Box;

class Live : public testing::Test {
protected:
    Live() {
        auto name = (fs::temp_directory_path() / "retake-live-XXXXXX").string();
        folder = mkdtemp(name.data());
        fs::create_directories(folder / "questions");
        write("sky", {"one", "two", "three"});
        start();
    }
    ~Live() override {
        world.reset();
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }

    fs::path file(const std::string& name) const { return folder / "questions" / (name + ".yaml"); }
    void write(const std::string& name, const std::vector<std::string>& words) {
        std::ofstream bank(file(name));
        for (const auto& word : words)
            bank << "- q: Is " << word << " a number?\n  answer: true\n";
    }

    void start() {
        world.reset();
        world.emplace(store::Places{folder, folder / "questions", folder / "none", folder, folder}, std::vector<fs::path>{});
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
    // Takes what arrives until it is so.
    template <class Condition>
    void until(Condition condition) {
        for (int tries = 0; tries < 2000; ++tries) {
            for (const auto& event : world->arrived())
                happens(event);
            if (condition())
                return;
            std::this_thread::sleep_for(Milliseconds{5});
        }
        FAIL() << "it never came to that";
    }
    template <class State>
    bool on() const {
        return std::holds_alternative<State>(app.screen);
    }
    void open_setup() {
        happens(screens::home::BankOpened{0});
        until([&] { return on<screens::setup::State>(); });
    }
    void play_all() {
        open_setup();
        happens(screens::setup::Dealt{});
    }
    std::string stem() const { return std::get<session::Asking>(app.round->phase).shown.stem; }
    void skip() {
        happens(screens::question::LockedIn{});
        happens(screens::question::LockedIn{});
    }
    void next() { happens(screens::feedback::Event(screens::feedback::NextAsked{})); }

    fs::path folder;
    Instant now = test::noon();
    std::optional<World> world;
    App app;
};

TEST_F(Live, AFileThatIsAddedPutsABoxOnTheShelfAndOneThatIsRemovedTakesItAway) {
    write("birds", {"four"});
    until([&] { return app.home.boxes.size() == 2; });
    EXPECT_EQ(app.home.boxes[0].title, "birds");
    EXPECT_EQ(app.home.boxes[0].cards, 1);
    EXPECT_EQ(app.home.picked, 1) << "the box that stood out still does";
    EXPECT_EQ(std::get<screens::home::State>(app.screen), app.home);
    fs::remove(file("birds"));
    until([&] { return app.home.boxes.size() == 1; });
    EXPECT_EQ(app.home.picked, 0);
}

TEST_F(Live, ABoxTellsOfASnagAsSoonAsItIsSavedAndForgetsItWhenItIsMended) {
    std::ofstream(file("sky"), std::ios::app) << "- q: Is four?\n  anwser: true\n";
    until([&] { return !app.home.boxes[0].snag.empty(); });
    EXPECT_EQ(app.home.boxes[0].snag, "line 8 has a snag");
    write("sky", {"one", "two", "three", "four"});
    until([&] { return app.home.boxes[0].snag.empty(); });
    EXPECT_EQ(app.home.boxes[0].cards, 4);
}

TEST_F(Live, SetUpFollowsTheBankAndKeepsItsChoices) {
    open_setup();
    happens(screens::setup::LengthPicked{5});
    happens(screens::setup::OptionToggled{screens::setup::Option::offer_hints});
    write("sky", {"one", "two", "three", "four"});
    until([&] { return std::get<screens::setup::State>(app.screen).items.size() == 4; });
    const auto& setup = std::get<screens::setup::State>(app.screen);
    EXPECT_EQ(setup.length, 5);
    EXPECT_FALSE(setup.offer_hints);
    happens(screens::setup::Dealt{});
    EXPECT_EQ(app.round->cards->size(), 4u);
}

TEST_F(Live, TheCardInPlayStaysAndTheNextOneIsNew) {
    play_all();
    const auto first = stem();
    std::ofstream bank(file("sky"));
    for (const std::string word : {"one", "two", "three"})
        bank << "- q: Is " << word << " truly a number?\n  answer: true\n";
    bank.close();
    until([&] { return app.round->newer != nullptr; });
    EXPECT_EQ(stem(), first);
    skip();
    next();
    EXPECT_NE(stem().find("truly"), std::string::npos) << stem();
    EXPECT_EQ(app.round->attempts.size(), 1u);
}

TEST_F(Live, ACardWhoseQuestionIsGoneOrBrokenStaysPlayable) {
    play_all();
    std::ofstream(file("sky")) << "- q: Broken?\n  anwser: true\n";
    until([&] { return !app.home.boxes[0].snag.empty(); });
    for (int i = 0; i < 3; ++i) {
        EXPECT_NE(stem().find("a number?"), std::string::npos);
        skip();
        next();
    }
    EXPECT_TRUE(on<screens::results::State>());
    fs::remove(file("sky"));
    until([&] { return app.home.boxes.empty(); });
    happens(screens::results::RetakeStarted{});
    EXPECT_NE(stem().find("a number?"), std::string::npos);
}

TEST_F(Live, ProgressFollowsAnEditedQuestionAtOnce) {
    play_all();
    skip(); // onto the pile
    const auto missed = session::card_of(*app.round, 0).item;
    const auto& asked = missed.stem;
    happens(screens::feedback::PauseAsked{});
    happens(screens::pause::StoppedAndKept{});
    ASSERT_EQ(app.home.pile.count, 1);
    std::ofstream bank(file("sky"));
    for (const std::string word : {"one", "two", "three"})
        bank << "- q: Is " << word << (asked.find(word) != std::string::npos ? " really" : "") << " a number?\n  answer: true\n";
    bank.close();
    until([&] { return !app.pile.empty() && app.pile[0].name.item != missed.id; });
    happens(screens::home::PileRetaken{});
    until([&] { return app.round.has_value(); });
    EXPECT_NE(stem().find("really"), std::string::npos) << stem();
}

TEST_F(Live, ProgressFollowsAnEditedQuestionAtTheNextStart) {
    play_all();
    skip();
    const auto asked = session::card_of(*app.round, 0).item.stem;
    world.reset();
    std::ofstream bank(file("sky"));
    for (const std::string word : {"one", "two", "three"})
        bank << "- q: Is " << word << (asked.find(word) != std::string::npos ? " really" : "") << " a number?\n  answer: true\n";
    bank.close();
    start();
    happens(screens::home::RoundResumed{});
    until([&] { return app.round.has_value(); });
    EXPECT_EQ(app.round->attempts.size(), 1u);
    EXPECT_EQ(app.round->pile, std::vector<int>{0});
    EXPECT_NE(session::card_of(*app.round, 0).item.stem.find("really"), std::string::npos);
}

TEST_F(Live, AnEditedPictureMakesItsBankBeReadAgain) {
    std::ofstream(file("sky")) << "- q: What is this?\n  answer: A map\n  image: {file: map.png, alt: A map}\n";
    until([&] { return app.home.boxes[0].cards == 1; });
    happens(screens::home::BankOpened{0});
    until([&] { return on<screens::setup::State>(); });
    EXPECT_EQ(std::get<screens::setup::State>(app.screen).found.size(), 1u) << "the picture is not there";
    fs::copy_file(test::source_folder() / "assets" / "icons" / "icon-128.png", folder / "questions" / "map.png");
    until([&] { return std::get<screens::setup::State>(app.screen).found.empty(); });
}

} // namespace
} // namespace retake::app
