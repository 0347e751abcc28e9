// The log as plain rows, and what is read from it: the history of a card and the wrong choices that were taken.
#include "base/rng.hpp"
#include "store/book.hpp"
#include <algorithm>

namespace retake::store {
namespace {

using session::Confidence;
using session::Mode;
using test::noon;

TEST(Log, TellsWhatHappenedInOrder) {
    Book book;
    auto first = attempt_at(1, false, Confidence::sure);
    first.hinted = true;
    first.at = noon(Milliseconds{100});
    book.log(first);
    book.next_round("Pile", {.mode = Mode::pile});
    auto second = attempt_at(0, true, std::nullopt, 2);
    second.verdict.credit = 0.5;
    second.shown.interaction = item::TypeText{};
    second.response = item::Typed{"key"};
    second.at = noon(Milliseconds{2000});
    book.log(second);
    const auto log = *book.store.log();
    ASSERT_EQ(log.rows.size(), 2u);
    EXPECT_EQ(log.names, (std::vector<CardName>{{"cells", "b"}, {"cells", "a"}}));
    const LogRow expected{.id = log.rows[0].id,
                          .round = log.rows[0].round,
                          .card = 0,
                          .content = 0,
                          .mode = Mode::practice,
                          .at = noon(Milliseconds{100}),
                          .credit = 0,
                          .confidence = Confidence::sure,
                          .hinted = true,
                          .took = Milliseconds{1500},
                          .choices = 2,
                          .picked = 1};
    EXPECT_EQ(log.rows[0], expected);
    const LogRow retaken{.id = log.rows[1].id,
                         .round = book.round,
                         .card = 1,
                         .content = log.rows[1].content,
                         .mode = Mode::pile,
                         .pass = 2,
                         .at = noon(Milliseconds{2000}),
                         .credit = 0.5,
                         .took = Milliseconds{1500}};
    EXPECT_EQ(log.rows[1], retaken);
    EXPECT_LT(log.rows[0].id, log.rows[1].id);
    EXPECT_EQ(log.contents.at(static_cast<std::size_t>(log.rows[0].content)), book.cards->at(1).item.content_hash);
}

TEST(Log, CountsTheChoicesOfATrueOrFalseAsTwo) {
    Book book;
    auto attempt = attempt_at(0, true);
    attempt.shown.interaction = item::JudgeTruth{};
    attempt.response = item::Judged{true};
    book.log(attempt);
    EXPECT_EQ(book.store.log()->rows[0].choices, 2);
    EXPECT_EQ(book.store.log()->rows[0].picked, std::nullopt);
}

TEST(Log, GoesOnAfterAResponse) {
    Book book;
    for (int i = 0; i < 4; ++i)
        book.log(i, true);
    const auto all = *book.store.log();
    const auto rest = *book.store.log(all.rows[1].id);
    ASSERT_EQ(rest.rows.size(), 2u);
    EXPECT_EQ(rest.names[static_cast<std::size_t>(rest.rows[0].card)].item, "c");
    EXPECT_TRUE(book.store.log(all.rows[3].id)->rows.empty());
}

TEST(Log, KeepsTheOrderOfTheRoundThoughTheClockGoesBack) {
    Book book;
    for (const int hours : {5, 3, 4, 3, 0})
        book.log([&] {
            auto attempt = attempt_at(0, true);
            attempt.at = noon(std::chrono::hours(hours));
            return attempt;
        }());
    const auto log = *book.store.log();
    std::vector<Milliseconds> after_noon;
    for (const auto& row : log.rows)
        after_noon.push_back(row.at - noon());
    using std::chrono::hours;
    EXPECT_EQ(after_noon, (std::vector<Milliseconds>{hours(5), hours(3), hours(4), hours(3), hours(0)}));
}

TEST(Log, FollowsLinksAndRepeatsWhatACopyShares) {
    Book book;
    book.log(0, false);
    ASSERT_TRUE(book.store.link({{{"cells", "a"}, {"cells", "a2"}}}));
    EXPECT_EQ(book.store.log()->names, (std::vector<CardName>{{"cells", "a2"}}));
    ASSERT_TRUE(book.store.link({{{"cells", ""}, {"copy", ""}, true}}));
    auto log = *book.store.log();
    ASSERT_EQ(log.rows.size(), 2u);
    EXPECT_EQ(log.rows[0].id, log.rows[1].id);
    std::ranges::sort(log.names);
    EXPECT_EQ(log.names, (std::vector<CardName>{{"cells", "a2"}, {"copy", "a2"}}));
    book.next_round();
    book.log(0, true);
    EXPECT_EQ(book.store.log()->names.size(), 3u) << "what comes back under its old name is another card";
}

TEST(History, IsThatOfOneCardUnderAllItsNames) {
    Book book;
    book.log(0, false);
    book.log(1, false);
    ASSERT_TRUE(book.store.link({{{"cells", "a"}, {"cells", "a2"}}}));
    ASSERT_TRUE(book.store.link({{{"cells", ""}, {"moved", ""}}}));
    const auto history = *book.store.history({"moved", "a2"});
    EXPECT_EQ(history.names, (std::vector<CardName>{{"moved", "a2"}}));
    ASSERT_EQ(history.rows.size(), 1u);
    EXPECT_EQ(history.rows[0].at, noon(Milliseconds{1000}));
    EXPECT_TRUE(book.store.history({"cells", "a"})->rows.empty());
    EXPECT_EQ(book.store.history({"moved", "b"})->rows.size(), 1u);
}

TEST(History, AgreesWithTheLogWhateverWasLinked) {
    Rng rng(99);
    for (int game = 0; game < 6; ++game) {
        Book book;
        const std::vector<CardName> names = {{"cells", "a"}, {"cells", "b"}, {"cells", "c"},
                                             {"cells", ""},  {"moved", ""},  {"moved", "a"}};
        for (int step = 0; step < 30; ++step) {
            const auto from = names[below(rng, names.size())], to = names[below(rng, names.size())];
            if (below(rng, 4) == 0 && from != to && from.item.empty() == to.item.empty()) {
                ASSERT_TRUE(book.store.link({{from, to, below(rng, 3) == 0}}));
            } else if (below(rng, 5) == 0) {
                book.next_round();
            } else {
                book.log(static_cast<int>(below(rng, 4)), below(rng, 2) == 0);
            }
        }
        const auto log = *book.store.log();
        for (std::size_t card = 0; card < log.names.size(); ++card) {
            std::vector<ResponseId> expected, found;
            for (const auto& row : log.rows)
                if (row.card == static_cast<int>(card))
                    expected.push_back(row.id);
            const auto history = *book.store.history(log.names[card]);
            for (const auto& row : history.rows)
                found.push_back(row.id);
            EXPECT_EQ(found, expected) << log.names[card].bank << "/" << log.names[card].item;
        }
    }
}

TEST(Lures, AreTheWrongChoicesThatWereTakenWithTheirCounts) {
    Book book;
    const std::vector<item::Choice> choices = {{0, "Key"}, {1, "Lure"}, {2, "Bait"}};
    for (const int picked : {1, 2, 0, 2}) {
        auto attempt = attempt_at(0, picked == 0);
        attempt.shown.interaction = item::PickOne{choices};
        attempt.response = item::Picked{picked};
        attempt.at = book.tick();
        book.log(attempt);
    }
    book.log(1, false);
    EXPECT_EQ(*book.store.lures({"cells", "a"}),
              (Lures{{{"Bait", 2, noon(Milliseconds{4000})}, {"Lure", 1, noon(Milliseconds{1000})}}}));
    EXPECT_EQ(*book.store.lures({"cells", "c"}), Lures{});
}

TEST(Lures, AreWhatIsTypedHoweverItIsSpelt) {
    Book book;
    for (const auto* text : {"Ladoga", "Baikal", "ladoga "}) {
        auto attempt = attempt_at(0, false);
        attempt.shown.interaction = item::TypeText{};
        attempt.response = item::Typed{text};
        attempt.at = book.tick();
        book.log(attempt);
    }
    EXPECT_EQ(*book.store.lures({"cells", "a"}),
              (Lures{{{"Ladoga", 2, noon(Milliseconds{3000})}, {"Baikal", 1, noon(Milliseconds{2000})}}}));
}

} // namespace
} // namespace retake::store
