// The cards as rows for other programs.
#include "progress/diary.hpp"
#include "progress/table.hpp"
#include <gtest/gtest.h>

namespace retake::progress {
namespace {

TEST(Table, HasARowACard) {
    test::Diary diary;
    diary.has({1, 2}).gives(1, 1).days_later(2);
    EXPECT_EQ(table_of(diary.history(), diary.report()),
              "id,bank,topic,question,state,stability,difficulty,retrievability,due,responses,lapses\r\n"
              "card-1,visit,Travel,What is 1?,learning,2.3065,2.1181,0.9095,2024-05-18,1,0\r\n"
              "card-2,visit,Money,What is 2?,unseen,,,,,0,0\r\n");
}

TEST(Table, WritesNumbersWithAPointAndWithoutIdleZeros) {
    EXPECT_EQ(decimal(0.9, 4), "0.9");
    EXPECT_EQ(decimal(12.04, 2), "12.04");
    EXPECT_EQ(decimal(-0.25, 3), "-0.25");
    EXPECT_EQ(decimal(-0.0004, 2), "0");
    EXPECT_EQ(decimal(41.6, 0), "42");
}

} // namespace
} // namespace retake::progress
