// Reviewing: what one does there by keys, and what of it is kept at once.
#include "app/person.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using session::Cause;
using ui::Code;

// Four cards; the second and the third are skipped, then the results are read.
struct Reviewer : test::Person {
    explicit Reviewer(session::Mode mode = session::Mode::practice) {
        std::vector<item::Item> items;
        for (const char* id : {"one", "two", "three", "four"})
            items.push_back(test::true_false(id, std::string("Is ") + id + " a number?", true));
        const session::Rules rules{.mode = mode};
        app = update(std::move(app), RoundDealt{test::cards(std::move(items)), rules, 1, "Cells", {}, false}, now).app;
        see();
        for (const bool right : {true, false, false, true}) {
            if (right)
                presses(Code::t);
            presses(Code::enter);
            presses(Code::enter);
            if (!right)
                presses(Code::enter);
        }
    }
    template <class E>
    std::vector<E> asked() const { // of the world
        std::vector<E> found;
        for (const auto& effect : effects)
            if (const auto* one = std::get_if<E>(&effect))
                found.push_back(*one);
        return found;
    }
    const screens::review::State& review() const { return std::get<screens::review::State>(app.screen); }
};

TEST(Reviewing, TagsACauseAtOnce) {
    Reviewer reviewer;
    reviewer.presses(Code::v);
    ASSERT_EQ(screen_name(reviewer.app), "review");
    const auto at = reviewer.now;
    reviewer.presses(Code::n3);
    const std::vector<TagCause> slip{{{1, 0}, Cause::slip, at}};
    EXPECT_EQ(reviewer.asked<TagCause>(), slip);
    reviewer.presses(Code::down);
    reviewer.presses(Code::n1);
    EXPECT_EQ(reviewer.asked<TagCause>().back().go, (store::Go{2, 0}));
    reviewer.presses(Code::n1);
    EXPECT_EQ(reviewer.asked<TagCause>().back().cause, std::nullopt) << "the same key takes it off";
}

TEST(Reviewing, FindsTheTagsAgainWhenItIsOpenedAgain) {
    Reviewer reviewer;
    reviewer.presses(Code::v);
    reviewer.presses(Code::n2);
    reviewer.presses(Code::escape);
    ASSERT_EQ(screen_name(reviewer.app), "results");
    reviewer.presses(Code::v);
    EXPECT_EQ(reviewer.review().causes[1], Cause::misread);
}

TEST(Reviewing, ATagGoesWithTheResponseThatIsTakenBack) {
    Reviewer reviewer;
    reviewer.app.causes = {std::nullopt, std::nullopt, std::nullopt, Cause::slip};
    reviewer.presses(Code::z);
    ASSERT_EQ(screen_name(reviewer.app), "question");
    EXPECT_EQ(reviewer.app.causes.size(), 3u);
}

TEST(Reviewing, AsksHowOftenItsCardsWereMissedBefore) {
    Reviewer reviewer;
    reviewer.presses(Code::v);
    ASSERT_EQ(reviewer.asked<CountMisses>().size(), 1u);
    EXPECT_EQ(reviewer.asked<CountMisses>()[0].before, reviewer.app.round->attempts.front().at);
    reviewer.app = update(std::move(reviewer.app), MissesCounted{{0, 0, 2, 0}}, reviewer.now).app;
    EXPECT_EQ(screens::review::lines(*reviewer.review().reviewed, screens::review::Filter::missed), (std::vector<int>{2, 1}));
}

TEST(Reviewing, NamesACardAsTheStoredRoundDoes) {
    Reviewer reviewer;
    reviewer.app.round_numbers = {0, 4, 5, 7}; // a card of the round is gone since
    reviewer.presses(Code::v);
    reviewer.presses(Code::n4);
    EXPECT_EQ(reviewer.asked<TagCause>().back().go, (store::Go{4, 0}));
}

TEST(Reviewing, FlagsACard) {
    Reviewer reviewer;
    reviewer.presses(Code::v);
    reviewer.presses(Code::f);
    ASSERT_EQ(reviewer.asked<RaiseFlag>().size(), 1u);
    EXPECT_EQ(reviewer.asked<RaiseFlag>()[0].flag.name, (store::CardName{"cells", "two"}));
    reviewer.presses(Code::f);
    EXPECT_EQ(reviewer.asked<TakeFlagDown>().size(), 1u);
}

TEST(Reviewing, RetakesWhatItShows) {
    Reviewer reviewer;
    reviewer.presses(Code::v);
    reviewer.presses(Code::r);
    ASSERT_EQ(screen_name(reviewer.app), "question");
    EXPECT_EQ(reviewer.app.round->rules.mode, session::Mode::pile);
    EXPECT_EQ(reviewer.app.round->cards->size(), 2u);
    EXPECT_TRUE(reviewer.app.causes.empty()) << "another round";
}

} // namespace
} // namespace retake::app
