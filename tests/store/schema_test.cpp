// Older files: whatever version wrote a file, what it holds comes along in its order.
#include "store/folder.hpp"
#include "store/record.hpp"
#include "store/schema.hpp"
#include <fstream>

namespace retake::store {
namespace {

using test::noon;

const auto cards = test::single_cards(4); // a, b, c, d of the bank "cells"

// A file as an older version made it, and rows as that version wrote them.
class OldFile {
public:
    OldFile(const Folder& folder, std::size_t version) : file_(folder.file()) {
        for (std::size_t step = 0; step < version; ++step)
            EXPECT_EQ(file_.run(migrations.at(step)), SQLITE_OK);
        file_.run("pragma user_version = " + std::to_string(version));
    }

    void round(int id, std::int64_t begun) {
        run("insert into rounds values (" + std::to_string(id) + ", 'Cells', 'practice', '" + write_rules({}) + "', 7, '" +
            write_card_names(names_of(*cards)) + "', " + std::to_string(begun) + ", null)");
    }
    void response(int id, int round, std::int64_t at, int card, bool right) {
        const auto attempt = attempt_at(card, right);
        run("insert into responses values (" + std::to_string(id) + ", " + std::to_string(round) + ", " + std::to_string(card) +
            ", 0, " + std::to_string(at) + ", 'cells', '" + attempt.shown.item_id + "', 'hash', 'Biology', '" +
            write_presentation(attempt.shown) + "', '" + write_response(attempt.response) + "', " + (right ? "1.0" : "0.0") +
            ", 'reason', '', null, 0, 1500, 60)");
    }
    void run(const std::string& sql) { EXPECT_EQ(file_.run(sql), SQLITE_OK) << sql; }

private:
    Stranger file_;
};

const std::int64_t day = 86'400'000;
const std::int64_t start = noon().time_since_epoch().count();

TEST(Schema, BringsAFileOfTheFirstVersionUpToDate) {
    const Folder folder;
    {
        OldFile old(folder, 1);
        old.round(1, start);
        old.response(1, 1, start + 5000, 0, false);
        old.response(2, 1, start + 6000, 1, true);
    }
    const auto store = opened(folder.path());
    EXPECT_EQ(*store.progress(), (std::vector<BankProgress>{{"cells", 1, 1}}));
    EXPECT_EQ(store.pile()->front().stem, "Question a?");
    EXPECT_TRUE(store.flags()->empty());
    const auto log = *store.log();
    ASSERT_EQ(log.rows.size(), 2u);
    EXPECT_EQ(log.rows[0].id / ids_a_millisecond, start + 5000);
    EXPECT_EQ(log.rows[0].at, noon(Milliseconds{5000}));
    EXPECT_EQ(log.rows[0].choices, 2);
    EXPECT_EQ(log.rows[0].picked, 1);
    EXPECT_EQ((*store.unfinished())->attempts.size(), 2u);
}

TEST(Schema, KeepsTheOrderOfRowsThoughTheClockWentBack) {
    const Folder folder;
    {
        OldFile old(folder, 2);
        old.round(1, start + day);
        old.round(2, start);
        const std::vector<std::int64_t> moments = {start + day, start + day, start, 0, -5, start + 2 * day};
        for (std::size_t i = 0; i < moments.size(); ++i)
            old.response(static_cast<int>(i) + 1, 1 + static_cast<int>(i) / 3, moments[i], static_cast<int>(i % 4), i % 2 == 0);
    }
    const auto store = opened(folder.path());
    const auto log = *store.log();
    std::vector<std::string> items;
    for (const auto& row : log.rows)
        items.push_back(log.names[static_cast<std::size_t>(row.card)].item);
    EXPECT_EQ(items, (std::vector<std::string>{"a", "b", "c", "d", "a", "b"}));
    EXPECT_EQ(log.rows[5].id / ids_a_millisecond, start + 2 * day);
    EXPECT_EQ((*store.unfinished())->attempts.size(), 3u) << "of the second round";
}

TEST(Schema, KeepsLinksAndFlagsAboutTheRoundsThatTheyWereAbout) {
    const Folder folder;
    {
        OldFile old(folder, 2);
        old.round(1, start);
        old.response(1, 1, start + 1000, 0, false);
        old.run("insert into links values (1, 1, 'cells', 'a', 'cells', 'a2', 0)");
        old.run("insert into flags values (1, 1, 5, 'cells', 'a', 'Question a?', 'Why?', 1)");
        old.round(2, start + day);
        old.response(2, 2, start + day + 1000, 0, false);
        old.run("insert into flags values (2, 2, 6, 'cells', 'a', 'Question a?', '', 1)");
    }
    const auto store = opened(folder.path());
    std::vector<CardName> names;
    const auto pile = store.pile(); // Must outlive the loop.
    for (const auto& lying : *pile)
        names.push_back(lying.name);
    EXPECT_EQ(names, (std::vector<CardName>{{"cells", "a"}, {"cells", "a2"}}));
    ASSERT_EQ(store.flags()->size(), 2u);
    EXPECT_EQ(store.flags()->front().name.item, "a2");
}

TEST(Schema, TakesRowsThatItCannotUnderstandAsTheyAre) {
    const Folder folder;
    {
        OldFile old(folder, 2);
        old.round(1, start);
        old.run("insert into responses values (1, 1, 0, 0, 5, 'cells', 'a', '', '', '{', 'no', 0.0, '', '', 'x', 0, 1, 0)");
    }
    const auto log = *opened(folder.path()).log();
    ASSERT_EQ(log.rows.size(), 1u);
    EXPECT_EQ(log.rows[0].choices, 0);
    EXPECT_EQ(log.rows[0].confidence, std::nullopt);
}

TEST(Schema, GivesTwoCopiesOfAnOldFileEqualIds) {
    const Folder one, two;
    for (const auto* folder : {&one, &two}) {
        OldFile old(*folder, 2);
        old.round(1, start);
        old.response(1, 1, start + 1000, 0, false);
        old.response(2, 1, start + 1000, 1, false);
    }
    EXPECT_EQ(*opened(one.path()).log(), *opened(two.path()).log());
}

// A column that a version adds is missing in the rows that were there before.
TEST(Schema, LetsRoundsOfAnOlderVersionBeSaved) {
    const Folder folder;
    OldFile(folder, 4).round(1, start);
    (void)*opened(folder.path()).open_round(names_of(*cards), "Cells", {}, 8, noon(std::chrono::days(1)));
    std::fstream(folder.file(), std::ios::in | std::ios::out | std::ios::binary) << std::string(4096, '\x5A');
    EXPECT_EQ(opened(folder.path()).notices().size(), 1u);
    Stranger stranger(folder.file());
    EXPECT_EQ(stranger.number("select count(*) from rounds where title = 'Cells'"), 2);
    EXPECT_EQ(stranger.number("select count(*) from rounds where ahead is null"), 1);
}

} // namespace
} // namespace retake::store
