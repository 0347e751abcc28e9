// What the screens look like, to the pixel: the demonstrations of `retake --screenshot` beside the pictures kept in goldens/.
#include "support/golden.hpp"
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <unistd.h>

namespace retake::app {
namespace {

class Pictures : public testing::TestWithParam<const char*> {};

TEST_P(Pictures, LookAsTheyDid) {
    const char* program = std::getenv("RETAKE");
    ASSERT_NE(program, nullptr) << "RETAKE names the program to draw with";
    const auto folder = std::filesystem::temp_directory_path() / ("retake-pictures-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const std::string name = GetParam();
    const auto picture = folder / (name + ".png");
    const auto command = std::string(program) + " --data " + (folder / "data").string() + " --size 1280 720 --screenshot " +
                         name + " " + picture.string();
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    EXPECT_TRUE(test::matches_golden(picture, name));
    std::filesystem::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(Screens, Pictures,
                         testing::Values("home", "setup", "question-single", "question-multiple", "question-true-false",
                                         "question-typed", "question-number", "feedback-wrong", "feedback-right", "results",
                                         "review", "cleared", "progress"));

} // namespace
} // namespace retake::app
