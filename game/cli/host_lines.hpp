// What a teacher types in `retake host --text`, and what is told: lines in, lines out.
#pragma once
#include "server/server.hpp"

namespace retake::cli {

struct QuitTyped {
    bool operator==(const QuitTyped&) const = default;
};
struct WhoTyped { // who is here, and which names wait
    bool operator==(const WhoTyped&) const = default;
};
struct NotUnderstood {
    std::string message;
    bool operator==(const NotUnderstood&) const = default;
};
using TeacherTyped = std::variant<server::Command, QuitTyped, WhoTyped, NotUnderstood>;

// An empty line goes on. Names are those of the room, in any case of letters.
TeacherTyped read_teacher_line(std::string_view line, const classroom::Room&);

// What has happened between two looks; may be empty.
std::string told_between(const server::Seen& before, const server::Seen& now);

std::string told_help();
std::string told_who(const classroom::Room&);
std::string told_report(const classroom::Room&);

} // namespace retake::cli
