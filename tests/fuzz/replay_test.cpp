// Replays what the fuzzers once found, and what they start from: no kept case breaks a promise again.
#include "fuzz/promises.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <vector>

namespace retake::fuzz {
namespace {

namespace fs = std::filesystem;

using Promises = std::string (*)(std::string_view);

void replay(const std::string& target, Promises broken_by) {
    const auto folder = test::source_folder() / "tests" / "fuzz" / "corpus" / target;
    std::vector<fs::path> cases;
    for (const auto& entry : fs::directory_iterator(folder))
        cases.push_back(entry.path());
    std::ranges::sort(cases);
    EXPECT_GE(cases.size(), 10u);
    for (const auto& path : cases) {
        std::ifstream in(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(broken_by(bytes), "") << path;
    }
}

TEST(KeptCases, OfBanksBreakNoPromise) { replay("bank", broken_by_bank); }
TEST(KeptCases, OfFramesBreakNoPromise) { replay("frames", broken_by_frames); }
TEST(KeptCases, OfNumbersBreakNoPromise) { replay("number", broken_by_number); }
TEST(KeptCases, OfTextsBreakNoPromise) { replay("text", broken_by_text); }

} // namespace
} // namespace retake::fuzz
