// Rows for spreadsheets: quoted where they must be, and never a formula.
#include "base/csv.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace retake {
namespace {

std::string line(const std::vector<std::string>& cells) { return csv_line(cells); }

TEST(Csv, QuotesWhatWouldEndACell) {
    EXPECT_EQ(line({"a, b", "say \"yes\"", "two\nlines"}), "\"a, b\",\"say \"\"yes\"\"\",\"two\nlines\"\r\n");
}

TEST(Csv, KeepsEmptyCellsInTheirColumns) { EXPECT_EQ(line({"", "b", ""}), ",b,\r\n"); }

TEST(Csv, DisarmsFormulaeAndLeavesNumbersAlone) { EXPECT_EQ(line({"=1+1", "-3.5", "-x"}), "'=1+1,-3.5,'-x\r\n"); }

} // namespace
} // namespace retake
