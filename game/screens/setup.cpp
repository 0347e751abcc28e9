// Set-up of a round: which items match, what a choice changes, and what the round is told.
#include "screens/setup.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::setup {
namespace {

bool level_fits(const Fact& fact, Difficulty difficulty) {
    return difficulty == Difficulty::mixed || fact.level == (difficulty == Difficulty::gentle ? 1 : 3);
}

bool topic_is_on(const State& state, const Fact& fact) {
    const auto found = std::ranges::find(state.topics, fact.topic, &Topic::title);
    return found == state.topics.end() || found->on;
}

void count_topic(std::vector<Topic>& topics, const std::string& title) {
    const auto found = std::ranges::find(topics, title, &Topic::title);
    if (found != topics.end())
        ++found->cards;
    else
        topics.push_back({title, 1, true});
}

bool& option_of(State& state, Option option) {
    switch (option) {
    case Option::shuffle_choices:
        return state.shuffle_choices;
    case Option::offer_hints:
        return state.offer_hints;
    case Option::due_first:
        return state.due_first;
    case Option::partial_credit:
        return state.partial_credit;
    case Option::ask_how_sure:
        break;
    }
    return state.ask_how_sure;
}

State with_topic_toggled(State state, int index) {
    if (index >= 0 && static_cast<std::size_t>(index) < state.topics.size()) {
        auto& topic = state.topics[static_cast<std::size_t>(index)];
        topic.on = !topic.on;
    }
    return state;
}

State with_all_topics(State state) {
    for (auto& topic : state.topics)
        topic.on = true;
    return state;
}

bool any_on_pile(const State& state) {
    return std::ranges::any_of(state.items, [](const Fact& fact) { return fact.on_pile; });
}

State with_mode(State state, session::Mode mode) {
    if (mode != session::Mode::pile || any_on_pile(state)) // Retake is not offered without a pile.
        state.mode = mode;
    return state;
}

} // namespace

State open(const bank::Bank& bank, const Diagnostics& found, const std::set<std::string>& on_pile, Instant at) {
    State state;
    state.bank = bank.id;
    state.title = bank.title;
    state.written = std::max(bank.questions_written, static_cast<int>(bank.items.size()));
    state.found = found;
    state.page = has_errors(found) ? Page::snag : Page::form;
    state.opened = at;
    int index = 0;
    for (const auto& item : bank.items) {
        state.items.push_back({index++, bank::topic_title(bank, item), item.level, on_pile.contains(item.id)});
        count_topic(state.topics, state.items.back().topic);
    }
    return state;
}

State asking(State state, Known known) {
    state.known = std::move(known);
    state.page = Page::known;
    return state;
}

State reopened(State before, const bank::Bank& bank, const Diagnostics& found, const std::set<std::string>& on_pile) {
    auto state = open(bank, found, on_pile, before.opened);
    if (before.known)
        return asking(std::move(state), *before.known);        // Nothing was chosen yet.
    if (before.page != Page::snag || state.page == Page::form) // Who looks at the form is not thrown out of it.
        state.page = Page::form;
    for (auto& topic : state.topics)
        if (const auto known = std::ranges::find(before.topics, topic.title, &Topic::title); known != before.topics.end())
            topic.on = known->on;
    state.length = before.length;
    state.minutes = before.minutes;
    state.sprint_minutes = before.sprint_minutes;
    state.due_first = before.due_first;
    state.difficulty = before.difficulty;
    state.seconds = before.seconds;
    state.ask_how_sure = before.ask_how_sure;
    state.shuffle_choices = before.shuffle_choices;
    state.offer_hints = before.offer_hints;
    state.partial_credit = before.partial_credit;
    return with_mode(std::move(state), before.mode);
}

State with_standings(State state, const bank::Bank& bank, const Standings& standings) {
    for (auto& fact : state.items) {
        const auto asked = standings.asked.find(bank.items[static_cast<std::size_t>(fact.index)].id);
        const auto& standing = asked == standings.asked.end() ? standings.unseen : asked->second;
        fact.on_pile = standing.on_pile;
        fact.due = standing.due;
        fact.chance = standing.chance;
        fact.expected = standing.expected;
    }
    state.predicts = standings.predicts;
    state.plan = standings.plan;
    if (state.mode == session::Mode::pile && !any_on_pile(state))
        state.mode = session::Mode::practice;
    return state;
}

