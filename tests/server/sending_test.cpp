// What goes to whom: the fewest frames that keep each phone where the room is.
#include "classroom/lesson.hpp"
#include "server/frames.hpp"
#include "server/sending.hpp"

namespace retake::server {
namespace {

using namespace classroom;
using nlohmann::json;

// A lesson whose phones note what they are sent.
struct Class : Lesson {
    Scoreboard board;
    std::string title = "Cells";
    std::map<ConnectionId, std::vector<json>> heard;
    std::set<const std::string*> buffers; // of the last event
    std::vector<Bytes> held;

    explicit Class(Rules rules = {}, int cards = 3) : Lesson(std::move(rules), cards) {}
    explicit Class(Rules rules, std::shared_ptr<const item::Cards> cards) : Lesson(std::move(rules), std::move(cards)) {}

    Class& tell(const Event& event) {
        const auto before = standpoint(room);
        happen(event);
        board.follow(room, event, told<ShowAll>() != nullptr);
        buffers.clear();
        for (const auto& parcel : parcels_after({before, room, event, effects, title, at}, board))
            for (const auto phone : parcel.to) {
                heard[phone].push_back(read(parcel.bytes));
                buffers.insert(parcel.bytes.get());
                held.push_back(parcel.bytes);
            }
        return *this;
    }
    Class& pupils(int count) {
        for (int phone = 1; phone <= count; ++phone)
            tell(Joined{static_cast<ConnectionId>(phone), "t" + std::to_string(phone), "Ann", ""});
        heard.clear();
        return *this;
    }
    Class& next() { return tell(Advanced{at}); }
    Class& say(ConnectionId phone, const item::Response& response) {
        return tell(Responded{phone, static_cast<int>(room.asked.size()) - 1, vote(), ++sent[phone], response, {}, at});
    }
    std::string types(ConnectionId phone) {
        std::string all;
        for (const auto& frame : heard[phone])
            all += frame["t"].get<std::string>() + " ";
        return all;
    }
};

TEST(Sending, IsThreeFramesACardToEachPhone) {
    Class lesson({.standings = true}, 2);
    lesson.pupils(3);
    lesson.next().say(1, the_key).say(2, a_lure).next().next().next();
    EXPECT_TRUE(lesson.in<Reveal>());
    EXPECT_EQ(lesson.types(1), "q ok r ");
    EXPECT_EQ(lesson.types(3), "q c r ") << "who gave nothing is told that it is closed";
    lesson.next();
    EXPECT_TRUE(lesson.in<Standings>());
    EXPECT_EQ(lesson.types(1), "q ok r ") << "standings are the projector's";
    lesson.next().say(1, the_key).say(2, the_key).say(3, the_key).next();
    EXPECT_EQ(lesson.types(1), "q ok r q ok r ");
    lesson.next();
    EXPECT_EQ(lesson.types(1), "q ok r q ok r e ");
}

TEST(Sending, TellsNobodyThatSomebodyElseResponded) {
    Class lesson;
    lesson.pupils(30).next();
    lesson.heard.clear();
    lesson.say(7, the_key);
    EXPECT_EQ(lesson.heard.size(), 1U);
    EXPECT_EQ(lesson.heard[7].front(), json({{"t", "ok"}, {"s", 1}}));
}

TEST(Sending, SharesOneBufferAmongThoseWhoAreSentTheSame) {
    Class lesson(timed());
    lesson.pupils(40).tell(Accommodated{3, {.time = 2}});
    lesson.next();
    EXPECT_EQ(lesson.buffers.size(), 2U) << "one for the class, one for whoever has more time";
    EXPECT_EQ(lesson.heard[1].back()["left"], 20'000);
    EXPECT_EQ(lesson.heard[4].back()["left"], 40'000);
}

// Whole lessons by chance: phones come, go and respond, and no teacher's extra touches the count.
TEST(Sending, NeverSendsMoreThanThreeFramesACardOverWholeLessons) {
    const auto cards = retake::test::cards(retake::test::all_kinds());
    for (std::uint64_t seed = 0; seed < 15; ++seed) {
        SCOPED_TRACE(seed);
        Rng rng(seed);
        Class lesson({.per_card = below(rng, 2) == 0 ? std::optional<Milliseconds>(seconds{20}) : std::nullopt,
                      .standings = below(rng, 2) == 0},
                     cards);
        lesson.pupils(12);
        while (!lesson.in<Podium>()) {
            lesson.heard.clear();
            lesson.next();
            if (!lesson.in<Open>())
                continue;
            for (ConnectionId phone = 1; phone <= 12; ++phone)
                if (below(rng, 5) > 0) {
                    lesson.wait(Milliseconds{static_cast<std::int64_t>(below(rng, 500))});
                    lesson.say(phone, item::key(card_of(lesson.room, lesson.room.asked.back()).item));
                }
            while (!lesson.in<Reveal>())
                lesson.next();
            if (lesson.room.rules.standings && lesson.room.asked.size() < cards->size())
                lesson.next();
            for (auto& [phone, frames] : lesson.heard) {
                ASSERT_LE(frames.size(), 3U) << lesson.types(phone);
                EXPECT_EQ(frames.front()["t"], "q");
                EXPECT_EQ(frames.back()["t"], "r");
            }
        }
    }
}

TEST(Sending, TellsOfAPauseAndOfMoreTime) {
    Class lesson(timed());
    lesson.pupils(2).next();
    lesson.heard.clear();
    lesson.wait(seconds{5});
    lesson.tell(PauseTurned{lesson.at});
    EXPECT_EQ(lesson.heard[1].back(), json({{"t", "pause"}, {"on", true}, {"left", 15'000}}));
    lesson.wait(seconds{60});
    lesson.tell(PauseTurned{lesson.at});
    EXPECT_EQ(lesson.heard[1].back(), json({{"t", "pause"}, {"on", false}, {"left", 15'000}}));
    lesson.tell(MoreTimeGiven{});
    EXPECT_EQ(lesson.heard[1].back(), json({{"t", "time"}, {"left", 25'000}}));
}

TEST(Sending, TellsOfADiscussionAndAsksAgain) {
    Class lesson;
    lesson.pupils(2).next().say(1, a_lure).say(2, the_key);
    lesson.heard.clear();
    lesson.tell(DiscussionAsked{});
    EXPECT_EQ(lesson.types(1), "d ");
    lesson.next();
    EXPECT_EQ(lesson.types(1), "d q ");
    EXPECT_EQ(lesson.heard[1].back()["v"], 1);
}

TEST(Sending, SnapsEveryPhoneWhenTheTeacherGoesBack) {
    Class lesson;
    lesson.pupils(2).next().say(1, the_key).say(2, the_key).tell(DiscussionAsked{});
    lesson.heard.clear();
    lesson.tell(WentBack{lesson.at});
    EXPECT_EQ(lesson.types(1), "hello ");
    EXPECT_EQ(lesson.heard[1].back()["stage"], "closed");
}

TEST(Sending, TellsHowItCameOutToEachAlone) {
    Class lesson;
    lesson.pupils(2).next().say(1, the_key).say(2, a_lure).next();
    const auto& right = lesson.heard[1].back();
    EXPECT_EQ(right["credit"], 1.0);
    EXPECT_EQ(right["gained"], 1000);
    EXPECT_EQ(right["points"], 1000);
    EXPECT_EQ(right["rank"], 1);
    EXPECT_EQ(right["players"], 2);
    EXPECT_EQ(right["key"], "Key");
    const auto& wrong = lesson.heard[2].back();
    EXPECT_EQ(wrong["credit"], 0.0);
    EXPECT_EQ(wrong["why"], "Not Lure.");
    EXPECT_EQ(wrong["rank"], 2);
}

TEST(Sending, TakesOverReleasesAndRefusesInAFewWords) {
    Class lesson;
    lesson.pupils(1).tell(CameBack{9, "t1"});
    EXPECT_EQ(lesson.heard[1].back(), json({{"t", "bye"}, {"why", "taken_over"}}));
    EXPECT_EQ(lesson.heard[9].back()["token"], "t1");
    lesson.tell(PutOut{0, lesson.at});
    EXPECT_EQ(lesson.heard[9].back(), json({{"t", "bye"}, {"why", "put_out"}}));
    lesson.tell(CameBack{10, "t1"});
    EXPECT_EQ(lesson.heard[10].back(), json({{"t", "no"}, {"why", "put_out"}}));
    lesson.tell(CameBack{11, "a guess"});
    EXPECT_EQ(lesson.heard[11].back(), json({{"t", "no"}, {"why", "unknown"}}));
}

TEST(Sending, TellsAPupilOfAnotherNameTeamOrNeed) {
    Class lesson({.teams = 2, .per_card = seconds{20}});
    lesson.pupils(1).next();
    lesson.heard.clear();
    lesson.tell(Renamed{0, "Bea"});
    EXPECT_EQ(lesson.heard[1].back(), json({{"t", "you"}, {"name", "Bea"}, {"waits", false}, {"team", 0}, {"big", false}}));
    lesson.tell(Accommodated{0, {.time = 1.5, .larger_text = true}});
    EXPECT_EQ(lesson.types(1), "you you time ");
    EXPECT_EQ(lesson.heard[1].back()["left"], 30'000);
}

TEST(Sending, KeepsTheScoreboardAsTheStandingsAre) {
    const auto cards = retake::test::cards(retake::test::all_kinds());
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Rng rng(seed);
        Class lesson({.scoring = {.speed = 0.5}, .per_card = seconds{20}}, cards);
        for (int step = 0; step < 80; ++step) {
            const ConnectionId phone = 1 + below(rng, 9);
            lesson.wait(Milliseconds{static_cast<std::int64_t>(below(rng, 900))});
            switch (below(rng, 8)) {
            case 0:
                lesson.tell(Joined{phone, "t" + std::to_string(step), "Ann", ""});
                break;
            case 1:
                lesson.tell(below(rng, 3) == 0 ? Event(PutOut{static_cast<PlayerId>(below(rng, 5)), lesson.at})
                                               : Event(LetIn{static_cast<PlayerId>(below(rng, 5))}));
                break;
            case 2:
                lesson.tell(Dropped{phone, lesson.at});
                break;
            case 3:
            case 4:
                lesson.next();
                break;
            default:
                if (!lesson.room.asked.empty())
                    lesson.say(phone, item::key(card_of(lesson.room, lesson.room.asked.back()).item));
            }
            for (const auto& standing : standings(lesson.room)) {
                const auto& kept = lesson.board.of(standing.player);
                ASSERT_EQ(kept.points, standing.points) << "seed " << seed << ", step " << step;
                ASSERT_TRUE(kept.rank == standing.rank || !lesson.board.counts()) << "seed " << seed << ", step " << step;
                ASSERT_EQ(kept.gained, standing.gained);
            }
        }
    }
}

} // namespace
} // namespace retake::server
