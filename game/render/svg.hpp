// The little of SVG that the program's own drawings use: paths with straight, curved and circular segments.
#pragma once
#include <string>
#include <string_view>
#include <vector>

typedef struct _cairo cairo_t;

namespace retake::render {

struct SvgPath {
    std::string id;     // of the symbol that it stands in; empty outside symbols
    std::string data;   // the attribute d
    std::string fill;   // "#rrggbb"; empty: the current colour
    std::string stroke; // empty: none
    double stroke_width = 1;
    std::string transform; // rotate(a x y) and translate(x y)
};

struct SvgDrawing {
    double width = 24; // of the view box
    double height = 24;
    std::vector<SvgPath> paths;
};

SvgDrawing read_svg(std::string_view markup);

// The path becomes Cairo's current path.
void trace(cairo_t*, std::string_view data);

// Fills and strokes the path in its own colours.
void paint(cairo_t*, const SvgPath&);

} // namespace retake::render
