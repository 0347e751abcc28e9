// The turn of a card: motions 8, 11 and 12 of the design, one after another.
#include "screens/card_turn.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

constexpr int rest_ms = 80, dims_ms = 30;          // of the front
constexpr int turn_out_ms = 120, turn_in_ms = 140; // the front away, the back round
constexpr int calm_ms = 160;                       // the back comes without turning
constexpr int stamp_ms = 140, settle_ms = 240;
constexpr float flat = 0.001f; // seen from its edge

} // namespace

bool CardTurn::front_rests() const { return full() && ui::progress(look, since, 0, rest_ms) < 1; }

bool CardTurn::front_dims() const { return ui::progress(look, since, 0, dims_ms) >= 1; }

bool CardTurn::front_leaves() const { return full() && !front_rests() && ui::progress(look, since, rest_ms, turn_out_ms) < 1; }

bool CardTurn::back_rests() const { return !full() || ui::progress(look, since, rest_ms + turn_out_ms, turn_in_ms) >= 1; }

ui::Push CardTurn::leaving() const {
    const float out = ui::progress(look, since, rest_ms, turn_out_ms);
    return {.about = middle, .scale_x = std::max(flat, 1 - ui::eased(ui::Ease::leave, out))};
}

ui::Push CardTurn::coming() const {
    ui::Push push{.about = middle};
    if (!full()) {
        push.opacity = ui::progress(look, since, 0, calm_ms);
        return push;
    }
    const float in = ui::progress(look, since, rest_ms + turn_out_ms, turn_in_ms);
    push.scale_x = std::max(flat, ui::eased(ui::Ease::settle, in));
    const float contact = ui::progress(look, since, stamp_at() + stamp_ms, 100);
    if (contact > 0 && contact < 1)
        push.dy = 4 * (1 - contact);
    return push;
}

int CardTurn::stamp_at() const { return (full() ? rest_ms : 0) + turn_out_ms + turn_in_ms - 40; }

float CardTurn::stamped() const { return ui::progress(look, since, stamp_at(), stamp_ms); }

float CardTurn::inked() const { return ui::progress(look, since, stamp_at(), 60); }

float CardTurn::after_stamp(int duration_ms) const { return ui::progress(look, since, stamp_at() + stamp_ms, duration_ms); }

Instant CardTurn::ends() const { return ui::end_of(since, stamp_at() + stamp_ms, settle_ms); }

} // namespace retake::screens
