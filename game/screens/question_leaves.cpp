// The leaves of an exam, and the clocks of a card in play.
#include "screens/question_leaves.hpp"
#include "ui/mirror.hpp"
#include "ui/ticks.hpp"
#include <algorithm>

namespace retake::screens::question {
namespace {

using ui::Code;

int page_of(const session::State& round) { return session::current_card(round).value_or(0); }

// With Alt: the arrows alone belong to the card. Where it is read from the right, so is the paper.
ui::Key leaf_key(Code code, bool from_right) {
    const ui::Key key{code, false, false, true};
    return from_right ? ui::mirrored(key) : key;
}

} // namespace

std::optional<Clock> clock_of(const session::State& round, Instant now) {
    if (const auto left = session::time_left(round, now))
        return Clock{*left, *round.rules.per_card};
    if (const auto left = session::time_left_in_all(round, now))
        return Clock{*left, *round.rules.in_all};
    return std::nullopt;
}

std::optional<Clock> clock_at(const session::Rules& rules, const session::Attempt& attempt) {
    if (!rules.per_card)
        return std::nullopt;
    return Clock{std::max(Milliseconds{0}, *rules.per_card - attempt.took), *rules.per_card};
}

bool leafs(const session::State& round) { return round.rules.mode == session::Mode::exam && session::silent(round); }

ui::Button way_on(const session::State& round, int group) {
    const bool last = page_of(round) + 1 == static_cast<int>(round.cards->size());
    return {.words = last ? "To the end" : "Next card",
            .icon = "right",
            .weight = ui::Weight::primary,
            .key = ui::key(Code::enter),
            .name = "Next card",
            .group = group};
}

float add_way_back(ui::View<Event>& view, const session::State& round, const ui::Rect& way_on, const ui::Look& look, int group,
                   bool from_right) {
    if (page_of(round) == 0)
        return 0;
    const float side = way_on.h;
    ui::add_icon_button(view, look, {way_on.x - 16 - side, way_on.y, side, side}, "left", "The card before",
                        leaf_key(Code::left, from_right), group, Event(LeafAsked{-1}));
    return side + 16;
}

void add_leaf_keys(ui::View<Event>& view, const session::State& round, bool from_right) {
    const auto cards = static_cast<int>(round.cards->size());
    view.shortcuts.push_back({leaf_key(Code::right, from_right), "next card", LeafAsked{1}});
    view.shortcuts.push_back({{Code::end, false, false, true}, "to the end", LeafAsked{cards - page_of(round)}});
}

std::vector<ui::KeyHint> leaf_hints() {
    return {{{"Alt", "Left", "Right"}, "leaf"}, {{"Alt", "End"}, "to the end"}, {{"Enter"}, "next card"}};
}

void draw_ring(ui::View<Event>& view, const std::optional<Clock>& clock, const ui::Rect& card, const ui::Look& look) {
    if (!clock)
        return;
    const auto left = std::max<std::int64_t>(0, clock->left.count());
    const float share = static_cast<float>(left) / static_cast<float>(std::max<std::int64_t>(1, clock->whole.count()));
    ui::draw_timer(view.shapes, {card.right() - 89, card.y + 79}, 56, share, static_cast<int>((left + 999) / 1000));
    if (left > 0)
        view.wakes_at(look.now + Milliseconds(std::min<std::int64_t>(left, 100))); // the arc is drawn from the clock
}

} // namespace retake::screens::question
