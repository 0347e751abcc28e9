// Journeys of cards, frame by frame.
#include "screens/journey.hpp"
#include "base/rng.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens {
namespace {

using ui::Ease;

constexpr int lift_ms = 160, arc_ms = 400, land_ms = 160, roll_ms = 180; // to the pile
constexpr int file_ms = 280;                                             // into the box
constexpr int slide_ms = 80, travel_ms = 320, take_ms = 448;             // to the middle
constexpr float arc_height = 120;

bool full(const Journey& journey) { return journey.look.movement == ui::Movement::full; }

float gone(const Journey& journey, int delay, int duration) {
    const auto* asking = journey.asking();
    return asking ? ui::progress(journey.look, asking->since, delay, duration) : 1;
}

float between(float a, float b, float t) { return a + (b - a) * t; }

// A card between full size (0) and the size that it has on the pile (1).
ui::Rect shrunk(const ui::Rect& card, ui::Size small, float t) {
    const float w = between(card.w, small.w, t), h = between(card.h, small.h, t);
    return {card.centre().x - w / 2, card.centre().y - h / 2, w, h};
}

ui::Rect landing_place(const Journey& journey) {
    const auto* leaving = journey.leaving();
    const auto seeds = pile_seeds(journey.round, {leaving->card});
    auto place = ui::pile_top(pile_corner(journey.look), static_cast<int>(seeds.size()) + 1, pile_style(journey.look));
    const auto lie = ui::lie_of(seed_of(session::card_of(journey.round, leaving->card).item.id), 14, 0);
    return place.moved(lie.dx, 0);
}

void draw_drop(ui::Shapes& shapes, const Journey& journey) {
    const auto style = pile_style(journey.look);
    const auto from = card_area(journey.look), to = landing_place(journey);
    const float lifted = ui::eased(Ease::leave, gone(journey, 0, lift_ms)), flown = gone(journey, lift_ms, arc_ms);
    auto card = shrunk(from, style.card, lifted);
    const auto start = card.centre(), end = to.centre();
    const float height = arc_height + std::max(0.f, start.y - end.y);
    card = card.moved((end.x - start.x) * flown, (end.y - start.y) * flown - 4 * height * flown * (1 - flown));
    const auto id = session::card_of(journey.round, journey.leaving()->card).item.id;
    const float rest = ui::lie_of(seed_of(id), 14, journey.look.theme->pile_tilt).turn;
    const float turn = flown > 0 ? between(6, rest, flown) + 16 * std::sin(3.14159f * flown) : 6 * lifted;
    shapes.push_back(ui::Push{.about = card.centre(), .turn = turn, .dy = 22 * (1 - flown) + 4});
    ui::draw_shadow(shapes, journey.look, card, 10, 0.01f);
    shapes.push_back(ui::Pop{});
    ui::draw_pile_card(shapes, journey.look, card, turn, false, true, style.stamp * card.w / style.card.w);
}

void draw_filing(ui::Shapes& shapes, const Journey& journey) {
    const float t = ui::eased(Ease::leave, gone(journey, 0, file_ms));
    auto card = card_area(journey.look);
    card = shrunk(card, {card.w * 0.4f, card.h * 0.4f}, t).moved(0, -t * (card.bottom() + 40));
    ui::draw_pile_card(shapes, journey.look, card, -8 * t, false, false, 0);
}

bool drops(const Journey& journey) { return !journey.leaving()->verdict.right(); }

} // namespace

const session::Asking* Journey::asking() const {
    const auto* phase = std::get_if<session::Asking>(&round.phase);
    return phase && phase->before == Milliseconds{0} ? phase : nullptr;
}

const session::Attempt* Journey::leaving() const {
    const bool tells = !session::silent(round); // A card that flies to the pile tells that it was wrong.
    return tells && asking() && !round.attempts.empty() ? &round.attempts.back() : nullptr;
}

int Journey::deal_delay() const { return leaving() ? 80 : 0; }

