// Tests of the program's folders.
#include "store/places.hpp"
#include <gtest/gtest.h>

namespace retake::store {
namespace {

TEST(Places, PutTheUsersOwnBanksFirstOnTheShelf) {
    const auto found = places([](const std::string&) { return std::nullopt; }, "/elsewhere");
    EXPECT_EQ(shelf_folders(found), (std::vector<std::filesystem::path>{"/elsewhere/questions", found.questions}));
}

} // namespace
} // namespace retake::store
