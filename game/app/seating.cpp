// Seating: the way from Home to a hot seat, its cards, its clock, and the way back.
#include "app/seating.hpp"
#include "app/ways.hpp"
#include <algorithm>

namespace retake::app {

namespace hotseat = screens::hotseat;

Step open_hot_seat(App app, Instant at) {
    std::vector<hotseat::BankLine> banks;
    for (const auto& box : app.home.boxes)
        banks.push_back({box.file, box.title, box.cards});
    const auto picked = static_cast<std::size_t>(std::max(0, app.home.picked));
    const auto bank = picked < banks.size() ? banks[picked].file : std::string();
    app.screen = hotseat::open(std::move(banks), bank, at);
    return {std::move(app), {}};
}

Step at_hot_seat(App app, const hotseat::Event& event, Instant at) {
    auto* state = std::get_if<hotseat::State>(&app.screen);
    if (!state)
        return {std::move(app), {}};
    if (std::holds_alternative<hotseat::WentHome>(event))
        return go_home(std::move(app), at);
    *state = hotseat::update(std::move(*state), event, at);
    if (!std::holds_alternative<hotseat::DealAsked>(event) || state->game)
        return {std::move(app), {}};
    const DealHotSeat effect{state->chosen.banks, state->chosen.cards, app.chance.engine()};
    return {std::move(app), {effect}};
}

Step hot_seat_dealt(App app, const HotSeatDealt& dealt, Instant at) {
    auto* state = std::get_if<hotseat::State>(&app.screen);
    if (!state || state->game)
        return {std::move(app), {}}; // Too late: the host left, or pressed twice.
    if (dealt.cards)
        *state = hotseat::begin(std::move(*state), dealt.cards, dealt.seed, at);
    else
        state->remark = dealt.trouble.message + " " + dealt.trouble.next_step;
    return {std::move(app), {}};
}

Step hot_seat_ticked(App app, Instant at) {
    auto& state = std::get<hotseat::State>(app.screen);
    state = hotseat::ticked(std::move(state), at);
    return {std::move(app), {}};
}

std::optional<Instant> hot_seat_due(const App& app) {
    const auto* state = std::get_if<hotseat::State>(&app.screen);
    return state && state->game ? retake::hotseat::due(*state->game) : std::nullopt;
}

} // namespace retake::app
