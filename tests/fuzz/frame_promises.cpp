// The promises of the decoder and of a kept room, whatever phones send and whenever the teacher goes on.
#include "classroom/fitting.hpp"
#include "fuzz/promises.hpp"
#include "server/decode.hpp"
#include "server/keeper.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace retake::fuzz {
namespace {

using namespace classroom;

const std::shared_ptr<const item::Cards>& cards() {
    static const auto all = test::cards(test::all_kinds());
    return all;
}

const std::vector<item::Interaction>& forms() { // each as it is shown once
    static const auto all = [] {
        std::vector<item::Interaction> shown;
        for (const auto& card : *cards()) {
            Rng rng(1);
            shown.push_back(item::present(card.item, rng, item::Order::shuffled).interaction);
        }
        return shown;
    }();
    return all;
}

// A frame that was read is read alike again, and a response to any form comes back from its places.
std::string broken_by_frame(std::string_view bytes) {
    const auto decoded = server::decode(bytes);
    if (decoded != server::decode(bytes))
        return "a frame is read in two ways";
    const auto* frame = std::get_if<server::Frame>(&decoded);
    const auto* response = frame != nullptr ? std::get_if<server::ResponseFrame>(frame) : nullptr;
    if (response == nullptr)
        return "";
    for (std::size_t at = 0; at < forms().size(); ++at) {
        const auto& card = cards()->at(at);
        const auto& form = forms()[at];
        const auto given = server::response_to(form, response->said);
        if (!fits(form, given))
            continue;
        if (server::response_to(form, server::said_of(form, given)) != given)
            return "a response does not come back from its places: " + card.item.id;
        const auto credit = item::grade(card.item, given).credit;
        if (!(credit >= 0 && credit <= 1))
            return "a credit of " + std::to_string(credit);
    }
    return "";
}

// A room whose journal is a list.
struct Kept {
    Rules rules{.per_card = std::chrono::seconds(20), .reading = std::chrono::seconds(2)};
    std::vector<Event> journal;
    int tokens = 0;
    Instant at = test::noon();
    server::Keeper keeper;
    std::map<ConnectionId, server::Guest> guests;
    std::set<ConnectionId> closed;
    std::string broken;

    Kept()
        : keeper({.room = open_room(rules, cards(), 7),
                  .title = "Cells",
                  .code = "KITE",
                  .journal = [this](const Event& event) -> Result<void> { return journal.push_back(event), Result<void>(); },
                  .new_token = [this] { return "t" + std::to_string(++tokens); }},
                 {.frames = 1e9}) {}

    void deliver(const server::Parcels& parcels) {
        const bool told =
            std::holds_alternative<Reveal>(keeper.room().phase) || std::holds_alternative<Standings>(keeper.room().phase);
        for (const auto& parcel : parcels) {
            if (parcel.last)
                closed.insert(parcel.to.begin(), parcel.to.end());
            if (!parcel.bytes || told)
                continue;
            if (parcel.bytes->find("\"outcome\"") != std::string::npos || parcel.bytes->find("\"credit\"") != std::string::npos)
                broken = "an outcome is told before the reveal: " + *parcel.bytes;
        }
    }
    void carry_out(std::string_view line) {
        const auto rest = line.substr(1);
        switch (const char what = line.front()) {
        case 'n':
            return deliver(keeper.carry_out(Advanced{}, at));
        case 'p':
            return deliver(keeper.carry_out(PauseTurned{}, at));
        case 'd':
            return deliver(keeper.carry_out(DiscussionAsked{}, at));
        case 'b':
            return deliver(keeper.carry_out(WentBack{}, at));
        case 's':
            return deliver(keeper.carry_out(CardSkipped{}, at));
        case 'k':
            return deliver(keeper.carry_out(rest.empty() ? server::Command(LetIn{0}) : server::Command(PutOut{0, {}}), at));
        case 't':
            at += std::chrono::seconds(3);
            return deliver(keeper.tick(at));
        case 'x':
            return deliver(keeper.leave(rest.empty() ? 0 : static_cast<ConnectionId>(rest.front() - '0'), at));
        default: {
            const auto phone = static_cast<ConnectionId>(static_cast<unsigned char>(what)) % 8;
            if (closed.contains(phone))
                return;
            auto& guest = guests.try_emplace(phone, keeper.gate().guest("10.0.0.1")).first->second;
            return deliver(keeper.hear(phone, guest, rest, at));
        }
        }
    }
    std::string unsound() const {
        std::set<ConnectionId> connections;
        for (const auto& pupil : keeper.room().players) {
            if (pupil.connection && (pupil.kicked || !connections.insert(*pupil.connection).second))
                return "two pupils on one phone, or one who was put out";
        }
        auto again = open_room(rules, cards(), 7);
        for (const auto& event : journal)
            again = update(std::move(again), event).room;
        return again == keeper.room() ? "" : "the journal does not make the room again";
    }
};

} // namespace

std::string broken_by_frames(std::string_view bytes) {
    Kept kept;
    while (!bytes.empty() && kept.broken.empty()) {
        const auto end = bytes.find('\n');
        const auto line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.empty())
            continue;
        if (auto broken = broken_by_frame(line.substr(1)); !broken.empty())
            return broken;
        kept.carry_out(line);
    }
    return kept.broken.empty() ? kept.unsound() : kept.broken;
}

} // namespace retake::fuzz
