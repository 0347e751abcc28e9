// Look: all that a view may depend on besides its state: size, moment, pointer, focus. A view is a function of both.
#pragma once
#include "base/time.hpp"
#include "ui/geometry.hpp"
#include "ui/ink.hpp"
#include "ui/type.hpp"
#include <string>
#include <string_view>

namespace retake::ui {

enum class Movement : unsigned char { full, calm, none };

inline constexpr float small_scale = 0.55f; // below it a window is small: there is no room for what only adorns

struct Look {
    Size canvas{1920, 1080}; // the window in design pixels: 1920 × 1080, or longer on one side; narrower about a card in play
    float scale = 1;         // physical pixels per design pixel
    float text_scale = 1;    // 1 … 1.5
    const Theme* theme = &paper();
    const Measure* measure = nullptr; // never null while a view is made
    Instant now{};
    Instant settled{}; // movements that began before this moment are at their end: any key ends the running one
    Movement movement = Movement::full;
    std::string focused, hovered, pressed; // names of zones; empty: none
    std::string focused_before;            // where the focus ring comes from
    Instant focused_at{};
    std::chrono::minutes utc_offset{0}; // of the place, for words such as "Thursday 16 May"

    bool hidden_deck() const { return scale < small_scale; }
    Point stage_origin() const {
        return {(canvas.w - 1920) / 2, (canvas.h - 1080) / 2};
    } // where 0,0 of a 1920 × 1080 picture lies; left of the window where that is narrower
};

// Curves of look/tokens.yaml.
enum class Ease : unsigned char { linear, settle, leave, swap, slam, spring };
float eased(Ease, float t); // 0 → 0, 1 → 1; spring overshoots by about 9 %

// How far a movement is at `now`: 0 before start + delay, 1 after its end, once settled, or when there is no movement.
float progress(const Look&, Instant start, int delay_ms, int duration_ms);

// The moment at which such a movement ends, for View::moving_until.
Instant end_of(Instant start, int delay_ms, int duration_ms);

} // namespace retake::ui
