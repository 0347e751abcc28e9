// The store in good weather: rounds, responses, the pile of the log, progress and settings.
#include "session/player.hpp"
#include "store/folder.hpp"
#include "store/store.hpp"

namespace retake::store {
namespace {

using session::Confidence;
using test::noon;

const auto cards = test::single_cards(4);
const session::Card& card(int index) { return (*cards)[static_cast<std::size_t>(index)]; }

struct Book {
    Folder folder;
    Store store = opened(folder.path());
    RoundId round = *store.open_round(names_of(*cards), "Cells", {}, 7, noon());

    void log(int index, bool right, std::optional<Confidence> confidence = std::nullopt, int pass = 0) {
        const auto written = store.append(round, card(index), attempt_at(index, right, confidence, pass));
        ASSERT_TRUE(written) << written.error().message;
    }
    std::string pile() const {
        std::string ids;
        const auto pile = store.pile(); // Must outlive the loop.
        for (const auto& lying : *pile)
            ids += lying.name.item;
        return ids;
    }
};

TEST(Store, MakesItsFolderAndFile) {
    const Folder folder;
    const auto store = opened(folder.path() / "deep" / "inside");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "deep" / "inside" / "retake.db"));
    EXPECT_EQ(*store.responses(), 0);
    EXPECT_TRUE(store.notices().empty());
    EXPECT_TRUE(store.pile()->empty());
    EXPECT_EQ(*store.unfinished(), std::nullopt);
}

