// The keeper: the journal comes first, and hostile phones come to nothing.
#include "classroom/standings.hpp"
#include "server/keeper.hpp"
#include "server/kept.hpp"

namespace retake::server {
namespace {

using namespace classroom;
using nlohmann::json;

TEST(Keeper, WelcomesWithATokenAndASnapshot) {
    Kept kept;
    kept.join(101, "Priya");
    EXPECT_EQ(kept.last(101)["t"], "hello");
    EXPECT_EQ(kept.last(101)["token"], "token 1");
    EXPECT_EQ(kept.last(101)["stage"], "lobby");
    EXPECT_EQ(kept.last(101)["title"], "Cells");
    kept.say(102, R"({"t":"back","code":"KITE","token":"token 1"})");
    EXPECT_EQ(kept.last(101), json({{"t", "bye"}, {"why", "taken_over"}}));
    EXPECT_TRUE(kept.done[101]);
    EXPECT_EQ(kept.last(102)["name"], "Priya");
}

TEST(Keeper, WritesEachEventBeforeItIsConfirmed) {
    Kept kept;
    kept.join(101, "Ann").next().pick(101, "Key", 1);
    EXPECT_EQ(kept.last(101)["t"], "ok");
    ASSERT_EQ(kept.journal.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<Responded>(kept.journal[2]));
    auto again = open_room(kept.rules, kept.cards, 7);
    for (const auto& event : kept.journal)
        again = update(std::move(again), event).room;
    EXPECT_EQ(again, kept.keeper.room()) << "the journal makes the room again";
}

TEST(Keeper, ConfirmsNothingThatCannotBeWritten) {
    Kept kept;
    kept.join(101, "Ann").join(102, "Ben").next();
    kept.disk_full = true;
    kept.pick(101, "Key", 1);
    EXPECT_EQ(kept.last(101), json({{"t", "no"}, {"s", 1}, {"why", "busy"}}));
    EXPECT_TRUE(kept.keeper.room().asked.back().votes.back().empty());
    ASSERT_TRUE(kept.keeper.trouble());
    EXPECT_EQ(kept.keeper.trouble()->message, "The disk is full.");
    kept.next();
    EXPECT_TRUE(std::holds_alternative<Open>(kept.keeper.room().phase)) << "nor does the lesson go on behind its journal";
    kept.join(103, "Cid");
    EXPECT_EQ(kept.last(103), json({{"t", "no"}, {"why", "busy"}}));
    kept.disk_full = false;
    kept.pick(101, "Key", 1);
    EXPECT_EQ(kept.last(101), json({{"t", "ok"}, {"s", 1}}));
    EXPECT_FALSE(kept.keeper.trouble());
}

TEST(Keeper, GoesOnWithoutAJournalOnlyWhenTheTeacherSaysSo) {
    Kept kept;
    kept.join(101, "Ann").wish(GoneOnUnkept{});
    EXPECT_TRUE(kept.keeper.kept()) << "there is no reason to";
    kept.disk_full = true;
    kept.next().wish(GoneOnUnkept{}).next().pick(101, "Key", 1).next();
    EXPECT_EQ(kept.last(101)["t"], "r");
    EXPECT_FALSE(kept.keeper.kept());
    EXPECT_FALSE(kept.keeper.trouble());
}

TEST(Keeper, WritesNothingThatChangesNothing) {
    Kept kept;
    kept.join(101, "Ann").next().pick(101, "Key", 1);
    const auto written = kept.journal.size();
    kept.pick(101, "Key", 1)
        .say(101, R"({"t":"a","n":7,"v":0,"s":9,"r":0})")
        .say(101, R"({"t":"a","n":0,"v":0,"s":9,"r":[1,2]})");
    kept.say(102, R"({"t":"a","n":0,"v":0,"s":1,"r":0})").say(103, R"({"t":"back","code":"KITE","token":"x"})");
    kept.deliver(kept.keeper.leave(104, kept.at));
    EXPECT_EQ(kept.journal.size(), written);
}

TEST(Keeper, TakesNoCommandFromAPhone) {
    Kept kept;
    kept.join(101, "Ann").next();
    const auto room = kept.keeper.room();
    for (const char* frame : {R"({"t":"advance"})", R"({"t":"next"})", R"({"t":"host","end":true})", R"({"t":"ended"})",
                              R"({"t":"put-out","player":0})", R"({"t":"q","n":0})", R"({"t":"advanced","at":0})"}) {
        kept.say(150, frame);
        EXPECT_TRUE(kept.done[150]) << "its connection is closed";
        kept.done.clear();
    }
    EXPECT_EQ(kept.keeper.room(), room);
    EXPECT_EQ(kept.last(150), json());
}

TEST(Keeper, KnowsWhichEventsAreATeachers) {
    EXPECT_EQ(command_of(MoreTimeGiven{}), std::optional<Command>(MoreTimeGiven{}));
    EXPECT_EQ(command_of(PutOut{3, {}}), std::optional<Command>(PutOut{3, {}}));
    EXPECT_EQ(command_of(Joined{}), std::nullopt);
    EXPECT_EQ(command_of(Ticked{}), std::nullopt);
    EXPECT_EQ(command_of(Responded{}), std::nullopt);
}

TEST(Keeper, RespondsForNobodyByAGuessedToken) {
    Kept kept;
    kept.join(101, "Ann").next();
    kept.say(102, R"({"t":"a","n":0,"v":0,"s":1,"r":0})");
    EXPECT_EQ(kept.last(102), json()) << "a connection that is nobody's is not heard";
    for (const char* token : {"", "token", "token 2", "TOKEN 1", " token 1"})
        kept.say(110, json{{"t", "back"}, {"code", "KITE"}, {"token", token}}.dump());
    EXPECT_EQ(kept.last(110)["why"], "unknown");
    EXPECT_TRUE(kept.done[110]) << "three guesses, and it is closed";
    EXPECT_EQ(player(kept.keeper.room(), 0).connection, std::optional<ConnectionId>(101));
}

TEST(Keeper, ClosesAConnectionThatSendsNoFrames) {
    Kept kept;
    kept.join(101, "Ann");
    for (const std::string& bytes :
         {std::string("{"), std::string(5'000, 'x'), std::string("\xFF\xFE"), std::string(3'000, '['), std::string("\0\0", 2)}) {
        kept.say(102, bytes);
        EXPECT_TRUE(kept.done[102]);
        kept.done.clear();
    }
    EXPECT_TRUE(kept.keeper.is_pupil(101)) << "the class goes on";
}

TEST(Keeper, LetsAFloodCostItsOwnConnectionOnly) {
    Kept kept;
    kept.join(101, "Ann").join(102, "Ben").next();
    for (int i = 0; i < 100 && !kept.done[101]; ++i)
        kept.say(101, R"({"t":"hi"})");
    EXPECT_TRUE(kept.done[101]);
    EXPECT_LE(kept.heard[101].size(), 23U);
    kept.pick(102, "Key", 1);
    EXPECT_EQ(kept.last(102)["t"], "ok") << "though both come from one address";
}

TEST(Keeper, ClosesAfterThreeWrongCodes) {
    Kept kept;
    kept.join(101, "Ann", "AAAA").join(101, "Ann", "BBBB");
    EXPECT_EQ(kept.last(101), json({{"t", "no"}, {"why", "wrong_code"}}));
    EXPECT_FALSE(kept.done[101]);
    kept.join(101, "Ann", "CCCC");
    EXPECT_TRUE(kept.done[101]);
    kept.join(102, "Ann", " kite");
    EXPECT_EQ(kept.last(102)["t"], "hello");
}

TEST(Keeper, MakesAnAddressWaitThatTriesManyCodes) {
    Kept kept;
    kept.join(500, "Bea");
    for (ConnectionId phone = 101; phone < 130; ++phone)
        for (int i = 0; i < 3; ++i)
            kept.join(phone, "Ann", "XXXX");
    kept.join(131, "Ann");
    EXPECT_EQ(kept.last(131), json({{"t", "no"}, {"why", "busy"}})) << "else the right code could be told from the wrong ones";
    kept.say(132, R"({"t":"back","code":"","token":"token 1"})");
    EXPECT_EQ(kept.last(132)["t"], "hello") << "who is in comes back all the same";
    kept.say(133, R"({"t":"join","code":"KITE","name":"Cid"})", "10.0.0.8");
    EXPECT_EQ(kept.last(133)["t"], "hello");
    kept.at += seconds{3};
    kept.join(131, "Ann");
    EXPECT_EQ(kept.last(131)["t"], "hello");
}

TEST(Keeper, ShowsNoSolutionBeforeTheRevealHoweverItIsAsked) {
    Kept kept;
    kept.join(101, "Ann").join(102, "Ben").next();
    for (const char* frame : {R"({"t":"review"})", R"({"t":"hi"})", R"({"t":"back","code":"KITE","token":"token 1"})"})
        kept.say(101, frame);
    kept.pick(101, "Lure", 1);
    for (const auto& frame : kept.heard[101]) {
        EXPECT_FALSE(frame.contains("key")) << frame;
        EXPECT_FALSE(frame.contains("outcome")) << frame;
        EXPECT_NE(frame["t"], "review") << frame;
    }
}

TEST(Keeper, GivesThePupilsOwnReviewWhenTheLessonIsOver) {
    Kept kept;
    kept.join(101, "Ann").join(102, "Ben").next().pick(101, "Lure", 1).pick(102, "Key", 1).next().wish(Ended{});
    EXPECT_EQ(kept.last(101)["t"], "e");
    EXPECT_EQ(kept.last(101)["missed"], 1);
    EXPECT_EQ(kept.last(102)["missed"], 0);
    kept.say(101, R"({"t":"review"})");
    EXPECT_EQ(kept.last(101)["cards"][0]["given"], "Lure");
    EXPECT_EQ(kept.last(101)["cards"][0]["key"], "Key");
}

TEST(Keeper, KeepsPupilsAndTheirScoresOverAnInterruption) {
    Kept before({.per_card = seconds{20}});
    before.join(101, "Ann").join(102, "Ben").next().pick(101, "Key", 1);
    Kept after({.per_card = seconds{20}});
    auto opening = after.opening();
    opening.room = before.keeper.room();
    opening.connection = 102;
    opening.first = {PauseTurned{before.at}, Dropped{101, before.at}, Dropped{102, before.at}};
    after.at = before.at + seconds{300};
    after.keeper = Keeper(std::move(opening), {});
    EXPECT_TRUE(after.journal.empty());
    after.keeper.begin();
    EXPECT_EQ(after.journal.size(), 3U) << "what must happen first is written, too";
    EXPECT_EQ(after.keeper.arrive(), 103U) << "no connection is given twice";
    after.say(103, R"({"t":"back","code":"KITE","token":"token 1"})");
    EXPECT_EQ(after.last(103)["name"], "Ann");
    EXPECT_EQ(after.last(103)["sent"], 1);
    EXPECT_EQ(after.last(103)["left"], 20'000) << "the clock stood still";
    EXPECT_EQ(after.last(103)["paused"], true);
    after.wish(PauseTurned{});
    EXPECT_EQ(after.last(103), json({{"t", "pause"}, {"on", false}, {"left", 20'000}}));
    after.say(104, R"({"t":"back","code":"KITE","token":"token 2"})");
    after.pick(104, "Key", 1).next();
    EXPECT_EQ(standing_of(after.keeper.room(), 0).points.with_speed, 1000);
    EXPECT_EQ(standing_of(after.keeper.room(), 1).points.with_speed, 1000);
}

TEST(Keeper, NotesARoundTripOnlyWhenItIsNews) {
    Kept kept;
    kept.join(101, "Ann");
    const auto written = kept.journal.size();
    kept.deliver(kept.keeper.measure(101, Milliseconds{20}, kept.at));
    for (int i = 0; i < 50; ++i)
        kept.deliver(kept.keeper.measure(101, Milliseconds{20 + i % 4}, kept.at));
    EXPECT_EQ(kept.journal.size(), written + 1);
    for (int i = 0; i < 50; ++i)
        kept.deliver(kept.keeper.measure(101, Milliseconds{90}, kept.at));
    EXPECT_EQ(shortest(player(kept.keeper.room(), 0).trips), Milliseconds{90}) << "a longer way is believed in the end";
    EXPECT_LE(kept.journal.size(), written + 9);
    kept.deliver(kept.keeper.measure(999, Milliseconds{1}, kept.at));
    EXPECT_LE(kept.journal.size(), written + 9);
}

TEST(Keeper, TicksOnlyWhatIsDue) {
    Kept kept({.per_card = seconds{20}});
    kept.join(101, "Ann").next();
    kept.at += seconds{19};
    kept.deliver(kept.keeper.tick(kept.at));
    EXPECT_TRUE(std::holds_alternative<Open>(kept.keeper.room().phase));
    kept.at += seconds{1};
    kept.deliver(kept.keeper.tick(kept.at));
    EXPECT_TRUE(std::holds_alternative<Grace>(kept.keeper.room().phase));
    kept.at += seconds{1};
    kept.deliver(kept.keeper.tick(kept.at));
    EXPECT_EQ(kept.last(101), json({{"t", "c"}}));
}

TEST(Keeper, HandsOutPicturesOfAskedCardsOnly) {
    Kept kept({}, {}, test::cards(test::other_kinds()));
    kept.join(101, "Ann");
    EXPECT_EQ(kept.keeper.picture(0), std::nullopt);
    kept.next();
    for (std::size_t card = 0; card < kept.cards->size(); ++card) {
        const bool pictured = std::holds_alternative<item::Hotspot>(kept.cards->at(card).item.body);
        EXPECT_EQ(kept.keeper.picture(card), pictured ? std::optional<std::string>("cells/cell.png") : std::nullopt);
        EXPECT_EQ(kept.keeper.picture(card + 1), std::nullopt) << "it was not asked yet";
        kept.wish(CardSkipped{});
    }
    EXPECT_EQ(kept.keeper.picture(9'999), std::nullopt);
}

} // namespace
} // namespace retake::server
