// A lesson in the terminal: what a teacher types, and what is told.
#include "classroom/lesson.hpp"
#include "cli/host_lines.hpp"

namespace retake::cli {
namespace {

using namespace classroom;

server::Seen seen(const Lesson& lesson) { return {.room = std::make_shared<const Room>(lesson.room)}; }

std::string told(Lesson& lesson, const Event& event) {
    const auto before = seen(lesson);
    lesson.happen(event);
    return told_between(before, seen(lesson));
}

server::Command command(std::string_view line, const Room& room) {
    const auto typed = read_teacher_line(line, room);
    const auto* command = std::get_if<server::Command>(&typed);
    EXPECT_TRUE(command) << line;
    return command ? *command : server::Command(server::GoneOnUnkept{});
}

TEST(HostLines, AreCommandsOfTheTeacher) {
    Lesson lesson;
    lesson.seat();
    const auto& room = lesson.room;
    EXPECT_EQ(command("", room), server::Command(Advanced{}));
    EXPECT_EQ(command("  ", room), server::Command(Advanced{}));
    EXPECT_EQ(command("p", room), server::Command(PauseTurned{}));
    EXPECT_EQ(command("+", room), server::Command(MoreTimeGiven{}));
    EXPECT_EQ(command("s", room), server::Command(CardSkipped{}));
    EXPECT_EQ(command("b", room), server::Command(WentBack{}));
    EXPECT_EQ(command("d", room), server::Command(DiscussionAsked{}));
    EXPECT_EQ(command("l", room), server::Command(LockTurned{}));
    EXPECT_EQ(command("e", room), server::Command(Ended{}));
    EXPECT_EQ(command("u", room), server::Command(server::GoneOnUnkept{}));
    EXPECT_EQ(command("k ben", room), server::Command(PutOut{1, {}}));
    EXPECT_EQ(command("in Ben", room), server::Command(LetIn{1}));
    EXPECT_EQ(command("ok  Ann", room), server::Command(NameAllowed{0}));
    EXPECT_EQ(read_teacher_line("q", room), TeacherTyped(QuitTyped{}));
    EXPECT_EQ(read_teacher_line("w", room), TeacherTyped(WhoTyped{}));
    EXPECT_EQ(read_teacher_line("k Zoe", room), TeacherTyped(NotUnderstood{"Nobody here is called 'Zoe'. w lists who is here."}));
    EXPECT_EQ(read_teacher_line("k", room), TeacherTyped(NotUnderstood{told_help()}));
    EXPECT_EQ(read_teacher_line("next", room), TeacherTyped(NotUnderstood{told_help()}));
}

TEST(HostLines, TellTheCourseOfALesson) {
    Lesson lesson(timed(), 1);
    EXPECT_EQ(told(lesson, Joined{1, "t1", "Ann", ""}), "+ Ann\n");
    EXPECT_EQ(told(lesson, Joined{2, "t2", "Ben", ""}), "+ Ben\n");
    const auto question = told(lesson, Advanced{lesson.at});
    EXPECT_TRUE(question.starts_with("\n[1/1] Question a?\n  1) ")) << question;
    EXPECT_TRUE(question.ends_with("  20 seconds\n")) << question;
    EXPECT_EQ(told(lesson, Responded{1, 0, 0, 1, the_key, {}, lesson.at}), "  1 of 2\n");
    EXPECT_EQ(told(lesson, PauseTurned{lesson.at}), "paused\n");
    EXPECT_EQ(told(lesson, PauseTurned{lesson.at}), "going on\n");
    EXPECT_EQ(told(lesson, Responded{2, 0, 0, 1, a_lure, {}, lesson.at}), "closed: 2 of 2 responded\n");
    const auto reveal = told(lesson, Advanced{lesson.at});
    EXPECT_TRUE(reveal.starts_with("key: Key\n")) << reveal;
    EXPECT_NE(reveal.find("  1  right  Key\n"), std::string::npos) << reveal;
    EXPECT_NE(reveal.find("  1         Lure\n"), std::string::npos) << reveal;
    EXPECT_EQ(told(lesson, Advanced{lesson.at}),
              "podium\n  1. Ann  1,000\n  2. Ben  0\nAn empty line shows the report; q quits.\n");
    const auto report = told(lesson, Advanced{lesson.at});
    EXPECT_TRUE(report.starts_with("report: 2 pupils, 50 % right\n  50 %  Question a?  (most taken: Lure, 1)\n")) << report;
    EXPECT_NE(report.find("  1. Ann  1,000, 1 of 1\n"), std::string::npos) << report;
}

TEST(HostLines, TellOfNamesThatWaitWithoutSayingThem) {
    Lesson lesson({.unwanted = {"turnip"}});
    const auto arrival = told(lesson, Joined{1, "t1", "Turnip", "Ann Lee"});
    EXPECT_EQ(arrival.find("Turnip"), std::string::npos) << arrival;
    EXPECT_NE(told_who(lesson.room).find("= Ann Lee, wishes to be called \"Turnip\""), std::string::npos)
        << told_who(lesson.room);
    EXPECT_EQ(command("ok turnip", lesson.room), server::Command(NameAllowed{0}));
}

TEST(HostLines, TellWhenNothingCanBeKept) {
    Lesson lesson;
    auto before = seen(lesson), now = before;
    now.trouble = Failure{"The disk is full.", "Make room on it."};
    EXPECT_TRUE(told_between(before, now).starts_with("The disk is full.\nMake room on it.\n")) << told_between(before, now);
    EXPECT_EQ(told_between(now, before), "The lesson is kept again.\n");
}

} // namespace
} // namespace retake::cli
