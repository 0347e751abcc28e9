// How a round stands: ticks for its cards, clips for the streak, the ring of the timer.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <string>
#include <vector>

namespace retake::ui {

enum class Tick : unsigned char { right, dropped, now, to_come, given }; // given: nothing is told of it yet

// Centred about `centre`. Up to 24 ticks are cards with marks, up to 60 narrow ones, more are one bar with notches.
// `falling` ≥ 0: that tick is just dropping (`fallen` 0 … 1).
void draw_ticks(Shapes&, const Look&, Point centre, float width_max, const std::vector<Tick>&, int falling = -1,
                float fallen = 1);

// Overlapping clips, six at most, ending at `right`; `swung` (0 … 1) is how far the last one has come in.
void draw_streak(Shapes&, Point right_middle, int run, float swung = 1);

// The reinforcement ring of a punched hole. `left` is the share of time left; in the last five seconds it is thick and red.
// The seconds are written as "97", "9:59" or "42m".
void draw_timer(Shapes&, Point centre, float radius, float left, int seconds);

// "4 in a row" and the score, at the right end of the top rail.
struct Standing {
    int run = 0;
    int score = 0;
    bool shows_run = true;
    float swung = 1;
    int score_before = 0; // what the score rolls from
    float rolled = 1;     // how far it has: 1, at the score
};
void draw_standing(Shapes&, const Look&, const Standing&);

// The title and the line under it beside the pause button, at the left end of the top rail; the title alone where the text is
// large.
void draw_title(Shapes&, const Look&, const std::string& title, const std::string& subtitle, float width_max);

} // namespace retake::ui
