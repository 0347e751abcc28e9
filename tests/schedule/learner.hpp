// Plays a learner's log in few words: cards, days, right and wrong.
#pragma once
#include "schedule/replay.hpp"
#include "schedule/study_day.hpp"

namespace retake::schedule::test {

struct Learner {
    Settings settings = {.spread_days = false};
    std::vector<Responded> log;
    Instant now = *read_instant("2024-05-16T12:00:00Z");

    Learner& wait(Milliseconds span) {
        now += span;
        return *this;
    }
    Learner& wait_days(int days) { return wait(std::chrono::days(days)); }
    Learner& respond(CardNumber card, double credit) {
        wait(std::chrono::seconds(30));
        log.push_back({.card = card, .at = now, .credit = credit, .took = std::chrono::seconds(10)});
        return *this;
    }
    Learner& right(CardNumber card) { return respond(card, 1); }
    Learner& wrong(CardNumber card) { return respond(card, 0); }
    Learner& tagged(Cause cause) {
        log.back().cause = cause;
        return *this;
    }

    Memories memories() const { return memories_of(log, settings); }
    Known known(CardNumber card) const { return memories().cards.at(card); }
    Taken last_taken() const { return history_of(log, settings).back(); }
    Day today() const { return schedule::study_day(settings.zone, now); }
};

} // namespace retake::schedule::test
