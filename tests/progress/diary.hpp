// Writes a learner's diary in few words: cards of two banks, days, right and wrong.
#pragma once
#include "progress/report.hpp"
#include "schedule/learner.hpp"

namespace retake::progress::test {

using schedule::CardNumber;
using schedule::Confidence;

// Cards 1 … 9 are of the bank "visit", from 11 on of "trade". Odd ones are about "Travel", even ones about "Money".
struct Diary : schedule::test::Learner {
    std::vector<Card> cards;

    Diary& has(std::initializer_list<CardNumber> numbers) {
        for (const auto number : numbers)
            cards.push_back({.number = number,
                             .bank = number < 10 ? 0 : 1,
                             .item = "card-" + std::to_string(number),
                             .topic = number % 2 == 1 ? "Travel" : "Money",
                             .stem = "What is " + std::to_string(number) + "?"});
        return *this;
    }
    Diary& gives(CardNumber card, double credit, std::optional<Confidence> sure = std::nullopt) {
        respond(card, credit);
        log.back().confidence = sure;
        return *this;
    }
    Diary& days_later(int days) {
        wait_days(days);
        return *this;
    }

    History history() const {
        return history_of(
            {.banks = banks, .cards = cards, .log = log, .now = now, .settings = settings, .cards_a_day = cards_a_day});
    }
    Report report(std::optional<int> bank = std::nullopt) const { return report_of(history(), bank); }

    std::vector<Bank> banks{{"visit", "The visit"}, {"trade", "Trade"}};
    int cards_a_day = 20;
};

inline const Played& last_day(const Report& report) { return report.calendar.back(); }

} // namespace retake::progress::test
