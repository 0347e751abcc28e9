// The household: one learner after another at one table, and what each finds there.
#include "app/household.hpp"
#include "app/person.hpp"
#include "store/learners.hpp"
#include "support/folder.hpp"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace retake::app {
namespace {

namespace fs = std::filesystem;
using ui::Code;

class Home : public testing::Test {
protected:
    Home() {
        fs::create_directories(folder / "questions");
        std::ofstream(folder / "questions" / "sky.yaml") << "- q: Is one a number?\n  id: one\n  answer: true\n";
        start();
    }
    ~Home() override { household.reset(); }
    void start() {
        const auto learner = store::learner(folder, std::nullopt);
        const store::Places all{.data = folder,
                                .own_banks = folder / "questions",
                                .questions = folder / "none",
                                .assets = folder,
                                .phone = folder,
                                .documents = folder};
        household.emplace(folder, store::places_of(all, *learner), std::vector<fs::path>{});
        person.app.home.learner = household->playing();
        person.app.screen = person.app.home;
        carry_out({ReadTextSize{}, ReadShelf{}});
    }
    void carry_out(const std::vector<Effect>& effects) {
        for (const auto& effect : effects)
            for (const auto& event : household->perform(effect)) {
                auto step = update(std::move(person.app), event, person.now);
                person.app = std::move(step.app);
                carry_out(step.effects);
            }
    }
    void presses(Code code) {
        person.effects.clear();
        person.presses(code);
        carry_out(std::exchange(person.effects, {}));
        person.see();
    }
    void types(const std::string& text) { person.does(ui::TextEntered{text}); }
    void adds(const std::string& name) {
        presses(Code::l);
        presses(Code::a);
        types("a"); // the key's own letter goes into no field
        types(name);
        presses(Code::enter);
    }
    void misses_a_card() {
        const auto card = test::card(test::true_false("one", "Is one a number?", true));
        carry_out({OpenRound{std::make_shared<const item::Cards>(item::Cards{card}), {}, 1, "Sky", person.now}});
        session::Attempt made{.at = person.now};
        carry_out({SaveAttempt{std::make_shared<const item::Cards>(item::Cards{card}), made, 0}, ReadShelf{}});
    }
    const screens::learners::State& page() const { return std::get<screens::learners::State>(person.app.screen); }
    std::string trouble() const { return person.app.toast ? person.app.toast->text : ""; }

    const test::Folder temporary;
    const fs::path folder = temporary.path();
    test::Person person;
    std::optional<Household> household;
};

TEST_F(Home, HasOneLearnerToBeginWith) {
    EXPECT_EQ(person.app.home.learner, "Learner 1");
    presses(Code::l);
    EXPECT_EQ(page().lines, (std::vector<screens::learners::Line>{{"Learner 1", true}}));
    presses(Code::escape);
    EXPECT_EQ(screen_name(person.app), "home");
}

TEST_F(Home, GivesEachLearnerTheirOwnProgress) {
    misses_a_card();
    ASSERT_EQ(person.app.learner->names.size(), 1u);
    adds("Ann");
    EXPECT_EQ(page().lines[static_cast<std::size_t>(page().picked)].name, "Ann") << "who is new stands out";
    presses(Code::enter);
    ASSERT_EQ(screen_name(person.app), "home");
    EXPECT_EQ(person.app.home.learner, "Ann");
    EXPECT_TRUE(person.app.learner->names.empty());
    EXPECT_EQ(trouble(), "Ann plays now.");
    presses(Code::l);
    presses(Code::up);
    presses(Code::enter);
    EXPECT_EQ(person.app.home.learner, "Learner 1");
    EXPECT_EQ(person.app.learner->names.size(), 1u) << "nothing was lost";
}

TEST_F(Home, RemembersTheSizeOfTextOfEachLearner) {
    adds("Eve");
    person.presses(Code::escape);
    for (int step = 0; step < 3; ++step) {
        person.effects.clear();
        person.presses(Code::plus, false, true);
        carry_out(std::exchange(person.effects, {}));
    }
    household.reset();
    person.app.text_scale = 1;
    start();
    EXPECT_FLOAT_EQ(person.app.text_scale, 1.3f) << "at the next start";
    carry_out({UseLearner{"Eve", person.now}});
    EXPECT_FLOAT_EQ(person.app.text_scale, 1) << "another one's eyes";
    carry_out({UseLearner{"Learner 1", person.now}});
    EXPECT_FLOAT_EQ(person.app.text_scale, 1.3f);
}

TEST_F(Home, ItsNoticesEndWithTheScreenThatTheyCameOn) {
    adds("Eve");
    carry_out({UseLearner{"Eve", person.now}});
    ASSERT_TRUE(person.app.toast);
    presses(Code::v);
    EXPECT_FALSE(person.app.toast) << "it would lie over the keys of another screen";
    carry_out({UseLearner{"Nobody", person.now}});
    ASSERT_TRUE(person.app.toast);
    presses(Code::escape);
    EXPECT_TRUE(person.app.toast) << "what failed is told for its whole time";
}

TEST_F(Home, RemembersWhoPlaysForTheNextStart) {
    adds("Ann");
    presses(Code::enter);
    start();
    EXPECT_EQ(household->playing(), "Ann");
}

TEST_F(Home, RenamesALearner) {
    presses(Code::l);
    presses(Code::r);
    for (int i = 0; i < 9; ++i)
        presses(Code::backspace);
    types("Bea");
    presses(Code::enter);
    EXPECT_EQ(page().lines[0].name, "Bea");
    EXPECT_EQ(person.app.home.learner, "Bea");
}

TEST_F(Home, SaysWhyANameWillNotDo) {
    adds("learner 1");
    ASSERT_TRUE(page().writing);
    EXPECT_EQ(page().writing->trouble, "There is a learner called Learner 1 already. Choose another name.");
}

TEST_F(Home, StaysWithWhoPlaysWhereTheOtherProgressCannotBeOpened) {
    const auto ann = store::add_learner(folder, "Ann");
    fs::create_directories(ann->folder / "retake.db"); // no file at all
    presses(Code::l);
    presses(Code::down);
    presses(Code::enter);
    EXPECT_EQ(household->playing(), "Learner 1");
    EXPECT_EQ(screen_name(person.app), "learners");
    EXPECT_TRUE(trouble().starts_with("The progress of Ann cannot be opened.")) << trouble();
    misses_a_card();
    EXPECT_EQ(person.app.learner->names.size(), 1u) << "the game goes on";
}

TEST_F(Home, TellsOfAProgressFileThatWasDamaged) {
    const auto ann = store::add_learner(folder, "Ann");
    std::ofstream(ann->folder / "retake.db") << std::string(8000, 'x');
    presses(Code::l);
    presses(Code::down);
    presses(Code::enter);
    EXPECT_EQ(person.app.home.learner, "Ann");
    EXPECT_FALSE(person.app.home.troubles.empty());
}

} // namespace
} // namespace retake::app
