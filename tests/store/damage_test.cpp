// Damage: whatever page of a progress file is lost, all that stands on the others is saved, and a backup fills in the rest.
#include "base/rng.hpp"
#include "store/backup.hpp"
#include "store/book.hpp"
#include "store/pages.hpp"
#include "store/salvage.hpp"
#include <algorithm>
#include <fstream>

namespace retake::store {
namespace {

namespace fs = std::filesystem;
using session::Cause;
using test::noon;

constexpr std::size_t page = 4096;

// A folder whose program was ended after it had played; the file may lie partly in its log.
class Played {
public:
    explicit Played(int responses, bool in_log = false) {
        auto store = opened(folder.path());
        const auto cards = test::single_cards(4);
        RoundId round = 0;
        for (int i = 0; i < responses; ++i) {
            if (i % 20 == 0)
                round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon(std::chrono::seconds(i)));
            auto attempt = attempt_at(i % 4, i % 3 == 0);
            attempt.at = noon(std::chrono::seconds(i));
            EXPECT_TRUE(store.append(round, cards->at(static_cast<std::size_t>(i % 4)), attempt));
        }
        EXPECT_TRUE(store.tag(round, 0, Cause::slip, noon()));
        EXPECT_TRUE(store.retract_last(round, noon()));
        EXPECT_TRUE(store.link({{{"cells", "a"}, {"cells", "a2"}}}));
        EXPECT_TRUE(store.flag({{"cells", "b"}, "Question b?", "Why?", noon()}));
        EXPECT_TRUE(store.remember("set-up", "mine"));
        log = *store.log();
        if (in_log) // As a kill leaves it: the log is not written back.
            for (const std::string tail : {"", "-wal"})
                fs::copy_file(folder.file().string() + tail, (kept / "retake.db").string() + tail);
    }

