// Classes over lessons: what the first missed opens the second, and what is to be forgotten is.
#include "lessons/classes.hpp"
#include "lessons/export.hpp"
#include "lessons/forgetting.hpp"
#include "lessons/made.hpp"
#include "lessons/preparing.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::lessons {
namespace {

using namespace classroom;
namespace fs = std::filesystem;

struct School {
    Made made;
    fs::path root = made.folder.path() / "classes";

    Kept begun(const std::string& class_name, Instant at) {
        auto plan = made.plan;
        plan.class_name = class_name;
        EXPECT_TRUE(remember(root, plan));
        auto beginning = made.beginning();
        beginning.class_name = class_name;
        beginning.begun = at;
        const auto pile = class_pile(results(summaries(folder_of(root, class_name))), at, {});
        auto kept = begin(lessons_of(folder_of(root, class_name)), beginning,
                          deal(plan, {&made.bank_of_cells}, {&made.bank_of_cells}, pile, 5), {&made.bank_of_cells});
        EXPECT_TRUE(kept);
        return *std::move(kept);
    }
    // Ann knows everything; Ben misses one card and types words of his own.
    Kept taught(const std::string& class_name, Instant at, const std::string& missed) {
        Taught lesson(begun(class_name, at));
        lesson.at = at;
        lesson.join(1, "Ann").join(2, "Ben", "Benjamin Green");
        while (!std::holds_alternative<Podium>(lesson.kept.room.phase)) {
            lesson.advance_to<Open>();
            if (!std::holds_alternative<Open>(lesson.kept.room.phase))
                break;
            lesson.know(1);
            if (lesson.item().id == missed)
                lesson.miss(2);
            else
                lesson.know(2);
            lesson.advance_to<Standings>().advance();
        }
        return lesson.kept;
    }
};

TEST(Classes, OpenTheNextLessonWithWhatTheLastOneMissed) {
    School school;
    const auto first = school.taught("7b", test::noon(), "reader");
    EXPECT_EQ(first.beginning.of_pile, 0);
    const auto second = school.begun("7b", test::noon() + std::chrono::days{4});
    EXPECT_GE(second.beginning.of_pile, 1);
    EXPECT_EQ(second.beginning.cards.front().item, "reader") << "half of the class had it";
    const auto other = school.begun("8a", test::noon() + std::chrono::days{4});
    EXPECT_EQ(other.beginning.of_pile, 0) << "classes are kept apart";
}

TEST(Preparing, MakesALessonOfAPlanAndOfTheClassPile) {
    School school;
    school.taught("7b", test::noon(), "reader");
    auto plan = school.made.plan;
    plan.length = 1;
    plan.banks = {(school.made.folder.path() / "seas.yaml").string()};
    Circumstances here{.root = school.root, .now = test::noon() + std::chrono::days{1}, .seed = 9};
    here.shelf = {school.made.folder.path() / "cells.yaml", school.made.folder.path() / "seas.yaml"};
    const auto kept = prepare(plan, here);
    ASSERT_TRUE(kept) << kept.error().message;
    ASSERT_EQ(kept->beginning.cards.size(), 2U);
    EXPECT_EQ(kept->beginning.cards[0].item, "reader") << "the pile opens it, from a bank that was not chosen";
    EXPECT_EQ(kept->beginning.cards[1].item, "salt");
    EXPECT_EQ(kept->beginning.code.size(), 4U);
    EXPECT_EQ(last_plan(school.root, "7b"), plan);
    plan.banks.clear();
    const auto alone = prepare(plan, here);
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->beginning.cards.size(), 1U);
    EXPECT_EQ(alone->beginning.title, "Cells");
    plan.pile_first = 0;
    EXPECT_FALSE(prepare(plan, here)) << "no card is left";
}

