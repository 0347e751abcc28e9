// Text laid out by Pango in design pixels and drawn by Cairo at any scale, so that both always agree on every line.
#pragma once
#include "render/bitmap.hpp"
#include "ui/shape.hpp"
#include <memory>
#include <string_view>
#include <vector>

typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutLine PangoLayoutLine;

namespace retake::render {

// A drawn text and where it belongs: its top left pixel, counted from the left edge of the box and the first baseline.
struct Raster {
    Bitmap bitmap;
    int left = 0;
    int top = 0;
    int lines = 1;
};

// How far the first baseline lies below the top of a box of that height that holds so many lines.
float first_baseline(const ui::Type&, int lines, ui::Side down, float box_height);

class TextLayout {
public:
    // `width` <= 0: no wrapping but at line breaks. `holes`: see ui::Flow.
    TextLayout(std::string_view text, const ui::Type&, float width, const std::vector<float>& holes = {});

    ui::Measured measured() const;
    ui::Point caret(std::size_t at) const;
    std::size_t offset_at(ui::Point) const;
    ui::Flow flow() const;

    // `box_width` is what `across` refers to; right-to-left lines start at its right end.
    Raster raster(ui::Colour, float scale, ui::Side across, float box_width) const;

private:
    struct Line {
        PangoLayoutLine* line;
        float width;
        bool right_to_left;
    };
    struct Release {
        void operator()(PangoLayout*) const;
    };
    float left_of(const Line&, ui::Side across, float box_width) const;
    ui::Type type_;
    float box_width_; // for the caret: the width given, or that of the text
    std::unique_ptr<PangoLayout, Release> layout_;
    std::vector<Line> lines_;
    float widest_ = 0;
};

} // namespace retake::render
