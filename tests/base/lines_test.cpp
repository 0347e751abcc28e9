// A text taken apart at its line feeds.
#include "base/lines.hpp"
#include <gtest/gtest.h>

namespace retake {
namespace {

using Lines = std::vector<std::string>;

TEST(SplitLines, LeavesOutTheFeedsAndKeepsEmptyLines) {
    EXPECT_EQ(split_lines("a\n\nb\n"), (Lines{"a", "", "b"}));
    EXPECT_EQ(split_lines("a\nb"), (Lines{"a", "b"}));
    EXPECT_EQ(split_lines("\n"), Lines{""});
    EXPECT_EQ(split_lines(""), Lines{});
}

} // namespace
} // namespace retake
