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
    if (left <= 0 || look.hidden_deck() || large_text(look))
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
    if (session::silent(round))
        return;
    const auto corner = pile_corner(look);
    auto style = pile_style(look);
    style.dip = about.dip;
    auto seeds = pile_seeds(round, about.in_play);
    const int count = about.count_shown >= 0 ? about.count_shown : static_cast<int>(seeds.size());
    if (!pile_beside(look)) { // one card stands for all, and the count before it
        if (seeds.size() > 1)
            seeds.erase(seeds.begin(), seeds.end() - 1);
        constexpr float words = 330, apart = 30;
        ui::draw_pile_count(shapes, look, {corner.x - apart - words, corner.y - 54}, words, count, "on your pile");
    } else {
        ui::draw_pile_count(shapes, look, {corner.x, corner.y + 22}, style.card.w, count, "on your pile");
    }
    ui::draw_pile(shapes, look, corner, seeds, style);
}

} // namespace

bool large_text(const ui::Look& look) { return look.text_scale >= 1.3f; }

// The card narrows before the pile leaves its side.
constexpr float margin = 56, deck_room = 236, pile_room = 364, card_least = 1120;

float left_of_card(const ui::Look& look) { return large_text(look) ? margin : deck_room; }

bool pile_beside(const ui::Look& look) { return look.canvas.w >= deck_room + card_least + pile_room; }

ui::Rect card_area(const ui::Look& look) {
    const auto origin = look.stage_origin();
    const float left = left_of_card(look), right = pile_beside(look) ? pile_room : margin;
    const float room = look.canvas.w - left - right, width = std::min(large_text(look) ? 1500.f : 1320.f, room);
    const float x = look.canvas.w >= 1920 ? origin.x + left : left + (room - width) / 2;
    return {x, origin.y + 166, width, 826};
}

std::vector<ui::Tick> ticks_of(const session::State& round) {
    const bool from_pile = round.rules.mode == session::Mode::pile;
    std::vector<ui::Tick> ticks(round.cards->size(), from_pile ? ui::Tick::dropped : ui::Tick::to_come);
    for (const auto& attempt : round.attempts)
        ticks[static_cast<std::size_t>(attempt.card)] = session::silent(round)    ? ui::Tick::given
                                                        : attempt.verdict.right() ? ui::Tick::right
                                                                                  : ui::Tick::dropped;
    const auto card = session::current_card(round);
    if (card && !std::holds_alternative<session::Reviewing>(round.phase))
        ticks[static_cast<std::size_t>(*card)] = ui::Tick::now;
    return ticks;
}

std::string card_number(const session::State& round) {
    if (const auto card = session::current_card(round); card && session::silent(round) && round.rules.mode == session::Mode::exam)
        return "Card " + std::to_string(*card + 1) + " of " + std::to_string(round.cards->size());
    if (session::silent(round)) // nobody knows how many the time will hold
        return "Card " + std::to_string(round.dealt);
    if (!session::retaking(round))
        return "Card " + std::to_string(round.dealt) + " of " + std::to_string(round.cards->size());
    const auto left = round.pile.size();
    return left <= 1 ? "The last one on the pile" : std::to_string(left) + " left on the pile";
}

std::string title_of(session::Mode mode) {
    switch (mode) {
    case session::Mode::practice:
        return "Practice";
    case session::Mode::exam:
        return "Exam";
    case session::Mode::sprint:
        return "Sprint";
    case session::Mode::pile:
        break;
    }
    return "Retake";
}

std::string mode_name(const session::State& round) { return session::retaking(round) ? "Retake" : title_of(round.rules.mode); }

std::vector<std::uint64_t> pile_seeds(const session::State& round, const std::vector<int>& in_play) {
    std::vector<std::uint64_t> seeds;
    if (session::silent(round)) // What drops there would tell what was wrong.
        return seeds;
    for (auto card = round.pile.rbegin(); card != round.pile.rend(); ++card)
        if (std::ranges::find(in_play, *card) == in_play.end())
            seeds.push_back(seed_of(session::card_of(round, *card).item.id));
    return seeds;
}

ui::PileStyle pile_style(const ui::Look& look) {
    ui::PileStyle style;
    if (!pile_beside(look)) {
        style.card = {84, 52};
        style.step = 0;
        style.stamp = 11;
    } else if (large_text(look)) {
        style.card = {250, 155};
        style.stamp = 32;
    }
    return style;
}

ui::Point pile_corner(const ui::Look& look) {
    const float right = look.canvas.w; // the rails are glued to the window's edges
    if (!pile_beside(look))
        return {right - margin - pile_style(look).card.w, 158}; // under the score
    return {right - (large_text(look) ? 298.f : 308.f), look.stage_origin().y + 860};
}

ui::Point deck_corner(const ui::Look& look) { return {-196, look.stage_origin().y + 720}; }

void draw_surroundings(ui::Shapes& shapes, const session::State& round, const ui::Look& look, const Surroundings& about) {
    ui::draw_desk(shapes, look);
    const auto& card = session::card_of(round, session::current_card(round).value_or(0));
    // The ticks stand in the middle; title and streak keep out of their way.
    const float middle = look.canvas.w / 2, half = std::min(345.f, look.canvas.w - 531 - middle);
    if (large_text(look))
        ui::draw_title(shapes, look, card_number(round), "", look.canvas.w - 144 - 320);
    else
        ui::draw_title(shapes, look, card.bank_title, mode_name(round), middle - half - 5 - 144);
    if (!large_text(look))
        ui::draw_ticks(shapes, look, {middle, 60}, 2 * half, ticks_of(round), about.falling, about.fallen);
    const bool earns = round.rules.mode == session::Mode::practice || round.rules.mode == session::Mode::sprint;
    if (earns && !session::silent(round)) {
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
