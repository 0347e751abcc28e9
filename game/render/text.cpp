// Lays out text with absolute line heights and draws it as outlines, so that letters stand where they belong to a fraction
// of a pixel. (Cairo's own glyph drawing rounds each letter to whole pixels, which makes small text uneven.)
#include "render/text.hpp"
#include "render/fonts.hpp"
#include <algorithm>
#include <cmath>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <string>

namespace retake::render {
namespace {

float pixels(int units) { return static_cast<float>(units) / PANGO_SCALE; }
int units(float pixels) { return static_cast<int>(std::lround(pixels * PANGO_SCALE)); }

// Places of the signs of holes.
std::vector<std::size_t> holes_in(std::string_view text) {
    std::vector<std::size_t> places;
    for (auto at = text.find(ui::hole_sign); at != std::string_view::npos; at = text.find(ui::hole_sign, at + 1))
        places.push_back(at);
    return places;
}

// A shape without a picture: it takes its width in the line, and no letter is drawn for it.
void leave_holes(PangoAttrList* attributes, std::string_view text, const std::vector<float>& holes) {
    const auto places = holes_in(text);
    for (std::size_t i = 0; i < std::min(places.size(), holes.size()); ++i) {
        const PangoRectangle room{0, -PANGO_SCALE, units(holes[i]), PANGO_SCALE};
        PangoAttribute* shape = pango_attr_shape_new(&room, &room);
        shape->start_index = static_cast<guint>(places[i]);
        shape->end_index = static_cast<guint>(places[i] + ui::hole_sign.size());
        pango_attr_list_insert(attributes, shape);
    }
}

void set_attributes(PangoLayout* layout, const ui::Type& type, std::string_view text, const std::vector<float>& holes) {
    PangoAttrList* attributes = pango_attr_list_new();
    leave_holes(attributes, text, holes);
    const auto& face = facts(type.face);
    pango_attr_list_insert(attributes, pango_attr_font_features_new(type.tabular ? face.figures : face.features));
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    if (type.tracking != 0)
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(units(type.tracking)));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

PangoLayout* laid_out(std::string_view text, const ui::Type& type, float width, const std::vector<float>& holes) {
    PangoLayout* layout = pango_layout_new(fonts().context_for(text, type.face));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, facts(type.face).family);
    pango_font_description_set_absolute_size(font, static_cast<double>(type.size) * PANGO_SCALE);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(type.weight));
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    set_attributes(layout, type, text, holes);
    if (width > 0) {
        pango_layout_set_width(layout, units(width + 0.25f)); // a box as wide as its text must not break it
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    char* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    pango_layout_set_text(layout, valid, -1);
    g_free(valid);
    return layout;
}

bool is_coloured(PangoFont* font) {
    FcBool coloured = FcFalse;
    FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    return FcPatternGetBool(pattern, FC_COLOR, 0, &coloured) == FcResultMatch && coloured;
}

// Runs are in visual order. Emoji are pictures and cannot be drawn as outlines.
void draw_line(cairo_t* cairo, PangoLayoutLine* line, float left, float baseline) {
    double x = static_cast<double>(left);
    for (const GSList* at = line->runs; at; at = at->next) {
        auto* run = static_cast<PangoGlyphItem*>(at->data);
        cairo_move_to(cairo, x, static_cast<double>(baseline));
        if (is_coloured(run->item->analysis.font)) {
            pango_cairo_show_glyph_string(cairo, run->item->analysis.font, run->glyphs);
        } else {
            pango_cairo_glyph_string_path(cairo, run->item->analysis.font, run->glyphs);
            cairo_fill(cairo);
        }
        cairo_new_path(cairo);
        x += static_cast<double>(pango_glyph_string_get_width(run->glyphs)) / PANGO_SCALE;
    }
}

} // namespace

void TextLayout::Release::operator()(PangoLayout* layout) const { g_object_unref(layout); }

TextLayout::TextLayout(std::string_view text, const ui::Type& type, float width, const std::vector<float>& holes)
    : type_(type), box_width_(width), layout_(laid_out(text, type, width, holes)) {
    for (const GSList* at = pango_layout_get_lines_readonly(layout_.get()); at; at = at->next) {
        auto* line = static_cast<PangoLayoutLine*>(at->data);
        PangoRectangle logical{};
        pango_layout_line_get_extents(line, nullptr, &logical);
        lines_.push_back({line, pixels(logical.width), pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL});
        widest_ = std::max(widest_, lines_.back().width);
    }
    if (box_width_ <= 0)
        box_width_ = widest_;
}

