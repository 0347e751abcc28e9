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
    if (mode == session::Mode::practice || any_on_pile(state)) // Retake is not offered without a pile.
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
    state.difficulty = before.difficulty;
    state.seconds = before.seconds;
    state.ask_how_sure = before.ask_how_sure;
    state.shuffle_choices = before.shuffle_choices;
    state.offer_hints = before.offer_hints;
    state.partial_credit = before.partial_credit;
    return with_mode(std::move(state), before.mode);
}

State with_pile(State state, const bank::Bank& bank, const std::set<std::string>& on_pile) {
    for (auto& fact : state.items)
        fact.on_pile = on_pile.contains(bank.items[static_cast<std::size_t>(fact.index)].id);
    if (!any_on_pile(state))
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
        if (level_fits(fact, state.difficulty) && topic_is_on(state, fact) &&
            (state.mode == session::Mode::practice || fact.on_pile))
            indices.push_back(fact.index);
    return indices;
}

int cards_dealt(const State& state) {
    const auto matching = static_cast<int>(chosen(state).size());
    return state.length == 0 ? matching : std::min(state.length, matching);
}

session::Rules rules(const State& state) {
    session::Rules rules;
    rules.mode = state.mode;
    rules.ask_how_sure = state.ask_how_sure;
    rules.shuffle_choices = state.shuffle_choices;
    rules.offer_hints = state.offer_hints;
    rules.partial_credit = state.partial_credit;
    if (state.seconds > 0)
        rules.per_card = std::chrono::seconds(state.seconds);
    return rules;
}

} // namespace retake::screens::setup
