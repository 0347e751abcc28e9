// Claims: two stores on one folder stand for two windows.
#include "store/folder.hpp"
#include <gtest/gtest.h>

namespace retake::store {
namespace {

struct TwoWindows : testing::Test {
    Folder folder;
    Store mine = opened(folder.path());
    RoundId begin(Store& store, const std::string& title) {
        return *store.open_round({{"cells", "a"}, {"cells", "b"}}, title, {}, 7, test::noon());
    }
};

TEST_F(TwoWindows, ARoundThatOneWindowPlaysIsNotOfferedByTheOther) {
    begin(mine, "Mine");
    EXPECT_TRUE(*mine.unfinished());
    EXPECT_FALSE(*opened(folder.path()).unfinished());
}

TEST_F(TwoWindows, ARoundOfAWindowThatEndedIsOfferedAgain) {
    begin(mine, "Mine");
    mine = opened(folder.path());
    ASSERT_TRUE(*mine.unfinished());
    EXPECT_EQ((*mine.unfinished())->title, "Mine");
}

TEST_F(TwoWindows, BeginningARoundClosesNoneThatIsPlayed) {
    const auto round = begin(mine, "Mine");
    {
        auto other = opened(folder.path());
        begin(other, "Other");
        EXPECT_EQ((*other.unfinished())->title, "Other");
        EXPECT_EQ((*mine.unfinished())->id, round);
    }
    mine = opened(folder.path());
    EXPECT_EQ((*mine.unfinished())->title, "Other") << "the newest, now that nobody plays it";
}

TEST_F(TwoWindows, OnlyOneTakesUpARoundThatWasLeft) {
    const auto round = begin(mine, "Mine");
    mine = opened(folder.path());
    auto other = opened(folder.path());
    EXPECT_TRUE(mine.claim(round));
    EXPECT_FALSE(other.claim(round));
    EXPECT_TRUE(mine.claim(round)) << "again, by the same";
}

} // namespace
} // namespace retake::store