TEST(Store, BringsBackAnUnfinishedRoundAsItWasPlayed) {
    const Folder folder;
    const auto five = test::cards(test::five_kinds());
    const session::Rules rules{.per_card = Milliseconds{30'000}};
    const std::uint64_t seed = 0xFEDC'BA98'7654'3210U;
    session::Player player(five, rules, seed);
    {
        auto store = opened(folder.path());
        const auto round = *store.open_round(names_of(*five), "Cells", rules, seed, noon());
        player.wait(Milliseconds{1234})
            .respond(item::Picked{1}, Confidence::sure)
            .respond(item::PickedMany{{0, 1}})
            .skip()
            .go_on();
        player.happen(session::HintOpened{}).respond(item::Typed{"water"}, Confidence::guess);
        for (const auto& attempt : player.state.attempts)
            ASSERT_TRUE(store.append(round, card_of(player.state, attempt.card), attempt));
    }
    const auto unfinished = *opened(folder.path()).unfinished();
    ASSERT_TRUE(unfinished);
    EXPECT_EQ(unfinished->rules, rules);
    EXPECT_EQ(unfinished->seed, seed);
    EXPECT_EQ(unfinished->title, "Cells");
    EXPECT_EQ(unfinished->cards, names_of(*five));
    EXPECT_EQ(unfinished->begun, noon());
    EXPECT_EQ(unfinished->attempts, player.state.attempts);
    EXPECT_EQ(resume(five, rules, seed, unfinished->attempts, player.at), player.state);
}

TEST(Store, ForgetsARoundThatWasClosed) {
    Book book;
    ASSERT_TRUE(book.store.close_round(book.round, noon()));
    EXPECT_EQ(*book.store.unfinished(), std::nullopt);
}

TEST(Store, ClosesAnOlderRoundWhenANewOneBegins) {
    Book book;
    const auto second = *book.store.open_round(names_of(*cards), "Again", {}, 8, noon());
    EXPECT_EQ((*book.store.unfinished())->title, "Again");
    ASSERT_TRUE(book.store.close_round(second, noon()));
    EXPECT_EQ(*book.store.unfinished(), std::nullopt);
}

TEST(Store, DerivesThePileFromTheLogInTheOrderOfTheRound) {
    Book book;
    book.log(0, false);
    book.log(1, false, Confidence::sure);
    book.log(2, true);
    book.log(3, false);
    EXPECT_EQ(book.pile(), "bda");
    book.log(1, false, std::nullopt, 1);
    EXPECT_EQ(book.pile(), "dab");
    book.log(3, true, std::nullopt, 1);
    EXPECT_EQ(book.pile(), "ab");
}

TEST(Store, CountsARoundOfThePileAsARetake) {
    Book book;
    book.log(0, false);
    book.log(1, false);
    book.round = *book.store.open_round(names_of(*cards), "Pile", {.mode = session::Mode::pile}, 9, noon());
    book.log(1, false);
    EXPECT_EQ(book.pile(), "ab");
}

TEST(Store, TellsWhatAPileCardWasAbout) {
    Book book;
    book.log(1, false, Confidence::sure);
    EXPECT_EQ(*book.store.pile(),
              (std::vector<PileCard>{{{"cells", "b"}, "Question b?", "Biology", noon(Milliseconds{1}), true}}));
}

TEST(Store, CountsWhatIsKnownByTheLastResponse) {
    Book book;
    book.log(0, false);
    book.log(1, true);
    book.log(2, true);
    book.log(0, true, std::nullopt, 1);
    book.log(2, false);
    EXPECT_EQ(*book.store.progress(), (std::vector<BankProgress>{{"cells", 2, 1}}));
    EXPECT_EQ(*book.store.responses(), 5);
}

TEST(Store, NeverChangesOrRemovesAResponse) {
    Book book;
    book.log(0, true);
    Stranger stranger(book.folder.file());
    EXPECT_EQ(stranger.run("delete from responses"), SQLITE_CONSTRAINT_TRIGGER);
    EXPECT_EQ(stranger.run("update responses set credit = 1"), SQLITE_CONSTRAINT_TRIGGER);
    EXPECT_EQ(*book.store.responses(), 1);
}

TEST(Store, RemembersSmallSettings) {
    const Folder folder;
    {
        auto store = opened(folder.path());
        EXPECT_EQ(*store.recall("set-up"), std::nullopt);
        ASSERT_TRUE(store.remember("set-up", "one"));
        ASSERT_TRUE(store.remember("set-up", std::string("two\0three", 9)));
    }
    EXPECT_EQ(*opened(folder.path()).recall("set-up"), std::string("two\0three", 9));
}

TEST(Store, KeepsWhatTheShelfShows) {
    const Folder folder;
    const std::vector<Glance> shelf{{"/banks/cats.yaml", 37'000'000, -4'611'686'018'427, "cats", "Cats, “big” ones\n", 100'000},
                                    {"/banks/dogs.yaml", 1, 2, "dogs", "狗", 3}};
    {
        auto store = opened(folder.path());
        EXPECT_TRUE(store.glances().empty());
        ASSERT_TRUE(store.keep_glances({{"/banks/birds.yaml", 1, 2, "birds", "Birds", 3}}));
        ASSERT_TRUE(store.keep_glances(shelf));
    }
    EXPECT_EQ(opened(folder.path()).glances(), shelf);
}

TEST(Store, LooksAgainWhereWhatItKeptOfTheShelfIsDamaged) {
    const Folder folder;
    auto store = opened(folder.path());
    for (const auto* damaged : {"", "[[", "7", "[[\"/banks/cats.yaml\", 1]]", "{\"a\": []}"}) {
        ASSERT_TRUE(store.keep_glances({{"/banks/cats.yaml", 1, 2, "cats", "Cats", 3}}));
        EXPECT_EQ(Stranger(folder.file()).run("update settings set value = '" + std::string(damaged) + "'"), SQLITE_OK);
        EXPECT_TRUE(store.glances().empty()) << damaged;
    }
}

TEST(Store, LetsTwoProgramsPlayAtOnce) {
    Book book;
    auto second = opened(book.folder.path());
    book.log(0, false);
    EXPECT_EQ(*second.responses(), 1);
    const auto round = *second.open_round(names_of(*cards), "Second", {}, 1, noon());
    ASSERT_TRUE(second.append(round, card(1), attempt_at(1, false)));
    book.log(2, false);
    EXPECT_EQ(*second.responses(), 3);
}

} // namespace
} // namespace retake::store
