// Past rounds: each can be found and looked at again, as it was played.
#include "store/book.hpp"

namespace retake::store {
namespace {

using session::Mode;
using test::noon;

TEST(PastRounds, TellWhatCameOfThem) {
    Book book;
    book.log(0, true);
    book.log(1, false);
    book.log(2, false);
    book.log(1, true, std::nullopt, 1);
    ASSERT_TRUE(book.store.close_round(book.round, noon(Milliseconds{5000})));
    EXPECT_EQ(*book.store.past_rounds(10), (std::vector<PastRound>{{.id = book.round,
                                                                    .title = "Cells",
                                                                    .mode = Mode::practice,
                                                                    .begun = noon(),
                                                                    .closed = noon(Milliseconds{5000}),
                                                                    .asked = 3,
                                                                    .right = 1,
                                                                    .missed = 1,
                                                                    .dealt = 4}}));
}

TEST(PastRounds, ComeNewestFirstAndInPortions) {
    Book book;
    for (const std::string title : {"One", "Two", "Three", "Four"}) {
        book.next_round(title);
        book.log(0, true);
    }
    const auto newest = *book.store.past_rounds(3);
    ASSERT_EQ(newest.size(), 3u);
    EXPECT_EQ(newest[0].title, "Four");
    EXPECT_EQ(newest[2].title, "Two");
    const auto rest = *book.store.past_rounds(3, newest[2].id);
    ASSERT_EQ(rest.size(), 1u) << "a round in which nothing was asked is none";
    EXPECT_EQ(rest[0].title, "One");
}

TEST(PastRounds, CanBeLookedAtWhole) {
    Book book;
    book.log(0, false, session::Confidence::sure);
    book.log(1, true);
    ASSERT_TRUE(book.store.close_round(book.round, noon()));
    const auto first = book.round;
    book.next_round();
    const auto round = *book.store.round(first);
    ASSERT_TRUE(round);
    EXPECT_EQ(round->title, "Cells");
    EXPECT_EQ(round->cards, names_of(*book.cards));
    EXPECT_EQ(round->closed, noon());
    auto expected = attempt_at(0, false, session::Confidence::sure);
    expected.at = noon(Milliseconds{1000});
    ASSERT_EQ(round->attempts.size(), 2u);
    EXPECT_EQ(round->attempts[0], expected);
    EXPECT_EQ((*book.store.round(latest_round))->title, "Again");
    EXPECT_EQ(*book.store.round(12345), std::nullopt);
}

TEST(PastRounds, ComeUnderTheNamesOfNow) {
    Book book;
    book.log(0, false);
    ASSERT_TRUE(book.store.link({{{"cells", "a"}, {"cells", "a2"}}}));
    EXPECT_EQ((*book.store.round(book.round))->cards[0], (CardName{"cells", "a2"}));
}

} // namespace
} // namespace retake::store
