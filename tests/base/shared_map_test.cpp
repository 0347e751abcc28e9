// A map that copies share: changing one leaves the others as they were.
#include "base/shared_map.hpp"
#include <gtest/gtest.h>
#include <string>

namespace retake {
namespace {

using Names = SharedMap<int, std::string>;

TEST(SharedMaps, AreSharedByCopiesUntilOneOfThemChanges) {
    Names first;
    first[1] = "Ann";
    const Names copy = first;
    EXPECT_EQ(&copy.at(1), &first.at(1)) << "nothing is copied yet";
    first[2] = "Ben";
    EXPECT_EQ(copy.size(), 1U);
    EXPECT_EQ(first.size(), 2U);
    const auto* own = &first.at(1);
    first[3] = "Cid";
    EXPECT_EQ(&first.at(1), own) << "what nobody shares is changed in place";
    Names second = copy;
    second.erase(1);
    EXPECT_TRUE(second.empty());
    EXPECT_EQ(copy.at(1), "Ann");
}

TEST(SharedMaps, AreEqualByWhatTheyHold) {
    Names first, second;
    EXPECT_EQ(first, second);
    first[1] = "Ann";
    EXPECT_NE(first, second);
    second[1] = "Ann";
    EXPECT_EQ(first, second);
    const Names moved = std::move(first);
    EXPECT_EQ(moved, second);
    second.erase(1);
    EXPECT_EQ(second, Names{});
}

} // namespace
} // namespace retake
