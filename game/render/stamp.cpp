// Draws a rubber stamp: its frame follows the size of its words, and dust takes ink away.
#include "render/stamp.hpp"
#include "render/text.hpp"
#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <numbers>

namespace retake::render {
namespace {

// In shares of the type's size; the inner frame is the same at every size.
constexpr float tracking = 0.06f, border_share = 0.095f, pad_side = 0.4f, pad_top = 0.16f, pad_bottom = 0.12f, line_share = 1.12f;
constexpr float border_least = 3, radius = 14, inner_gap = 5, inner_width = 2.5f;

void frame(cairo_t* cairo, ui::Rect outer, float corner, float width) {
    const double x = static_cast<double>(outer.x + width / 2), y = static_cast<double>(outer.y + width / 2);
    const double w = static_cast<double>(outer.w - width), h = static_cast<double>(outer.h - width);
    const double r = static_cast<double>(std::max(0.0f, corner - width / 2)), quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + w - r, y + r, r, -quarter, 0);
    cairo_arc(cairo, x + w - r, y + h - r, r, 0, quarter);
    cairo_arc(cairo, x + r, y + h - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
    cairo_set_line_width(cairo, static_cast<double>(width));
    cairo_stroke(cairo);
}

void place(Bitmap& onto, const Raster& raster, int x, int y) {
    for (int row = 0; row < raster.bitmap.height; ++row)
        for (int column = 0; column < raster.bitmap.width; ++column) {
            const int to_x = x + raster.left + column, to_y = y + raster.top + row;
            if (to_x >= 0 && to_y >= 0 && to_x < onto.width && to_y < onto.height)
                for (int c = 0; c < 4; ++c)
                    onto.at(to_x, to_y)[c] = std::max(onto.at(to_x, to_y)[c], raster.bitmap.at(column, row)[c]);
        }
}

void wear(Bitmap& bitmap, const Bitmap& mask, float scale, unsigned seed) {
    if (mask.width <= 0)
        return;
    const auto shift_x = static_cast<int>(seed * 167 % static_cast<unsigned>(mask.width));
    const auto shift_y = static_cast<int>(seed * 101 % static_cast<unsigned>(mask.height));
    for (int y = 0; y < bitmap.height; ++y)
        for (int x = 0; x < bitmap.width; ++x) {
            const int mask_x = (static_cast<int>(static_cast<float>(x) / scale) + shift_x) % mask.width;
            const int mask_y = (static_cast<int>(static_cast<float>(y) / scale) + shift_y) % mask.height;
            const int keep = mask.at(mask_x, mask_y)[3];
            for (int c = 0; c < 4; ++c)
                bitmap.at(x, y)[c] = static_cast<std::uint8_t>(bitmap.at(x, y)[c] * keep / 255);
        }
}

} // namespace

Bitmap stamp(const std::string& words, float size, float scale, unsigned seed, const Bitmap& mask) {
    const ui::Type type{ui::Face::display, 900, size, line_share * size, tracking * size};
    const TextLayout text(words, type, 0);
    const float border = std::max(border_least, border_share * size);
    const float text_width = text.measured().w;
    const float width = text_width + 2 * (border + pad_side * size);
    const float height = line_share * size + (pad_top + pad_bottom) * size + 2 * border;
    const auto pixels = [scale](float length) { return std::max(1, static_cast<int>(std::ceil(length * scale))); };
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels(width), pixels(height));
    cairo_t* cairo = cairo_create(surface);
    cairo_scale(cairo, static_cast<double>(scale), static_cast<double>(scale));
    cairo_set_source_rgb(cairo, 1, 1, 1);
    frame(cairo, {0, 0, width, height}, radius, border);
    const float gap = border + inner_gap;
    frame(cairo, ui::Rect{0, 0, width, height}.grown(-gap), 6, inner_width);
    Bitmap out = taken_from(surface);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    const float baseline = border + pad_top * size + first_baseline(type, 1, ui::Side::start, line_share * size);
    const Raster raster = text.raster({255, 255, 255, 255}, scale, ui::Side::start, text_width);
    place(out, raster, static_cast<int>(std::lround((border + pad_side * size) * scale)),
          static_cast<int>(std::lround(baseline * scale)));
    wear(out, mask, scale, seed);
    return out;
}

} // namespace retake::render
