// The rows on the back of a card, drawn: each with its verdict, and its reason under it.
#pragma once
#include "session/session.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens::feedback {

inline constexpr float back_row_gap = 28; // under each row with its reason

// Rows stand closer where the usual spacing would not fit; where that is not enough, all reasons stand below the rows, so
// that the key stays in sight and only reasons are scrolled to.
enum class Spacing : unsigned char { usual, tight, rows_first };

// From `at` down; returns the y below them. `all`: every choice, else only what was given and what is right. The
// explanation stands under the key.
float draw_back_rows(ui::Shapes&, const item::Item&, const session::Attempt&, ui::Point at, float width, bool all,
                     const ui::Look&, Spacing = Spacing::usual);

// Whether showing every choice would show more.
bool has_more_reasons(const item::Item&, const session::Attempt&);

} // namespace retake::screens::feedback
