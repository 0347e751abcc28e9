// The lesson on the projector: what each phase shows, what can be pressed there, and what never is shown too early.
#include "classroom/lesson.hpp"
#include "screens/lesson/lesson.hpp"
#include "screens/still_look.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"

namespace retake::screens::lesson {
namespace {

using namespace classroom;
using ui::Code;

Square square() { return {.size = 21, .dark = std::vector<bool>(21 * 21, true)}; }

Board board() {
    Board out;
    out.title = "Cells";
    out.class_name = "7b";
    out.code = "KITE";
    out.ways = {{"192.168.1.24:8080", "Wi-Fi (wlan0)", square()}};
    out.of_pile = out.pile = 1; // one card lay there
    return out;
}

State shown(const Lesson& lesson, Instant at = {}) { return open(std::make_shared<const Room>(lesson.room), board(), at); }

std::optional<Event> pressed(const State& state, Code code) {
    return press(view(state, test::still_look()), ui::KeyPressed{ui::key(code)});
}

std::string words(const State& state) { return ui::describe(view(state, test::still_look())); }

Lesson seated(Rules rules = {.teams = 2, .per_card = Milliseconds{30'000}}) {
    Lesson lesson(std::move(rules), 3);
    lesson.seat(3);
    return lesson;
}

template <class P>
State at_phase() {
    auto lesson = seated();
    while (!lesson.in<P>()) {
        lesson.advance();
        if (lesson.in<Open>())
            lesson.respond(1, the_key).respond(2, a_lure);
    }
    auto state = shown(lesson);
    return state;
}

TEST(LessonView, LooksAsItDid) {
    EXPECT_TRUE(test::matches_text_golden(words(at_phase<Lobby>()), "lesson-lobby"));
    EXPECT_TRUE(test::matches_text_golden(words(at_phase<Open>()), "lesson-open"));
    EXPECT_TRUE(test::matches_text_golden(words(at_phase<Reveal>()), "lesson-reveal"));
    EXPECT_TRUE(test::matches_text_golden(words(at_phase<Standings>()), "lesson-standings"));
    EXPECT_TRUE(test::matches_text_golden(words(at_phase<Podium>()), "lesson-podium"));
    EXPECT_TRUE(test::matches_text_golden(words(at_phase<Report>()), "lesson-report"));
}

TEST(LessonView, HasSoundZonesInEveryPhaseAndKind) {
    for (const auto& item : retake::test::all_kinds()) {
        Lesson lesson({.reading = Milliseconds{3'000}}, retake::test::cards({item}));
        lesson.seat(3);
        for (int step = 0; step < 9; ++step) {
            const auto state = shown(lesson);
            test::expect_sound(view(state, test::still_look()), test::still_look());
            lesson.advance();
            if (lesson.in<Open>())
                lesson.respond(1, item::key(item));
        }
    }
}

TEST(LessonView, AsksBeforeALessonEnds) {
    for (const auto& state : {at_phase<Lobby>(), at_phase<Open>(), at_phase<Reveal>(), at_phase<Standings>()}) {
        EXPECT_EQ(pressed(state, Code::escape), Event(CloseAsked{true}));
        const auto asking = update(state, CloseAsked{true});
        test::expect_sound(view(asking, test::still_look()), test::still_look());
        EXPECT_EQ(pressed(asking, Code::escape), Event(CloseAsked{false}));
        EXPECT_EQ(pressed(asking, Code::enter), Event(CloseAsked{false})) << "Enter carries on";
        EXPECT_EQ(pressed(asking, Code::space), std::nullopt);
    }
    EXPECT_EQ(pressed(update(at_phase<Open>(), CloseAsked{true}), Code::e), Event(Ordered{Order::end}));
    EXPECT_EQ(pressed(update(at_phase<Lobby>(), CloseAsked{true}), Code::e), Event(Left{}));
}

TEST(LessonView, ShowsTheStemAloneWhileItIsRead) {
    auto lesson = seated({.reading = Milliseconds{5'000}});
    lesson.advance();
    ASSERT_TRUE(lesson.in<Read>());
    const auto text = words(shown(lesson));
    EXPECT_EQ(text.find("Lure"), std::string::npos);
    EXPECT_NE(text.find("Read it first"), std::string::npos);
}

TEST(LessonView, KeepsTheKeyToItselfUntilTheReveal) {
    // Two cards that look the same, and have the one choice or the other as their key.
    const auto text_of = [](std::vector<std::string> key_first, auto until) {
        Lesson lesson({}, retake::test::cards({retake::test::single("q", "Which?", std::move(key_first))}));
        lesson.seat(2);
        const auto lobby = lesson.room;
        const auto choices = [&] { return std::get<item::PickOne>(lesson.room.asked.back().shown.interaction).choices; };
        for (std::uint64_t seed = 0; lesson.in<Lobby>() || choices()[0].text != "Baltic"; ++seed) {
            lesson.room = lobby;
            lesson.room.seed = seed;
            lesson.advance();
        }
        lesson.room.seed = lobby.seed;
        lesson.respond(1, item::Picked{choices()[0].id}).respond(2, item::Picked{choices()[1].id});
        until(lesson);
        return words(shown(lesson));
    };
    const std::vector<std::string> one{"Baltic", "Adriatic"}, other{"Adriatic", "Baltic"};
    const auto closed = [](Lesson& lesson) { lesson.advance_to<Closed>(); };
    const auto discuss = [](Lesson& lesson) { lesson.advance_to<Closed>().happen(DiscussionAsked{}); };
    const auto reveal = [](Lesson& lesson) { lesson.advance_to<Reveal>(); };
    EXPECT_EQ(text_of(one, closed), text_of(other, closed));
    EXPECT_EQ(text_of(one, discuss), text_of(other, discuss));
    EXPECT_NE(text_of(one, reveal), text_of(other, reveal)) << "the comparison sees the key where it is shown";
}

TEST(LessonView, ShowsNoNameThatWaitsForTheTeachersWord) {
    auto lesson = seated({.unwanted = {"ship"}});
    lesson.join(9, "ship");
    const auto text = words(shown(lesson));
    EXPECT_EQ(text.find("ship"), std::string::npos);
    const auto& pupil = lesson.room.players.back();
    ASSERT_TRUE(pupil.name_waits);
    EXPECT_NE(text.find(pupil.shown), std::string::npos);
    EXPECT_EQ(press(view(shown(lesson), test::still_look()), "Name 4 " + pupil.shown), Event(NameAllowed{3}));
}

TEST(LessonView, PutsOutAndLetsInByPickingAName) {
    const auto lobby = at_phase<Lobby>();
    EXPECT_EQ(pressed(lobby, Code::x), Event(RemovingTurned{}));
    EXPECT_EQ(press(view(lobby, test::still_look()), "Name 1 Ann"), std::nullopt) << "names are no buttons otherwise";
    const auto removing = update(lobby, RemovingTurned{});
    EXPECT_EQ(press(view(removing, test::still_look()), "Name 1 Ann"), Event(NamePicked{0}));
    EXPECT_FALSE(update(removing, NamePicked{0}).removing);
}

TEST(LessonView, HidesNamesWhereTheTeacherWantsIt) {
    const auto hidden = update(at_phase<Standings>(), NamesTurned{});
    EXPECT_EQ(words(hidden).find("Ann"), std::string::npos);
    EXPECT_EQ(words(update(at_phase<Podium>(), NamesTurned{})).find("Ann"), std::string::npos);
}

TEST(LessonView, CountsWhoIsIn) {
    auto lesson = seated();
    lesson.advance().respond(1, the_key);
    EXPECT_NE(words(shown(lesson)).find("of 3"), std::string::npos);
}

TEST(LessonView, GoesOnByEnterAndSpaceAndGivesTime) {
    const auto open = at_phase<Open>();
    EXPECT_EQ(pressed(open, Code::space), Event(Ordered{Order::next}));
    EXPECT_EQ(pressed(open, Code::plus), Event(Ordered{Order::more_time}));
    EXPECT_EQ(pressed(open, Code::p), Event(Ordered{Order::pause}));
    EXPECT_EQ(pressed(open, Code::k), Event(Ordered{Order::skip}));
    EXPECT_EQ(pressed(at_phase<Closed>(), Code::d), Event(Ordered{Order::discuss}));
    EXPECT_EQ(pressed(at_phase<Reveal>(), Code::enter), Event(Ordered{Order::next}));
    EXPECT_EQ(pressed(at_phase<Lobby>(), Code::enter), Event(Ordered{Order::next}));
    EXPECT_EQ(pressed(at_phase<Podium>(), Code::v), Event(Ordered{Order::next}));
    EXPECT_EQ(pressed(at_phase<Podium>(), Code::r), Event(PileRetaken{}));
    EXPECT_EQ(pressed(at_phase<Podium>(), Code::s), Event(ReportSaved{}));
}

TEST(LessonView, SortsTheReportByItsColumns) {
    auto state = at_phase<Report>();
    ASSERT_EQ(rows(state).size(), 3U);
    const auto& cards = state.report->cards;
    for (std::size_t i = 1; i < 3; ++i)
        EXPECT_LE(cards[rows(state)[i - 1]].facility, cards[rows(state)[i]].facility);
    while (state.column != Column::order)
        state = update(state, Sorted{});
    EXPECT_EQ(rows(state), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(pressed(state, Code::enter), Event(RowOpened{0}));
    EXPECT_NE(words(update(state, RowOpened{0})).find("median"), std::string::npos);
}

TEST(LessonView, TellsHowToComeInWhereNoPhoneDoes) {
    auto lesson = Lesson({}, 3);
    auto state = shown(lesson, test::still_look().now - std::chrono::seconds{30});
    EXPECT_NE(words(state).find("VPN off"), std::string::npos);
    state.board.first_reached = true;
    EXPECT_EQ(words(state).find("VPN off"), std::string::npos);
    state.board.ways = {{"127.0.0.1:8080", "", square()}, {"192.168.1.24:8080", "Wi-Fi (wlan0)", square()}};
    EXPECT_NE(words(state).find("N for another network"), std::string::npos);
    state.board.ways.pop_back();
    EXPECT_NE(words(state).find("in no network"), std::string::npos);
    state.board.ways.clear();
    EXPECT_NE(words(state).find("in no network"), std::string::npos);
}

TEST(LessonView, HoldsAThousandNames) {
    Lesson lesson({}, 3);
    for (ConnectionId connection = 1; connection <= 1000; ++connection)
        lesson.join(connection, "Pupil " + std::to_string(connection));
    const auto state = shown(lesson);
    test::expect_sound(view(state, test::still_look()), test::still_look());
    EXPECT_NE(words(state).find("more"), std::string::npos);
    EXPECT_NE(words(state).find("Pupil 1000"), std::string::npos) << "the newest are seen";
}

} // namespace
} // namespace retake::screens::lesson
