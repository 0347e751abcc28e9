// The square that cameras read.
#include "app/square.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

TEST(Square, HoldsAnAddressAndItsCode) {
    const auto square = square_of("http://192.168.100.124:8080/#KITE");
    EXPECT_EQ(square.size, 29) << "version 3 holds 42 bytes with medium correction";
    ASSERT_EQ(square.dark.size(), 29U * 29U);
    for (const std::size_t corner : {0U, 28U, 29U * 28U}) // the finders, in all corners but one
        EXPECT_TRUE(square.dark[corner]);
}

TEST(Square, IsEmptyForATextThatIsTooLong) { EXPECT_EQ(square_of(std::string(5'000, 'x')).size, 0); }

} // namespace
} // namespace retake::app
