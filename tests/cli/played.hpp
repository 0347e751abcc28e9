// A round in the terminal, played from what is typed into it.
#pragma once
#include "cli/play_text.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>
#include <sstream>

namespace retake::cli {

struct Transcript {
    std::string out;
    std::string err;
    int status = 0;
};

// Each line that is read comes a second after the one before.
inline Transcript play(const TextRound& round, const std::string& typed, store::Store* store = nullptr,
                       Milliseconds pace = Milliseconds{1000}) {
    std::istringstream in(typed);
    std::ostringstream out;
    std::ostringstream err;
    auto at = test::noon();
    const auto now = [&] { return at += pace; };
    const int status = play_text(round, store, now, in, out, err);
    return {out.str(), err.str(), status};
}

// The choices stand in the written order, the key first, so that the transcripts can be read.
inline TextRound round_of(std::vector<item::Item> items, session::Rules rules = {.shuffle_choices = false}) {
    for (auto& item : items)
        std::visit(
            [](auto& kind) {
                if constexpr (requires { kind.keep_order; })
                    kind.keep_order = true;
            },
            item.body);
    return {.cards = test::cards(std::move(items)), .rules = rules, .seed = 1};
}

inline item::Item two_choices() { return test::single("a", "Which?", {"Key", "Lure"}); }

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace retake::cli
