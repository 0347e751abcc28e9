// Rails, ticks, deck and pile, drawn the same about every card of a round.
#include "screens/round_rail.hpp"
#include "base/rng.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

int to_come(const session::State& round) {
    return session::retaking(round) ? 0 : static_cast<int>(round.cards->size()) - round.dealt;
}

void draw_deck_beside(ui::Shapes& shapes, const session::State& round, const ui::Look& look) {
    const int left = to_come(round);
    if (left <= 0 || look.hidden_rails() || large_text(look))
        return;
    const auto corner = deck_corner(look);
    ui::draw_deck(shapes, look, corner, {330, 206}, left);
    const auto number = ui::scaled(look, ui::type::d4.figures()), words = ui::scaled(look, ui::type::t5);
    shapes.push_back(
        ui::Label{{32, corner.y + 24, 150, 42}, std::to_string(left), number, {ui::Ink::ink}, ui::Side::start, ui::Side::centre});
    shapes.push_back(
        ui::Label{{32, corner.y + 66, 190, 30}, "to come", words, {ui::Ink::ink}, ui::Side::start, ui::Side::centre});
}

void draw_pile_beside(ui::Shapes& shapes, const session::State& round, const ui::Look& look, const Surroundings& about) {
    const auto corner = pile_corner(look);
    auto style = pile_style(look);
    style.dip = about.dip;
    const auto seeds = pile_seeds(round, about.in_play);
    ui::draw_pile(shapes, look, corner, seeds, style);
    const int count = about.count_shown >= 0 ? about.count_shown : static_cast<int>(seeds.size());
    ui::draw_pile_count(shapes, look, {corner.x, corner.y + 22}, style.card.w, count, "on your pile");
}

} // namespace

bool large_text(const ui::Look& look) { return look.text_scale >= 1.3f; }

ui::Rect card_area(const ui::Look& look) {
    const auto origin = look.stage_origin();
    const ui::Rect usual{236, 166, 1320, 826}, wide{56, 166, 1500, 826};
    return (large_text(look) ? wide : usual).moved(origin.x, origin.y);
}

std::vector<ui::Tick> ticks_of(const session::State& round) {
    const bool from_pile = round.rules.mode == session::Mode::pile;
    std::vector<ui::Tick> ticks(round.cards->size(), from_pile ? ui::Tick::dropped : ui::Tick::to_come);
    for (const auto& attempt : round.attempts)
        ticks[static_cast<std::size_t>(attempt.card)] = attempt.verdict.right() ? ui::Tick::right : ui::Tick::dropped;
    const auto card = session::current_card(round);
    if (card && !std::holds_alternative<session::Reviewing>(round.phase))
        ticks[static_cast<std::size_t>(*card)] = ui::Tick::now;
    return ticks;
}

std::string card_number(const session::State& round) {
    if (!session::retaking(round))
        return "Card " + std::to_string(round.dealt) + " of " + std::to_string(round.cards->size());
    const auto left = round.pile.size();
    return left <= 1 ? "The last one on the pile" : std::to_string(left) + " left on the pile";
}

std::string mode_name(const session::State& round) { return session::retaking(round) ? "Retake" : "Practice"; }

std::vector<std::uint64_t> pile_seeds(const session::State& round, const std::vector<int>& in_play) {
    std::vector<std::uint64_t> seeds;
    for (auto card = round.pile.rbegin(); card != round.pile.rend(); ++card)
        if (std::ranges::find(in_play, *card) == in_play.end())
            seeds.push_back(seed_of(session::card_of(round, *card).item.id));
    return seeds;
}

ui::PileStyle pile_style(const ui::Look& look) {
    ui::PileStyle style;
    if (large_text(look)) {
        style.card = {250, 155};
        style.stamp = 32;
    }
    return style;
}

ui::Point pile_corner(const ui::Look& look) {
    const auto origin = look.stage_origin();
    return {origin.x + (large_text(look) ? 1622.f : 1612.f), origin.y + 860};
}

ui::Point deck_corner(const ui::Look& look) { return {-196, look.stage_origin().y + 720}; }

void draw_surroundings(ui::Shapes& shapes, const session::State& round, const ui::Look& look, const Surroundings& about) {
    ui::draw_desk(shapes, look);
    const auto& card = session::card_of(round, session::current_card(round).value_or(0));
    // The ticks stand in the middle; title and streak keep out of their way.
    const float middle = look.canvas.w / 2;
    ui::draw_title(shapes, look, card.bank_title, large_text(look) ? card_number(round) : mode_name(round),
                   std::max(260.f, middle - 350 - 144));
    if (!large_text(look))
        ui::draw_ticks(shapes, look, {middle, 60}, 690, ticks_of(round), about.falling, about.fallen);
    if (round.rules.mode != session::Mode::pile) {
        const int earned = round.attempts.empty() ? 0 : round.attempts.back().points;
        ui::draw_standing(
            shapes, look,
            {round.streak, round.score, !session::retaking(round), about.swung, round.score - earned, about.rolled});
    }
    draw_deck_beside(shapes, round, look);
    draw_pile_beside(shapes, round, look, about);
}

void draw_topic(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& card, const std::string& topic) {
    if (!topic.empty())
        ui::draw_tab(shapes, look, {card.x + 40, card.y + 6 - ui::tab_height_of(look)}, topic, card.w - 80);
}

} // namespace retake::screens
