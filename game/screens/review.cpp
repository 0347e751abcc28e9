// Review: which cards a filter shows and in which order, and how the list moves.
#include "screens/review.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <set>

namespace retake::screens::review {
namespace {

// What is worth most comes first: being sure of something wrong is the error that is mended best once it is seen.
int rank(const session::Attempt& attempt) {
    const bool sure = attempt.confidence == session::Confidence::sure;
    if (!attempt.verdict.right())
        return sure ? 0 : 1;
    return attempt.confidence == session::Confidence::guess ? 2 : 3;
}

bool shown(const session::Attempt& attempt, Filter filter) {
    switch (filter) {
    case Filter::missed:
        return !attempt.verdict.right();
    case Filter::unsure:
        return attempt.confidence == session::Confidence::guess || attempt.confidence == session::Confidence::think_so;
    case Filter::all:
        break;
    }
    return true;
}

State with_filter(State state, Filter filter) {
    if (filter != state.filter)
        state = {filter, 0, 0, 0, false, state.opened};
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

} // namespace

std::vector<int> lines(const session::State& round, Filter filter) {
    std::vector<int> indices;
    std::set<int> seen; // Only the first go at a card says what was known.
    for (int i = 0; i < static_cast<int>(round.attempts.size()); ++i) {
        const auto& attempt = round.attempts[static_cast<std::size_t>(i)];
        if (seen.insert(attempt.card).second && shown(attempt, filter))
            indices.push_back(i);
    }
    std::ranges::stable_sort(indices, {}, [&](int i) { return rank(round.attempts[static_cast<std::size_t>(i)]); });
    return indices;
}

State open(const session::State& round, Instant at) {
    State state;
    state.opened = at;
    for (const auto filter : {Filter::missed, Filter::unsure, Filter::all}) {
        state.filter = filter;
        if (!lines(round, filter).empty())
            break;
    }
    return state;
}

State update(State state, const Event& event) {
    return std::visit(overloaded{
                          [&](const FilterPicked& picked) { return with_filter(std::move(state), picked.filter); },
                          [&](const LinePicked& picked) { return with_line(std::move(state), picked.index); },
                          [&](const DetailScrolled& turned) {
                              state.scrolled = std::max(0.f, turned.to);
                              return std::move(state);
                          },
                          [&](const PassageTurned&) {
                              state.passage_open = !state.passage_open;
                              return std::move(state);
                          },
                          [&](const auto&) { return std::move(state); }, // Leaves the screen: the program sees to it.
                      },
                      event);
}

} // namespace retake::screens::review