ui::Measured TextLayout::measured() const {
    const auto count = static_cast<int>(lines_.size());
    return {widest_, static_cast<float>(count) * type_.line, count};
}

float TextLayout::left_of(const Line& line, ui::Side across, float box_width) const {
    const float spare = box_width - line.width;
    if (across == ui::Side::centre)
        return spare / 2;
    return (across == ui::Side::end) != line.right_to_left ? spare : 0;
}

ui::Point TextLayout::caret(std::size_t at) const {
    int number = 0, x = 0;
    const auto bytes = std::char_traits<char>::length(pango_layout_get_text(layout_.get()));
    pango_layout_index_to_line_x(layout_.get(), static_cast<int>(std::min(at, bytes)), FALSE, &number, &x);
    const auto& line = lines_[static_cast<std::size_t>(std::clamp<int>(number, 0, static_cast<int>(lines_.size()) - 1))];
    return {left_of(line, ui::Side::start, box_width_) + pixels(x), static_cast<float>(number) * type_.line};
}

std::size_t TextLayout::offset_at(ui::Point point) const {
    const int last = static_cast<int>(lines_.size()) - 1;
    const auto& line = lines_[static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(point.y / type_.line)), 0, last))];
    int index = 0, trailing = 0;
    pango_layout_line_x_to_index(line.line, units(point.x - left_of(line, ui::Side::start, box_width_)), &index, &trailing);
    const char* text = pango_layout_get_text(layout_.get());
    const char* at = text + index;
    for (; trailing > 0 && *at; --trailing)
        at = g_utf8_next_char(at);
    return static_cast<std::size_t>(at - text);
}

ui::Flow TextLayout::flow() const {
    ui::Flow flow{measured(), {}, !lines_.empty() && lines_.front().right_to_left};
    for (const auto place : holes_in(pango_layout_get_text(layout_.get()))) {
        int number = 0, before = 0, after = 0;
        pango_layout_index_to_line_x(layout_.get(), static_cast<int>(place), FALSE, &number, &before);
        pango_layout_index_to_line_x(layout_.get(), static_cast<int>(place), TRUE, &number, &after);
        const auto& line = lines_[static_cast<std::size_t>(std::clamp<int>(number, 0, static_cast<int>(lines_.size()) - 1))];
        const float left = left_of(line, ui::Side::start, box_width_);
        flow.holes.push_back({left + pixels(std::min(before, after)), static_cast<float>(number) * type_.line,
                              pixels(std::abs(after - before)), type_.line});
    }
    return flow;
}

float first_baseline(const ui::Type& type, int lines, ui::Side down, float box_height) {
    const auto& face = facts(type.face);
    const float block = static_cast<float>(lines) * type.line;
    const float into_line = (type.line + (face.ascent - face.descent) * type.size) / 2;
    if (down == ui::Side::centre)
        return (box_height + face.cap * type.size - (block - type.line)) / 2;
    return down == ui::Side::start ? into_line : box_height - block + into_line;
}

Raster TextLayout::raster(ui::Colour colour, float scale, ui::Side across, float box_width) const {
    float left = 1e9f, top = 1e9f, right = -1e9f, bottom = -1e9f;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        PangoRectangle ink{};
        pango_layout_line_get_extents(lines_[i].line, &ink, nullptr);
        if (ink.width <= 0)
            continue;
        const float x = left_of(lines_[i], across, box_width), y = static_cast<float>(i) * type_.line;
        left = std::min(left, x + pixels(ink.x));
        right = std::max(right, x + pixels(ink.x + ink.width));
        top = std::min(top, y + pixels(ink.y));
        bottom = std::max(bottom, y + pixels(ink.y + ink.height));
    }
    if (left >= right || top >= bottom)
        return {};
    Raster out;
    out.lines = static_cast<int>(lines_.size());
    out.left = static_cast<int>(std::floor(left * scale)) - 1;
    out.top = static_cast<int>(std::floor(top * scale)) - 1;
    const int width = static_cast<int>(std::ceil(right * scale)) + 1 - out.left;
    const int height = static_cast<int>(std::ceil(bottom * scale)) + 1 - out.top;
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t* cairo = cairo_create(surface);
    cairo_translate(cairo, -out.left, -out.top);
    cairo_scale(cairo, static_cast<double>(scale), static_cast<double>(scale));
    cairo_set_source_rgb(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
    for (std::size_t i = 0; i < lines_.size(); ++i)
        draw_line(cairo, lines_[i].line, left_of(lines_[i], across, box_width), static_cast<float>(i) * type_.line);
    out.bitmap = taken_from(surface);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return out;
}

} // namespace retake::render
