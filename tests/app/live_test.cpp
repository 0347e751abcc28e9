// Live: files that are written while the program runs, on a real disk and a real store.
#include "app/app.hpp"
#include "app/world.hpp"
#include "bank/load.hpp"
#include "support/cards.hpp"
#include "support/folder.hpp"
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
        fs::create_directories(folder / "questions");
        write("sky", {"one", "two", "three"});
        start();
    }
    ~Live() override { world.reset(); }

    fs::path file(const std::string& name) const { return folder / "questions" / (name + ".yaml"); }
    void write(const std::string& name, const std::vector<std::string>& words) {
        std::ofstream bank(file(name));
        for (const auto& word : words)
            bank << "- q: Is " << word << " a number?\n  answer: true\n";
    }

    void start() {
        world.reset();
        world.emplace(store::Places{.data = folder,
                                    .own_banks = folder / "questions",
                                    .questions = folder / "none",
                                    .assets = folder,
                                    .phone = folder,
                                    .documents = folder},
                      std::vector<fs::path>{}, desktop());
        app = {};
        app.home.opened = now;
        app.screen = app.home;
        perform({ReadShelf{}});
    }
    // A machine on which only the programs of the test are found.
    Desktop desktop() {
        Desktop machine;
        machine.variable = [this](const std::string& name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        };
        machine.can_start = [this](const std::string& name) { return fs::exists(folder / "bin" / name); };
        return machine;
    }
    void program(const std::string& name, const std::string& script) {
        fs::create_directories(folder / "bin");
        std::ofstream(folder / "bin" / name) << "#!/bin/sh\n" << script << '\n';
        fs::permissions(folder / "bin" / name, fs::perms::owner_all);
        setenv("PATH", ((folder / "bin").string() + ":/usr/bin:/bin").c_str(), 1);
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

    const test::Folder temporary;
    const fs::path folder = temporary.path();
    Instant now = test::noon();
    std::optional<World> world;
    App app;
    std::map<std::string, std::string> variables;
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

TEST_F(Live, ABoxThatComesBeforeThePickedOneIsSeenOnAFullShelf) {
    for (const auto& name : {"tides", "unions", "verbs", "whales"})
        write(name, {"one"});
    start();
    ASSERT_EQ(app.home.boxes.size(), 5u);
    write("bees", {"one"});
    until([&] { return app.home.boxes.size() == 6; });
    EXPECT_EQ(app.home.boxes.front().file, file("bees").string());
    EXPECT_EQ(app.home.first_visible, 0);
    EXPECT_EQ(app.home.boxes[static_cast<std::size_t>(app.home.picked)].file, file("sky").string())
        << "this one stands out still";
}

TEST_F(Live, AtTheNextStartOnlyFilesThatHaveChangedAreLookedAt) {
    ASSERT_EQ(app.home.boxes[0].cards, 3);
    const auto time = fs::last_write_time(file("sky"));
    const auto size = fs::file_size(file("sky"));
    std::ofstream(file("sky")) << "- q: Is one a number?\n  answer: true\n";
    fs::resize_file(file("sky"), size);
    fs::last_write_time(file("sky"), time);
    start();
    EXPECT_EQ(app.home.boxes[0].cards, 3) << "with the same size and time it is the same file";
    fs::last_write_time(file("sky"), time + std::chrono::seconds(1));
    start();
    EXPECT_EQ(app.home.boxes[0].cards, 1);
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

TEST_F(Live, TheProblemsScreenFollowsTheFileUntilAllIsFixed) {
    std::ofstream(file("sky"), std::ios::app) << "- q: Is four?\n  anwser: true\n";
    until([&] { return !app.home.boxes[0].snag.empty(); });
    happens(screens::home::ProblemsAsked{0});
    until([&] { return on<screens::problems::State>(); });
    const auto shown = [&]() -> const screens::problems::State& { return std::get<screens::problems::State>(app.screen); };
    EXPECT_EQ(screens::problems::headline(shown()), "One thing to fix.");
    EXPECT_EQ(screens::problems::place_of(shown()), "sky.yaml:8:3");
    std::ofstream(file("sky"), std::ios::app) << "- q: Is five?\n  answr: true\n";
    until([&] { return screens::problems::headline(shown()) == "Two things to fix."; });
    write("sky", {"one", "two", "three", "four"});
    until([&] { return screens::problems::headline(shown()) == "All fixed."; });
    happens(screens::problems::WentBack{});
    EXPECT_TRUE(on<screens::home::State>());
}

TEST_F(Live, ARepairIsWrittenAndReadAgain) {
    std::ofstream(file("sky"), std::ios::app) << "# a comment stays\n- q: Is four?\n  anwser: true\n";
    until([&] { return app.home.boxes[0].cards == 4; });
    happens(screens::home::ProblemsAsked{0});
    until([&] { return on<screens::problems::State>(); });
    happens(screens::problems::FixAsked{});
    until([&] { return screens::problems::headline(std::get<screens::problems::State>(app.screen)) == "All fixed."; });
    const auto text = *bank::read_file(file("sky"));
    EXPECT_TRUE(text.ends_with("# a comment stays\n- q: Is four?\n  answer: true\n")) << text;
    ASSERT_TRUE(app.toast);
    EXPECT_EQ(app.toast->text, "Line 9 of sky.yaml is mended.");
}

TEST_F(Live, ARepairIsNotMadeWhereTheFileWasChangedMeanwhile) {
    std::ofstream(file("sky"), std::ios::app) << "- q: Is four?\n  anwser: true\n";
    happens(screens::home::ProblemsAsked{0});
    until([&] { return on<screens::problems::State>(); });
    const auto shown = std::get<screens::problems::State>(app.screen);
    const std::string changed = "# another first line\n" + *bank::read_file(file("sky"));
    std::ofstream(file("sky")) << changed;
    app.toast.reset();
    perform({MendFile{file("sky").string(), *shown.report.problems[0].fix}});
    until([&] { return app.toast.has_value(); });
    EXPECT_NE(app.toast->text.find("changed meanwhile"), std::string::npos);
    EXPECT_EQ(*bank::read_file(file("sky")), changed);
}

TEST_F(Live, AFlaggedCardIsListedAndFollowsItsEdit) {
    play_all();
    const auto asked = stem();
    skip();
    happens(screens::feedback::Event(screens::feedback::FlagAsked{}));
    happens(screens::feedback::Event(screens::feedback::NoteEdited{ui::typed({}, "Is it?")}));
    happens(screens::feedback::Event(screens::feedback::FlagRaised{}));
    happens(screens::feedback::PauseAsked{});
    happens(screens::pause::StoppedAndKept{});
    happens(screens::home::ProblemsAsked{0});
    until([&] { return on<screens::problems::State>(); });
    auto flag = std::get<screens::problems::State>(app.screen).report.problems.back();
    EXPECT_EQ(flag.remark, "Is it?");
    EXPECT_NE(flag.lines[static_cast<std::size_t>(flag.place.line - flag.first_line)].find(asked), std::string::npos);
    happens(screens::problems::Picked{99});
    happens(screens::problems::FlagTakenDown{});
    until([&] {
        const auto& problems = std::get<screens::problems::State>(app.screen).report.problems;
        return problems.empty() || problems.back().sort != screens::problems::Sort::flag;
    });
}

TEST_F(Live, ABankIsAddedFromAPathThatIsTyped) {
    std::ofstream(folder / "cats.yaml")
        << "quiz: Cats\nquestions:\n- q: Do they?\n  answer: true\n- q: Broken?\n  anwser: true\n";
    happens(screens::home::AddAsked{});
    ASSERT_TRUE(app.home.adding) << "no chooser is here";
    happens(screens::home::PathEdited{ui::typed({}, (folder / "nothing.yaml").string())});
    happens(screens::home::PathGiven{});
    until([&] { return !app.home.adding->trouble.empty(); });
    EXPECT_TRUE(app.home.adding->trouble.ends_with("there is no such file. Check the name and the folder."));
    happens(screens::home::PathEdited{ui::typed({}, "  \"" + (folder / "cats.yaml").string() + "\"")});
    happens(screens::home::PathGiven{});
    until([&] { return app.home.boxes.size() == 2; });
    EXPECT_FALSE(app.home.adding);
    EXPECT_EQ(app.home.boxes[static_cast<std::size_t>(app.home.picked)].title, "Cats");
    ASSERT_FALSE(app.home.troubles.empty());
    EXPECT_EQ(app.home.troubles[0].message, "“Cats” is on your shelf. 1 of 2 cards is ready.");
    EXPECT_EQ(app.home.troubles[0].next_step, "Line 6 has a snag.");
    happens(screens::home::TroubleShown{});
    until([&] { return on<screens::problems::State>(); });
}

TEST_F(Live, TheFileChooserOfTheDesktopIsUsedWhereThereIsOne) {
    std::ofstream(folder / "cats.yaml") << "- q: Do they?\n  answer: true\n";
    program("zenity", "echo " + (folder / "cats.yaml").string());
    happens(screens::home::AddAsked{});
    EXPECT_FALSE(app.home.adding);
    until([&] { return app.home.boxes.size() == 2; });
    program("zenity", "exit 1");
    happens(screens::home::AddAsked{});
    std::this_thread::sleep_for(Milliseconds{200});
    until([&] { return true; });
    EXPECT_FALSE(app.home.adding) << "it was closed without a choice";
    program("zenity", "exit 127");
    happens(screens::home::AddAsked{});
    until([&] { return app.home.adding.has_value(); });
}

TEST_F(Live, AnEditorIsOpenedAtTheLineAndNeverWaitedFor) {
    program("scribble", "echo \"$@\" > " + (folder / "opened").string());
    variables["VISUAL"] = "scribble";
    happens(screens::home::ProblemsAsked{0});
    until([&] { return on<screens::problems::State>(); });
    happens(screens::problems::EditorAsked{});
    EXPECT_EQ(app.toast->text, "Opening sky.yaml with scribble.");
    until([&] { return fs::exists(folder / "opened") && fs::file_size(folder / "opened") > 0; });
    variables.clear();
    happens(screens::problems::EditorAsked{});
    EXPECT_EQ(app.toast->text.find("No editor was found."), 0u) << app.toast->text;
    variables["VISUAL"] = "scribble";
    program("scribble", "exit 3");
    happens(screens::problems::EditorAsked{});
    until([&] { return app.toast->text.find("ended with an error (3)") != std::string::npos; });
}

TEST_F(Live, AnEmptyShelfIsFilledWithTheSample) {
    fs::remove(file("sky"));
    until([&] { return app.home.boxes.empty(); });
    happens(screens::home::SampleAsked{});
    until([&] { return app.home.boxes.size() == 1; });
    EXPECT_EQ(app.home.boxes[0].title, "A first bank");
    EXPECT_EQ(app.home.boxes[0].cards, 3);
    EXPECT_EQ(app.home.troubles[0].message, "“A first bank” is on your shelf. Three cards are ready.");
}

TEST_F(Live, ARenamedBankIsRecognisedAndAskedAboutOnce) {
    play_all();
    skip();
    happens(screens::feedback::PauseAsked{});
    happens(screens::pause::StoppedAndKept{});
    fs::rename(file("sky"), file("heaven"));
    until([&] { return app.home.boxes.size() == 1 && app.home.boxes[0].title == "heaven"; });
    EXPECT_EQ(app.home.boxes[0].on_pile, 0);
    open_setup();
    const auto& known = std::get<screens::setup::State>(app.screen).known;
    ASSERT_TRUE(known);
    EXPECT_EQ(*known, (screens::setup::Known{"sky", "sky", 3, false}));
    happens(screens::setup::KnownAnswered{true});
    EXPECT_EQ(std::get<screens::setup::State>(app.screen).page, screens::setup::Page::form);
    EXPECT_EQ(app.home.boxes[0].on_pile, 1);
    EXPECT_EQ(app.pile[0].name.bank, "heaven");
    happens(screens::setup::WentBack{});
    open_setup();
    EXPECT_FALSE(std::get<screens::setup::State>(app.screen).known) << "it was answered";
    happens(screens::setup::WentBack{});
    happens(screens::home::RoundResumed{});
    until([&] { return app.round.has_value(); });
    EXPECT_EQ(app.round->attempts.size(), 1u);
}

TEST_F(Live, ACopyMayShareWhatIsKnownOrStartAfresh) {
    play_all();
    skip();
    happens(screens::feedback::PauseAsked{});
    happens(screens::pause::StoppedAndKept{});
    for (const std::string name : {"copy", "other"}) {
        fs::copy_file(file("sky"), file(name));
        until([&] { return std::ranges::find(app.home.boxes, name, &Box::title) != app.home.boxes.end(); });
        const auto box = std::ranges::find(app.home.boxes, name, &Box::title);
        happens(screens::home::BankOpened{static_cast<int>(box - app.home.boxes.begin())});
        until([&] { return on<screens::setup::State>(); });
        ASSERT_TRUE(std::get<screens::setup::State>(app.screen).known);
        EXPECT_TRUE(std::get<screens::setup::State>(app.screen).known->on_shelf);
        happens(screens::setup::KnownAnswered{name == "copy"});
        happens(screens::setup::WentBack{});
    }
    std::map<std::string, int> piles;
    for (const auto& box : app.home.boxes)
        piles[box.title] = box.on_pile;
    EXPECT_EQ(piles, (std::map<std::string, int>{{"sky", 1}, {"copy", 1}, {"other", 0}}));
}

} // namespace
} // namespace retake::app
