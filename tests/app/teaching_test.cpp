// Teaching: what the teacher presses becomes events of the room, and what the room became is shown.
#include "app/teaching.hpp"
#include "classroom/lesson.hpp"

namespace retake::app {
namespace {

namespace lesson = screens::lesson;
namespace plan = screens::plan;
using namespace classroom;

struct Class {
    Lesson taught{{.teams = 2, .per_card = Milliseconds{30'000}}};
    App app;
    Instant at = test::noon();

    Class() {
        taught.seat(3);
        app = room_opened(App{}, {shown(), {}}, at).app;
    }
    std::shared_ptr<const Room> shown() const { return std::make_shared<const Room>(taught.room); }
    std::vector<Effect> press(const lesson::Event& event) {
        auto step = at_lesson(std::move(app), event, at);
        app = std::move(step.app);
        return step.effects;
    }
    const lesson::State& state() const { return std::get<lesson::State>(app.screen); }
};

std::vector<classroom::Event> told(const std::vector<Effect>& effects) {
    const auto* tell = effects.size() == 1 ? std::get_if<TellRoom>(&effects.front()) : nullptr;
    return tell ? tell->events : std::vector<classroom::Event>();
}

TEST(Teaching, TurnsWhatIsPressedIntoEventsOfTheRoom) {
    Class room;
    using Events = std::vector<classroom::Event>;
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::next})), (Events{Advanced{room.at}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::back})), (Events{WentBack{room.at}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::skip})), (Events{CardSkipped{room.at}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::more_time})), (Events{MoreTimeGiven{}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::pause})), (Events{PauseTurned{room.at}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::discuss})), (Events{DiscussionAsked{}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::lock})), (Events{LockTurned{}}));
    EXPECT_EQ(told(room.press(lesson::Ordered{lesson::Order::end})), (Events{Ended{}}));
    EXPECT_EQ(told(room.press(lesson::NameAllowed{1})), (Events{NameAllowed{1}}));
    EXPECT_EQ(told(room.press(lesson::PileRetaken{})), (Events{RetakeAsked{room.at}}));
}

TEST(Teaching, PutsOutAndLetsInTheSameName) {
    Class room;
    EXPECT_EQ(told(room.press(lesson::NamePicked{0})), (std::vector<classroom::Event>{PutOut{0, room.at}}));
    room.taught.happen(PutOut{0, room.at});
    room.app = room_went_on(std::move(room.app), {room.shown(), false, ""}, room.at).app;
    EXPECT_EQ(told(room.press(lesson::NamePicked{0})), (std::vector<classroom::Event>{LetIn{0}}));
}

TEST(Teaching, DealsEverybodyWhoIsThereToTheTeams) {
    Class room;
    const auto events = told(room.press(lesson::Ordered{lesson::Order::shuffle_teams}));
    ASSERT_EQ(events.size(), 3U);
    std::vector<int> members(2);
    for (const auto& event : events)
        ++members.at(static_cast<std::size_t>(std::get<TeamPicked>(event).team));
    EXPECT_EQ(members, (std::vector<int>{2, 1}));
}

TEST(Teaching, FollowsTheRoomAndTellsOfTrouble) {
    Class room;
    room.taught.advance();
    room.app = room_went_on(std::move(room.app), {room.shown(), true, "The disk is full."}, room.at).app;
    EXPECT_TRUE(std::holds_alternative<Open>(room.state().room->phase));
    EXPECT_TRUE(room.state().board.first_reached);
    EXPECT_EQ(room.state().board.trouble, "The disk is full.");
    const auto effects = room.press(lesson::WentOnUnkept{});
    ASSERT_EQ(effects.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<GoOnUnkept>(effects.front()));
}

TEST(Teaching, ClosesTheRoomBehindTheTeacher) {
    Class room;
    const auto effects = room.press(lesson::Left{});
    ASSERT_FALSE(effects.empty());
    EXPECT_TRUE(std::holds_alternative<CloseRoom>(effects.front()));
    EXPECT_TRUE(std::holds_alternative<screens::home::State>(room.app.screen));
    const auto late = room_went_on(std::move(room.app), {room.shown(), false, ""}, room.at);
    EXPECT_TRUE(std::holds_alternative<screens::home::State>(late.app.screen)) << "what comes late changes nothing";
}

TEST(Teaching, OpensWhatWasPlannedAndSaysWhyItCannot) {
    ClassesRead read;
    read.banks.push_back({"/banks/cells.yaml", "Cells", 20, {}});
    read.interrupted = plan::Offer{"/lessons/1", "7b, card 2 of 5,"};
    App app;
    app.home.boxes.push_back({.id = "cells", .title = "Cells", .cards = 20, .file = "/banks/cells.yaml"});
    app = classes_read(std::move(app), read, test::noon()).app;
    auto step = at_plan(std::move(app), plan::RoomAsked{}, test::noon());
    ASSERT_EQ(step.effects.size(), 1U);
    EXPECT_EQ(std::get<OpenLesson>(step.effects.front()).plan.banks, (std::vector<std::string>{"/banks/cells.yaml"}))
        << "the bank that stood out on Home";
    step = at_plan(std::move(step.app), plan::GoOnAsked{}, test::noon());
    EXPECT_EQ(std::get<GoOnWithLesson>(step.effects.front()).folder, "/lessons/1");
    step = room_refused(std::move(step.app), {{"The port is taken.", "Close the other program."}}, test::noon());
    EXPECT_EQ(std::get<plan::State>(step.app.screen).trouble, "The port is taken. Close the other program.");
}

} // namespace
} // namespace retake::app
