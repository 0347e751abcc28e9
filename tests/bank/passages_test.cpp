// The source's own text beside its notes.
#include "bank/passages.hpp"
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

const std::vector<Section> notes = {{"Introduction", {"One.", "Two."}}, {"The 'no limits' partnership", {"Three."}}};

TEST(Passages, KnowAHeadingWhateverItsQuotationMarks) {
    const auto sections = read_passages("First.\n\nSecond.\n\nThe ‘no limits’ partnership\n\nThird.\n", notes);
    ASSERT_EQ(sections.size(), 2u);
    EXPECT_EQ(sections[1], (Section{"The 'no limits' partnership", {"Third."}}));
}

TEST(Passages, LeaveOutTheMenuTheTitleAndTheStandfirstOfASavedPage) {
    const auto sections = read_passages(
        "Menu Menu\n\nThe title\n\nThe standfirst.\n\nFirst.\n\nSecond.\n\nThe ‘no limits’ partnership\n\nThird.\n", notes);
    ASSERT_EQ(sections.size(), 2u);
    EXPECT_EQ(sections[0], (Section{"Introduction", {"First.", "Second."}}));
}

} // namespace
} // namespace retake::bank
