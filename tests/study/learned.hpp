// Logs in few words: who was asked what, when, and how it went.
#pragma once
#include "study/today.hpp"
#include <algorithm>

namespace retake::study::test {

inline Instant noon_of(int day) { return Instant{std::chrono::hours{24 * (19'000 + day) + 12}}; } // UTC

struct Asked {
    std::string item;
    int day = 0;
    bool right = true;
    std::string bank = "b";
};

inline store::Log log_of(const std::vector<Asked>& asked) {
    store::Log log;
    Milliseconds later{0}; // no two at once
    for (const auto& one : asked) {
        const store::CardName name{one.bank, one.item};
        auto found = std::find(log.names.begin(), log.names.end(), name);
        if (found == log.names.end())
            found = log.names.insert(log.names.end(), name);
        store::LogRow row;
        row.id = static_cast<store::ResponseId>(log.rows.size() + 1);
        row.card = static_cast<int>(found - log.names.begin());
        row.at = noon_of(one.day) + (later += Milliseconds{1000});
        row.credit = one.right ? 1 : 0;
        row.took = Milliseconds{6000};
        log.rows.push_back(row);
    }
    return log;
}

inline std::vector<std::string> items_of(const std::vector<OnPile>& pile) {
    std::vector<std::string> items;
    for (const auto& card : pile)
        items.push_back(card.name.item);
    return items;
}

} // namespace retake::study::test
