// What the store keeps for the schedule comes to the learner, played or not.
#include "study/in_store.hpp"
#include "study/settings.hpp"

namespace retake::study {
namespace {

using SettingsInStore = test::InStore;

TEST_F(SettingsInStore, HoldTheExamOfABankThatWasNeverPlayed) {
    auto store = open();
    ASSERT_TRUE(store.remember("exam weimar", "2024-06-01"));
    ASSERT_TRUE(store.remember("exam cells", "2024-06-02"));
    ASSERT_TRUE(store.remember("exam cells", "")); // called off
    ASSERT_TRUE(store.remember("examples", "2024-06-03"));
    const auto learner = read_learner(store, {});
    ASSERT_TRUE(learner);
    EXPECT_EQ(learner->exams, (std::map<std::string, Day>{{"weimar", *read_day("2024-06-01")}}));
}

} // namespace
} // namespace retake::study
