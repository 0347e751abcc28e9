// Thirty days of a scripted learner: what lies on the pile, what Home says of it, and when each card comes back.
#include "app/app.hpp"
#include "base/rng.hpp"
#include "schedule/study_day.hpp"
#include "study/learned.hpp"
#include "support/text_golden.hpp"
#include <gtest/gtest.h>
#include <set>

namespace retake::app {
namespace {

using study::test::noon_of;

// Six cards are new on the first day, two more on the eighth. Card c is missed at first and again on its third repetition; d is
// missed whenever the day is odd. On days 12 to 16 nothing is studied.
struct Learner {
    std::vector<study::test::Asked> log;
    std::map<std::string, int> times;

    bool right(const std::string& item, int day) {
        const int time = times[item]++;
        if (item == "c")
            return time != 0 && time != 3;
        return item != "d" || day % 2 == 0;
    }
    // Asked until it is right, as the pile does it.
    void study(const std::string& item, int day) {
        const bool first = right(item, day);
        log.push_back({item, day, first});
        if (!first)
            log.push_back({item, day, true});
    }
};

App home_on(const std::vector<study::test::Asked>& asked, int day, const std::vector<store::PileCard>& missed = {}) {
    auto learner = std::make_shared<study::Learner>(study::learner_of(study::test::log_of(asked), {}));
    ShelfRead read;
    read.boxes.push_back({"b", "The bank", 8, std::nullopt, 0, "b.yaml", ""});
    read.here = learner->names;
    read.pile = missed;
    read.learner = std::move(learner);
    App app;
    app.screen = app.home;
    return update(std::move(app), read, noon_of(day)).app;
}

std::string told(const App& app, int day) {
    const auto& home = std::get<screens::home::State>(app.screen);
    std::string text = "day " + std::to_string(day) + ": " + screens::home::headline(home) + " " +
                       screens::home::line_below(home) + " Known " + std::to_string(home.boxes[0].known_percent.value_or(0)) +
                       "%.";
    for (const auto& card : app.pile)
        text += " " + card.name.item;
    return text + "\n";
}

TEST(ThirtyDays, GoAsTheScheduleSays) {
    Learner learner;
    std::string transcript;
    for (int day = 0; day < 30; ++day) {
        const auto app = home_on(learner.log, day);
        transcript += told(app, day);
        if (day >= 12 && day <= 16)
            continue;
        for (const auto& card : app.pile)
            learner.study(card.name.item, day);
        if (day == 0)
            for (const auto* item : {"a", "b", "c", "d", "e", "f"})
                learner.study(item, day);
        if (day == 8)
            for (const auto* item : {"g", "h"})
                learner.study(item, day);
        const auto after = home_on(learner.log, day);
        EXPECT_TRUE(after.pile.empty()) << "day " << day << ": what was retaken comes back on another day";
        for (const auto& [number, known] : after.learner->memories.cards)
            EXPECT_GT(known.due, schedule::study_day({}, noon_of(day))) << "day " << day;
    }
    EXPECT_TRUE(test::matches_text_golden(transcript, "../../app/golden/thirty-days"));
}

TEST(ThirtyDays, AMissIsAskedAgainOnTheNextDay) {
    const auto app = home_on({{"a", 0, false}, {"a", 0, true}, {"b", 0, true}}, 1);
    ASSERT_EQ(app.pile.size(), 1U);
    EXPECT_EQ(app.pile[0].name.item, "a");
    EXPECT_EQ(screens::home::headline(app.home), "One on the pile.");
}

TEST(ThirtyDays, WhatWasMissedAndNotRetakenIsNotKnown) {
    const store::PileCard missed{.name = {"b", "a"}, .stem = "", .topic = "", .missed_at = noon_of(0)};
    EXPECT_EQ(home_on({{"a", 0, false}}, 0, {missed}).home.boxes[0].known_percent, 0);
    EXPECT_EQ(home_on({{"a", 0, false}, {"a", 0, true}}, 0).home.boxes[0].known_percent, 12) << "one of eight cards";
}

} // namespace
} // namespace retake::app
