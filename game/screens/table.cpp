// The table around the card in play: the rails along the top, the deck at the left, the pile at the right.
#include "screens/table.hpp"
#include "base/rng.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

using ui::Ink;

constexpr ui::Size deck_card{330, 206};

bool large_text(const ui::Look& look) { return look.text_scale >= 1.3f; }

// The last attempt at each card decides: right, or on the pile. The card in play is "now" until it is turned.
std::vector<ui::Tick> ticks_of(const session::State& round) {
    std::vector<ui::Tick> ticks(round.cards->size(), ui::Tick::to_come);
    for (const auto& attempt : round.attempts)
        ticks[static_cast<std::size_t>(attempt.card)] = attempt.verdict.right() ? ui::Tick::right : ui::Tick::dropped;
    if (const auto card = session::current_card(round); card && !std::holds_alternative<session::Reviewing>(round.phase))
        ticks[static_cast<std::size_t>(*card)] = ui::Tick::now;
    return ticks;
}

void draw_deck(ui::Shapes& shapes, const Table& place, int to_come, const ui::Look& look) {
    if (!place.has_deck || to_come <= 0)
        return;
    ui::draw_deck(shapes, look, place.deck, deck_card, to_come);
    const float y = place.deck.y + 24;
    shapes.push_back(ui::Label{{32, y, 150, 42}, std::to_string(to_come), ui::scaled(look, ui::type::d4.figures()), {Ink::ink},
                               ui::Side::start, ui::Side::centre});
    shapes.push_back(ui::Label{{32, y + 42, 190, 30}, "to come", ui::scaled(look, ui::type::t5), {Ink::ink}, ui::Side::start,
                               ui::Side::centre});
}

} // namespace

Table table(const ui::Look& look) {
    const auto origin = look.stage_origin();
    Table place;
    place.card = {236 + origin.x, 166 + origin.y, 1320, 826};
    place.deck = {-196, 720 + origin.y};
    place.pile = {look.canvas.w - 308, 860 + origin.y};
    place.has_deck = !look.hidden_rails();
    if (large_text(look)) { // the card takes the deck's room
        place.card = {56 + origin.x, 166 + origin.y, 1500, 826};
        place.has_deck = false;
    }
    return place;
}

OnTable on_table(const session::State& round, std::optional<int> in_hand) {
    OnTable lies;
    lies.to_come = session::retaking(round) ? 0 : static_cast<int>(round.cards->size()) - round.dealt;
    for (auto card = round.pile.rbegin(); card != round.pile.rend(); ++card)
        if (*card != in_hand)
            lies.pile.push_back(seed_of(session::card_of(round, *card).item.id));
    lies.pile_count = static_cast<int>(lies.pile.size());
    lies.ticks = ticks_of(round);
    lies.standing = {round.streak, round.score, !session::retaking(round), 1};
    return lies;
}

void draw_table(ui::Shapes& shapes, const session::State& round, const OnTable& lies, const ui::Look& look) {
    const auto place = table(look);
    const auto& card = session::card_of(round, session::current_card(round).value_or(0));
    const std::string mode = session::retaking(round) ? "Retake" : "Practice";
    // The ticks stand in the middle; the title keeps out of their way.
    const float middle = look.canvas.w / 2;
    ui::draw_title(shapes, look, card.bank_title, large_text(look) ? card_count(round) : mode, std::max(260.f, middle - 350 - 144));
    if (!large_text(look))
        ui::draw_ticks(shapes, look, {middle, 60}, 690, lies.ticks, lies.falling, lies.fallen);
    if (round.rules.mode != session::Mode::pile)
        ui::draw_standing(shapes, look, lies.standing);
    draw_deck(shapes, place, lies.to_come, look);
    ui::PileStyle style;
    style.dip = lies.pile_dip;
    ui::draw_pile(shapes, look, place.pile, lies.pile, style);
    ui::draw_pile_count(shapes, look, {place.pile.x, place.pile.y + 20}, style.card.w, lies.pile_count, "on your pile");
}

std::string card_count(const session::State& round) {
    if (!session::retaking(round))
        return "Card " + std::to_string(round.dealt) + " of " + std::to_string(round.cards->size());
    return round.pile.empty() ? "Retake, the last one" : "Retake, " + std::to_string(round.pile.size()) + " to go";
}

void draw_card_front(ui::Shapes& shapes, const ui::Rect& area, const session::Card& card, const std::string& icon,
                     const std::string& title, const std::string& count, float right_margin, const ui::Look& look) {
    if (!card.topic.empty())
        ui::draw_tab(shapes, look, {area.x + 40, area.y - 46}, card.topic, area.w - 80);
    ui::draw_card(shapes, look, area);
    ui::draw_header(shapes, look, area, {icon, title, count, right_margin});
}

} // namespace retake::screens
