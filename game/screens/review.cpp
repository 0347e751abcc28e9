// Review: which cards a filter shows and in which order, and how the list moves.
#include "screens/review.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace retake::screens::review {
namespace {

using session::Confidence;

const session::Attempt& attempt_at(const Reviewed& reviewed, int index) {
    return reviewed.round.attempts[static_cast<std::size_t>(index)];
}

// What is worth most comes first: being sure of something wrong is the error that is mended best once it is seen.
int rank(const Reviewed& reviewed, const session::Attempt& attempt) {
    if (attempt.verdict.right())
        return attempt.confidence == Confidence::guess ? 3 : 4;
    if (attempt.confidence == Confidence::sure)
        return 0;
    return times_missed(reviewed, attempt.card) > 1 ? 1 : 2;
}

bool shown(const Reviewed& reviewed, const session::Attempt& attempt, Filter filter) {
    const bool right = attempt.verdict.right();
    switch (filter) {
    case Filter::missed:
        return !right;
    case Filter::sure:
        return !right && attempt.confidence == Confidence::sure;
    case Filter::again:
        return !right && times_missed(reviewed, attempt.card) > 1;
    case Filter::guessed:
        return right && attempt.confidence == Confidence::guess;
    case Filter::unsure:
        return attempt.confidence == Confidence::guess || attempt.confidence == Confidence::think_so;
    case Filter::all:
        break;
    }
    return true;
}

State from_the_top(State state) {
    state.picked = state.first_visible = 0;
    state.scrolled = 0;
    state.passage_open = false;
    return state;
}

State with_line(State state, int index) {
    if (index != state.picked)
        state.scrolled = 0;
    state.picked = std::max(0, index);
    state.first_visible = std::clamp(state.first_visible, state.picked - lines_shown + 1, state.picked);
    state.first_visible = std::max(0, state.first_visible);
    state.passage_open = false;
    return state;
}

// The card that was looked at is looked at still; where it is no longer shown, the one that is nearest to it in the review of
// all.
State keeping_card(State state, const std::vector<int>& before) {
    const auto after = lines(*state.reviewed, state.filter, state.topic);
    if (before.empty() || after.empty())
        return from_the_top(std::move(state));
    const int kept = before[std::min(static_cast<std::size_t>(std::max(0, state.picked)), before.size() - 1)];
    const auto all = lines(*state.reviewed, Filter::all);
    const auto place = [&](int attempt) { return std::ranges::find(all, attempt) - all.begin(); };
    const auto away = [&](int attempt) { return std::abs(place(attempt) - place(kept)); };
    const auto nearest = std::ranges::min_element(after, {}, away);
    if (*nearest == kept) {
        const float scrolled = state.scrolled;
        const bool passage = state.passage_open;
        state = with_line(std::move(state), static_cast<int>(nearest - after.begin()));
        state.scrolled = scrolled;
        state.passage_open = passage;
        return state;
    }
    return with_line(std::move(state), static_cast<int>(nearest - after.begin()));
}

// A topic of which the new filter shows nothing is given up.
State with_filter(State state, Filter filter) {
    if (filter == state.filter)
        return state;
    const auto before = lines(*state.reviewed, state.filter, state.topic);
    state.filter = filter;
    if (lines(*state.reviewed, filter, state.topic).empty())
        state.topic.clear();
    return keeping_card(std::move(state), before);
}

State with_topic(State state, const std::string& topic) {
    if (topic == state.topic)
        return state;
    const auto before = lines(*state.reviewed, state.filter, state.topic);
    state.topic = topic;
    return keeping_card(std::move(state), before);
}

State with_cause(State state, const CauseTagged& tagged) {
    const auto place = static_cast<std::size_t>(std::max(0, tagged.attempt));
    if (place >= state.reviewed->round.attempts.size())
        return state;
    state.causes.resize(state.reviewed->round.attempts.size());
    state.causes[place] = tagged.cause;
    return state;
}

} // namespace

