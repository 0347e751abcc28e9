// Chance at the room: duplicates, late and forged frames, and a teacher who presses anything. It keeps its promises, and its
// journal makes it again.
#include "classroom/lesson.hpp"

namespace retake::classroom {
namespace {

item::Response any_response(const Room& room, Rng& rng) {
    if (!room.asked.empty() && below(rng, 3) > 0)
        return item::key(card_of(room, room.asked.back()).item);
    switch (below(rng, 6)) {
    case 0:
        return item::Skipped{};
    case 1:
        return item::TimedOut{};
    case 2:
        return item::PickedMany{{static_cast<int>(below(rng, 5)), static_cast<int>(below(rng, 5))}};
    case 3:
        return item::Typed{std::string(below(rng, 500), 'x')};
    case 4:
        return item::Linked{{{static_cast<int>(below(rng, 4)) - 1, static_cast<int>(below(rng, 4)) - 1}}};
    default:
        return item::Picked{static_cast<int>(below(rng, 6)) - 1};
    }
}

Event any_event(const Lesson& lesson, Rng& rng) {
    const ConnectionId connection = below(rng, 6);
    const auto pupil = static_cast<PlayerId>(below(rng, 8)) - 1;
    const auto asked = static_cast<int>(lesson.room.asked.size());
    switch (below(rng, 25)) {
    case 0:
    case 1:
        return Joined{connection, "t" + std::to_string(lesson.journal.size()), below(rng, 5) == 0 ? "" : "Ann", ""};
    case 2:
        return CameBack{connection, "t" + std::to_string(below(rng, lesson.journal.size() + 1))};
    case 3:
        return Dropped{connection, lesson.at};
    case 4:
        return Ponged{connection, Milliseconds{static_cast<std::int64_t>(below(rng, 900)) - 100}};
    case 5:
        return WentBack{lesson.at};
    case 6:
        return CardSkipped{lesson.at};
    case 7:
        return MoreTimeGiven{Milliseconds{static_cast<std::int64_t>(below(rng, 20'000)) - 5'000}};
    case 8:
        return PauseTurned{lesson.at};
    case 9:
        return DiscussionAsked{};
    case 10:
        return LockTurned{};
    case 11:
        return PutOut{pupil, lesson.at};
    case 12:
        return LetIn{pupil};
    case 13:
        return Accommodated{pupil, {.time = static_cast<double>(below(rng, 3))}};
    case 14:
        return Renamed{pupil, "Ben"};
    case 15:
        return TeamPicked{pupil, static_cast<int>(below(rng, 4)) - 1};
    case 16:
        return below(rng, 30) == 0 ? Event(Ended{}) : Event(NameAllowed{pupil});
    case 17:
        return Ticked{lesson.at};
    case 18:
        return NameWished{connection, "Cid"};
    case 19:
    case 20:
        return Advanced{lesson.at};
    default:
        return Responded{connection,
                         asked - 1 - static_cast<int>(below(rng, 10) == 0),
                         lesson.vote() + static_cast<int>(below(rng, 10) == 0),
                         static_cast<std::uint32_t>(lesson.journal.size() - below(rng, 5)),
                         any_response(lesson.room, rng),
                         below(rng, 2) == 0 ? std::optional(schedule::Confidence::sure) : std::nullopt,
                         lesson.at};
    }
}

Rules any_rules(Rng& rng) {
    Rules rules{.teams = static_cast<int>(below(rng, 3)),
                .scoring = {.formula = below(rng, 2) == 0 ? Formula::dial : Formula::kahoot,
                            .speed = unit(rng) / 2,
                            .streak = below(rng, 2) == 0,
                            .ask_how_sure = below(rng, 2) == 0},
                .naming = below(rng, 2) == 0 ? Naming::chosen : Naming::generated,
                .standings = below(rng, 2) == 0,
                .close_when_all_responded = below(rng, 2) == 0};
    if (below(rng, 2) == 0)
        rules.per_card = seconds{20};
    if (below(rng, 2) == 0)
        rules.reading = seconds{3};
    return rules;
}

void expect_sound(const Lesson& lesson) {
    const auto& room = lesson.room;
    std::set<ConnectionId> connections;
    std::set<std::string> names;
    for (const auto& pupil : room.players) {
        EXPECT_FALSE(pupil.kicked && pupil.connection) << "who was put out has no phone";
        if (pupil.connection) {
            EXPECT_TRUE(connections.insert(*pupil.connection).second) << "two pupils on one phone";
        }
        EXPECT_TRUE(names.insert(pupil.shown).second) << "two pupils are called " << pupil.shown;
    }
    EXPECT_LE(room.asked.size(), room.cards->size());
    for (const auto& asked : room.asked) {
        EXPECT_LE(asked.votes.size(), 2U);
        for (const auto& vote : asked.votes)
            for (const auto& [id, given] : vote) {
                EXPECT_LT(static_cast<std::size_t>(id), room.players.size());
                EXPECT_GE(given.pace.took, Milliseconds{0});
                EXPECT_TRUE(!given.pace.limit || given.pace.took <= *given.pace.limit);
            }
    }
    for (const auto& standing : standings(room)) {
        EXPECT_GE(standing.points.with_speed, 0);
        EXPECT_GE(standing.points.without_speed, 0);
        EXPECT_LE(standing.right, standing.cards);
    }
    for (std::size_t id = 0; id < room.players.size(); ++id) {
        const auto seen = lesson.phone(static_cast<PlayerId>(id));
        EXPECT_TRUE(!seen.task || seen.stage != Stage::read || !seen.task->form) << "the form waits until the stem was read";
        EXPECT_TRUE(!seen.outcome || seen.stage == Stage::reveal || seen.stage == Stage::standings);
    }
}

TEST(RoomReplay, KeepsItsPromisesWhateverComesAndIsMadeAgainFromItsJournal) {
    const auto cards = retake::test::cards(retake::test::all_kinds());
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        Rng rng(seed);
        Lesson lesson(any_rules(rng), cards);
        for (int i = 0; i < 120; ++i) {
            lesson.wait(Milliseconds{static_cast<std::int64_t>(below(rng, 4'000))});
            lesson.happen(any_event(lesson, rng));
            if (i % 10 == 0)
                expect_sound(lesson);
        }
        auto again = open_room(lesson.room.rules, cards, lesson.room.seed);
        for (const auto& event : lesson.journal)
            again = update(std::move(again), event).room;
        ASSERT_EQ(again, lesson.room);
    }
}

TEST(RoomReplay, ConfirmsNothingThatIsNotInTheRoom) {
    const auto cards = retake::test::cards(retake::test::all_kinds());
    int confirmed = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Rng rng(seed);
        Lesson lesson(any_rules(rng), cards);
        for (int i = 0; i < 120; ++i) {
            lesson.wait(Milliseconds{static_cast<std::int64_t>(below(rng, 2'000))});
            const auto event = any_event(lesson, rng);
            const auto* responded = std::get_if<Responded>(&event);
            const auto id = responded ? player_at(lesson.room, responded->connection) : std::nullopt;
            const bool is_new = id && responded->sent > player(lesson.room, *id).sent;
            lesson.happen(event);
            if (!is_new || !lesson.told<Confirm>() || std::holds_alternative<item::Skipped>(responded->response))
                continue;
            ASSERT_TRUE(lesson.given(*id)) << "seed " << seed << ", event " << i;
            EXPECT_EQ(lesson.given(*id)->response, responded->response);
            ++confirmed;
        }
    }
    EXPECT_GT(confirmed, 100);
}

} // namespace
} // namespace retake::classroom
