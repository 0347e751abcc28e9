// The draft of a card, from what was given.
#include "screens/draft.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

ui::TextField field_with(const std::string& text) { return ui::typed({}, text); }

// Words of the strip stand in their gaps as wholes; each is taken once.
gaps::State with_texts(const item::FillBlanks& form, const item::Filled& given) {
    auto state = gaps::begun(form);
    auto left = form.words;
    for (std::size_t gap = 0; gap < std::min(state.gaps.size(), given.texts.size()); ++gap) {
        const auto& text = given.texts[gap];
        const auto word = std::ranges::find(left, text, &item::Choice::text);
        if (word != left.end()) {
            state.gaps[gap].word = *word;
            left.erase(word);
        } else {
            state.gaps[gap].field = field_with(text);
        }
    }
    return state;
}

forms::State with_order(const item::PutInOrder& form, const item::Arranged& given) {
    auto state = strips::begun(form);
    state.ids = given.ids;
    state.touched = true;
    return state;
}

forms::State with_links(const item::PairUp& form, const item::Linked& given) {
    auto state = threads::begun(form);
    state.links = given.links;
    return state;
}

forms::State with_links(const item::SortInto& form, const item::Linked& given) {
    auto state = folders::begun(form);
    state.now.sent = given.links;
    const auto lies_in_a_folder = [&](const item::Choice& entry) {
        return std::ranges::find(given.links, entry.id, &item::Link::from) != given.links.end();
    };
    const auto next = std::ranges::find_if_not(form.entries, lies_in_a_folder);
    state.now.hand = next == form.entries.end() ? -1 : next->id;
    state.now.near = state.now.hand;
    state.before = state.now;
    return state;
}

forms::State with_place(const item::Pointed& given) {
    chart::State state;
    state.x = given.x;
    state.y = given.y;
    state.moved = true;
    state.pointed = given;
    return state;
}

} // namespace

question::State draft_of(const item::Presentation& shown, const item::Response& response,
                         std::optional<session::Confidence> confidence) {
    question::State draft;
    draft.confidence = confidence;
    std::visit(overloaded{
                   [&](const item::PickOne&, const item::Picked& given) { draft.picked = {given.id}; },
                   [&](const item::PickMany&, const item::PickedMany& given) { draft.picked = given.ids; },
                   [&](const item::JudgeTruth&, const item::Judged& given) { draft.truth = given.truth; },
                   [&](const item::TypeText&, const item::Typed& given) { draft.field = field_with(given.text); },
                   [&](const item::TypeNumber&, const item::Typed& given) { draft.field = field_with(given.text); },
                   [&](const item::FillBlanks& form, const item::Filled& given) { draft.form = with_texts(form, given); },
                   [&](const item::PutInOrder& form, const item::Arranged& given) { draft.form = with_order(form, given); },
                   [&](const item::PairUp& form, const item::Linked& given) { draft.form = with_links(form, given); },
                   [&](const item::SortInto& form, const item::Linked& given) { draft.form = with_links(form, given); },
                   [&](const item::PointAt&, const item::Pointed& given) { draft.form = with_place(given); },
                   [](const auto&, const auto&) {}, // Nothing was given.
               },
               shown.interaction, response);
    return draft;
}

question::State draft_in(const session::State& round) {
    const auto* asking = std::get_if<session::Asking>(&round.phase);
    if (!asking || !session::silent(round))
        return {};
    const auto given = session::attempts_at(round, asking->card);
    return given.empty() ? question::State{} : draft_of(given.front()->shown, given.front()->response, given.front()->confidence);
}

} // namespace retake::screens