    std::size_t pages() const { return fs::file_size(folder.file()) / page; }
    void spoil(std::size_t which, std::size_t from = 0, std::size_t size = page) {
        std::fstream out(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(static_cast<std::streamoff>(which * page + from));
        Rng rng(which);
        for (std::size_t i = 0; i < size; ++i)
            out.put(static_cast<char>(below(rng, 256)));
    }

    Folder folder;
    Folder kept_folder;
    fs::path kept = kept_folder.path();
    Log log;
};

std::set<ResponseId> ids_of(const Log& log) {
    std::set<ResponseId> ids;
    for (const auto& row : log.rows)
        ids.insert(row.id);
    return ids;
}

// How many were lost, and that none was made up. What was taken back may come back: its retraction stood on a page, too.
std::size_t lost(const Log& before, const Log& after) {
    const auto had = ids_of(before), has = ids_of(after);
    const auto kept = static_cast<std::size_t>(std::ranges::count_if(had, [&](ResponseId id) { return has.contains(id); }));
    EXPECT_LE(has.size(), kept + 1) << "a response came out of nowhere";
    return had.size() - kept;
}

TEST(Damage, OfOnePageCostsWhatStoodOnItAtMost) {
    std::size_t sound = 0, worst = 0;
    const auto pages = Played(200).pages();
    for (std::size_t which = 0; which < pages; which += 1 + pages / 16) {
        Played played(200);
        played.spoil(which);
        const auto store = opened(played.folder.path());
        if (store.notices().empty()) {
            ++sound; // A page that nothing stands on.
            continue;
        }
        const auto gone = lost(played.log, *store.log());
        worst = std::max(worst, gone);
        EXPECT_LE(gone, 60u) << "page " << which;
        EXPECT_TRUE(store.pile());
        EXPECT_TRUE(store.past_rounds(100));
        EXPECT_TRUE(store.progress());
        EXPECT_TRUE(opened(played.folder.path()).notices().empty()) << "the new file is sound";
    }
    std::cout << pages << " pages, " << sound << " free ones; at worst " << worst << " of 199 responses lost\n";
}

TEST(Damage, OfTheFirstPageCostsNothing) {
    Played played(60);
    played.spoil(0);
    const auto store = opened(played.folder.path());
    EXPECT_EQ(lost(played.log, *store.log()), 0u);
    ASSERT_EQ(store.notices().size(), 1u);
    EXPECT_EQ(store.notices()[0].next_step, "A new one was begun. 60 responses were saved from it: play on.");
    EXPECT_EQ(store.log()->rows[40].cause, Cause::slip);
    EXPECT_EQ(store.flags()->size(), 1u);
    EXPECT_EQ(store.history({"cells", "a2"})->rows.size(), 15u) << "links are saved, too";
}

TEST(Damage, InTheMiddleOfAPageLeavesTheOtherRows) {
    const auto pages = Played(100).pages();
    for (std::size_t which = 1; which < pages; which += 1 + pages / 8) {
        Played played(100);
        played.spoil(which, page - 700, 500);
        const auto store = opened(played.folder.path());
        EXPECT_LE(lost(played.log, *store.log()), 12u) << "page " << which;
    }
}

TEST(Damage, IsMendedFromTheNewestBackup) {
    Played played(150);
    ASSERT_TRUE(back_up_daily(played.folder.path(), noon()));
    ASSERT_TRUE(back_up_daily(played.folder.path(), noon(std::chrono::days(1))));
    for (std::size_t which = 0; which < played.pages(); which += 2)
        played.spoil(which);
    const auto store = opened(played.folder.path());
    EXPECT_EQ(lost(played.log, *store.log()), 0u);
    EXPECT_EQ(*store.log(), played.log);
    EXPECT_EQ(*store.recall("set-up"), "mine");
    ASSERT_EQ(store.notices().size(), 1u);
    const auto told = store.notices()[0].next_step;
    EXPECT_NE(told.find(" responses were saved from it, and "), std::string::npos) << told;
    EXPECT_NE(told.find(" from the backup of 2024-05-17: play on."), std::string::npos) << told;
}

TEST(Damage, PassesOverADamagedBackup) {
    Played played(60);
    ASSERT_TRUE(back_up_daily(played.folder.path(), noon()));
    std::ofstream(backups_in(played.folder.path()) / "retake-2024-05-20.db") << std::string(9000, 'x');
    std::ofstream(played.folder.file()) << std::string(9000, 'x');
    const auto store = opened(played.folder.path());
    EXPECT_EQ(*store.log(), played.log);
    EXPECT_EQ(store.notices()[0].next_step,
              "A new one was begun. 60 responses were taken from the backup of 2024-05-16: play on.");
}

TEST(Damage, OfAFileThatWasCutShortSavesItsBeginning) {
    Played played(200);
    fs::resize_file(played.folder.file(), played.pages() * 3 / 4 * page);
    const auto store = opened(played.folder.path());
    EXPECT_LE(lost(played.log, *store.log()), 120u);
}

TEST(Damage, IsSavedFromTheLogOfAKilledProgramToo) {
    const Played played(40, true);
    std::ofstream(played.kept / "retake.db") << std::string(100, '\x5A');
    const auto saved = salvage(played.kept / "retake.db", played.kept / "saved.db");
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_EQ(Stranger(played.kept / "saved.db").number("select count(*) from responses"), 40);
}

TEST(Damage, OfARoundLeavesItsResponsesReachable) {
    Played played(60);
    Stranger(played.folder.file()).run("delete from rounds where id = (select min(id) from rounds)");
    played.spoil(0);
    const auto store = opened(played.folder.path());
    EXPECT_EQ(lost(played.log, *store.log()), 0u);
    const auto rounds = *store.past_rounds(9);
    ASSERT_EQ(rounds.size(), 3u);
    EXPECT_EQ(rounds[2].title, "Recovered");
    EXPECT_EQ((*store.round(rounds[2].id))->attempts.size(), 20u);
}

TEST(Damage, OfASheetLeavesTheResponse) {
    Played played(40);
    Stranger stranger(played.folder.file());
    stranger.run("drop trigger sheets_are_not_removed; delete from sheets where response % 2 = 0");
    const auto store = opened(played.folder.path());
    const auto rounds = *store.past_rounds(9);
    const auto round = *store.round(rounds.back().id);
    ASSERT_TRUE(round);
    EXPECT_EQ(round->attempts.size(), 20u);
    EXPECT_TRUE(store.pile());
}

TEST(Damage, OfASheetLeavesWhatTheOthersSay) {
    Book book;
    book.log(0, false);
    book.log(0, false);
    book.log(1, false);
    Stranger stranger(book.folder.file());
    stranger.run("drop trigger sheets_are_not_removed");
    stranger.run("delete from sheets where response in (select id from responses where item = 'a' order by id desc limit 1)");
    EXPECT_EQ(*book.store.asked("cells", {}), (std::vector<AskedItem>{{"a", ""}, {"b", "Question b?"}}));
    EXPECT_EQ(*book.store.lures({"cells", "a"}), (Lures{{{"Lure", 1, noon(Milliseconds{1000})}}, 1}));
}

TEST(Damage, ThatCannotBeLookedThroughNowIsToldWithWhatToDo) {
    Played played(60);
    ASSERT_TRUE(back_up_daily(played.folder.path(), noon()));
    played.spoil(0);
    const auto in_the_way = played.folder.path() / ("damaged.at-work-" + std::to_string(getpid()));
    fs::create_directory(in_the_way);
    std::ofstream(in_the_way / "x") << "x";
    {
        const auto store = opened(played.folder.path());
        EXPECT_EQ(*store.log(), played.log) << "the backup serves";
        ASSERT_EQ(store.notices().size(), 1u);
        const auto& [message, next_step, in_terminal] = store.notices()[0];
        const auto kept = message.substr(message.find('/'), message.size() - message.find('/') - 1);
        EXPECT_TRUE(fs::exists(kept)) << message;
        EXPECT_TRUE(next_step.starts_with("A new one was begun. 60 responses were taken from the backup of 2024-05-16. What the "
                                          "damaged one holds could not be saved now: The file " +
                                          kept + " cannot be copied: "))
            << next_step;
        EXPECT_TRUE(next_step.ends_with("It is kept until that is put right.")) << next_step;
        EXPECT_EQ(in_terminal, "Once that is put right: retake restore " + kept);
    }
    fs::remove_all(in_the_way);
    for (const auto& entry : fs::directory_iterator(played.folder.path()))
        if (entry.path().filename().string().starts_with("retake-damaged-") && entry.path().extension() == ".db") {
            EXPECT_TRUE(opened(played.folder.path()).restore(entry.path())->was_damaged);
        }
}

TEST(Damage, OfAnyBytesIsReadToTheEnd) {
    const Played played(30);
    const auto sound = played.folder.file();
    const auto spoilt = played.kept / "spoilt.db";
    std::size_t rows = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Rng rng(seed);
        fs::copy_file(sound, spoilt, fs::copy_options::overwrite_existing);
        {
            std::fstream out(spoilt, std::ios::in | std::ios::out | std::ios::binary);
            for (int i = 0; i < 400; ++i) {
                out.seekp(static_cast<std::streamoff>(below(rng, played.pages() * page)));
                out.put(static_cast<char>(below(rng, 256)));
            }
        }
        for_each_record(spoilt, [&](const Record&) { ++rows; });
    }
    EXPECT_GT(rows, 60u);
}

} // namespace
} // namespace retake::store