TEST(Classes, KnowWhenTheyWereTaughtLast) {
    School school;
    const auto first = school.taught("7b", test::noon(), "");
    EXPECT_EQ(lesson_before(first.folder), std::nullopt);
    const auto second = school.taught("7b", test::noon() + std::chrono::days{3}, "");
    ASSERT_TRUE(mark_rehearsal(second.folder));
    const auto third = school.begun("7b", test::noon() + std::chrono::days{4});
    EXPECT_EQ(lesson_before(third.folder), test::noon()) << "a rehearsal is no lesson";
    school.taught("8a", test::noon() + std::chrono::days{2}, "");
    EXPECT_EQ(lesson_before(third.folder), test::noon()) << "nor is another class's";
}

TEST(Classes, KnowNothingOfARehearsal) {
    School school;
    const auto kept = school.taught("7b", test::noon(), "reader");
    ASSERT_TRUE(mark_rehearsal(kept.folder));
    EXPECT_TRUE(is_rehearsal(kept.folder));
    EXPECT_TRUE(summaries(folder_of(school.root, "7b")).empty());
    EXPECT_TRUE(pile_of(folder_of(school.root, "7b"), {}, test::noon() + std::chrono::days{1}).empty());
}

TEST(Preparing, KeepsTheWordsOfTheListOffTheProjector) {
    const Made made;
    write(made.folder.path() / "words.txt", "# remark\nship\n\nboat\n");
    EXPECT_EQ(words_in(made.folder.path() / "words.txt"), (std::vector<std::string>{"ship", "boat"}));
    EXPECT_TRUE(words_in(made.folder.path() / "none.txt").empty());
    auto plan = made.plan;
    plan.banks = {(made.folder.path() / "seas.yaml").string()};
    plan.rules.unwanted = {"raft"};
    const auto kept = prepare(plan, {.root = made.folder.path() / "classes", .unwanted = {"ship"}, .now = test::noon()});
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->room.rules.unwanted, (std::vector<std::string>{"raft", "ship"}));
    EXPECT_EQ(last_plan(made.folder.path() / "classes", "7b")->rules.unwanted, (std::vector<std::string>{"raft"}))
        << "the list of the program is no part of the plan";
}

TEST(Classes, RememberTheirLastPlanAndAreListedByName) {
    School school;
    auto plan = school.made.plan;
    plan.class_name = "8a / Ö";
    plan.length = 3;
    ASSERT_TRUE(remember(school.root, plan));
    school.taught("7b", test::noon(), "");
    const auto found = classes(school.root);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].plan.class_name, "7b");
    EXPECT_EQ(found[0].lessons, 1);
    EXPECT_EQ(found[1].plan, plan);
    EXPECT_EQ(last_plan(school.root, "8a / Ö"), plan);
    EXPECT_EQ(last_plan(school.root, "9c"), std::nullopt);
    EXPECT_EQ(fs::status(found[1].folder / "plan.json").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_NE(folder_of(school.root, "7b"), folder_of(school.root, "7 b"));
    EXPECT_NE(folder_of(school.root, "ä"), folder_of(school.root, "ö"));
}

TEST(Classes, OfferTheLessonThatWasInterrupted) {
    School school;
    school.taught("7b", test::noon(), "");
    EXPECT_EQ(interrupted(school.root, test::noon()), std::nullopt) << "it came to its end";
    const auto at = test::noon() + std::chrono::hours{2};
    Taught lesson(school.begun("7b", at));
    EXPECT_EQ(interrupted(school.root, at), std::nullopt) << "nobody was there";
    lesson.join(1, "Ann").advance_to<Open>();
    EXPECT_EQ(interrupted(school.root, at + std::chrono::minutes{5}), lesson.kept.folder);
    EXPECT_EQ(interrupted(school.root, at + std::chrono::days{2}), std::nullopt) << "that is long ago";
}

// Every byte of every file below.
std::string everything(const fs::path& root) {
    std::string text;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            text += *bank::read_file(entry.path());
    return text;
}

