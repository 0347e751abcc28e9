// Snapshots: a cache of the log is never other than what the whole log comes to, whatever happens to the log.
#include "base/rng.hpp"
#include "session/pile.hpp"
#include "store/backup.hpp"
#include "store/book.hpp"
#include <map>

namespace retake::store {
namespace {

using session::Cause;
using test::noon;

// By the rule of the pile, from the first row to the last.
std::vector<CardName> pile_by_the_log(const Log& log) {
    session::Pile pile;
    for (const auto& row : log.rows)
        session::file(pile, {row.card, row.credit >= 1, row.confidence == session::Confidence::sure,
                             row.pass > 0 || row.mode == session::Mode::pile});
    std::vector<CardName> names;
    for (const auto& lying : pile)
        names.push_back(log.names[static_cast<std::size_t>(lying.card)]);
    return names;
}

std::vector<BankProgress> progress_by_the_log(const Log& log) {
    std::map<CardName, bool> last;
    for (const auto& row : log.rows)
        last[log.names[static_cast<std::size_t>(row.card)]] = row.credit >= 1;
    std::vector<BankProgress> banks;
    for (const auto& [name, right] : last) {
        if (banks.empty() || banks.back().bank != name.bank)
            banks.push_back({name.bank, 0, 0});
        ++(right ? banks.back().known : banks.back().on_pile);
    }
    return banks;
}

void expect_agreement(const Store& store, const std::string& when) {
    const auto log = *store.log();
    std::vector<CardName> pile;
    const auto lying = store.pile(); // Must outlive the loop.
    for (const auto& card : *lying)
        pile.push_back(card.name);
    EXPECT_EQ(pile, pile_by_the_log(log)) << when;
    EXPECT_EQ(*store.progress(), progress_by_the_log(log)) << when;
}

// Whatever a learner may do to the log.
void happen(Book& book, Book& elsewhere, Rng& rng) {
    const auto cards = names_of(*book.cards);
    const auto given = (*book.store.round(book.round))->attempts.size();
    switch (below(rng, 13)) {
    case 0:
        return book.next_round("Next", {.mode = below(rng, 4) == 0   ? session::Mode::pile
                                                : below(rng, 2) == 0 ? session::Mode::exam
                                                                     : session::Mode::practice});
    case 1:
        if (given > 0)
            book.take_back();
        return;
    case 2:
        if (given > 0) {
            ASSERT_TRUE(book.store.tag(book.round, static_cast<int>(below(rng, given)), Cause::slip, book.tick()));
        }
        return;
    case 3: {
        const CardName to{"cells", below(rng, 2) == 0 ? "d" : "e"};
        ASSERT_TRUE(book.store.link({{cards[below(rng, 3)], to, below(rng, 3) == 0}}));
        return;
    }
    case 4: {
        elsewhere.later = Milliseconds{static_cast<std::int64_t>(below(rng, 200'000))};
        elsewhere.next_round("Elsewhere");
        elsewhere.log(static_cast<int>(below(rng, 4)), below(rng, 2) == 0);
        const auto file = elsewhere.folder.path() / "backup.db";
        ASSERT_TRUE(back_up(elsewhere.folder.file(), file));
        ASSERT_TRUE(book.store.restore(file));
        return;
    }
    case 5:
        EXPECT_NE(*book.store.rebuild(), Agreement::differed);
        return;
    case 6:
        ASSERT_TRUE(book.store.refresh());
        return;
    case 7: // handed in, where it is an exam
        ASSERT_TRUE(book.store.close_round(book.round, book.tick()));
        return;
    default:
        return book.log(static_cast<int>(below(rng, 4)), below(rng, 2) == 0,
                        below(rng, 3) == 0 ? std::optional(session::Confidence::sure) : std::nullopt,
                        static_cast<int>(below(rng, 2)));
    }
}

TEST(Snapshots, AgreeWithTheLogAfterEveryHistory) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Rng rng(seed);
        Book book, elsewhere;
        auto second = opened(book.folder.path()); // another window, which keeps a standing of its own
        for (int step = 0; step < 40; ++step) {
            happen(book, elsewhere, rng);
            const auto when = "seed " + std::to_string(seed) + ", step " + std::to_string(step);
            expect_agreement(book.store, when);
            if (step % 3 == 0)
                expect_agreement(second, when + ", in the other window");
        }
        expect_agreement(opened(book.folder.path()), "at the next start");
        EXPECT_NE(*book.store.rebuild(), Agreement::differed);
        EXPECT_EQ(*book.store.rebuild(), Agreement::agreed);
    }
}

TEST(Snapshots, TellWhenTheyDiffer) {
    Book book;
    book.log(0, false);
    EXPECT_EQ(*book.store.rebuild(), Agreement::nothing_kept);
    EXPECT_EQ(*book.store.rebuild(), Agreement::agreed);
    Book other;
    other.log(1, false);
    EXPECT_EQ(*other.store.rebuild(), Agreement::nothing_kept);
    auto wrong = **other.store.snapshot("standing");
    ASSERT_TRUE(book.store.keep_snapshot("standing", wrong, *book.store.past()));
    EXPECT_EQ(*book.store.rebuild(), Agreement::differed);
    EXPECT_EQ(*book.store.rebuild(), Agreement::agreed) << "it was put right";
    EXPECT_EQ(book.pile(), "a");
}

TEST(Snapshots, OfOtherBytesAreNone) {
    Book book;
    book.log(0, false);
    ASSERT_TRUE(book.store.keep_snapshot("standing", {"1", book.store.log()->rows[0].id, false, "nonsense"}, 0));
    EXPECT_EQ(opened(book.folder.path()).pile()->size(), 1u);
    ASSERT_TRUE(book.store.keep_snapshot("standing", {"of a newer Retake", 1, false, "nonsense"}, 0));
    EXPECT_EQ(opened(book.folder.path()).pile()->size(), 1u);
}

TEST(Snapshots, AreStaleOnceThePastBeforeThemChanges) {
    Book book;
    book.log(0, false);
    book.log(1, false);
    const auto through = book.store.log()->rows.back().id;
    const auto keep = [&](ResponseId until) {
        ASSERT_TRUE(book.store.keep_snapshot("memories", {"FSRS-6", until, false, "…"}, *book.store.past()));
    };
    const auto is_stale = [&] { return (*book.store.snapshot("memories"))->stale; };
    keep(through);
    EXPECT_FALSE(is_stale());
    book.log(2, false);
    EXPECT_FALSE(is_stale()) << "what comes after it is no change of the past";
    book.take_back();
    EXPECT_FALSE(is_stale()) << "nor is what was taken back of that";
    ASSERT_TRUE(book.store.tag(book.round, 0, Cause::slip, book.tick()));
    EXPECT_TRUE(is_stale());
    keep(through);
    book.take_back();
    EXPECT_TRUE(is_stale());
    keep(through);
    ASSERT_TRUE(book.store.link({{{"cells", "a"}, {"cells", "a2"}}}));
    EXPECT_TRUE(is_stale());
}

TEST(Snapshots, AreStaleOnceAnExamBeforeTheirEndIsHandedInOrOpenedAgain) {
    Book book;
    book.next_round("Exam", {.mode = session::Mode::exam});
    book.log(0, false);
    const auto only = Stranger(book.folder.file()).number("select max(id) from responses");
    const auto keep = [&](ResponseId until) {
        ASSERT_TRUE(book.store.keep_snapshot("memories", {"FSRS-6", until, false, "…"}, *book.store.past()));
    };
    const auto is_stale = [&] { return (*book.store.snapshot("memories"))->stale; };
    keep(only - 1);
    ASSERT_TRUE(book.store.close_round(book.round, book.tick()));
    EXPECT_FALSE(is_stale()) << "it comes after the snapshot";
    keep(only);
    book.log(1, false);
    book.take_back();
    EXPECT_TRUE(is_stale()) << "it is open again";
    keep(only);
    ASSERT_TRUE(book.store.close_round(book.round, book.tick()));
    EXPECT_TRUE(is_stale());
}

TEST(Snapshots, AreStaleFromTheBeginningIfThePastChangedMeanwhile) {
    Book book;
    book.log(0, false);
    const auto past = *book.store.past();
    auto beside = book.store.another();
    auto& other = *beside;
    ASSERT_TRUE(other.tag(book.round, 0, Cause::slip, noon()));
    ASSERT_TRUE(book.store.keep_snapshot("memories", {"FSRS-6", 1, false, "…"}, past));
    EXPECT_TRUE((*book.store.snapshot("memories"))->stale);
}

// Enough responses that nobody waits for all of them.
void fill(const Book& book, int count) {
    Stranger stranger(book.folder.file());
    ASSERT_EQ(stranger.run(
                  "with recursive n (i) as (select 1 union all select i + 1 from n where i < " + std::to_string(count) +
                  ") insert into responses select 5000 + i, (select max(id) from rounds), 0, 0, 0, 'many', 'item ' || (i % 500),"
                  " '', '', i % 2, null, 0, 1, 0, 0, null from n"),
              SQLITE_OK);
}

TEST(Snapshots, OfALogOfYearsAreReadThoughStaleUntilTheyAreRefreshed) {
    Book book;
    fill(book, 110'000);
    EXPECT_EQ(book.store.progress()->size(), 1u);
    EXPECT_TRUE(book.store.wants_refresh()) << "there was none, and all was read";
    auto another = book.store.another();
    auto& beside = *another;
    ASSERT_TRUE(beside.refresh());
    EXPECT_EQ(book.store.progress()->size(), 1u);
    EXPECT_FALSE(book.store.wants_refresh()) << "somebody else has done it";
    auto next = opened(book.folder.path());
    EXPECT_EQ(next.progress()->front(), (BankProgress{"many", 250, 250}));
    EXPECT_FALSE(next.wants_refresh());
    ASSERT_TRUE(next.link({{{"many", "item 0"}, {"few", "item 0"}}}));
    EXPECT_EQ(next.progress()->size(), 1u) << "still the old name";
    EXPECT_TRUE(next.wants_refresh());
    ASSERT_TRUE(beside.refresh());
    EXPECT_EQ(next.progress()->size(), 2u);
    EXPECT_FALSE(next.wants_refresh());
}

} // namespace
} // namespace retake::store
