// A plot: a picture of numbers, with the words for each of its points, before it becomes a panel of Progress.
#pragma once
#include "screens/progress.hpp"

namespace retake::screens::progress {

struct Datum {
    ui::Rect area;     // of its mark; where the ring goes
    std::string words; // what it says
};

struct Plot {
    std::string title;
    std::string legend; // beside the title, while nothing is read out
    std::string text;   // what the picture says, for whoever does not see it: the help has it
    ui::Shapes shapes;
    std::vector<Datum> data; // those in sight
    int first = 0;           // the number of the first in sight
    int count = 0;           // of all
    int opens_at = 0;        // what is read first
    int across = 1;          // how far ← and → go; ↑ and ↓ go by one
    bool scrolls = false;    // there are more than fit
};

// Each within its panel's area, below the header. `reading`: where it stands; a list keeps that line in sight.
Plot practice_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot coming_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot topics_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot staying_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot sureness_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot shares_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot cards_plot(const State&, const ui::Look&, const ui::Rect& panel);
Plot given_plot(const State&, const ui::Look&, const ui::Rect& panel);

// The measures that all panels share.
inline constexpr float margin = 39, header = 69;

Reading reading_of(const State&, Panel, int opens_at, int count);

// Lines of these heights, of which so many from `first` on are seen that `at` is among them.
struct Window {
    int first = 0;
    int shown = 0;
};
Window window_of(const std::vector<float>& heights, float room, Reading);

// The type at the size of text that the user chose, smaller where the words would not fit into the box, broken into lines.
ui::Type shrunk(const ui::Look&, const std::string& words, const ui::Type&, ui::Size box);

void draw_words(ui::Shapes&, const ui::Look&, const ui::Rect& area, const std::string& words, const ui::Type&,
                ui::Ink = ui::Ink::ink, ui::Side across = ui::Side::start, ui::Side down = ui::Side::centre);

// A large number and the words under it, at the right of a plot.
void draw_headline(ui::Shapes&, const ui::Look&, const ui::Rect& area, const std::string& number, const std::string& words);

// Said in place of a plot that has nothing to show yet.
void draw_nothing(ui::Shapes&, const ui::Look&, const ui::Rect& panel, const std::string& words);

// Marks of a plot, one language for all of them: the measured point, how far it can be trusted, the axis.
struct Axis { // of shares, upwards
    float low = 0;
    float bottom = 0, top = 0; // where `low` and 1 lie
    float y(double share) const { return bottom + (top - bottom) * (static_cast<float>(share) - low) / (1 - low); }
};
void draw_share_axis(ui::Shapes&, const ui::Look&, const Axis&, float left, float right, float step);
void draw_point(ui::Shapes&, const Axis&, float x, retake::progress::Share);

std::string percent(double share);                 // "84%"
std::string likely_words(retake::progress::Share); // "79 to 97%"
std::string day_words(Day, Day today);             // "Thursday 16 May", "today", and the year where it is not this one

} // namespace retake::screens::progress
