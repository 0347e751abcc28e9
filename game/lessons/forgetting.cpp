// Writes the journals of lessons anew, without the names of pupils.
#include "lessons/forgetting.hpp"
#include "bank/save.hpp"
#include "grading/text.hpp"
#include "lessons/classes.hpp"
#include "lessons/journal.hpp"
#include "lessons/line.hpp"
#include <algorithm>
#include <map>

namespace retake::lessons {
namespace {

namespace fs = std::filesystem;
using namespace classroom;

const std::string nameless = "Pupil ";

std::string name_of(PlayerId id) { return nameless + std::to_string(id + 1); }

// Whether nothing is left of the pupil's name.
bool is_forgotten(const Player& pupil, PlayerId id) { return pupil.wished == name_of(id) && pupil.report_name.empty(); }

item::Response without_words(item::Response response) {
    if (auto* typed = std::get_if<item::Typed>(&response))
        typed->text = "–";
    if (auto* filled = std::get_if<item::Filled>(&response))
        std::ranges::fill(filled->texts, "–");
    return response;
}

// Whether what was given was right, in the room after it was.
bool was_right(const Room& room, PlayerId id) {
    if (room.asked.empty() || room.asked.back().votes.empty())
        return false;
    const auto& vote = room.asked.back().votes.back();
    const auto given = vote.find(id);
    return given != vote.end() && given->second.verdict.right();
}

} // namespace

std::vector<Event> without_names(Room room, const std::vector<Event>& events, const Whose& whose) {
    auto last = room;
    for (const auto& event : events)
        last = update(std::move(last), event).room;
    std::map<Token, PlayerId> forgotten; // by the token that they came with
    for (std::size_t i = 0; i < last.players.size(); ++i)
        if (whose(last.players[i]))
            forgotten[last.players[i].token] = static_cast<PlayerId>(i);

    std::vector<Event> out;
    for (auto event : events) {
        room = update(std::move(room), event).room;
        if (auto* joined = std::get_if<Joined>(&event); joined && forgotten.contains(joined->token)) {
            joined->name = name_of(forgotten.at(joined->token));
            joined->report_name.clear();
        } else if (auto* renamed = std::get_if<Renamed>(&event)) {
            if (std::ranges::any_of(forgotten, [&](const auto& one) { return one.second == renamed->player; }))
                renamed->name = name_of(renamed->player);
        } else if (auto* wish = std::get_if<NameWished>(&event)) {
            const auto id = player_at(room, wish->connection);
            if (id && forgotten.contains(player(room, *id).token))
                wish->name = name_of(*id);
        } else if (auto* responded = std::get_if<Responded>(&event)) {
            const auto id = player_at(room, responded->connection);
            if (id && forgotten.contains(player(room, *id).token) && !was_right(room, *id))
                responded->response = without_words(std::move(responded->response));
        }
        out.push_back(std::move(event));
    }
    return out;
}

Result<int> forget(const fs::path& lesson, const Whose& whose) {
    const auto kept = open(lesson);
    if (!kept)
        return kept.error();
    int count = 0;
    for (std::size_t i = 0; i < kept->room.players.size(); ++i)
        if (whose(kept->room.players[i]) && !is_forgotten(kept->room.players[i], static_cast<PlayerId>(i)))
            ++count;
    if (count == 0)
        return 0;
    const auto recorded = read_journal(kept->journal());
    if (!recorded)
        return recorded.error();
    std::string text;
    for (const auto& event :
         without_names(open_room(kept->room.rules, kept->room.cards, kept->room.seed), recorded->events, whose))
        text += write_event(event) + '\n';
    std::error_code ignored;
    fs::remove(lesson / "summary.json", ignored); // it names them
    if (const auto saved = bank::save(kept->journal(), text); !saved)
        return saved.error();
    return count;
}

Result<int> forget_pupil(const fs::path& root, const std::string& name) {
    const auto key = grading::folded(name);
    const auto whose = [&](const Player& pupil) {
        return std::ranges::any_of(std::vector{pupil.wished, pupil.shown, pupil.report_name},
                                   [&](const std::string& called) { return !called.empty() && grading::folded(called) == key; });
    };
    int count = 0;
    for (const auto& one : classes(root))
        for (const auto& lesson : lessons_in(one.folder)) {
            const auto forgotten = forget(lesson, whose);
            if (!forgotten)
                return forgotten.error();
            count += *forgotten;
        }
    return count;
}

Result<bool> forget_class(const fs::path& root, const std::string& class_name) {
    const auto folder = folder_of(root, class_name);
    std::error_code error;
    if (!fs::exists(folder, error))
        return false;
    fs::remove_all(folder, error);
    if (error)
        return Failure{"The records in \"" + folder.string() + "\" cannot be removed: " + error.message() + ".",
                       "Check who may write to the folder."};
    return true;
}

Result<int> forget_names(const fs::path& root, Instant before) {
    int count = 0;
    for (const auto& one : classes(root))
        for (const auto& lesson : lessons_in(one.folder)) {
            const auto known = summary(lesson);
            if (!known)
                continue; // it names nobody that could be read
            if (known->begun >= before)
                continue;
            const auto forgotten = forget(lesson, [](const Player&) { return true; });
            if (!forgotten)
                return forgotten.error();
            count += *forgotten;
        }
    return count;
}

} // namespace retake::lessons