TEST(Forgetting, LeavesNoTraceOfAPupilAndTheFiguresOfAllOthers) {
    School school;
    const auto first = school.taught("7b", test::noon(), "green");
    school.taught("8a", test::noon(), "green");
    const auto before = summary(first.folder);
    EXPECT_NE(everything(school.root).find("my own word"), std::string::npos);
    EXPECT_EQ(*forget_pupil(school.root, "benjamin green"), 2) << "in both classes";
    const auto text = everything(school.root);
    for (const auto* trace : {"Ben\"", "Benjamin", "my own word"})
        EXPECT_EQ(text.find(trace), std::string::npos) << trace;
    const auto after = summary(first.folder);
    EXPECT_EQ(after->results, before->results);
    EXPECT_EQ(after->credit, before->credit);
    EXPECT_EQ(after->pupils[0], before->pupils[0]);
    EXPECT_EQ(after->pupils[1].name, "Pupil 2");
    EXPECT_EQ(after->pupils[1].credit, before->pupils[1].credit);
    EXPECT_EQ(*forget_pupil(school.root, "Benjamin Green"), 0);
    EXPECT_EQ(*forget_pupil(school.root, "Nobody"), 0);
}

TEST(Forgetting, TakesTheNamesOfOldLessonsAndWholeClasses) {
    School school;
    school.taught("7b", test::noon(), "green");
    const auto second = school.taught("7b", test::noon() + std::chrono::days{100}, "green");
    EXPECT_EQ(*forget_names(school.root, test::noon() + std::chrono::days{10}), 2);
    EXPECT_EQ(summary(second.folder)->pupils[0].name, "Ann");
    EXPECT_EQ(summaries(folder_of(school.root, "7b"))[0].pupils[0].name, "Pupil 1");
    EXPECT_EQ(*forget_class(school.root, "9c"), false);
    EXPECT_EQ(*forget_class(school.root, "7b"), true);
    EXPECT_TRUE(classes(school.root).empty());
}

TEST(Export, HoldsEveryPupilAndCard) {
    School school;
    const auto kept = school.taught("7b", test::noon(), "green");
    const auto out = export_lesson(kept, std::chrono::minutes{120});
    EXPECT_EQ(out.name, "retake-2024-05-16-1400-7b");
    EXPECT_EQ(std::ranges::count(out.csv, '\n'), 1 + 2 * 3);
    EXPECT_TRUE(out.csv.starts_with("\xEF\xBB\xBF"
                                    "class,lesson,card"));
    EXPECT_NE(out.csv.find("Benjamin Green,Ben,,,my own word,chlorophyll,no,0,"), std::string::npos) << out.csv;
    EXPECT_NE(out.json.find("\"point_biserial\": null"), std::string::npos) << "two pupils say nothing";
    EXPECT_NE(out.json.find("\"facility\": 0.5"), std::string::npos);
    EXPECT_NE(out.html.find("✗ my own word: 1"), std::string::npos) << out.html;
    EXPECT_NE(out.html.find("Benjamin Green (Ben)"), std::string::npos);
    EXPECT_EQ(out.html.find("<script"), std::string::npos);
    EXPECT_EQ(out.html.find("http"), std::string::npos) << "nothing from elsewhere";
}

TEST(Forgetting, TakesANameThatAPupilWishedForLater) {
    Made made;
    Taught lesson(made.begun());
    lesson.join(1, "Ann").happen(classroom::NameWished{1, "Anna Green"}).join(2, "Ben").happen(classroom::NameWished{2, "Benny"});
    const auto events = read_journal(lesson.kept.journal())->events;
    const auto left = without_names(classroom::open_room(lesson.kept.room.rules, lesson.kept.room.cards, lesson.kept.room.seed),
                                    events, [](const classroom::Player& pupil) { return pupil.shown == "Anna Green"; });
    EXPECT_EQ(left[1], classroom::Event(classroom::NameWished{1, "Pupil 1"}));
    EXPECT_EQ(left[3], events[3]);
}

} // namespace
} // namespace retake::lessons
