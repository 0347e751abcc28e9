// The hot seat: what each press makes of the choices, the buzzers and the game.
#include "screens/hotseat/hotseat.hpp"
#include "base/overloaded.hpp"
#include "screens/hotseat/table.hpp"
#include <algorithm>
#include <charconv>

namespace retake::screens::hotseat {
namespace {

// What the host presses cannot be a buzzer.
bool is_host_key(ui::Code code) {
    return code == ui::Code::k || code == ui::Code::u || code == ui::Code::w || code == ui::Code::y;
}

bool can_buzz(ui::Code code) { return (code >= ui::Code::a && code <= ui::Code::n9) || code == ui::Code::space; }

// The buzzer goes to the team that waits. A team whose turn is still to come takes what this one had; one that has pressed
// already keeps its own.
template <class Same, class Give>
void pair(State& state, Same same, Give give, const std::string& name) {
    const int teams = state.chosen.rules.teams;
    const auto owner = std::ranges::find_if(state.buzzers, same) - state.buzzers.begin();
    state.remark.clear();
    state.tried.reset();
    if (state.pairing >= teams) {
        if (owner < teams)
            state.tried = static_cast<int>(owner);
        else
            state.remark = name + " is nobody’s buzzer. Choose a team to give it one.";
        return;
    }
    if (owner < state.pairing) {
        state.remark = name + " is the buzzer of the " + team_name(static_cast<int>(owner)) + ". Press another one.";
        return;
    }
    auto& mine = state.buzzers[static_cast<std::size_t>(state.pairing)];
    if (owner < static_cast<std::ptrdiff_t>(state.buzzers.size()))
        give(state.buzzers[static_cast<std::size_t>(owner)], mine);
    else
        give(mine);
    ++state.pairing;
}

struct GiveKey {
    ui::Code code;
    void operator()(Buzzer& mine) const { mine.key = code; }
    void operator()(Buzzer& other, Buzzer& mine) const { std::swap(other.key, mine.key); }
};
struct GivePad {
    int pad, button;
    void operator()(Buzzer& mine) const {
        mine.pad = pad;
        mine.button = button;
    }
    void operator()(Buzzer& other, Buzzer& mine) const {
        std::swap(other.pad, mine.pad);
        std::swap(other.button, mine.button);
    }
};

void hear(State& state, const KeyHeard& heard) {
    if (is_host_key(heard.code)) {
        state.remark = ui::key_name(ui::key(heard.code)) + " is a key of yours during the game. Press another one.";
        return;
    }
    pair(
        state, [&](const Buzzer& one) { return one.key == heard.code; }, GiveKey{heard.code}, ui::key_name(ui::key(heard.code)));
}

void hear(State& state, const PadHeard& heard) {
    pair(
        state, [&](const Buzzer& one) { return one.pad == heard.pad && one.button == heard.button; },
        GivePad{heard.pad, heard.button}, pad_words({ui::Code::none, heard.pad, heard.button}));
}

void choose(State& state, const Event& event) {
    auto& chosen = state.chosen;
    std::visit(overloaded{
                   [&](const BankToggled& e) {
                       if (static_cast<std::size_t>(e.index) >= state.banks.size())
                           return;
                       const auto& file = state.banks[static_cast<std::size_t>(e.index)].file;
                       if (std::erase(chosen.banks, file) == 0)
                           chosen.banks.push_back(file);
                   },
                   [&](const BanksScrolled& e) {
                       const int last = std::max(0, static_cast<int>(state.banks.size()) - banks_shown);
                       state.first_bank = std::clamp(state.first_bank + e.by, 0, last);
                   },
                   [&](const TeamsPicked& e) { chosen.rules.teams = std::clamp(e.teams, core::teams_least, core::teams_most); },
                   [&](const CardsPicked& e) { chosen.cards = e.cards; },
                   [&](const SecondsPicked& e) { chosen.rules.to_respond = Milliseconds{1'000 * e.seconds}; },
                   [&](const TargetPicked& e) { chosen.rules.target = e.points; },
                   [&](const HandsPicked& e) { chosen.rules.hands = e.on; },
                   [&](const PairingAsked&) {
                       state.page = Page::pairing;
                       state.pairing = 0;
                       state.tried.reset();
                   },
                   [&](const PairingPicked& e) {
                       state.pairing = std::clamp(e.team, 0, chosen.rules.teams - 1);
                       state.tried.reset();
                   },
                   [&](const SetupAsked&) {
                       state.page = Page::setup;
                       state.game.reset();
                   },
                   [&](const auto&) {}, // the program sees to it
               },
               event);
    state.remark.clear();
}

int number(const std::string& digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<core::Hands> hands_of(const State& state) {
    const auto& shown = state.game->turns.back().shown;
    const auto choices = choices_of(shown);
    std::vector<core::Hands> hands;
    for (std::size_t i = 0; i < state.counts.size(); ++i)
        hands.push_back({choices.empty() ? 1 - static_cast<int>(i) : choices[i].id, number(state.counts[i])});
    return hands;
}

std::optional<core::Event> told(const State& state, const Event& event, Instant at) {
    using Told = std::optional<core::Event>;
    return std::visit(overloaded{
                          [&](const BuzzerPressed& e) -> Told {
                              return core::Buzzed{e.team, at};
                          },
                          [&](const ChoiceTaken& e) -> Told {
                              const bool truth =
                                  std::holds_alternative<item::JudgeTruth>(state.game->turns.back().shown.interaction);
                              return core::Responded{truth ? item::Response(item::Judged{e.id == 1}) : item::Picked{e.id}};
                          },
                          [&](const TicksLocked&) -> Told {
                              return state.ticked.empty() ? Told{} : core::Responded{item::PickedMany{state.ticked}};
                          },
                          [&](const HostJudged& e) -> Told { return core::JudgedByHost{e.right}; },
                          [&](const Passed&) -> Told { return core::OpenedToOthers{}; },
                          [&](const Undone&) -> Told { return core::BuzzUndone{at}; },
                          [&](const KeyAsked&) -> Told { return core::KeyShown{}; },
                          [&](const NextAsked&) -> Told { return core::Advanced{}; },
                          [&](const PauseTurned&) -> Told { return core::PauseTurned{at}; },
                          [&](const EndAsked&) -> Told { return core::Ended{}; },
                          [&](const CountsGiven&) -> Told { return core::HandsCounted{hands_of(state)}; },
                          [&](const auto&) -> Told { return std::nullopt; },
                      },
                      event);
}

// What is ticked or half typed belongs to one card and one team.
State with_game(State state, core::Game game, Instant at) {
    const bool other_card = game.turns.size() != state.game->turns.size();
    if (!(game.phase == state.game->phase) || other_card) {
        state.phase_since = at;
        state.ticked.clear();
    }
    if (other_card && !game.turns.empty()) {
        state.counts.assign(static_cast<std::size_t>(counts_wanted(game.turns.back())), "");
        state.counting = 0;
    }
    state.game = std::move(game);
    return state;
}

void note(State& state, const Event& event) {
    std::visit(overloaded{
                   [&](const ChoiceTicked& e) {
                       if (std::erase(state.ticked, e.id) > 0)
                           return;
                       state.ticked.push_back(e.id);
                       std::ranges::sort(state.ticked);
                   },
                   [&](const CountPicked& e) {
                       state.counting = std::clamp(e.place, 0, std::max(0, static_cast<int>(state.counts.size()) - 1));
                   },
                   [&](const CountTyped& e) {
                       if (state.counts.empty())
                           return;
                       auto& digits = state.counts[static_cast<std::size_t>(state.counting)];
                       if (digits.size() < 3)
                           digits += static_cast<char>('0' + e.digit);
                   },
                   [&](const CountErased&) {
                       if (state.counts.empty())
                           return;
                       auto& digits = state.counts[static_cast<std::size_t>(state.counting)];
                       if (!digits.empty())
                           digits.pop_back();
                   },
                   [&](const auto&) {},
               },
               event);
}

} // namespace

std::vector<Buzzer> usual_buzzers() {
    using ui::Code;
    std::vector<Buzzer> all;
    for (const auto code : {Code::q, Code::p, Code::z, Code::m, Code::v, Code::n})
        all.push_back({code, static_cast<int>(all.size()), 0});
    return all;
}

State open(std::vector<BankLine> banks, const std::string& bank, Instant at) {
    State state{.banks = std::move(banks), .opened = at};
    if (!bank.empty())
        state.chosen.banks = {bank};
    return state;
}

State begin(State state, std::shared_ptr<const item::Cards> cards, std::uint64_t seed, Instant at) {
    state.game = core::open_game(state.chosen.rules, std::move(cards), seed);
    state.page = Page::play;
    state.remark.clear();
    state.opened = at;
    auto game = core::update(*state.game, core::Started{});
    return with_game(std::move(state), std::move(game), at);
}

State ticked(State state, Instant at) {
    if (!state.game)
        return state;
    auto game = core::update(*state.game, core::Ticked{at});
    return with_game(std::move(state), std::move(game), at);
}

State update(State state, const Event& event, Instant at) {
    if (const auto* heard = std::get_if<KeyHeard>(&event)) {
        hear(state, *heard);
        return state;
    }
    if (const auto* heard = std::get_if<PadHeard>(&event)) {
        hear(state, *heard);
        return state;
    }
    if (!state.game || std::holds_alternative<SetupAsked>(event)) {
        const auto page = state.page;
        choose(state, event);
        if (page != state.page)
            state.opened = at;
        return state;
    }
    note(state, event);
    if (const auto happened = told(state, event, at)) {
        auto game = core::update(*state.game, *happened);
        return with_game(std::move(state), std::move(game), at);
    }
    return state;
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    if (const auto* pressed = std::get_if<ui::PadPressed>(&input)) {
        if (state.page == Page::pairing)
            return PadHeard{pressed->pad, pressed->button};
        if (state.page != Page::play || state.game->rules.hands)
            return std::nullopt;
        for (int team = 0; team < state.game->rules.teams; ++team)
            if (const auto& one = state.buzzers[static_cast<std::size_t>(team)];
                one.pad == pressed->pad && one.button == pressed->button)
                return BuzzerPressed{team};
        return std::nullopt;
    }
    const auto* pressed = std::get_if<ui::KeyPressed>(&input);
    if (!pressed || state.page != Page::pairing || pressed->repeated || !can_buzz(pressed->key.code) ||
        !(ui::key(pressed->key.code) == pressed->key))
        return std::nullopt;
    return KeyHeard{pressed->key.code};
}

int cards_expected(const State& state) {
    int cards = 0;
    for (const auto& bank : state.banks)
        if (std::ranges::find(state.chosen.banks, bank.file) != state.chosen.banks.end())
            cards += bank.cards;
    return state.chosen.cards > 0 ? std::min(cards, state.chosen.cards) : cards;
}

int counts_wanted(const core::Turn& turn) {
    const auto choices = choices_of(turn.shown);
    return choices.empty() ? 2 : static_cast<int>(choices.size());
}

} // namespace retake::screens::hotseat
