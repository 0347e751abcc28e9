// Shapes: the display list, from back to front, as plain values. What draws them knows nothing of the game.
#pragma once
#include "ui/geometry.hpp"
#include "ui/ink.hpp"
#include "ui/type.hpp"
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retake::ui {

struct Corners {
    float top_left = 0, top_right = 0, bottom_right = 0, bottom_left = 0;
    bool operator==(const Corners&) const = default;
};
constexpr Corners all_round(float r) { return {r, r, r, r}; }
constexpr Corners top_round(float r) { return {r, r, 0, 0}; }
constexpr Corners left_round(float r) { return {r, 0, 0, r}; }
constexpr Corners right_round(float r) { return {0, r, r, 0}; }

struct Fill { // a filled rounded rectangle
    Rect area;
    Corners corners;
    Paint paint;
    bool operator==(const Fill&) const = default;
};
struct Outline { // a stroke that lies inside the area's edge, as a CSS border does
    Rect area;
    Corners corners;
    float width = 2.5f;
    Paint paint;
    float dash = 0;           // length of a dash and of a gap; 0: solid
    bool open_bottom = false; // without the lower edge (tabs)
    float drawn = 1;          // share of the length that is drawn, from the top left corner, clockwise
    bool operator==(const Outline&) const = default;
};
enum class Side : unsigned char { start, centre, end };
struct Label { // text; `start` is left but for right-to-left text
    Rect area; // wraps at its width when `wrap`; is never cut
    std::string text;
    Type type;
    Paint paint;
    Side across = Side::start;
    Side down = Side::start; // `centre` centres the lines by cap height, not by the line box
    bool wrap = false;
    std::vector<float> holes{}; // the widths of the holes in the text: see ui::Flow
    bool operator==(const Label&) const = default;
};
struct Pattern { // the repeated tile of a letter A … J; its origin is the area's top left corner
    Rect area;
    Corners corners;
    char letter = 'A';
    Paint paint;
    float scale = 1;
    bool operator==(const Pattern&) const = default;
};
enum class Cloth : unsigned char { desk_fibre, card_grain };
struct Texture { // a repeated picture from assets/
    Rect area;
    Corners corners;
    Cloth cloth = Cloth::desk_fibre;
    bool operator==(const Texture&) const = default;
};
struct Picture { // an author's own, from a file; it fills the area, whose sides are as the picture's
    Rect area;
    Corners corners;
    std::string file;
    std::string alt; // stands there instead where the file cannot be shown
    bool operator==(const Picture&) const = default;
};
struct Icon { // by the name of its symbol in assets/icons.svg, without "i-"
    Rect area;
    std::string name;
    Paint paint;
    float turn = 0; // degrees, clockwise
    bool operator==(const Icon&) const = default;
};
struct Wordmark { // assets/wordmark.svg
    Rect area;
    bool operator==(const Wordmark&) const = default;
};
struct Stamp { // a rubber stamp: words in a double frame, worn by the stamp mask
    Point centre;
    std::string words; // in capitals
    float size = 76;   // of the type
    Paint paint;
    float lean = 0; // degrees, clockwise
    float scale = 1;
    unsigned seed = 0; // which part of the mask wears it
    bool operator==(const Stamp&) const = default;
};
struct Polyline { // round joins and caps
    std::vector<Point> points;
    float width = 2;
    Paint paint;
    float dash = 0; // 0: solid; else dots or dashes of that length
    bool operator==(const Polyline&) const = default;
};
struct Polygon { // convex
    std::vector<Point> points;
    Paint paint;
    bool operator==(const Polygon&) const = default;
};
struct Ring { // an arc of a ring, clockwise from twelve o'clock
    Point centre;
    float radius = 0; // outer
    float width = 0;
    float from = 0; // turns, 0 … 1
    float to = 1;
    Paint paint;
    bool operator==(const Ring&) const = default;
};
struct Disc { // an ellipse
    Point centre;
    float rx = 0;
    float ry = 0;
    float turn = 0; // degrees
    Paint paint;
    bool operator==(const Disc&) const = default;
};
// Everything up to the matching Pop is scaled and turned about a point, then moved, faded and clipped.
struct Push {
    Point about;
    float scale_x = 1;
    float scale_y = 1;
    float turn = 0; // degrees, clockwise
    float dx = 0;
    float dy = 0;
    float opacity = 1;        // multiplies the alpha of each shape
    std::optional<Rect> clip; // in the coordinates outside the group, axis-parallel
    bool operator==(const Push&) const = default;
};
struct Pop {
    bool operator==(const Pop&) const = default;
};

using Shape = std::variant<Fill, Outline, Label, Pattern, Texture, Picture, Icon, Wordmark, Stamp, Polyline, Polygon, Ring, Disc,
                           Push, Pop>;
using Shapes = std::vector<Shape>;

} // namespace retake::ui
