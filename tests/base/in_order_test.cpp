// Tests of making values side by side.
#include "base/in_order.hpp"
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace retake {
namespace {

TEST(InOrder, HandsOnEachValueOnceAndInOrder) {
    for (const std::size_t count : {0U, 1U, 63U, 64U, 65U, 1023U, 1024U, 5000U}) {
        std::size_t expected = 0;
        in_order<std::string>(
            count, [](std::size_t index) { return std::to_string(index * index); },
            [&](const std::string& value) {
                EXPECT_EQ(value, std::to_string(expected * expected));
                ++expected;
            });
        EXPECT_EQ(expected, count);
    }
}

TEST(InOrder, TakesOnTheThreadThatCalls) {
    std::set<std::thread::id> takers;
    in_order<int>(
        10'000, [](std::size_t index) { return static_cast<int>(index); },
        [&](int) { takers.insert(std::this_thread::get_id()); });
    EXPECT_EQ(takers, std::set{std::this_thread::get_id()});
}

} // namespace
} // namespace retake
