// Saving: the whole text or none of it, in the same place and for the same readers.
#include "bank/load.hpp"
#include "bank/save.hpp"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    Folder() {
        auto name = (fs::temp_directory_path() / "retake-save-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        fs::permissions(path, fs::perms::owner_all, ignored);
        fs::remove_all(path, ignored);
    }
    std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), {})); }
};

TEST(Save, WritesANewTextInTheOldOnesPlace) {
    const Folder folder;
    const auto file = folder.path / "cats.yaml";
    ASSERT_TRUE(save(file, "- q: One?\n"));
    ASSERT_TRUE(save(file, "- q: Two?\n"));
    EXPECT_EQ(*read_file(file), "- q: Two?\n");
    EXPECT_EQ(folder.files(), 1u) << "no draft is left";
}

TEST(Save, KeepsWhoMayReadTheFile) {
    const Folder folder;
    const auto file = folder.path / "cats.yaml";
    ASSERT_TRUE(save(file, "old"));
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(save(file, "new"));
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(Save, WritesThroughALink) {
    const Folder folder;
    const auto file = folder.path / "cats.yaml", link = folder.path / "linked.yaml";
    ASSERT_TRUE(save(file, "old"));
    fs::create_symlink(file, link);
    ASSERT_TRUE(save(link, "new"));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(*read_file(file), "new");
}

TEST(Save, SaysWhyItCannotAndLeavesTheOldText) {
    const Folder folder;
    const auto saved = save(folder.path / "nowhere" / "cats.yaml", "new");
    ASSERT_FALSE(saved);
    EXPECT_NE(saved.error().message.find("cats.yaml\" cannot be written: No such file"), std::string::npos)
        << saved.error().message;
    EXPECT_FALSE(saved.error().next_step.empty());
}

TEST(Save, WritesANewFileAndNeverOverAnother) {
    const Folder folder;
    const auto file = folder.path / "cats.yaml";
    ASSERT_TRUE(save_new(file, "one"));
    EXPECT_EQ(*read_file(file), "one");
    const auto again = save_new(file, "two");
    ASSERT_FALSE(again);
    EXPECT_NE(again.error().message.find("is there already"), std::string::npos);
    EXPECT_EQ(*read_file(file), "one");
    EXPECT_FALSE(save_new(folder.path / "none" / "cats.yaml", "one"));
}

} // namespace
} // namespace retake::bank
