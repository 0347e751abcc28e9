// Turns pages, and counts.
#include "rehearsal/teacher.hpp"
#include "server/decode.hpp"
#include <algorithm>
#include <map>
#include <tuple>

namespace retake::rehearsal {
namespace {

using namespace classroom;

// Where the room stands once it has moved on from `before`; it is looked at as the window does.
std::shared_ptr<const server::Seen> moved_on(const server::Server& host, const server::Seen& before) {
    for (int looks = 0; looks < 5'000; ++looks) {
        auto seen = host.seen();
        if (seen->room->phase.index() != before.room->phase.index() || seen->room->asked.size() != before.room->asked.size())
            return seen;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return host.seen();
}

} // namespace

std::optional<Micro> next_card(server::Server& host, const Clock& clock) {
    auto seen = host.seen();
    const auto asked = seen->room->asked.size();
    for (int steps = 0; steps < 12; ++steps) {
        if (std::holds_alternative<Podium>(seen->room->phase) || std::holds_alternative<Report>(seen->room->phase))
            return std::nullopt;
        const auto at = clock();
        host.post(Advanced{});
        seen = moved_on(host, *seen);
        if (seen->room->asked.size() > asked && std::holds_alternative<Open>(seen->room->phase))
            return at;
    }
    return std::nullopt;
}

int lost(const Room& room, const std::vector<Confirmed>& confirmed) {
    std::map<Token, PlayerId> players;
    for (std::size_t id = 0; id < room.players.size(); ++id)
        players[room.players[id].token] = static_cast<PlayerId>(id);
    std::map<std::tuple<Token, int, int>, std::string> last; // one may respond again: the newest counts
    for (const auto& told : confirmed)
        last[{told.token, told.card, told.vote}] = told.response;
    return static_cast<int>(std::ranges::count_if(last, [&](const auto& entry) {
        const auto& [token, card, vote] = entry.first;
        const auto pupil = players.find(token);
        if (pupil == players.end() || card < 0 || static_cast<std::size_t>(card) >= room.asked.size())
            return true;
        const auto& asked = room.asked[static_cast<std::size_t>(card)];
        if (vote < 0 || static_cast<std::size_t>(vote) >= asked.votes.size())
            return true;
        const auto& votes = asked.votes[static_cast<std::size_t>(vote)];
        const auto given = votes.find(pupil->second);
        const auto frame = server::decode(R"({"t":"a","n":0,"v":0,"s":1,"r":)" + entry.second + "}");
        const auto* read = std::get_if<server::Frame>(&frame);
        return given == votes.end() || read == nullptr ||
               server::response_to(asked.shown.interaction, std::get<server::ResponseFrame>(*read).said) !=
                   given->second.response;
    }));
}

} // namespace retake::rehearsal
