// The moves that a session is made of, each a plain change of the state.
#include "session/play.hpp"
#include "base/overloaded.hpp"
#include "session/pile.hpp"
#include "session/points.hpp"
#include "session/repair.hpp"
#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace retake::session {
namespace {

constexpr int shuffles_max = 64; // Two choices come out the same so often in a row once in 10^19 rounds.

int times_asked(const State& state, int card) {
    if (state.rules.mode == Mode::exam && in_first_pass(state))
        return 0; // However often it is leafed to, it is the same page.
    return static_cast<int>(std::ranges::count(state.attempts, card, &Attempt::card));
}

const Attempt* last_attempt(const State& state, int card) {
    const auto asked = attempts_at(state, card);
    return asked.empty() ? nullptr : asked.back();
}

// A first pass asks each card once, in order; a round of the pile has none.
int first_pass_size(const State& state) { return state.rules.mode == Mode::pile ? 0 : static_cast<int>(state.cards->size()); }

// The ids of what a shuffle moves, in the order of the screen.
std::vector<int> ids_of(const item::Interaction& interaction) {
    std::vector<int> ids;
    const auto collect = [&](const auto& things) {
        for (const auto& thing : things)
            ids.push_back(thing.id);
    };
    std::visit(overloaded{
                   [&](const item::PickOne& form) { collect(form.choices); },
                   [&](const item::PickMany& form) { collect(form.choices); },
                   [&](const item::FillBlanks& form) { collect(form.words); },
                   [&](const item::PutInOrder& form) { collect(form.entries); },
                   [&](const item::PairUp& form) { collect(form.right); },
                   [&](const item::SortInto& form) { collect(form.entries); },
                   [&](const item::PointAt& form) { collect(form.marks); },
                   [](const item::JudgeTruth&) {},
                   [](const item::TypeText&) {},
                   [](const item::TypeNumber&) {},
               },
               interaction);
    return ids;
}

std::vector<int> picked_in(const item::Response& response) {
    if (const auto* one = std::get_if<item::Picked>(&response))
        return {one->id};
    if (const auto* many = std::get_if<item::PickedMany>(&response))
        return many->ids;
    return {};
}

// A different order, and what was picked last time stands among the choices again.
bool comes_back_fairly(const item::Presentation& shown, const Attempt& last) {
    const auto now = ids_of(shown.interaction);
    const auto holds = [&](int id) { return std::ranges::find(now, id) != now.end(); };
    return now != ids_of(last.shown.interaction) && std::ranges::all_of(picked_in(last.response), holds);
}

bool sure_and_wrong(const Attempt& attempt) { return attempt.confidence == Confidence::sure && !attempt.verdict.right(); }

Pile pile_of(const State& state) {
    Pile pile;
    for (const int card : state.pile) {
        const auto* last = last_attempt(state, card);
        pile.push_back({card, last != nullptr && sure_and_wrong(*last)});
    }
    return pile;
}

void ask(State& state, int card, Instant at) {
    state.phase = Asking{.card = card, .shown = present_again(state, card), .since = at};
}

} // namespace

State unopened(std::shared_ptr<const Cards> cards, const Rules& rules, std::uint64_t seed) {
    assert(cards && !cards->empty());
    State state{.cards = std::move(cards), .rules = rules, .seed = seed};
    if (rules.mode == Mode::pile) {
        state.pile.resize(state.cards->size());
        std::iota(state.pile.begin(), state.pile.end(), 0);
    }
    if (rules.mode == Mode::exam)
        state.spent.resize(state.cards->size() + 1);
    return state;
}

bool in_first_pass(const State& state) {
    if (state.rules.mode == Mode::exam)
        return !state.spent.empty();
    return static_cast<int>(state.attempts.size()) < first_pass_size(state);
}

Milliseconds time_used(const Asking& asking, Instant now) {
    return asking.before + std::max(Milliseconds{0}, now - asking.since);
}

item::Presentation present_again(const State& state, int card) {
    const auto& dealt = card_of(state, card);
    const auto& item = dealt.item;
    const bool repairs = dealt.aid.repair && (state.rules.mode == Mode::practice || state.rules.mode == Mode::pile);
    const bool shuffles = state.rules.shuffle_choices;
    // Without shuffling a card always looks the same. Authors write the key first, so it is not the written order, but one
    // of the item's own; an order that the author wants kept is kept either way.
    const auto chance = shuffles ? mixed(mixed(state.seed, static_cast<std::uint64_t>(card)),
                                         static_cast<std::uint64_t>(times_asked(state, card)))
                                 : seed_of(item.id);
    Rng rng(chance);
    const auto* last = last_attempt(state, card);
    const auto deal = [&] {
        auto shown = item::present(item, rng, item::Order::shuffled);
        if (repairs)
            keep_few(shown, dealt, last ? picked_in(last->response) : std::vector<int>{});
        return shown;
    };
    auto shown = deal();
    const bool may_differ = shuffles && ids_of(shown.interaction).size() >= 2;
    for (int tries = 1; last != nullptr && may_differ && tries < shuffles_max && !comes_back_fairly(shown, *last); ++tries)
        shown = deal();
    return shown;
}

