// Pictures compared with those kept in tests/goldens: equal to the pixel, or equal when looked at from afar.
#pragma once
#include <filesystem>
#include <gtest/gtest.h>
#include <string>

namespace retake::test {

// The same machine draws the same pixels. Another version of the font libraries moves the edges of letters, and nothing
// else: so when the pixels differ, both pictures are averaged over blocks of eight, and a few blocks may differ by a tenth.
// UPDATE_GOLDEN=1 keeps the picture as the new golden. When it differs, the actual picture and the difference are written to
// the folder `goldens` where the test runs.
testing::AssertionResult matches_golden(const std::filesystem::path& picture, const std::string& name);

} // namespace retake::test
