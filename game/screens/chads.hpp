// Chads: the paper discs of a hole punch that burst from the CLEARED stamp, fall and stay on the ground.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <cstdint>

namespace retake::screens {

struct Chad {
    ui::Point at;
    float rx = 8;
    float ry = 8;
    float turn = 0; // degrees
    ui::Ink ink = ui::Ink::yolk;
    bool operator==(const Chad&) const = default;
};

inline constexpr float chads_fall_s = 4; // after this all of them lie

// Where they are so many seconds after the stamp came down; `seed` decides where each one flies. They land on both sides
// of the stretch of ground that is kept free for buttons.
std::vector<Chad> chads(std::uint64_t seed, float seconds, ui::Point from, float free_from_x, float free_to_x);

// Each fades out within 60 px of the places that are for reading.
void draw_chads(ui::Shapes&, const std::vector<Chad>&, const std::vector<ui::Rect>& reading);

} // namespace retake::screens
