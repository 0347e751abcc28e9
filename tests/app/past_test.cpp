// The past: from Home to the list of rounds, to the review of one of them, and to a retake of what it shows.
#include "app/past_round.hpp"
#include "app/person.hpp"
#include <gtest/gtest.h>

namespace retake::app {
namespace {

using ui::Code;

struct Historian : test::Person {
    template <class E>
    std::optional<E> last() const { // that was asked of the world
        for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect)
            if (const auto* one = std::get_if<E>(&*effect))
                return *one;
        return std::nullopt;
    }
    void hears(const Event& event) {
        auto step = update(std::move(app), event, now);
        app = std::move(step.app);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
        see();
    }
    void lists(int rounds, bool more = false) {
        presses(Code::v);
        PastRoundsRead read{.more = more};
        for (int i = 0; i < rounds; ++i)
            read.rounds.push_back({.id = 900 - i, .title = "Round " + std::to_string(i), .begun = now, .asked = 2, .right = 1});
        hears(read);
    }
    // The first of the two was missed; the second bank is gone.
    void opens() {
        presses(Code::enter);
        const auto items = std::vector<item::Item>{test::true_false("sky", "The sky is up.", true)};
        bank::Bank bank;
        bank.id = "cells";
        bank.items = items;
        Rng rng(1);
        store::OpenRound round{.id = 900, .cards = {{"cells", "sky"}, {"gone", "sea"}}, .title = "Round 0"};
        for (int card = 0; card < 2; ++card)
            round.attempts.push_back({.card = card,
                                      .shown = item::present(items[0], rng, item::Order::as_written),
                                      .response = item::Judged{false},
                                      .verdict = {0, "by the test", ""},
                                      .at = now});
        round.causes = {session::Cause::slip, std::nullopt};
        hears(PastRoundRead{900, std::make_shared<const screens::review::Reviewed>(reviewed_of(round, {&bank})), round.causes});
    }
};

TEST(Past, RetakesBesideAWaitingRoundOnlyAfterAYes) {
    Historian person;
    person.app.home.unfinished = screens::home::Unfinished{7, 20, "The visit"};
    person.app.screen = person.app.home;
    person.lists(1);
    person.opens();
    person.effects.clear();
    person.presses(Code::r);
    EXPECT_EQ(screen_name(person.app), "review");
    EXPECT_FALSE(person.last<OpenRound>());
    person.presses(Code::escape);
    EXPECT_EQ(screen_name(person.app), "review") << "the question is closed, and nothing else";
    person.presses(Code::r);
    person.presses(Code::enter);
    EXPECT_TRUE(person.last<OpenRound>());
    EXPECT_EQ(screen_name(person.app), "question");
}

TEST(Past, IsListedFromHome) {
    Historian person;
    person.lists(3);
    EXPECT_EQ(screen_name(person.app), "past-rounds");
    EXPECT_TRUE(person.last<ReadPastRounds>());
    person.presses(Code::escape);
    EXPECT_EQ(screen_name(person.app), "home");
}

TEST(Past, ReadsOnWhereTheListEnds) {
    Historian person;
    person.lists(20, true);
    person.presses(Code::end);
    EXPECT_EQ(person.last<ReadPastRounds>()->before, 881);
    PastRoundsRead older{.older = true};
    older.rounds.push_back({.id = 5, .title = "The first"});
    person.hears(older);
    const auto& list = std::get<screens::past_rounds::State>(person.app.screen);
    EXPECT_EQ(list.lines.size(), 21u);
    EXPECT_EQ(list.picked, 19) << "the list stays where it was";
}

TEST(Past, OpensTheReviewOfARoundWithItsTags) {
    Historian person;
    person.lists(3);
    person.opens();
    EXPECT_EQ(person.last<ReadPastRound>()->id, 900);
    ASSERT_EQ(screen_name(person.app), "review");
    EXPECT_EQ(std::get<screens::review::State>(person.app.screen).causes[0], session::Cause::slip);
    person.presses(Code::escape);
    EXPECT_EQ(screen_name(person.app), "past-rounds");
}

TEST(Past, TagsTheRoundThatIsLookedAt) {
    Historian person;
    person.lists(3);
    person.opens();
    person.presses(Code::n1);
    EXPECT_EQ(person.last<TagCause>()->round, 900);
    EXPECT_EQ(person.last<TagCause>()->go, (store::Go{0, 0}));
}

TEST(Past, RetakesWhatCanBeAskedStill) {
    Historian person;
    person.lists(3);
    person.opens();
    EXPECT_EQ(std::get<screens::review::State>(person.app.screen).reviewed->since[1], screens::review::Since::gone);
    person.presses(Code::r);
    ASSERT_EQ(screen_name(person.app), "question");
    EXPECT_EQ(person.app.round->cards->size(), 1u) << "the other bank is gone";
    EXPECT_EQ(person.app.round->rules.mode, session::Mode::pile);
    EXPECT_EQ(person.last<OpenRound>()->title, "Round 0");
    person.presses(Code::t);
    person.presses(Code::enter);
    EXPECT_TRUE(person.last<SaveAttempt>());
}

TEST(Past, ARoundThatCannotBeReadLeavesTheListAsItWas) {
    Historian person;
    person.lists(3);
    person.presses(Code::enter);
    EXPECT_EQ(std::get<screens::past_rounds::State>(person.app.screen).reading, "Round 0");
    person.hears(Failed{{"That round cannot be read.", "Look at another one."}, true});
    EXPECT_EQ(std::get<screens::past_rounds::State>(person.app.screen).reading, "");
    EXPECT_TRUE(person.app.toast);
    person.presses(Code::down);
    person.presses(Code::enter);
    EXPECT_EQ(person.last<ReadPastRound>()->id, 899);
}

} // namespace
} // namespace retake::app
