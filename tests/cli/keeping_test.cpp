// Transcripts of what is about all progress of a learner: `retake profile`, `retake backup`, `retake restore`.
#include "cli/arguments.hpp"
#include "cli/backup.hpp"
#include "cli/folder.hpp"
#include "cli/profile.hpp"
#include "cli/rebuild.hpp"
#include "support/kept_history.hpp"
#include <array>
#include <sstream>

namespace retake::cli {
namespace {

using Deed = ProfileWish::Deed;

class Keeping : public InFolder {
protected:
    void play(const fs::path& where, int responses) {
        auto store = test::opened(where);
        const auto cards = test::single_cards(2);
        const auto round = *store.open_round({{"cells", "a"}}, "Cells", {}, 7, test::noon());
        for (int i = 0; i < responses; ++i) {
            session::Attempt attempt;
            attempt.at = test::noon(Milliseconds{i});
            test::log(store, round, *cards, attempt);
        }
    }

    // Runs one verb; its status stands before what it said.
    std::string run_profile(const ProfileWish& wish, const std::string& typed = "") {
        std::istringstream in(typed);
        std::ostringstream out;
        const int status = profile(wish, data, in, out, out);
        return std::to_string(status) + " " + out.str();
    }
    std::string run_backup(const fs::path& to, const fs::path& from) {
        std::ostringstream out;
        const int status = back_up({to}, from, out, out);
        return std::to_string(status) + " " + out.str();
    }
    std::string run_restore(const fs::path& from, const fs::path& to) {
        std::ostringstream out;
        const int status = restore({from}, to, out, out);
        return std::to_string(status) + " " + out.str();
    }

