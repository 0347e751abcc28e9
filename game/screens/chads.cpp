// Chads: the paper discs of a hole punch that burst from the CLEARED stamp, fall and stay on the ground.
#include "screens/chads.hpp"
#include "base/rng.hpp"
#include <array>
#include <cmath>
#include <numbers>

namespace retake::screens {
namespace {

constexpr int chads_drawn = 140;
constexpr float gravity = 1500; // px/s²
constexpr float drag = 1.2f;    // 1/s
constexpr float ground_top = 944, ground_bottom = 1000;
constexpr float reading_margin = 60, fade = 40;
constexpr std::array<ui::Ink, 5> inks{ui::Ink::yolk, ui::Ink::red, ui::Ink::green, ui::Ink::card, ui::Ink::manila};

struct Throw { // what chance decides of a chad
    float vx = 0;
    float vy = 0;
    float ground = ground_bottom;
    float size = 10;
    float turn = 0;
    float tumble = 0; // turns a second
    ui::Ink ink = ui::Ink::yolk;
};

float between(Rng& rng, float low, float high) { return low + static_cast<float>(unit(rng)) * (high - low); }

Throw thrown(Rng& rng) {
    return {.vy = -between(rng, 250, 1300),
            .ground = between(rng, ground_top, ground_bottom),
            .size = between(rng, 7, 19),
            .turn = between(rng, 0, 180),
            .tumble = between(rng, 0.5f, 2),
            .ink = inks[below(rng, inks.size())]};
}

// Linear drag has a closed form, so that any moment can be drawn without the moments before it.
ui::Point flown(const Throw& chad, ui::Point from, float t) {
    const float decay = (1 - std::exp(-drag * t)) / drag;
    return {from.x + chad.vx * decay, from.y + (chad.vy - gravity / drag) * decay + gravity / drag * t};
}

// When it reaches the ground; after the first instant the path crosses it once, so halving finds it.
float landing(const Throw& chad, ui::Point from) {
    float low = 0, high = chads_fall_s;
    for (int i = 0; i < 24; ++i) {
        const float middle = (low + high) / 2;
        (flown(chad, from, middle).y < chad.ground ? low : high) = middle;
    }
    return high;
}

float opacity_at(ui::Point at, const std::vector<ui::Rect>& reading) {
    float nearest = reading_margin + fade;
    for (const auto& area : reading) {
        const float dx = std::max({area.x - at.x, 0.f, at.x - area.right()});
        const float dy = std::max({area.y - at.y, 0.f, at.y - area.bottom()});
        nearest = std::min(nearest, std::hypot(dx, dy));
    }
    return std::clamp((nearest - reading_margin) / fade, 0.f, 1.f);
}

} // namespace

std::vector<Chad> chads(std::uint64_t seed, float seconds, ui::Point from, float free_from_x, float free_to_x) {
    std::vector<Chad> all;
    if (seconds < 0)
        return all;
    Rng rng(seed);
    for (int i = 0; i < chads_drawn; ++i) {
        auto made = thrown(rng);
        const float lands = landing(made, from), t = std::min(seconds, lands);
        // Every other one lands on the left: how fast it flies sideways follows from where it comes down.
        const float lands_at = i % 2 == 0 ? between(rng, 20, free_from_x) : between(rng, free_to_x, 1900);
        made.vx = (lands_at - from.x) * drag / (1 - std::exp(-drag * lands));
        const bool lies = seconds >= lands;
        const float open = lies ? 0.45f : std::abs(std::cos(2 * std::numbers::pi_v<float> * made.tumble * t + made.turn));
        all.push_back({flown(made, from, t), made.size, std::max(0.25f, open) * made.size, lies ? made.turn / 18 - 5 : made.turn,
                       made.ink});
    }
    return all;
}

void draw_chads(ui::Shapes& shapes, const std::vector<Chad>& all, const std::vector<ui::Rect>& reading) {
    constexpr float edge = 2.5f;
    for (const auto& chad : all) {
        const float alpha = opacity_at(chad.at, reading);
        if (alpha <= 0)
            continue;
        shapes.push_back(ui::Disc{chad.at, chad.rx + edge / 2, chad.ry + edge / 2, chad.turn, {ui::Ink::ink, alpha}});
        shapes.push_back(ui::Disc{chad.at, chad.rx - edge / 2, std::max(1.f, chad.ry - edge / 2), chad.turn, {chad.ink, alpha}});
    }
}

} // namespace retake::screens
