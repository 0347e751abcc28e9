// Views as text compared with those kept in tests/screens/golden.
#pragma once
#include <gtest/gtest.h>
#include <string>

namespace retake::test {

// `name` without ".txt". UPDATE_GOLDEN=1 keeps the text as the new golden. On a difference, the first line that differs is
// shown with the line that was expected.
testing::AssertionResult matches_text_golden(const std::string& text, const std::string& name);

} // namespace retake::test