void record(State& state, Attempt attempt) {
    const bool first_pass = attempt.pass == 0 && state.rules.mode != Mode::pile;
    auto pile = pile_of(state);
    file(pile, {attempt.card, attempt.verdict.right(), attempt.confidence == Confidence::sure, !first_pass});
    state.pile.clear();
    for (const auto& lying : pile)
        state.pile.push_back(lying.card);
    if (first_pass) {
        state.dealt = std::max(state.dealt, attempt.card + 1);
        const bool in_a_row = attempt.verdict.right() && state.rules.mode != Mode::exam; // a paper has no order
        state.streak = in_a_row ? state.streak + 1 : 0;
        state.best_streak = std::max(state.best_streak, state.streak);
        state.score = std::max(0, state.score + attempt.points);
    }
    state.attempts.push_back(std::move(attempt));
}

void record_all(State& state, std::vector<Attempt> attempts) {
    auto fresh = unopened(state.cards, state.rules, state.seed);
    state.pile = std::move(fresh.pile);
    state.attempts.clear();
    state.score = state.streak = state.best_streak = state.dealt = 0;
    for (auto& attempt : attempts)
        record(state, std::move(attempt));
}

void take_newer(State& state) {
    if (!state.newer)
        return;
    state.earlier.push_back({state.attempts.size(), std::move(state.cards)});
    state.cards = std::exchange(state.newer, nullptr);
}

std::shared_ptr<const Cards> first_of(const std::shared_ptr<const Cards>& cards, std::size_t count) {
    if (count >= cards->size())
        return cards;
    return std::make_shared<const Cards>(cards->begin(), cards->begin() + static_cast<std::ptrdiff_t>(count));
}

Attempt attempt_for(const State& state, const Asking& asking, const item::Response& response,
                    std::optional<Confidence> confidence, Instant at) {
    const bool given = !std::holds_alternative<item::Skipped>(response) && !std::holds_alternative<item::TimedOut>(response);
    Attempt attempt{.card = asking.card,
                    .pass = times_asked(state, asking.card),
                    .shown = asking.shown,
                    .response = response,
                    .verdict = item::grade(card_of(state, asking.card).item, response),
                    .hinted = asking.hinted,
                    .took = time_used(asking, at),
                    .at = at};
    if (given && state.rules.ask_how_sure)
        attempt.confidence = confidence.value_or(Confidence::guess);
    if (!state.rules.partial_credit && !attempt.verdict.right())
        attempt.verdict.credit = 0;
    if (std::holds_alternative<item::TimedOut>(response) && state.rules.per_card)
        attempt.took = *state.rules.per_card; // The tick that noticed it may come late.
    if (in_first_pass(state) && state.rules.mode != Mode::exam) {
        const int run = attempt.verdict.right() ? state.streak + 1 : 0;
        const int earned = points_for(attempt.verdict.credit, attempt.confidence, attempt.hinted, run);
        attempt.points = std::max(earned, -state.score); // A round never falls under zero.
    }
    return attempt;
}

void ask_top_of_pile(State& state, Instant at) { ask(state, state.pile.front(), at); }

void go_on(State& state, Instant at) {
    const auto asked = static_cast<int>(state.attempts.size());
    if (in_first_pass(state)) {
        state.dealt = asked + 1;
        ask(state, asked, at);
    } else if (state.rules.mode != Mode::pile && asked == first_pass_size(state)) {
        state.phase = Totalled{at};
    } else if (state.pile.empty()) {
        state.phase = Cleared{at};
    } else {
        ask_top_of_pile(state, at);
    }
}

bool over(const State& state) {
    // Of an exam or a sprint only the pile is left then, and that is the learner's, not the round's.
    const bool totalled = std::holds_alternative<Totalled>(state.phase);
    return std::holds_alternative<Cleared>(state.phase) ||
           (totalled && (state.pile.empty() || state.rules.mode != Mode::practice));
}

} // namespace retake::session
