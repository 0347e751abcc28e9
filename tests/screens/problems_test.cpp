// Problems: what a report is made of, what it says in words, and how it follows its file.
#include "screens/problems.hpp"
#include "screens/problems_report.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens::problems {
namespace {

using test::noon;

TEST(Problems, PutsErrorsBeforeAdviceAndBothBeforeFlags) {
    const auto made =
        report(cats(), {advice(3), misspelt(4), misspelt(13)}, {{"item-8", "Too heavy."}}, lines_of(bank_text), true);
    std::vector<std::pair<Sort, int>> order;
    for (const auto& problem : made.problems)
        order.emplace_back(problem.sort, problem.place.line);
    EXPECT_EQ(order,
              (std::vector<std::pair<Sort, int>>{{Sort::error, 4}, {Sort::error, 13}, {Sort::advice, 3}, {Sort::flag, 8}}));
}

TEST(Problems, SayWhatIsWrongInTheAuthorsWords) {
    const auto problem = some_report().problems[0];
    EXPECT_EQ(problem.headline, "Unknown key “anwser”");
    EXPECT_EQ(problem.remark, "This card sits out until it’s fixed.");
    EXPECT_EQ(problem.help, "There is a key with a similar name: “answer”.");
    EXPECT_EQ(some_report().problems[1].remark, "Question 2, \"Who was the Egyptian cat goddess?\".");
    auto head = misspelt(1);
    head.question.clear();
    EXPECT_EQ(report(cats(), {head}, {}, lines_of(bank_text), true).problems[0].remark, "About the file as a whole.");
}

TEST(Problems, BringEightLinesBeforeAndAfter) {
    const auto made = report(cats(), {misspelt(4), misspelt(13)}, {}, lines_of(bank_text), true);
    EXPECT_EQ(made.problems[0].first_line, 1);
    EXPECT_EQ(made.problems[0].lines.size(), 12u);
    EXPECT_EQ(made.problems[1].first_line, 5);
    EXPECT_EQ(made.problems[1].lines.size(), 10u);
    EXPECT_EQ(made.problems[1].lines[8], "  anwser: 2024");
}

TEST(Problems, ShowTheLineAsItIsOnceItIsFixed) {
    EXPECT_EQ(some_report().problems[0].repaired, (std::vector<std::string>{"  answer: Sweet taste"}));
    auto two_lines = misspelt(4);
    two_lines.fix = Fix{4, 3, 4, 22, "answer: Sweet\n  also: [Sugar]", true};
    EXPECT_EQ(report(cats(), {two_lines}, {}, lines_of(bank_text), true).problems[0].repaired,
              (std::vector<std::string>{"  answer: Sweet", "  also: [Sugar]"}));
    auto gone = misspelt(4);
    gone.fix = Fix{4, 1, 5, 1, "", true};
    const auto made = report(cats(), {gone}, {}, lines_of(bank_text), true);
    EXPECT_TRUE(made.problems[0].fix);
    EXPECT_TRUE(made.problems[0].repaired.empty()) << "the line goes";
}

TEST(Problems, OfferNoRepairThatCannotBeWritten) {
    EXPECT_FALSE(report(cats(), {misspelt(4)}, {}, lines_of(bank_text), false).problems[0].fix);
    auto nothing = misspelt(4);
    nothing.fix = Fix{4, 3, 4, 9, "anwser", true};
    EXPECT_FALSE(report(cats(), {nothing}, {}, lines_of(bank_text), true).problems[0].fix);
}

TEST(Problems, LeaveOutAFlagWhoseCardIsGone) {
    EXPECT_EQ(some_report({{"gone", ""}}).problems.size(), 2u);
    EXPECT_EQ(some_report({{"item-8", ""}}).problems[2].remark, "Question 3, \"Do cats land on their feet?\".");
    EXPECT_EQ(some_report({{"item-8", "Too heavy."}}).problems[2].remark, "Too heavy.");
}

TEST(Problems, CountInWords) {
    auto state = open(some_report({{"item-8", ""}}), noon());
    EXPECT_EQ(headline(state), "One thing to fix.");
    EXPECT_EQ(line_below(state),
              "3 cards are fine and ready to deal. One is waiting for you, one could be better, and you flagged one.");
    state = open(report(cats(), {misspelt(4), misspelt(13)}, {}, lines_of(bank_text), true), noon());
    EXPECT_EQ(headline(state), "Two things to fix.");
    EXPECT_EQ(line_below(state), "3 cards are fine and ready to deal. One is waiting for you.");
    auto none = cats();
    none.items.clear();
    EXPECT_EQ(line_below(open(report(none, {}, {}, lines_of(bank_text), true), noon())),
              "No card is ready yet. Four are waiting for you.");
}

TEST(Problems, SayWhenAllIsFixedAndWhenNothingWasWrong) {
    auto fine = cats();
    fine.questions_written = 3;
    const auto clean = report(fine, {}, {}, lines_of(bank_text), true);
    EXPECT_EQ(headline(open(clean, noon())), "Nothing to fix.");
    const auto mended = reloaded(open(some_report(), noon()), clean, noon());
    EXPECT_EQ(headline(mended), "All fixed.");
    EXPECT_EQ(line_below(mended), "3 cards are fine and ready to deal.");
    EXPECT_EQ(picked(mended), nullptr);
}

TEST(Problems, SayWhenTheFileWasRead) {
    using std::chrono::seconds;
    auto state = open(some_report(), noon());
    EXPECT_EQ(watching(state, noon()), "Read just now. Still watching the file.");
    state = reloaded(state, some_report(), noon());
    EXPECT_EQ(watching(state, noon() + seconds{2}), "Reloaded two seconds ago. Still watching the file.");
    EXPECT_EQ(watching(state, noon() + seconds{61}), "Reloaded one minute ago. Still watching the file.");
    EXPECT_EQ(watching(state, noon() + seconds{9000}), "Reloaded a while ago. Still watching the file.");
    state.gone = true;
    EXPECT_EQ(watching(state, noon()), "The file is gone. Still watching for it.");
}

TEST(Problems, StayOnTheSameProblemWhereverItMoves) {
    auto state = update(open(report(cats(), {misspelt(4), advice(6)}, {}, lines_of(bank_text), true), noon()), Picked{1});
    state = reloaded(state, report(cats(), {misspelt(4), misspelt(9), advice(8)}, {}, lines_of(bank_text), true), noon());
    EXPECT_EQ(state.picked, 2);
    EXPECT_EQ(picked(state)->place.line, 8);
    state = reloaded(state, report(cats(), {misspelt(4)}, {}, lines_of(bank_text), true), noon());
    EXPECT_EQ(state.picked, 0) << "it is gone: the nearest there is";
}

TEST(Problems, PickWithinTheirNumber) {
    const auto state = open(some_report(), noon());
    EXPECT_EQ(update(state, Picked{7}).picked, 1);
    EXPECT_EQ(update(state, Picked{-1}).picked, 0);
    EXPECT_EQ(intent(state, ui::WheelTurned{{0, 0}, -1}), Event(Picked{1}));
    EXPECT_EQ(place_of(state), "cats.yaml:4:3");
}

} // namespace
} // namespace retake::screens::problems
