// A lesson on the disk: it comes back as it was, at whatever moment the program ended.
#include "classroom/phone.hpp"
#include "lessons/made.hpp"
#include <gtest/gtest.h>

namespace retake::lessons {
namespace {

using namespace classroom;
namespace fs = std::filesystem;

TEST(KeptLesson, ComesBackAfterEveryEventAsItWas) {
    const Made made;
    Taught taught(made.begun());
    const auto expect_same = [&] {
        const auto back = open(taught.kept.folder);
        ASSERT_TRUE(back);
        EXPECT_EQ(*back->room.cards, *taught.kept.room.cards);
        auto expected = taught.kept.room;
        expected.cards = back->room.cards; // equal, as was seen
        EXPECT_EQ(back->room, expected);
    };
    taught.join(1, "Ann").join(2, "Ben");
    expect_same();
    for (int card = 0; card < 3; ++card) {
        taught.advance_to<Open>();
        taught.know(1);
        expect_same();
        taught.miss(2);
        expect_same();
        taught.advance_to<Reveal>();
        expect_same();
    }
    taught.advance_to<Podium>();
    expect_same();
    EXPECT_TRUE(summary(taught.kept.folder)->over);
}

TEST(KeptLesson, KeepsItsCardsWhenTheBankChangesOrGoes) {
    const Made made;
    const auto kept = made.begun();
    fs::remove(made.folder.path() / "cells.yaml");
    const auto back = open(kept.folder);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back->room.cards, *kept.room.cards);
    EXPECT_EQ(back->beginning.code, "KITE");
}

TEST(KeptLesson, IsForTheTeachersEyesOnly) {
    const Made made;
    const auto kept = made.begun();
    const auto others = fs::perms::group_all | fs::perms::others_all;
    EXPECT_EQ(fs::status(kept.folder).permissions() & others, fs::perms::none);
    for (const auto& entry : fs::directory_iterator(kept.folder))
        EXPECT_EQ(entry.status().permissions() & others, fs::perms::none) << entry.path();
}

TEST(KeptLesson, GivesBackTheTimeThatNobodyHad) {
    Made made;
    made.plan.rules.per_card = Milliseconds{20'000};
    Taught taught(made.begun());
    taught.join(1, "Ann").advance_to<Open>();
    taught.happen(Ticked{taught.at += Milliseconds{5'000}});
    const auto left = [](const Room& room, Instant now) { return view_for(room, 0, standing_of(room, 0), now).left; };
    auto back = *open(taught.kept.folder);
    const auto much_later = taught.at + std::chrono::minutes{7};
    for (const auto& event : returning(back, much_later))
        back.room = update(std::move(back.room), event).room;
    EXPECT_EQ(left(back.room, much_later), left(taught.kept.room, taught.at));
    EXPECT_TRUE(present_players(back.room).empty());
    EXPECT_FALSE(back.room.paused_since);
    EXPECT_EQ(back.last_connection, 1U);
}

TEST(KeptLesson, ClosesNoCardBecauseEverybodyIsAwayAfterAnInterruption) {
    const Made made;
    Taught taught(made.begun());
    taught.join(1, "Ann").join(2, "Ben").advance_to<Open>().know(2);
    auto back = *open(taught.kept.folder);
    for (const auto& event : returning(back, taught.at + std::chrono::minutes{7}))
        back.room = update(std::move(back.room), event).room;
    EXPECT_TRUE(std::holds_alternative<Open>(back.room.phase)) << "Ann has not responded yet";
}

TEST(KeptLesson, SaysWhatIsMissing) {
    const Made made;
    const auto kept = made.begun();
    EXPECT_FALSE(open(made.folder.path() / "nothing"));
    write(kept.folder / "lesson.json", "{\"class\":");
    const auto damaged = open(kept.folder);
    ASSERT_FALSE(damaged);
    EXPECT_NE(damaged.error().message.find(kept.folder.string()), std::string::npos);
}

TEST(KeptLesson, WorksItsSummaryOutAgainWhenTheJournalIsNewer) {
    const Made made;
    Taught taught(made.begun());
    taught.join(1, "Ann").join(2, "Ben", "Benjamin").advance_to<Open>();
    taught.know(1).miss(2).advance_to<Reveal>();
    const auto before = summary(taught.kept.folder);
    ASSERT_TRUE(before);
    EXPECT_FALSE(before->over);
    ASSERT_EQ(before->results.size(), 1U);
    EXPECT_DOUBLE_EQ(before->results[0].facility, 0.5);
    EXPECT_EQ(before->results[0].bank, "cells");
    ASSERT_EQ(before->pupils.size(), 2U);
    EXPECT_EQ(before->pupils[1].name, "Benjamin");
    taught.happen(Ended{});
    const auto after = summary(taught.kept.folder);
    EXPECT_TRUE(after->over);
    EXPECT_TRUE(fs::exists(taught.kept.folder / "summary.json"));
    EXPECT_EQ(*summary(taught.kept.folder), *after) << "from the file";
    EXPECT_EQ(read_summary(write_summary(*after)), *after);
}

TEST(Dealing, OpensWithThePileAndDealsNoCardTwice) {
    const Made made;
    auto plan = made.plan;
    plan.pile_first = 2;
    plan.length = 0;
    const std::vector<OnClassPile> pile{{"seas", "salt", true, 0.2, 0},
                                        {"cells", "gone", true, 0.3, 0},
                                        {"cells", "reader", true, 0.4, 0},
                                        {"cells", "energy", true, 0.5, 0}};
    const auto dealt = deal(plan, {&made.bank_of_cells}, {&made.bank_of_cells, &made.bank_of_seas}, pile, 1);
    EXPECT_EQ(dealt.of_pile, 2);
    ASSERT_EQ(dealt.cards.size(), 4U) << "two of the pile, and the two others of the chosen bank";
    EXPECT_EQ(dealt.cards[0].item.id, "salt") << "also of a bank that was not chosen";
    EXPECT_EQ(dealt.cards[1].item.id, "reader") << "what no bank holds any more is left out";
    plan.length = 1;
    EXPECT_EQ(deal(plan, {&made.bank_of_cells}, {&made.bank_of_cells}, pile, 1).cards.size(), 3U);
    EXPECT_EQ(deal(plan, {}, {&made.bank_of_seas}, pile, 1).cards.size(), 1U) << "the pile alone";
}

TEST(Plan, ComesBackAsItWas) {
    Plan plan{"7b", {"/a/b.yaml"}, {"Biology"}, 2, 8, 3, {}};
    plan.rules.teams = 4;
    plan.rules.scoring = {Formula::kahoot, 0.25, true, true};
    plan.rules.naming = Naming::generated;
    plan.rules.unwanted = {"ship"};
    plan.rules.per_card = Milliseconds{30'000};
    plan.rules.reading = Milliseconds{3'000};
    plan.rules.standings = false;
    EXPECT_EQ(read_plan(write_plan(plan)), plan);
    EXPECT_EQ(read_plan("{"), std::nullopt);
    EXPECT_EQ(read_plan("{\"class\":\"x\",\"banks\":[],\"rules\":{\"teams\":-3,\"speed\":9}}")->rules.teams, 0);
}

} // namespace
} // namespace retake::lessons
