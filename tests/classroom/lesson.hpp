// A lesson in few words: pupils by their connections, the teacher by verbs, and all effects so far.
#pragma once
#include "classroom/phone.hpp"
#include "classroom/room.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::classroom {

using std::chrono::seconds;

inline constexpr item::Picked the_key{0};
inline constexpr item::Picked a_lure{1};

struct Lesson {
    Room room;
    std::vector<Effect> effects;
    std::vector<Event> journal;
    Instant at = retake::test::noon();
    std::map<ConnectionId, std::uint32_t> sent;

    explicit Lesson(Rules rules = {}, int cards = 3) : Lesson(std::move(rules), retake::test::single_cards(cards)) {}
    Lesson(Rules rules, std::shared_ptr<const item::Cards> cards) : room(open_room(std::move(rules), std::move(cards), 7)) {}

    Lesson& happen(const Event& event) {
        journal.push_back(event);
        auto step = update(std::move(room), event);
        room = std::move(step.room);
        effects = std::move(step.effects);
        return *this;
    }
    Lesson& join(ConnectionId connection, const std::string& name) {
        return happen(Joined{connection, "token " + std::to_string(connection), name, ""});
    }
    // Ann, Ben and Cid sit on the connections 1, 2 and 3.
    Lesson& seat(int pupils = 2) {
        for (const auto& [connection, name] : {std::pair{1, "Ann"}, {2, "Ben"}, {3, "Cid"}})
            if (connection <= pupils)
                join(static_cast<ConnectionId>(connection), name);
        return *this;
    }
    Lesson& wait(Milliseconds span) {
        at += span;
        return *this;
    }
    Lesson& tick() { return happen(Ticked{at}); }
    Lesson& advance() { return happen(Advanced{at}); }
    template <class P>
    Lesson& advance_to() {
        for (int steps = 0; steps < 40 && !std::holds_alternative<P>(room.phase); ++steps)
            advance();
        return *this;
    }
    Lesson& respond(ConnectionId connection, const item::Response& response,
                    std::optional<schedule::Confidence> confidence = std::nullopt) {
        return happen(
            Responded{connection, static_cast<int>(room.asked.size()) - 1, vote(), ++sent[connection], response, confidence, at});
    }
    int vote() const { return room.asked.empty() ? 0 : static_cast<int>(room.asked.back().votes.size()) - 1; }

    template <class P>
    bool in() const {
        return std::holds_alternative<P>(room.phase);
    }
    template <class E>
    const E* told() const {
        for (const auto& effect : effects)
            if (const auto* found = std::get_if<E>(&effect))
                return found;
        return nullptr;
    }
    const Given* given(PlayerId id) const {
        const auto& vote = room.asked.back().votes.back();
        const auto found = vote.find(id);
        return found == vote.end() ? nullptr : &found->second;
    }
    PhoneView phone(PlayerId id) const { return view_for(room, id, standing_of(room, id), at); }
};

inline Rules timed(Milliseconds span = seconds{20}) { return {.per_card = span}; }

} // namespace retake::classroom
