// Set-up of a round: which items match, what a choice changes, and what the round is told.
#include "screens/setup.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <numeric>
#include <utility>

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

bool any_on_pile(const State& state) { return std::ranges::any_of(state.items, &Fact::on_pile); }

State with_mode(State state, session::Mode mode) {
    if (mode != session::Mode::pile || any_on_pile(state)) // Retake is not offered without a pile.
        state.mode = mode;
    return state;
}

State with_mode_offered(State state) {
    const auto mode = std::exchange(state.mode, session::Mode::practice);
    return with_mode(std::move(state), mode);
}

} // namespace

State open(const bank::Bank& bank, const Diagnostics& found, const Standings& standings, Instant at) {
    State state;
    state.bank = bank.id;
    state.title = bank.title;
    state.written = std::max(bank.questions_written, static_cast<int>(bank.items.size()));
    state.found = found;
    state.page = has_errors(found) ? Page::snag : Page::form;
    state.opened = at;
    int index = 0;
    for (const auto& item : bank.items) {
        state.items.push_back({index++, bank::topic_title(bank, item), item.level, {}});
        count_topic(state.topics, state.items.back().topic);
    }
    return with_standings(std::move(state), bank, standings);
}

State asking(State state, Known known) {
    state.known = std::move(known);
    state.page = Page::known;
    return state;
}

State reopened(State before, const bank::Bank& bank, const Diagnostics& found, const Standings& standings) {
    auto state = open(bank, found, standings, before.opened);
    if (before.known)
        return asking(std::move(state), *before.known);        // Nothing was chosen yet.
    if (before.page != Page::snag || state.page == Page::form) // Who looks at the form is not thrown out of it.
        state.page = before.page == Page::plan ? Page::plan : Page::form;
    for (auto& topic : state.topics)
        if (const auto known = std::ranges::find(before.topics, topic.title, &Topic::title); known != before.topics.end())
            topic.on = known->on;
    static_cast<Choices&>(state) = before;
    return with_mode_offered(std::move(state));
}

State with_standings(State state, const bank::Bank& bank, const Standings& standings) {
    for (auto& fact : state.items) {
        const auto asked = standings.asked.find(bank.items[static_cast<std::size_t>(fact.index)].id);
        fact.standing = asked == standings.asked.end() ? standings.unseen : asked->second;
    }
    state.predicts = standings.predicts;
    state.plan = standings.plan;
    return with_mode_offered(std::move(state));
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

namespace {

const Standing& standing_of(const State& state, int index) { return state.items[static_cast<std::size_t>(index)].standing; }

bool deals_due_first(const State& state) { return state.due_first && state.mode == session::Mode::practice; }

// How many new cards are dealt, of those that match. A sprint deals all: its time ends it.
std::size_t length_of(const State& state, std::size_t matching) {
    const bool all = state.length == 0 || state.mode == session::Mode::sprint;
    return all ? matching : std::min(matching, static_cast<std::size_t>(state.length));
}

// Of the pile, what the minutes hold: misses before all, then the cards for which a minute adds most; one at least. They keep
// their order.
std::vector<int> within_minutes(const State& state, std::vector<int> pile) {
    if (state.minutes == 0)
        return pile;
    std::ranges::stable_sort(pile, {}, [&](int index) {
        const auto& standing = standing_of(state, index);
        return std::pair(!standing.missed, -standing.gain_a_minute);
    });
    std::size_t count = 0;
    for (Milliseconds left = std::chrono::minutes(state.minutes); count < pile.size(); ++count) {
        left -= standing_of(state, pile[count]).expected;
        if (left < Milliseconds{0} && count > 0)
            break;
    }
    pile.resize(count);
    std::ranges::sort(pile, {}, [&](int index) { return standing_of(state, index).place; });
    return pile;
}

// A sum over the cards that are dealt. Which of the new ones these are is left to chance, so each counts by its share.
template <class Value>
double over_dealt(const State& state, Value value) {
    const auto matching = chosen(state);
    if (state.mode == session::Mode::pile) {
        const auto dealt = within_minutes(state, matching);
        return std::accumulate(dealt.begin(), dealt.end(), 0.0,
                               [&](double sum, int index) { return sum + value(standing_of(state, index)); });
    }
    struct Share {
        double sum = 0;
        std::size_t cards = 0;
        double of(std::size_t dealt) const {
            return cards == 0 ? 0 : sum * static_cast<double>(dealt) / static_cast<double>(cards);
        }
    } due, others;
    for (const int index : matching) {
        const auto& standing = standing_of(state, index);
        auto& share = standing.due && deals_due_first(state) ? due : others;
        share.sum += value(standing);
        ++share.cards;
    }
    const auto count = length_of(state, matching.size()), first = std::min(count, due.cards);
    return due.of(first) + others.of(count - first);
}

} // namespace

std::vector<int> chosen(const State& state) {
    const bool retake = state.mode == session::Mode::pile;
    std::vector<int> indices;
    for (const auto& fact : state.items)
        if (level_fits(fact, state.difficulty) && topic_is_on(state, fact) && (!retake || fact.on_pile()))
            indices.push_back(fact.index);
    if (retake)
        std::ranges::sort(indices, {}, [&](int index) { return standing_of(state, index).place; });
    return indices;
}

std::vector<int> dealt(const State& state, Rng& rng) {
    if (state.mode == session::Mode::pile)
        return within_minutes(state, chosen(state));
    auto indices = shuffled(chosen(state), rng);
    if (deals_due_first(state))
        std::ranges::stable_partition(indices, [&](int index) { return standing_of(state, index).due; });
    indices.resize(length_of(state, indices.size()));
    return deals_due_first(state) ? shuffled(std::move(indices), rng) : indices;
}

int cards_dealt(const State& state) {
    const auto matching = chosen(state);
    return static_cast<int>(state.mode == session::Mode::pile ? within_minutes(state, matching).size()
                                                              : length_of(state, matching.size()));
}

Milliseconds time_expected(const State& state) {
    if (state.mode == session::Mode::sprint)
        return std::chrono::minutes(state.sprint_minutes);
    return Milliseconds(static_cast<std::int64_t>(
        over_dealt(state, [](const Standing& standing) { return static_cast<double>(standing.expected.count()); })));
}

std::optional<double> right_expected(const State& state) {
    if (!state.predicts || state.mode == session::Mode::sprint)
        return std::nullopt;
    return over_dealt(state, [](const Standing& standing) { return standing.chance; });
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
