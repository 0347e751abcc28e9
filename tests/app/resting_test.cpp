// Resting: a change is told once, when it has come to rest, however an editor saves.
#include "app/resting.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using Paths = std::vector<std::filesystem::path>;

Milliseconds ms(int count) { return Milliseconds{count}; }
Sighting cats(std::uintmax_t size, std::int64_t modified = 1, std::uint64_t inode = 1) {
    return {{"cats.yaml", {size, modified, inode}}};
}
const Paths told{"cats.yaml"};
const Paths nothing{};

TEST(Resting, TellsNothingWhileNothingChanges) {
    Resting resting(cats(10));
    EXPECT_EQ(resting.look(cats(10), ms(0)), nothing);
    EXPECT_EQ(resting.look(cats(10), ms(1000)), nothing);
    EXPECT_FALSE(resting.waiting());
}

TEST(Resting, TellsAChangeOnceItHasStayedForAMoment) {
    Resting resting(cats(10));
    EXPECT_EQ(resting.look(cats(11, 2), ms(0)), nothing);
    EXPECT_TRUE(resting.waiting());
    EXPECT_EQ(resting.look(cats(11, 2), ms(12)), told);
    EXPECT_EQ(resting.look(cats(11, 2), ms(24)), nothing);
}

TEST(Resting, WaitsWhileAFileIsStillWritten) {
    Resting resting(cats(10));
    for (int i = 1; i < 10; ++i)
        EXPECT_EQ(resting.look(cats(10U + static_cast<unsigned>(i), i + 1), ms(10 * i)), nothing);
    EXPECT_EQ(resting.look(cats(19, 10), ms(103)), told);
}

TEST(Resting, TellsAFileThatNeverRestsNowAndThen) {
    Resting resting(cats(10));
    int times = 0;
    for (int i = 1; i <= 200; ++i)
        times += resting.look(cats(10U + static_cast<unsigned>(i), i + 1), ms(10 * i)).empty() ? 0 : 1;
    EXPECT_GE(times, 3);
    EXPECT_LE(times, 4);
}

TEST(Resting, TakesAFileThatIsEmptiedAndWrittenAsOneChange) {
    Resting resting(cats(10));
    EXPECT_EQ(resting.look(cats(0, 2), ms(0)), nothing);
    EXPECT_EQ(resting.look(cats(0, 2), ms(100)), nothing) << "an empty file is most likely a save under way";
    EXPECT_EQ(resting.look(cats(12, 3), ms(110)), nothing);
    EXPECT_EQ(resting.look(cats(12, 3), ms(122)), told);
}

TEST(Resting, TakesAFileThatIsRemovedAndMadeAnewAsOneChange) {
    Resting resting(cats(10));
    EXPECT_EQ(resting.look({}, ms(0)), nothing);
    EXPECT_EQ(resting.look(cats(10, 2, 7), ms(200)), nothing);
    EXPECT_EQ(resting.look(cats(10, 2, 7), ms(212)), told);
}

TEST(Resting, SeesAnotherFileOfTheSameSizeAndTimeThatWasMovedThere) {
    Resting resting(cats(10, 1, 1));
    resting.look(cats(10, 1, 2), ms(0));
    EXPECT_EQ(resting.look(cats(10, 1, 2), ms(12)), told);
}

TEST(Resting, TellsThatAFileIsGoneOrEmptyWhenItStaysSo) {
    Resting resting(cats(10));
    resting.look({}, ms(0));
    EXPECT_EQ(resting.look({}, ms(240)), nothing);
    EXPECT_EQ(resting.look({}, ms(250)), told);
    resting.look(cats(0, 2), ms(300));
    EXPECT_EQ(resting.look(cats(0, 2), ms(550)), told);
}

TEST(Resting, ForgetsAChangeThatWasTakenBack) {
    Resting resting(cats(10));
    resting.look({}, ms(0));
    EXPECT_EQ(resting.look(cats(10), ms(20)), nothing);
    EXPECT_FALSE(resting.waiting());
    EXPECT_EQ(resting.look(cats(10), ms(600)), nothing);
}

TEST(Resting, DoesNotLetOneFileHoldUpAnother) {
    Resting resting(cats(10));
    const Sighting both{{"cats.yaml", {0, 2, 1}}, {"dogs.yaml", {5, 1, 2}}};
    resting.look(both, ms(0));
    EXPECT_EQ(resting.look(both, ms(12)), Paths{"dogs.yaml"});
    EXPECT_TRUE(resting.waiting());
}

} // namespace
} // namespace retake::app