bool Journey::arrived() const { return gone(*this, deal_delay(), slide_ms + travel_ms) >= 1; }

int Journey::rows_delay() const { return deal_delay() + 220; }

Instant Journey::ends() const {
    if (!asking() || look.movement == ui::Movement::none)
        return {};
    const int most = std::max(leaving() && drops(*this) ? lift_ms + arc_ms + land_ms + roll_ms : 0, rows_delay() + 40 * 10 + 160);
    return ui::end_of(asking()->since, 0, most);
}

Surroundings surroundings_of(const Journey& journey) {
    Surroundings about;
    const auto card = session::current_card(journey.round);
    if (card)
        about.in_play.push_back(*card);
    const auto* leaving = journey.leaving();
    if (!leaving || !drops(journey))
        return about;
    const int land = lift_ms + arc_ms;
    const float landed = gone(journey, land, land_ms);
    if (full(journey) ? gone(journey, 0, land) < 1 : gone(journey, 0, 160) < 1)
        about.in_play.push_back(leaving->card);
    if (full(journey)) {
        about.dip = landed > 0 && landed < 1 ? 6 * (1 - ui::eased(Ease::spring, landed)) : 0;
        about.falling = leaving->card;
        about.fallen = ui::eased(Ease::settle, gone(journey, 0, 240));
    }
    const auto count = static_cast<int>(pile_seeds(journey.round, {card.value_or(-1)}).size());
    about.count_shown =
        gone(journey, full(journey) ? land + land_ms : 0, full(journey) ? roll_ms / 2 : 160) < 1 ? count - 1 : count;
    return about;
}

bool begin_arrival(ui::Shapes& shapes, const Journey& journey) {
    ui::Push push;
    const auto card = card_area(journey.look);
    push.about = card.centre();
    const int delay = journey.deal_delay();
    bool back = false;
    if (!full(journey)) {
        push.opacity = gone(journey, 0, 160);
    } else if (session::retaking(journey.round)) {
        // From the top of the pile, as it went there but backwards.
        const float t = ui::eased(Ease::settle, gone(journey, delay, take_ms * 4 / 5));
        const auto from =
            ui::pile_top(pile_corner(journey.look), static_cast<int>(journey.round.pile.size()), pile_style(journey.look));
        push.scale_x = push.scale_y = between(from.w / card.w, 1, t);
        push.dx = (from.centre().x - card.centre().x) * (1 - t);
        push.dy = (from.centre().y - card.centre().y) * (1 - t) - 4 * arc_height * t * (1 - t);
        push.turn = 6 * (1 - t);
    } else {
        const float slid = ui::eased(Ease::leave, gone(journey, delay, slide_ms));
        const float raw = gone(journey, delay + slide_ms, travel_ms), t = ui::eased(Ease::settle, raw);
        const float from = deck_corner(journey.look).x + 165 + 60 * slid;
        const float turned = std::clamp((raw - 0.25f) * 2, 0.f, 1.f); // back for front over the middle half
        back = turned < 0.5f;
        push.scale_y = between(330 / card.w, 1, t);
        push.scale_x = push.scale_y * std::max(0.02f, std::abs(1 - 2 * turned));
        push.dx = (from - card.centre().x) * (1 - t);
        push.turn = -2 * (1 - t);
    }
    shapes.push_back(push);
    return back;
}

void draw_leaving(ui::Shapes& shapes, const Journey& journey) {
    const auto* leaving = journey.leaving();
    if (!leaving)
        return;
    if (!full(journey)) {
        if (const float t = gone(journey, 0, 160); t < 1) {
            shapes.push_back(ui::Push{.opacity = 1 - t});
            ui::draw_card(shapes, journey.look, card_area(journey.look));
            shapes.push_back(ui::Pop{});
        }
        return;
    }
    if (drops(journey) && gone(journey, 0, lift_ms + arc_ms) < 1)
        draw_drop(shapes, journey);
    else if (!drops(journey) && gone(journey, 0, file_ms) < 1)
        draw_filing(shapes, journey);
}

} // namespace retake::screens
