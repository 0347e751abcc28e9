// A kept room in few words: phones by their connections, the journal as a list.
#pragma once
#include "server/frames.hpp"
#include "server/keeper.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::server {

using std::chrono::seconds;

struct Kept {
    std::vector<classroom::Event> journal;
    bool disk_full = false;
    Instant at = test::noon();
    int tokens = 0;
    classroom::Rules rules;
    std::shared_ptr<const item::Cards> cards;
    Keeper keeper;
    std::map<classroom::ConnectionId, Guest> guests;
    std::map<classroom::ConnectionId, std::vector<nlohmann::json>> heard;
    std::map<classroom::ConnectionId, bool> done;

    explicit Kept(classroom::Rules with = {}, Limits limits = {.spare_own_machine = false},
                  std::shared_ptr<const item::Cards> of = test::single_cards(3))
        : rules(with), cards(std::move(of)), keeper(opening(), limits) {}

    Opening opening() {
        return {.room = classroom::open_room(rules, cards, 7),
                .title = "Cells",
                .code = "KITE",
                .connection = 100,
                .journal = [this](const classroom::Event& event) -> Result<void> {
                    if (disk_full)
                        return Failure{"The disk is full.", "Make room on it."};
                    journal.push_back(event);
                    return {};
                },
                .new_token = [this] { return "token " + std::to_string(++tokens); }};
    }
    Kept& deliver(const Parcels& parcels) {
        for (const auto& parcel : parcels)
            for (const auto phone : parcel.to) {
                if (parcel.bytes)
                    heard[phone].push_back(read(parcel.bytes));
                done[phone] = done[phone] || parcel.last;
            }
        return *this;
    }
    Kept& say(classroom::ConnectionId phone, std::string_view bytes, const std::string& address = "10.0.0.7") {
        auto& guest = guests.try_emplace(phone, keeper.gate().guest(address)).first->second;
        return deliver(keeper.hear(phone, guest, bytes, at));
    }
    Kept& join(classroom::ConnectionId phone, const std::string& name, const std::string& code = "KITE") {
        return say(phone, nlohmann::json{{"t", "join"}, {"code", code}, {"name", name}}.dump());
    }
    Kept& wish(const Command& command) { return deliver(keeper.carry_out(command, at)); }
    Kept& next() { return wish(classroom::Advanced{}); }
    // To the place where this choice stands on the card on the table.
    Kept& pick(classroom::ConnectionId phone, const std::string& choice, int sent) {
        const auto& asked = keeper.room().asked;
        const auto& choices = std::get<item::PickOne>(asked.back().shown.interaction).choices;
        const auto place = std::ranges::find(choices, choice, &item::Choice::text) - choices.begin();
        return say(phone, nlohmann::json{{"t", "a"}, {"n", asked.size() - 1}, {"v", 0}, {"s", sent}, {"r", place}}.dump());
    }
    nlohmann::json last(classroom::ConnectionId phone) { return heard[phone].empty() ? nlohmann::json() : heard[phone].back(); }
};

} // namespace retake::server
