// Bytes: what was written is read again, and nothing is read that is not there.
#include "base/bytes.hpp"
#include <gtest/gtest.h>
#include <limits>

namespace retake {
namespace {

TEST(Bytes, ComeBackAsTheyWere) {
    const auto least = std::numeric_limits<std::int64_t>::min();
    ByteWriter out;
    out.add(std::int64_t{-3}).add(0.1).add(std::string_view("a\0b", 3)).add(least).add(std::string_view());
    const auto bytes = std::move(out).take();
    ByteReader in(bytes);
    EXPECT_EQ(in.integer(), -3);
    EXPECT_EQ(in.real(), 0.1);
    EXPECT_EQ(in.text(), std::string_view("a\0b", 3));
    EXPECT_EQ(in.integer(), least);
    EXPECT_EQ(in.text(), "");
    EXPECT_TRUE(in.whole());
    EXPECT_TRUE(in.at_end());
}

TEST(Bytes, AreMissedWhereTheyEndTooEarly) {
    ByteWriter out;
    out.add(std::int64_t{5}).add(std::string_view("hello"));
    const auto bytes = std::move(out).take();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ByteReader in(std::string_view(bytes).substr(0, size));
        (void)in.integer();
        EXPECT_EQ(in.text(), "") << size;
        EXPECT_FALSE(in.whole());
    }
}

TEST(Bytes, AreNeverCountedBeyondTheirEnd) {
    ByteWriter out;
    out.add(std::int64_t{1'000'000'000}).add(std::int64_t{1}).add(std::int64_t{2});
    const auto bytes = std::move(out).take();
    ByteReader in(bytes);
    EXPECT_EQ(in.count(8), 0u);
    EXPECT_FALSE(in.whole());
}

} // namespace
} // namespace retake
