// The back of a card whose response is made of several parts: each with what was given, what is right, and why.
#pragma once
#include "session/session.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

// "Three of four.", of an order "Two of four in place."; empty where the card has no parts or nothing was given.
std::string how_many_right(const item::Item&, const session::Attempt&);

// Chief: what is off part by part, what is right on one line where there are many. Every: each part with its reason.
enum class PartsShown : unsigned char { chief, every };

// Whether every part shows more than the chief ones.
bool has_more_parts(const item::Item&, const session::Attempt&);

// From `at` down; returns the y below the last. Nothing for cards without parts. `tight`: closer, where there is much.
float draw_back_parts(ui::Shapes&, const item::Item&, const session::Attempt&, ui::Point at, float width, PartsShown,
                      const ui::Look&, bool tight = false);

} // namespace retake::screens
