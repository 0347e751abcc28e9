// Movement as a function of the moment: curves, and how far along a movement is.
#include "ui/look.hpp"
#include <cmath>

namespace retake::ui {
namespace {

struct Curve { // a CSS cubic-bezier from 0,0 to 1,1
    float x1, y1, x2, y2;
};

float bezier(float a, float b, float t) {
    const float rest = 1 - t;
    return 3 * rest * rest * t * a + 3 * rest * t * t * b + t * t * t;
}

// x grows with the parameter in all our curves, so halving finds the place.
float on_curve(const Curve& curve, float x) {
    float low = 0, high = 1;
    for (int i = 0; i < 20; ++i) {
        const float middle = (low + high) / 2;
        (bezier(curve.x1, curve.x2, middle) < x ? low : high) = middle;
    }
    return bezier(curve.y1, curve.y2, (low + high) / 2);
}

// A mass of 1 on a spring of 320 with a damping of 22, let go at 0; at rest (to 1 %) after half a second.
float sprung(float t) {
    constexpr float decay = 11, turn = 14.106f, span = 0.45f;
    const float s = t * span;
    return 1 - std::exp(-decay * s) * (std::cos(turn * s) + decay / turn * std::sin(turn * s));
}

} // namespace

float eased(Ease ease, float t) {
    if (t <= 0)
        return 0;
    if (t >= 1)
        return 1;
    switch (ease) {
    case Ease::linear:
        return t;
    case Ease::settle:
        return on_curve({0.20f, 0.90f, 0.25f, 1.00f}, t);
    case Ease::leave:
        return on_curve({0.55f, 0.00f, 0.90f, 0.35f}, t);
    case Ease::swap:
        return on_curve({0.45f, 0.00f, 0.20f, 1.00f}, t);
    case Ease::slam:
        return on_curve({0.70f, 0.00f, 0.95f, 0.60f}, t);
    case Ease::spring:
        return sprung(t);
    }
    return t;
}

float progress(const Look& look, Instant start, int delay_ms, int duration_ms) {
    if (look.movement == Movement::none || start < look.settled)
        return 1;
    const auto gone = (look.now - start).count() - delay_ms;
    if (gone <= 0)
        return 0;
    return gone >= duration_ms ? 1.f : static_cast<float>(gone) / static_cast<float>(duration_ms);
}

Instant end_of(Instant start, int delay_ms, int duration_ms) { return start + Milliseconds(delay_ms + duration_ms); }

} // namespace retake::ui
