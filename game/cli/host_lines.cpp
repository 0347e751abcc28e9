// Reads what a teacher types, and writes what the teacher is told.
#include "cli/host_lines.hpp"
#include "base/digits.hpp"
#include "base/overloaded.hpp"
#include "classroom/report.hpp"
#include "classroom/standings.hpp"
#include "grading/letters.hpp"
#include "grading/numeral.hpp"
#include "item/interaction.hpp"
#include <algorithm>
#include <cmath>

namespace retake::cli {
namespace {

using namespace classroom;

std::string count(std::size_t number, const std::string& one, const std::string& several) {
    return std::to_string(number) + " " + (number == 1 ? one : several);
}

bool same(std::string_view a, std::string_view b) { return grading::folded(a, false) == grading::folded(b, false); }

// By the name that is shown, that was wished, or that stands in the report.
std::optional<PlayerId> named(const Room& room, std::string_view name) {
    for (std::size_t id = 0; id < room.players.size(); ++id) {
        const auto& pupil = room.players[id];
        if (same(pupil.shown, name) || same(pupil.wished, name) || (!pupil.report_name.empty() && same(pupil.report_name, name)))
            return static_cast<PlayerId>(id);
    }
    return std::nullopt;
}

TeacherTyped about(const Room& room, std::string_view name, const auto& command) {
    if (const auto id = named(room, name))
        return server::Command(command(*id));
    return NotUnderstood{"Nobody here is called '" + std::string(name) + "'. w lists who is here."};
}

std::string stem_and_choices(const Room& room) {
    const auto& asked = room.asked.back();
    auto text =
        "\n[" + std::to_string(room.asked.size()) + "/" + std::to_string(room.cards->size()) + "] " + asked.shown.stem + "\n";
    if (std::holds_alternative<Read>(room.phase))
        return text;
    const auto list = [&](const std::vector<item::Choice>& choices) {
        for (std::size_t i = 0; i < choices.size(); ++i)
            text += "  " + std::to_string(i + 1) + ") " + choices[i].text + "\n";
    };
    std::visit(overloaded{
                   [&](const item::PickOne& form) { list(form.choices); },
                   [&](const item::PickMany& form) { list(form.choices); },
                   [&](const item::PutInOrder& form) { list(form.entries); },
                   [&](const item::SortInto& form) { list(form.entries); },
                   [](const auto&) {},
               },
               asked.shown.interaction);
    if (const auto* open = std::get_if<Open>(&room.phase); open != nullptr && open->limit)
        text += "  " + std::to_string(open->limit->count() / 1000) + " seconds\n";
    return text;
}

std::size_t responded(const Room& room) {
    return room.asked.empty() || room.asked.back().votes.empty() ? 0 : room.asked.back().votes.back().size();
}

std::string so_many(const Room& room) {
    return std::to_string(responded(room)) + " of " + std::to_string(std::max(present_players(room).size(), responded(room)));
}

std::string distribution(const Room& room) {
    const auto report = report_of(room);
    const auto& item = card_of(room, room.asked.back()).item;
    std::string text = "key: " + item::words(item, item::key(item)) + "\n";
    for (const auto& response : report.cards.back().responses)
        text += "  " + std::to_string(response.pupils) + (response.right ? "  right  " : "         ") + response.words + "\n";
    if (report.cards.back().blanks > 0)
        text += "  " + std::to_string(report.cards.back().blanks) + "         (nothing)\n";
    if (!item.explanation.empty())
        text += item.explanation + "\n";
    return text;
}

std::string best(const Room& room, std::size_t places) {
    std::string text;
    for (const auto& standing : standings(room)) {
        if (places-- == 0)
            break;
        text += "  " + std::to_string(standing.rank) + ". " + player(room, standing.player).shown + "  " +
                grouped(standing.points.with_speed) + "\n";
    }
    for (const auto& team : team_standings(room))
        text += "  team " + std::to_string(team.team + 1) + ": " + grouped(team.points) + "\n";
    return text;
}

std::string told_phase(const Room& room) {
    return std::visit(
        overloaded{
            [](const Lobby&) { return std::string(); },
            [&](const Read&) { return stem_and_choices(room) + "  (being read)\n"; },
            [&](const Open&) { return stem_and_choices(room); },
            [](const Grace&) { return std::string(); },
            [&](const Closed&) { return "closed: " + so_many(room) + " responded\n"; },
            [](const Discuss&) { return std::string("Let them talk. An empty line asks again.\n"); },
            [&](const Reveal&) { return distribution(room); },
            [&](const Standings&) { return "standings\n" + best(room, 5); },
            [&](const Podium&) { return "podium\n" + best(room, 3) + "An empty line shows the report; q quits.\n"; },
            [&](const Report&) { return told_report(room); },
        },
        room.phase);
}

std::string told_arrivals(const Room& before, const Room& now) {
    std::string text;
    for (auto id = before.players.size(); id < now.players.size(); ++id) {
        const auto& pupil = now.players[id];
        text += "+ " + pupil.shown + (pupil.name_waits ? " (wishes another name: w)" : "") + "\n";
    }
    return text;
}

std::string told_trouble(const server::Seen& seen) {
    if (!seen.trouble)
        return "The lesson is kept again.\n";
    return seen.trouble->message + "\n" + seen.trouble->next_step +
           "\nNothing goes on meanwhile: no response is lost that a phone was told is in. u goes on without keeping.\n";
}

} // namespace

TeacherTyped read_teacher_line(std::string_view line, const Room& room) {
    line = grading::trimmed(line);
    const auto space = line.find(' ');
    const auto verb = line.substr(0, space);
    const auto name = space == std::string_view::npos ? std::string_view() : grading::trimmed(line.substr(space));
    if (verb == "k" && !name.empty())
        return about(room, name, [](PlayerId id) { return PutOut{id, {}}; });
    if (verb == "in" && !name.empty())
        return about(room, name, [](PlayerId id) { return LetIn{id}; });
    if (verb == "ok" && !name.empty())
        return about(room, name, [](PlayerId id) { return NameAllowed{id}; });
    if (line.empty())
        return server::Command(Advanced{});
    if (line == "p")
        return server::Command(PauseTurned{});
    if (line == "+")
        return server::Command(MoreTimeGiven{});
    if (line == "s")
        return server::Command(CardSkipped{});
    if (line == "b")
        return server::Command(WentBack{});
    if (line == "d")
        return server::Command(DiscussionAsked{});
    if (line == "l")
        return server::Command(LockTurned{});
    if (line == "e")
        return server::Command(Ended{});
    if (line == "u")
        return server::Command(server::GoneOnUnkept{});
    if (line == "w")
        return WhoTyped{};
    if (line == "q")
        return QuitTyped{};
    return NotUnderstood{told_help()};
}

std::string told_between(const server::Seen& before, const server::Seen& now) {
    auto text = told_arrivals(*before.room, *now.room);
    if (now.trouble != before.trouble)
        text += told_trouble(now);
    if (now.kept != before.kept)
        text += "From here on nothing of this lesson is kept.\n";
    if (now.reached && !before.reached)
        text += "The first phone has reached this computer.\n";
    if (now.room->locked != before.room->locked)
        text += now.room->locked ? "locked: nobody new comes in\n" : "unlocked\n";
    if (now.room->paused_since.has_value() != before.room->paused_since.has_value())
        text += now.room->paused_since ? "paused\n" : "going on\n";
    if (now.room->phase.index() != before.room->phase.index() || now.room->asked.size() != before.room->asked.size())
        text += told_phase(*now.room);
    else if (takes_responses(*now.room) && responded(*now.room) != responded(*before.room))
        text += "  " + so_many(*now.room) + "\n";
    return text;
}

std::string told_help() {
    return "An empty line goes on. p pauses or goes on, + gives ten seconds more, s skips the card, b goes back, d lets them "
           "discuss\n"
           "and vote again, l locks the door, w lists who is here, k NAME puts out, in NAME lets in again, ok NAME allows the "
           "name,\n"
           "e ends the lesson, q quits; the lesson is kept and can be gone on with.\n";
}

std::string told_who(const Room& room) {
    std::string text;
    for (const auto& pupil : room.players) {
        text += "  " + pupil.shown + (pupil.report_name.empty() ? "" : " = " + pupil.report_name);
        text += pupil.kicked ? " (put out)" : pupil.connection ? "" : " (away)";
        text += pupil.name_waits ? ", wishes to be called \"" + pupil.wished + "\": ok " + pupil.shown : "";
        text += "\n";
    }
    return text.empty() ? "  nobody yet\n" : text;
}

std::string told_report(const Room& room) {
    const auto report = report_of(room);
    const auto percent = [](double share) { return std::to_string(std::lround(share * 100)) + " %"; };
    std::string text = "report: " + count(report.pupils.size(), "pupil", "pupils") + ", " + percent(report.credit) + " right\n";
    for (const auto& card : report.cards) {
        text += "  " + (card.skipped ? std::string("skipped") : percent(card.facility)) + "  " + card.stem;
        if (const auto* wrong = most_chosen_wrong(card))
            text += "  (most taken: " + wrong->words + ", " + std::to_string(wrong->pupils) + ")";
        text += "\n";
    }
    for (const auto& pupil : report.pupils)
        text += "  " + std::to_string(pupil.rank) + ". " + (pupil.report_name.empty() ? pupil.name : pupil.report_name) + "  " +
                grouped(pupil.points.with_speed) + ", " + std::to_string(pupil.right) + " of " + std::to_string(pupil.cards) +
                "\n";
    return text;
}

} // namespace retake::cli
