// Learners: each has progress of one's own, and a name of one's own.
#include "store/book.hpp"
#include "store/learners.hpp"
#include <fstream>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

std::string names(const fs::path& data) {
    std::string all;
    for (const auto& learner : learners(data))
        all += (all.empty() ? "" : ", ") + learner.name + (learner.in_use ? "*" : "");
    return all;
}

Failure failure(const Result<Learner>& result) { return result ? Failure{"(done)", ""} : result.error(); }
Failure failure(const Result<void>& result) { return result ? Failure{"(done)", ""} : result.error(); }

TEST(Learners, ExistingProgressIsTheFirstLearners) {
    const Book book;
    EXPECT_EQ(learners(book.folder.path()), (std::vector<Learner>{{"Learner 1", book.folder.path(), true}}));
}

TEST(Learners, HaveFoldersOfTheirOwn) {
    const Folder folder;
    const auto ann = *add_learner(folder.path(), "Ann");
    EXPECT_EQ(ann.folder, folder.path() / "learners" / "ann");
    {
        auto store = opened(ann.folder);
        ASSERT_TRUE(store.remember("set-up", "Ann's"));
    }
    EXPECT_EQ(*opened(folder.path()).recall("set-up"), std::nullopt);
    EXPECT_EQ(names(folder.path()), "Learner 1*, Ann");
}

TEST(Learners, AreChosenByName) {
    const Folder folder;
    ASSERT_TRUE(add_learner(folder.path(), "Ann"));
    ASSERT_TRUE(use_learner(folder.path(), "ANN"));
    EXPECT_EQ(names(folder.path()), "Learner 1, Ann*");
    EXPECT_EQ(learner(folder.path(), std::nullopt)->name, "Ann");
    EXPECT_EQ(learner(folder.path(), "learner 1")->folder, folder.path());
    ASSERT_TRUE(use_learner(folder.path(), "Learner 1"));
    EXPECT_EQ(names(folder.path()), "Learner 1*, Ann");
}

TEST(Learners, AnUnknownNameListsTheKnownOnes) {
    const Folder folder;
    ASSERT_TRUE(add_learner(folder.path(), "Ann"));
    const Failure unknown{"There is no learner called 'Bob'.", "On this computer: Learner 1, Ann.",
                          "`retake profile new` adds one."};
    EXPECT_EQ(failure(learner(folder.path(), "Bob")), unknown);
    EXPECT_EQ(failure(use_learner(folder.path(), "Bob")), unknown);
    EXPECT_EQ(failure(rename_learner(folder.path(), "Bob", "Rob")), unknown);
    EXPECT_EQ(remove_learner(folder.path(), "Bob").error(), unknown);
}

TEST(Learners, MayHaveAnyNameThatCanBeShown) {
    const Folder folder;
    for (const std::string name : {"../Ann", "Zoë & Søren", "小明", "Анна", "CON", "a/b\\c", "."})
        EXPECT_TRUE(add_learner(folder.path(), name)) << name;
    std::set<fs::path> folders;
    for (const auto& learner : learners(folder.path()))
        if (learner.folder != folder.path()) {
            EXPECT_EQ(learner.folder.parent_path(), folder.path() / "learners") << learner.name;
            folders.insert(learner.folder);
        }
    EXPECT_EQ(folders.size(), 7u);
}

TEST(Learners, RefuseNamesThatAreNone) {
    const Folder folder;
    EXPECT_EQ(failure(add_learner(folder.path(), "")).message, "A learner needs a name.");
    EXPECT_EQ(failure(add_learner(folder.path(), "a\nb")).message, "The name holds signs that cannot be shown.");
    EXPECT_EQ(failure(add_learner(folder.path(), "\xFF")).message, "The name holds signs that cannot be shown.");
    EXPECT_EQ(failure(add_learner(folder.path(), std::string(41, 'x'))).message, "The name is longer than 40 characters.");
    EXPECT_EQ(failure(add_learner(folder.path(), "   ")).message, "A learner needs a name.");
    for (const auto* hidden : {"Ann\u200B", "\u202Enov", "A\uFEFFnn"})
        EXPECT_EQ(failure(add_learner(folder.path(), hidden)).message, "The name holds signs that cannot be shown.");
    EXPECT_EQ(names(folder.path()), "Learner 1*");
}

