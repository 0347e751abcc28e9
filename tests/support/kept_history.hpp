// Histories as stores keep them: how a store is opened, which cards a round is of, and what is given to them.
#pragma once
#include "store/store.hpp"
#include "support/cards.hpp"
#include <cstdlib>
#include <gtest/gtest.h>

namespace retake::test {

// Opens the store, or ends the test with the store's own words.
inline store::Store opened(const std::filesystem::path& folder) {
    auto store = store::Store::open(folder);
    if (!store) {
        ADD_FAILURE() << store.error().message << " " << store.error().next_step;
        std::abort();
    }
    return std::move(*store);
}

inline std::vector<store::CardName> names_of(const session::Cards& cards) {
    std::vector<store::CardName> names;
    for (const auto& card : cards)
        names.push_back({card.bank, card.item.id});
    return names;
}

// An attempt at a card of `single_cards`, without a session around it.
inline session::Attempt attempt_at(int card, bool right, std::optional<session::Confidence> confidence = std::nullopt,
                                   int pass = 0) {
    const auto id = std::string(1, static_cast<char>('a' + card));
    return {.card = card,
            .pass = pass,
            .shown = {id, "Question " + id + "?", "Choose one", item::PickOne{{{1, "Lure"}, {0, "Key"}}}},
            .response = item::Picked{right ? 0 : 1},
            .verdict = {right ? 1.0 : 0.0, right ? "the key" : "not the key", ""},
            .confidence = confidence,
            .took = Milliseconds{1500},
            .at = noon(Milliseconds{card}),
            .points = right ? 60 : 0};
}

// It is on the disk, or the test fails.
inline void log(store::Store& store, store::RoundId round, const session::Cards& cards, const session::Attempt& attempt) {
    const auto written = store.append(round, cards.at(static_cast<std::size_t>(attempt.card)), attempt);
    ASSERT_TRUE(written) << written.error().message;
}

} // namespace retake::test