int times_missed(const Reviewed& reviewed, int card) {
    int times = 0;
    if (const auto place = static_cast<std::size_t>(card); place < reviewed.missed_before.size())
        times = reviewed.missed_before[place];
    for (const auto& attempt : reviewed.round.attempts)
        times += attempt.card == card && !attempt.verdict.right() ? 1 : 0;
    return times;
}

Since since(const Reviewed& reviewed, int card) {
    const auto place = static_cast<std::size_t>(card);
    return place < reviewed.since.size() ? reviewed.since[place] : Since::unchanged;
}

const session::Card& card_now(const Reviewed& reviewed, int card) {
    return reviewed.now ? reviewed.now->at(static_cast<std::size_t>(card)) : session::card_of(reviewed.round, card);
}

const std::string& topic_of(const session::Card& card) { return card.topic.empty() ? card.bank_title : card.topic; }

std::vector<int> lines(const Reviewed& reviewed, Filter filter, const std::string& topic) {
    std::vector<int> indices;
    std::set<int> seen; // Only the first go at a card says what was known.
    for (int i = 0; i < static_cast<int>(reviewed.round.attempts.size()); ++i) {
        const auto& attempt = attempt_at(reviewed, i);
        if (seen.insert(attempt.card).second && shown(reviewed, attempt, filter) &&
            (topic.empty() || topic == topic_of(session::card_of(reviewed.round, attempt))))
            indices.push_back(i);
    }
    std::ranges::stable_sort(indices, {}, [&](int i) { return rank(reviewed, attempt_at(reviewed, i)); });
    return indices;
}

std::vector<Topic> topics(const Reviewed& reviewed, Filter filter) {
    std::map<std::string, int> counts;
    for (const int index : lines(reviewed, filter))
        ++counts[topic_of(session::card_of(reviewed.round, attempt_at(reviewed, index)))];
    std::vector<Topic> found;
    for (const auto& [title, cards] : counts)
        found.push_back({title, cards});
    return found;
}

std::vector<Filter> filters(const Reviewed& reviewed) {
    std::vector<Filter> offered;
    for (const auto filter : {Filter::missed, Filter::sure, Filter::again, Filter::guessed, Filter::unsure, Filter::all}) {
        const bool group = filter == Filter::sure || filter == Filter::again || filter == Filter::guessed;
        if (!group || !lines(reviewed, filter).empty())
            offered.push_back(filter);
    }
    return offered;
}

State open(std::shared_ptr<const Reviewed> reviewed, Instant at) {
    State state{.reviewed = std::move(reviewed), .opened = at};
    state.causes.resize(state.reviewed->round.attempts.size());
    for (const auto filter : {Filter::missed, Filter::unsure, Filter::all}) {
        state.filter = filter;
        if (!lines(*state.reviewed, filter).empty())
            break;
    }
    return state;
}

State update(State state, const Event& event) {
    return std::visit(overloaded{
                          [&](const FilterPicked& picked) { return with_filter(std::move(state), picked.filter); },
                          [&](const TopicPicked& picked) { return with_topic(std::move(state), picked.topic); },
                          [&](const LinePicked& picked) { return with_line(std::move(state), picked.index); },
                          [&](const DetailScrolled& turned) {
                              state.scrolled = std::max(0.f, turned.to);
                              return std::move(state);
                          },
                          [&](const PassageTurned&) {
                              state.passage_open = !state.passage_open;
                              return std::move(state);
                          },
                          [&](const RetakeAsked& retake) {
                              state.asked = retake.cards;
                              return std::move(state);
                          },
                          [&](const RetakePutAside&) {
                              state.asked.reset();
                              return std::move(state);
                          },
                          [&](const CauseTagged& tagged) { return with_cause(std::move(state), tagged); },
                          [&](const FlagTurned& turned) {
                              if (state.flagged.erase(turned.card) == 0)
                                  state.flagged.insert(turned.card);
                              return std::move(state);
                          },
                          [&](const auto&) { return std::move(state); }, // Leaves the screen: the program sees to it.
                      },
                      event);
}

} // namespace retake::screens::review
