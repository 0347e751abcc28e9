// The cards of a report as rows.
#include "progress/table.hpp"
#include "base/csv.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace retake::progress {
namespace {

using Row = std::array<std::string, 11>;

const Row head{"id",         "bank",           "topic", "question",  "state", "stability",
               "difficulty", "retrievability", "due",   "responses", "lapses"};

Row row_of(const History& all, const CardLine& line) {
    const auto& card = all.cards[static_cast<std::size_t>(line.card)];
    const bool seen = line.state != State::unseen;
    const auto if_seen = [&](const std::string& text) { return seen ? text : ""; };
    return {card.item,
            all.banks[static_cast<std::size_t>(card.bank)].id,
            card.topic,
            card.stem,
            std::string(name_of(line.state)),
            if_seen(decimal(line.memory.stability, 4)),
            if_seen(decimal(line.memory.difficulty, 4)),
            if_seen(decimal(line.recall, 4)),
            if_seen(to_string(line.due)),
            std::to_string(line.responses),
            std::to_string(line.lapses)};
}

} // namespace

std::string_view name_of(State state) {
    switch (state) {
    case State::unseen:
        return "unseen";
    case State::learning:
        return "learning";
    case State::known:
        return "known";
    case State::missed:
        break;
    }
    return "missed";
}

std::string decimal(double value, int places) {
    std::int64_t scale = 1;
    for (int i = 0; i < places; ++i)
        scale *= 10;
    const auto parts = std::llround(std::abs(value) * static_cast<double>(scale));
    auto text = std::to_string(parts / scale);
    auto rest = std::to_string(parts % scale);
    rest.insert(0, static_cast<std::size_t>(places) - std::min<std::size_t>(rest.size(), static_cast<std::size_t>(places)), '0');
    while (!rest.empty() && rest.back() == '0')
        rest.pop_back();
    if (places > 0 && !rest.empty())
        text += "." + rest;
    return (value < 0 && parts != 0 ? "-" : "") + text;
}

std::string table_of(const History& all, const Report& report) {
    auto text = csv_line(head);
    for (const auto& line : report.cards)
        text += csv_line(row_of(all, line));
    return text;
}

} // namespace retake::progress
