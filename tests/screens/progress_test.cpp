// Progress: what its controls change, and what leaves it as a file.
#include "screens/progress_account.hpp"
#include <gtest/gtest.h>

namespace retake::screens::progress {
namespace {

using test::opened;

TEST(Progress, OpensWithTheBankThatStoodOut) {
    EXPECT_EQ(opened().report().title, "The visit");
    EXPECT_EQ(open(test::account_of(test::four_weeks(), std::nullopt), {}).report().title, "");
}

TEST(Progress, TurnsToAllBanksAndReadsThemFromTheStart) {
    auto state = update(opened(), Read{Panel::topics, {2, 1}});
    EXPECT_EQ(update(state, ScopePicked{false}).readings.size(), 1u); // it is shown already
    state = update(state, ScopePicked{true});
    EXPECT_EQ(state.report().title, "");
    EXPECT_TRUE(state.readings.empty());
    EXPECT_EQ(update(state, ScopePicked{false}).report().title, "The visit");
}

TEST(Progress, KeepsItsPlaceOnEachPage) {
    auto state = update(opened(), Read{Panel::coming, {3, 0}});
    state = update(update(state, PagePicked{Page::cards}), PagePicked{Page::overview});
    EXPECT_EQ(state.readings.at(Panel::coming), (Reading{3, 0}));
}

TEST(Progress, ReadsAnotherCardsResponsesFromTheNewestOn) {
    auto state = update(update(opened(), Read{Panel::cards, {1, 0}}), Read{Panel::given, {4, 2}});
    EXPECT_TRUE(update(state, Read{Panel::cards, {1, 0}}).readings.contains(Panel::given));
    EXPECT_FALSE(update(state, Read{Panel::cards, {2, 0}}).readings.contains(Panel::given));
}

TEST(Progress, ReadsWhatIsClicked) {
    ui::Pointing<Event> pointing;
    pointing.held = Read{Panel::coming, {2, 0}};
    EXPECT_EQ(intent(ui::PointerPressed{}, pointing), pointing.held);
    EXPECT_EQ(intent(ui::PointerMoved{}, pointing), std::nullopt);
    pointing.held = WentHome{}; // a button acts when it is let go
    EXPECT_EQ(intent(ui::PointerPressed{}, pointing), std::nullopt);
}

TEST(Progress, ExportsTheCardsThatItShows) {
    const auto one = exported(opened());
    EXPECT_EQ(one.name, "retake-progress-2024-05-16-visit");
    EXPECT_TRUE(one.csv.starts_with("\xEF\xBB\xBFid,bank,topic,question,state,"));
    EXPECT_EQ(std::ranges::count(one.csv, '\n'), 1 + 6);
    EXPECT_EQ(one.html, "");
    const auto all = exported(update(opened(), ScopePicked{true}));
    EXPECT_EQ(all.name, "retake-progress-2024-05-16-all-banks");
    EXPECT_EQ(std::ranges::count(all.csv, '\n'), 1 + 7);
}

} // namespace
} // namespace retake::screens::progress
