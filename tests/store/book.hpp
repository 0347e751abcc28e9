// A store with one round of four single choices, a to d of the bank "cells", and short words for what is logged there.
#pragma once
#include "store/folder.hpp"

namespace retake::store {

struct Book {
    Folder folder;
    Store store = opened(folder.path());
    std::shared_ptr<const session::Cards> cards = test::single_cards(4);
    std::string bank = cards->front().bank;
    RoundId round = *store.open_round(names_of(*cards), "Cells", {}, 7, test::noon());
    Milliseconds later{0};

    // Responses follow each other by a second.
    void log(int index, bool right, std::optional<session::Confidence> confidence = std::nullopt, int pass = 0) {
        auto attempt = attempt_at(index, right, confidence, pass);
        attempt.at = tick();
        log(attempt);
    }
    void log(const session::Attempt& attempt) { test::log(store, round, *cards, attempt); }
    void take_back() {
        const auto written = store.retract_last(round, tick());
        ASSERT_TRUE(written) << written.error().message;
    }
    void next_round(const std::string& title = "Again", session::Rules rules = {}) {
        round = *store.open_round(names_of(*cards), title, rules, 8, tick());
    }
    Instant tick() { return test::noon(later += Milliseconds{1000}); }

    std::string pile() const { // item ids, top first
        std::string ids;
        const auto pile = store.pile(); // Must outlive the loop.
        for (const auto& lying : *pile)
            ids += lying.name.item;
        return ids;
    }
};

} // namespace retake::store
