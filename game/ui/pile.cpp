// Stacks of cards, each leaning by its own seed.
#include "ui/pile.hpp"
#include "base/rng.hpp"
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

constexpr int deck_max = 14;

void begin_turn(Shapes& shapes, const Rect& area, float turn) {
    Push push;
    push.about = area.centre();
    push.turn = turn;
    shapes.push_back(push);
}

} // namespace

Lie lie_of(std::uint64_t seed, float sideways_max, float turn_max) {
    Rng rng(mixed(seed, 0x6c6965));
    const auto either_way = [&rng] { return static_cast<float>(unit(rng) * 2 - 1); };
    const float dx = either_way() * sideways_max;
    return {dx, either_way() * turn_max};
}

void draw_pile_card(Shapes& shapes, const Look& look, const Rect& area, float turn, bool manila, bool stamped, float stamp_size) {
    begin_turn(shapes, area, turn);
    const float border = look.theme->card_border;
    shapes.push_back(Fill{area, all_round(10), {manila ? Ink::manila : Ink::card}});
    shapes.push_back(Fill{{area.x + border, area.y + area.h * 0.22f, area.w - 2 * border, 3}, {}, {Ink::red}});
    for (const float at : {0.42f, 0.60f, 0.78f})
        shapes.push_back(Fill{{area.x + border, area.y + area.h * at, area.w - 2 * border, 2}, {}, {Ink::rule}});
    shapes.push_back(Outline{area, all_round(10), border, {Ink::ink}});
    if (stamped)
        shapes.push_back(Stamp{area.centre(), "RETAKE", stamp_size, {Ink::red}, -7, 1, 1});
    shapes.push_back(Pop{});
}

Rect pile_top(Point bottom_left, int count, const PileStyle& style) {
    const auto drawn = std::clamp(count, 1, style.most);
    return {bottom_left.x, bottom_left.y - style.card.h - style.step * static_cast<float>(drawn - 1), style.card.w, style.card.h};
}

void draw_pile(Shapes& shapes, const Look& look, Point bottom_left, const std::vector<std::uint64_t>& seeds,
               const PileStyle& style) {
    const Rect lowest{bottom_left.x, bottom_left.y - style.card.h, style.card.w, style.card.h};
    if (seeds.empty()) {
        Outline place{lowest, all_round(10), 3, {Ink::ink}};
        place.dash = 9;
        shapes.push_back(place);
        return;
    }
    draw_shadow(shapes, look, lowest.moved(6, 0), 10, 16);
    const auto most = static_cast<std::size_t>(style.most);
    const auto first = seeds.size() > most ? seeds.size() - most : 0;
    for (std::size_t i = first; i < seeds.size(); ++i) {
        const auto lie = lie_of(seeds[i], 14, look.theme->pile_tilt);
        const bool top = i + 1 == seeds.size();
        const float up = style.step * static_cast<float>(i - first);
        draw_pile_card(shapes, look, lowest.moved(lie.dx, style.dip - up), lie.turn, (i + 1) % 4 == 0 && !top,
                       top && style.stamped, style.stamp);
    }
}

void draw_pile_count(Shapes& shapes, const Look& look, Point at, float width, int count, const std::string& words) {
    const auto number = scaled(look, type::d3.figures()), text = scaled(look, type::t4);
    const auto digits = std::to_string(count);
    const float a = look.measure->text(digits, number).w + 2, b = look.measure->text(words, text).w + 2;
    if (a + 14 + b > width) { // one above the other where the type is large
        shapes.push_back(Label{{at.x, at.y, width, number.line}, digits, number, {Ink::ink}, Side::centre, Side::centre});
        shapes.push_back(
            Label{{at.x, at.y + number.line, width, text.line}, words, text, {Ink::ink}, Side::centre, Side::centre});
        return;
    }
    const float x = at.x + (width - a - 14 - b) / 2;
    shapes.push_back(Label{{x, at.y, a, 52}, digits, number, {Ink::ink}, Side::start, Side::centre});
    shapes.push_back(Label{{x + a + 14, at.y, b, 52}, words, text, {Ink::ink}, Side::start, Side::centre});
}

void draw_card_back(Shapes& shapes, const Rect& area) {
    shapes.push_back(Fill{area, all_round(10), {Ink::back}});
    const auto frame = area.grown(-12);
    shapes.push_back(Pattern{frame, all_round(6), 'B', {Ink::red, 0.55f}});
    shapes.push_back(Outline{frame, all_round(6), 2.5f, {Ink::red}});
    shapes.push_back(Outline{area, all_round(10), 3, {Ink::ink}});
}

void draw_deck(Shapes& shapes, const Look& look, Point bottom_left, Size card, int count, float step, bool upright) {
    if (count <= 0)
        return;
    const Rect lowest{bottom_left.x, bottom_left.y - card.h, card.w, card.h};
    draw_shadow(shapes, look, lowest, 10, 16);
    const int drawn = std::min(count, deck_max);
    for (int i = 0; i < drawn; ++i) {
        const auto lie = upright ? Lie{} : lie_of(static_cast<std::uint64_t>(i), 4, 1);
        const auto area = lowest.moved(lie.dx, -step * static_cast<float>(i));
        begin_turn(shapes, area, lie.turn);
        if (i + 1 == drawn) {
            draw_card_back(shapes, area);
        } else {
            shapes.push_back(Fill{area, all_round(10), {Ink::card}});
            shapes.push_back(Outline{area, all_round(10), look.theme->card_border, {Ink::ink}});
        }
        shapes.push_back(Pop{});
    }
}

} // namespace retake::ui