TEST(Learners, NeverShareAName) {
    const Folder folder;
    ASSERT_TRUE(add_learner(folder.path(), "Ann"));
    ASSERT_TRUE(add_learner(folder.path(), "Ben"));
    EXPECT_EQ(add_learner(folder.path(), "  Cid ")->name, "Cid");
    const Failure taken{"There is a learner called Ann already.", "Choose another name."};
    EXPECT_EQ(failure(add_learner(folder.path(), " ann ")), taken);
    EXPECT_EQ(failure(rename_learner(folder.path(), "Ben", "ANN")), taken);
    EXPECT_EQ(failure(rename_learner(folder.path(), "Ann", "ANN")), (Failure{"(done)", ""})) << "her own";
}

TEST(Learners, KeepTheirProgressUnderAnotherName) {
    const Folder folder;
    const auto ann = *add_learner(folder.path(), "Ann");
    ASSERT_TRUE(rename_learner(folder.path(), "Ann", "Anna"));
    EXPECT_EQ(learner(folder.path(), "Anna")->folder, ann.folder);
    ASSERT_TRUE(rename_learner(folder.path(), "Learner 1", "Ben"));
    EXPECT_EQ(names(folder.path()), "Ben*, Anna");
}

TEST(Learners, LeaveABackupWhenTheyAreRemoved) {
    Book book;
    book.log(0, false);
    const auto data = book.folder.path() / "all";
    fs::create_directory(data);
    const auto ann = *add_learner(data, "Ann");
    ASSERT_TRUE(use_learner(data, "Ann"));
    fs::create_directories(ann.folder);
    {
        ASSERT_TRUE(opened(ann.folder).restore([&] {
            const auto file = book.folder.path() / "copy.db";
            fs::copy_file(book.folder.file(), file);
            fs::copy_file(book.folder.file().string() + "-wal", file.string() + "-wal");
            return file;
        }()));
    }
    const auto kept = *remove_learner(data, "Ann");
    EXPECT_EQ(kept, data / "removed" / "ann.db");
    EXPECT_FALSE(fs::exists(ann.folder));
    EXPECT_EQ(names(data), "Learner 1*");
    EXPECT_EQ(opened(data).restore(kept)->added.responses, 1);
}

TEST(Learners, TheFirstCanBeRemovedAndTheLastCannot) {
    const Folder folder;
    { const auto store = opened(folder.path()); }
    ASSERT_TRUE(add_learner(folder.path(), "Ann"));
    EXPECT_EQ(*remove_learner(folder.path(), "Learner 1"), folder.path() / "removed" / "learner-1.db");
    EXPECT_EQ(names(folder.path()), "Ann*");
    EXPECT_FALSE(fs::exists(folder.file()));
    EXPECT_EQ(remove_learner(folder.path(), "Ann").error(),
              (Failure{"Ann is the only learner on this computer, and stays.", "Add another one first.",
                       "That is: retake profile new NAME"}));
}

TEST(Learners, AreNotRemovedWhileTheyPlay) {
    const Folder folder;
    const auto ann = *add_learner(folder.path(), "Ann");
    const auto store = opened(ann.folder);
    EXPECT_EQ(remove_learner(folder.path(), "Ann").error(), (Failure{"Ann is playing.", "Close the game first."}));
}

TEST(Learners, SurviveAnEmptyNameFile) {
    const Folder folder;
    const auto ann = *add_learner(folder.path(), "Ann");
    std::ofstream(ann.folder / "learner.txt", std::ios::trunc).close();
    EXPECT_EQ(names(folder.path()), "Learner 1*, ann");
}

} // namespace
} // namespace retake::store
