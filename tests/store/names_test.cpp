// Names: what is known of an item follows it when its question is edited or its bank renamed, and no row is ever changed.
#include "store/book.hpp"

namespace retake::store {
namespace {

using test::noon;

struct Book : store::Book {
    void log(const session::Card& card, bool right) {
        auto attempt = attempt_at(0, right);
        attempt.shown.stem = "Question " + card.item.id + "?";
        attempt.at = tick();
        ASSERT_TRUE(store.append(round, card, attempt));
    }
    void log(int index, bool right) { log(cards->at(static_cast<std::size_t>(index)), right); }
    void log_as(const std::string& item, bool right) {
        auto card = cards->front();
        card.item.id = item;
        log(card, right);
    }
    void link(const std::string& from, const std::string& to) { ASSERT_TRUE(store.link({{{bank, from}, {bank, to}}})); }

    std::string pile() const {
        std::string names;
        const auto pile = store.pile(); // Must outlive the loop.
        for (const auto& lying : *pile)
            names += (names.empty() ? "" : " ") + (lying.name.bank == bank ? "" : lying.name.bank + "/") + lying.name.item;
        return names;
    }
    std::vector<BankProgress> progress() const { return *store.progress(); }
};

TEST(Names, ProgressFollowsAnItemToItsNewName) {
    Book book;
    book.log(0, false);
    book.log(1, true);
    book.link("a", "a2");
    book.link("b", "b2");
    EXPECT_EQ(book.pile(), "a2");
    EXPECT_EQ(book.progress(), (std::vector<BankProgress>{{book.bank, 1, 1}}));
    book.log_as("a2", true);
    EXPECT_EQ(book.pile(), "");
    EXPECT_EQ(book.progress(), (std::vector<BankProgress>{{book.bank, 2, 0}}));
}

TEST(Names, ACardInPlayMayBeLoggedUnderItsOldNameAfterTheEdit) {
    Book book;
    book.link("a", "a2");
    book.log(0, false);
    EXPECT_EQ(book.pile(), "a2");
}

TEST(Names, AnEditThatIsTakenBackLeadsBack) {
    Book book;
    book.log(0, false);
    book.link("a", "a2");
    book.log_as("a2", false);
    book.link("a2", "a");
    EXPECT_EQ(book.pile(), "a");
    EXPECT_EQ(book.progress(), (std::vector<BankProgress>{{book.bank, 0, 1}}));
}

TEST(Names, AQuestionThatComesBackUnderItsOldNameIsAnother) {
    Book book;
    book.log(0, false);
    book.link("a", "a2");
    book.next_round();
    book.log(0, true);
    EXPECT_EQ(book.pile(), "a2") << "what was missed then is still missed";
    EXPECT_EQ(book.progress(), (std::vector<BankProgress>{{book.bank, 1, 1}}));
}

TEST(Names, ARenamedBankTakesAllWithIt) {
    Book book;
    book.log(0, false);
    book.link("b", "b2");
    book.log(1, false);
    ASSERT_TRUE(book.store.link({{{book.bank, ""}, {"moved", ""}}}));
    EXPECT_EQ(book.pile(), "moved/b2 moved/a");
    EXPECT_EQ(book.progress(), (std::vector<BankProgress>{{"moved", 0, 2}}));
    const auto open = *book.store.unfinished();
    ASSERT_TRUE(open);
    EXPECT_EQ(open->cards[1], (CardName{"moved", "b2"}));
}

TEST(Names, ACopiedBankSharesWhatWasKnown) {
    Book book;
    book.log(0, false);
    ASSERT_TRUE(book.store.link({{{book.bank, ""}, {"copy", ""}, true}}));
    EXPECT_EQ(book.progress(), (std::vector<BankProgress>{{book.bank, 0, 1}, {"copy", 0, 1}}));
    book.next_round();
    book.log(0, true);
    EXPECT_EQ(book.pile(), "copy/a") << "from then on each is on its own";
}

TEST(Names, ListsWhatWasAskedUnderTheNamesOfNow) {
    Book book;
    book.log(0, false);
    book.log(1, true);
    book.log(2, true);
    book.link("a", "a2");
    EXPECT_EQ(*book.store.asked(book.bank, {"b"}), (std::vector<AskedItem>{{"a2", "Question a?"}, {"c", "Question c?"}}));
    EXPECT_TRUE(book.store.asked("other", {})->empty());
}

TEST(Names, NeitherALinkNorAResponseIsEverChanged) {
    Book book;
    book.link("a", "a2");
    Stranger stranger(book.folder.file());
    EXPECT_NE(stranger.run("update links set item = 'x'"), SQLITE_OK);
    EXPECT_NE(stranger.run("delete from links"), SQLITE_OK);
}

TEST(Names, KeepsTheRollOfABank) {
    Book book;
    EXPECT_EQ(*book.store.roll("cells"), std::nullopt);
    ASSERT_TRUE(book.store.keep_roll({"cells", {"a", "b"}}));
    ASSERT_TRUE(book.store.keep_roll({"cells", {"a", "b", "c"}}));
    ASSERT_TRUE(book.store.keep_roll({"birds", {}}));
    EXPECT_EQ(*book.store.roll("cells"), (Roll{"cells", {"a", "b", "c"}}));
    EXPECT_EQ(*book.store.rolls(), (std::vector<Roll>{{"birds", {}}, {"cells", {"a", "b", "c"}}}));
}

TEST(Flags, StandUntilTheyAreTakenDown) {
    Book book;
    ASSERT_TRUE(book.store.flag({{"cells", "a"}, "Question a?", "", noon()}));
    ASSERT_TRUE(book.store.flag({{"cells", "b"}, "Question b?", "Two are right.", noon()}));
    ASSERT_TRUE(book.store.flag({{"cells", "a"}, "Question a?", "Out of date.", noon()}));
    ASSERT_EQ(book.store.flags()->size(), 2u);
    EXPECT_EQ(book.store.flags()->front().note, "Out of date.");
    ASSERT_TRUE(book.store.take_flag_down({"cells", "a"}, noon()));
    ASSERT_EQ(book.store.flags()->size(), 1u);
    EXPECT_EQ(book.store.flags()->front().name.item, "b");
}

TEST(Flags, FollowTheirCardToItsNewName) {
    Book book;
    ASSERT_TRUE(book.store.flag({{book.bank, "a"}, "Question a?", "", noon()}));
    book.link("a", "a2");
    EXPECT_EQ(book.store.flags()->front().name.item, "a2");
    ASSERT_TRUE(book.store.take_flag_down({book.bank, "a2"}, noon()));
    EXPECT_TRUE(book.store.flags()->empty());
}

} // namespace
} // namespace retake::store