    const fs::path data = folder / "data", other = folder / "other", file = folder / "usb" / "retake.db";
};

TEST_F(Keeping, ListsAddsAndChoosesLearners) {
    EXPECT_EQ(run_profile({}), "0 * Learner 1\n");
    EXPECT_EQ(run_profile({Deed::add, "Ann"}),
              "0 Ann was added. Play as Ann once with --profile \"Ann\", or from now on: retake profile use \"Ann\"\n");
    EXPECT_EQ(run_profile({Deed::use, "ann"}), "0 Ann is who plays from now on.\n");
    EXPECT_EQ(run_profile({Deed::rename, "Learner 1", "Ben"}), "0 Learner 1 is called Ben now.\n");
    EXPECT_EQ(run_profile({}), "0   Ben\n* Ann\n");
    EXPECT_EQ(run_profile({.format = Format::json}), "0 {\"learners\":[{\"name\":\"Ben\",\"folder\":\"" + data.string() +
                                                         "\",\"in-use\":false},{\"name\":\"Ann\",\"folder\":\"" +
                                                         (data / "learners" / "ann").string() + "\",\"in-use\":true}]}\n");
}

TEST_F(Keeping, SaysWhoIsThereWhenANameIsUnknown) {
    run_profile({Deed::add, "Ann"});
    const std::string unknown = "There is no learner called 'Bob'.\n"
                                "On this computer: Learner 1, Ann.\n`retake profile new` adds one.\n";
    EXPECT_EQ(run_profile({Deed::use, "Bob"}), "2 " + unknown);
    EXPECT_EQ(run_profile({Deed::remove, "Bob"}), "2 " + unknown);
    EXPECT_EQ(run_profile({Deed::add, "ANN"}), "2 There is a learner called Ann already.\nChoose another name.\n");
    store::Places places;
    places.data = data;
    EXPECT_EQ(places_for(places, "Bob").error().message, "There is no learner called 'Bob'.");
    EXPECT_EQ(places_for(places, "Ann")->data, data / "learners" / "ann");
    EXPECT_EQ(places_for(places, std::nullopt)->data, data);
}

TEST_F(Keeping, RemovesALearnerAfterAYesOnly) {
    run_profile({Deed::add, "Ann"});
    play(data / "learners" / "ann", 2);
    const std::string question = "Remove Ann with all progress and settings? A backup is kept. [y/N] ";
    EXPECT_EQ(run_profile({Deed::remove, "Ann"}, "\n"), "1 " + question + "Nothing was changed.\n");
    EXPECT_EQ(run_profile({Deed::remove, "Ann"}), "1 " + question + "Nothing was changed.\n") << "at the end of input";
    const auto kept = data / "removed" / "ann.db";
    EXPECT_EQ(run_profile({Deed::remove, "Ann"}, "y\n"), "0 " + question + "Ann was removed. The progress is kept in " +
                                                             kept.string() + ": retake restore brings it back.\n");
    EXPECT_EQ(run_restore(kept, data), "0 Added: 2 responses and 1 round. Nothing was replaced.\n");
    EXPECT_EQ(run_profile({.deed = Deed::remove, .name = "Learner 1", .yes = true}),
              "3 Learner 1 is the only learner on this computer, and stays.\nAdd another one first.\nThat is: retake profile new "
              "NAME\n");
}

TEST_F(Keeping, BacksUpAndRestoresOnAnotherComputer) {
    play(data, 3);
    EXPECT_EQ(run_backup(file, data), "0 " + file.string() + " holds 3 responses now.\n");
    EXPECT_EQ(run_restore(file, other), "0 Added: 3 responses and 1 round. Nothing was replaced.\n");
    EXPECT_EQ(run_restore(file, other), "0 Nothing was added: all that it holds is here already.\n");
    play(data, 5);
    EXPECT_EQ(run_backup(file, data), "0 " + file.string() + " holds 8 responses now.\n") << "the older one is replaced";
}

TEST_F(Keeping, DoesNotReplaceABackupThatHoldsMore) {
    play(data, 3);
    run_backup(file, data);
    EXPECT_EQ(run_backup(file, other),
              "3 " + file.string() + " holds 3 responses and 1 round that would be lost.\nRestore it first (retake restore " +
                  file.string() + "), or choose another name.\n");
    const auto letter = write("letter.txt", "Dear Ann");
    EXPECT_EQ(run_backup(letter, data), "3 " + letter.string() +
                                            " is there already, and is no backup that could be replaced: The file " +
                                            letter.string() + " holds no progress of Retake.\nChoose another name.\n");
    EXPECT_EQ(read(letter), "Dear Ann");
}

TEST_F(Keeping, DoesNotReplaceABackupThatAloneHoldsTagsOrFlags) {
    play(data, 2);
    run_backup(file, data);
    run_restore(file, other);
    {
        auto store = store::Store::open(other);
        ASSERT_TRUE(store->tag(store->past_rounds(1)->front().id, 0, session::Cause::slip, test::noon()));
        ASSERT_TRUE(store->flag({{"cells", "a"}, "Question a?", "Why?", test::noon()}));
    }
    EXPECT_EQ(run_backup(file, other).substr(0, 2), "0 ");
    EXPECT_EQ(run_backup(file, data), "3 " + file.string() +
                                          " holds 2 other entries that would be lost.\n"
                                          "Restore it first (retake restore " +
                                          file.string() + "), or choose another name.\n");
    run_restore(file, data);
    EXPECT_EQ(run_backup(file, data).substr(0, 2), "0 ");
}

TEST_F(Keeping, DoesNotReplaceTheProgressFileItself) {
    play(data, 2);
    const auto itself = data / "retake.db", by_link = folder / "by link.db", by_name = folder / "second name.db";
    fs::create_symlink(itself, by_link);
    fs::create_hard_link(itself, by_name);
    fs::create_directory_symlink(data, folder / "elsewhere");
    for (const auto& to : {itself, data / ".." / "data" / "retake.db", by_link, by_name, folder / "elsewhere" / "retake.db"})
        EXPECT_EQ(run_backup(to, data),
                  "3 " + to.string() + " is the progress file itself.\nChoose another name for the backup.\n");
    EXPECT_EQ(*store::Store::open(data)->responses(), 2);
}

TEST_F(Keeping, DoesNotReplaceAProgressFileThatIsPlayed) {
    play(data, 2);
    run_backup(file, data);
    run_restore(file, other);
    const auto played = store::Store::open(other);
    ASSERT_TRUE(played);
    const auto to = other / "retake.db";
    EXPECT_EQ(run_backup(to, data),
              "3 " + to.string() + " is in use by another program.\nClose that program, or choose another name.\n");
}

TEST_F(Keeping, SaysWhatCannotBeRestored) {
    EXPECT_EQ(run_restore(file, data), "3 There is no file " + file.string() + ".\nName a file that `retake backup` made.\n");
}

TEST_F(Keeping, RebuildsAndSaysWhetherItAgreed) {
    play(data, 3);
    const auto run = [&] {
        std::ostringstream out;
        const int status = rebuild(data, test::noon(), out, out);
        return std::to_string(status) + " " + out.str();
    };
    EXPECT_EQ(run(), "0 Read anew: 3 responses. Nothing was kept that could be compared.\n");
    EXPECT_EQ(run(), "0 Read anew: 3 responses. What was kept agreed.\n");
    {
        auto store = store::Store::open(data);
        auto spoilt = **store->snapshot("standing");
        spoilt.through += 1;
        spoilt.bytes[0] = static_cast<char>(spoilt.bytes[0] + 1); // the last response that it says to hold
        ASSERT_TRUE(store->keep_snapshot("standing", spoilt, *store->past()));
    }
    EXPECT_EQ(run(), "1 Read anew: 3 responses. What was kept differed, and was replaced.\n");
    EXPECT_TRUE(std::holds_alternative<RebuildWish>(read_arguments(2, std::array{"retake", "rebuild"}.data()).command));
}

Arguments arguments(std::vector<const char*> words) {
    words.insert(words.begin(), "retake");
    return read_arguments(static_cast<int>(words.size()), words.data());
}

TEST_F(Keeping, IsReadFromTheCommandLine) {
    const auto rename = arguments({"profile", "rename", "Ann", "Anna"});
    ASSERT_TRUE(std::holds_alternative<ProfileWish>(rename.command));
    EXPECT_EQ(std::get<ProfileWish>(rename.command).deed, Deed::rename);
    EXPECT_EQ(std::get<ProfileWish>(rename.command).name, "Ann");
    EXPECT_EQ(std::get<ProfileWish>(rename.command).to, "Anna");
    EXPECT_EQ(std::get<ProfileWish>(arguments({"profile"}).command).deed, Deed::list);
    EXPECT_EQ(arguments({"play", "--text", "--profile", "Ann", "x.yaml"}).profile, "Ann");
    EXPECT_EQ(std::get<BackupWish>(arguments({"backup", "b.db"}).command).file, "b.db");
    EXPECT_EQ(std::get<RestoreWish>(arguments({"restore", "b.db"}).command).file, "b.db");
}

} // namespace
} // namespace retake::cli