State update(State state, const Event& event) {
    return std::visit(overloaded{
                          [&](const ModePicked& picked) { return with_mode(std::move(state), picked.mode); },
                          [&](const LengthPicked& picked) {
                              state.length = std::max(0, picked.length);
                              return std::move(state);
                          },
                          [&](const MinutesPicked& picked) {
                              const int minutes = std::max(0, picked.minutes);
                              (state.mode == session::Mode::sprint ? state.sprint_minutes : state.minutes) = minutes;
                              return std::move(state);
                          },
                          [&](const PlanTurned&) {
                              state.page = state.page == Page::plan ? Page::form : Page::plan;
                              return std::move(state);
                          },
                          [&](const DifficultyPicked& picked) {
                              state.difficulty = picked.difficulty;
                              return std::move(state);
                          },
                          [&](const TimerPicked& picked) {
                              state.seconds = std::max(0, picked.seconds);
                              return std::move(state);
                          },
                          [&](const TopicToggled& toggled) { return with_topic_toggled(std::move(state), toggled.index); },
                          [&](const OptionToggled& toggled) {
                              auto& option = option_of(state, toggled.option);
                              option = !option;
                              return std::move(state);
                          },
                          [&](const AllTopicsChosen&) { return with_all_topics(std::move(state)); },
                          [&](const KnownAnswered&) {
                              state.known.reset();
                              state.page = has_errors(state.found) ? Page::snag : Page::form;
                              return std::move(state);
                          },
                          [&](const SnagPutAside&) {
                              state.page = Page::form;
                              return std::move(state);
                          },
                          [&](const auto&) { return std::move(state); }, // Leaves the screen: the program sees to it.
                      },
                      event);
}

std::vector<int> chosen(const State& state) {
    std::vector<int> indices;
    for (const auto& fact : state.items)
        if (level_fits(fact, state.difficulty) && topic_is_on(state, fact) && (state.mode != session::Mode::pile || fact.on_pile))
            indices.push_back(fact.index);
    return indices;
}

namespace {

const Fact& fact_of(const State& state, int index) { return state.items[static_cast<std::size_t>(index)]; }

// A sprint deals all: its time ends it.
std::size_t cut(const State& state, const std::vector<int>& indices) {
    if (state.mode == session::Mode::sprint)
        return indices.size();
    if (state.mode != session::Mode::pile)
        return state.length == 0 ? indices.size() : std::min(indices.size(), static_cast<std::size_t>(state.length));
    std::size_t count = 0;
    for (Milliseconds left = std::chrono::minutes(state.minutes); count < indices.size(); ++count) {
        left -= fact_of(state, indices[count]).expected;
        if (state.minutes > 0 && left < Milliseconds{0} && count > 0)
            break;
    }
    return count;
}

bool deals_due_first(const State& state) { return state.due_first && state.mode == session::Mode::practice; }

// Of the cards that may be dealt as many as are dealt, each counted by its share.
template <class Value>
double over_dealt(const State& state, Value value) {
    const auto indices = chosen(state);
    const auto count = cut(state, indices);
    double due = 0, others = 0;
    std::size_t due_cards = 0;
    for (const int index : indices) {
        const auto& fact = fact_of(state, index);
        const bool counts_as_due = fact.due && deals_due_first(state);
        (counts_as_due ? due : others) += value(fact);
        due_cards += counts_as_due ? 1 : 0;
    }
    const auto other_cards = indices.size() - due_cards;
    const auto due_dealt = std::min(count, due_cards), others_dealt = std::min(count - due_dealt, other_cards);
    return (due_cards == 0 ? 0 : due * static_cast<double>(due_dealt) / static_cast<double>(due_cards)) +
           (other_cards == 0 ? 0 : others * static_cast<double>(others_dealt) / static_cast<double>(other_cards));
}

} // namespace

std::vector<int> dealt(const State& state, Rng& rng) {
    auto indices = shuffled(chosen(state), rng);
    if (deals_due_first(state))
        std::ranges::stable_partition(indices, [&](int index) { return fact_of(state, index).due; });
    const auto count = cut(state, indices);
    indices.resize(count);
    return deals_due_first(state) ? shuffled(std::move(indices), rng) : indices;
}

int cards_dealt(const State& state) { return static_cast<int>(cut(state, chosen(state))); }

Milliseconds time_expected(const State& state) {
    if (state.mode == session::Mode::sprint)
        return std::chrono::minutes(state.sprint_minutes);
    return Milliseconds(static_cast<std::int64_t>(
        over_dealt(state, [](const Fact& fact) { return static_cast<double>(fact.expected.count()); })));
}

std::optional<double> right_expected(const State& state) {
    if (!state.predicts || state.mode == session::Mode::sprint)
        return std::nullopt;
    return over_dealt(state, [](const Fact& fact) { return fact.chance; });
}

session::Rules rules(const State& state) {
    session::Rules rules;
    rules.mode = state.mode;
    rules.ask_how_sure = state.ask_how_sure;
    rules.shuffle_choices = state.shuffle_choices;
    const bool exam = state.mode == session::Mode::exam;
    rules.offer_hints = state.offer_hints && !exam;
    rules.partial_credit = state.partial_credit;
    if (state.mode == session::Mode::sprint)
        rules.in_all = std::chrono::minutes(state.sprint_minutes);
    else if (state.seconds > 0 && exam) // so many a card, to be spent as one likes
        rules.in_all = std::chrono::seconds(state.seconds) * cards_dealt(state);
    else if (state.seconds > 0)
        rules.per_card = std::chrono::seconds(state.seconds);
    return rules;
}

} // namespace retake::screens::setup
