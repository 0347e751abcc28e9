// Reads the program's own SVG files: a scanner for tags and attributes, and path data drawn by Cairo.
#include "render/svg.hpp"
#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace retake::render {
namespace {

constexpr double pi = std::numbers::pi;

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string sought = " " + std::string(name) + "=\"";
    const auto start = tag.find(sought);
    if (start == std::string_view::npos)
        return {};
    const auto from = start + sought.size();
    return std::string(tag.substr(from, tag.find('"', from) - from));
}

// Numbers, one after the other, whatever separates them.
class Numbers {
public:
    explicit Numbers(std::string_view text) : text_(text), at_(text_.c_str()) {}
    bool more() {
        while (*at_ == ' ' || *at_ == ',' || *at_ == '\n' || *at_ == '\t')
            ++at_;
        return *at_ == '-' || *at_ == '+' || *at_ == '.' || (*at_ >= '0' && *at_ <= '9');
    }
    double next() {
        if (!more())
            return 0;
        char* end = nullptr;
        const double value = std::strtod(at_, &end);
        at_ = end;
        return value;
    }
    // The flags of an arc may stand without a space before the next number.
    bool flag() {
        more();
        return *at_ && *at_++ == '1';
    }
    char command() {
        more();
        return *at_ ? *at_++ : '\0';
    }

private:
    std::string text_;
    const char* at_;
};

// A circular arc from the current point; ellipses and turned ones do not occur in our drawings.
void arc_to(cairo_t* cairo, double radius, bool large, bool clockwise, double x, double y) {
    double x0 = 0, y0 = 0;
    cairo_get_current_point(cairo, &x0, &y0);
    const double chord = std::hypot(x - x0, y - y0);
    if (chord <= 0)
        return;
    const double r = std::max(radius, chord / 2);
    const double rise = std::sqrt(std::max(0.0, r * r - chord * chord / 4)) * (large == clockwise ? -1 : 1);
    const double cx = (x0 + x) / 2 - rise * (y - y0) / chord, cy = (y0 + y) / 2 + rise * (x - x0) / chord;
    const double from = std::atan2(y0 - cy, x0 - cx), to = std::atan2(y - cy, x - cx);
    clockwise ? cairo_arc(cairo, cx, cy, r, from, to) : cairo_arc_negative(cairo, cx, cy, r, from, to);
}

void quadratic_to(cairo_t* cairo, double cx, double cy, double x, double y) {
    double x0 = 0, y0 = 0;
    cairo_get_current_point(cairo, &x0, &y0);
    cairo_curve_to(cairo, x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y);
}

// One command with one set of numbers; relative ones count from the current point.
void segment(cairo_t* cairo, char command, Numbers& numbers) {
    double x = 0, y = 0;
    const bool relative = command >= 'a';
    if (cairo_has_current_point(cairo))
        cairo_get_current_point(cairo, &x, &y);
    const double dx = relative ? x : 0, dy = relative ? y : 0;
    const auto px = [&] { return dx + numbers.next(); };
    const auto py = [&] { return dy + numbers.next(); };
    switch (relative ? static_cast<char>(command - 'a' + 'A') : command) {
    case 'M':
        x = px(), y = py(), cairo_move_to(cairo, x, y);
        break;
    case 'L':
        x = px(), y = py(), cairo_line_to(cairo, x, y);
        break;
    case 'H':
        x = px(), cairo_line_to(cairo, x, y);
        break;
    case 'V':
        y = py(), cairo_line_to(cairo, x, y);
        break;
    case 'Q': {
        const double cx = px(), cy = py();
        x = px(), y = py(), quadratic_to(cairo, cx, cy, x, y);
        break;
    }
    case 'C': {
        const double ax = px(), ay = py(), bx = px(), by = py();
        x = px(), y = py(), cairo_curve_to(cairo, ax, ay, bx, by, x, y);
        break;
    }
    case 'A': {
        const double radius = numbers.next();
        numbers.next(); // the other radius, equal
        numbers.next(); // the turn of an ellipse
        const bool large = numbers.flag(), clockwise = numbers.flag();
        x = px(), y = py(), arc_to(cairo, radius, large, clockwise, x, y);
        break;
    }
    default:
        break;
    }
}

void apply_transform(cairo_t* cairo, const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('(', at), close = text.find(')', at);
        if (open == std::string::npos || close == std::string::npos)
            return;
        Numbers numbers(std::string_view(text).substr(open + 1, close - open - 1));
        const double first = numbers.next(), x = numbers.next(), y = numbers.next();
        if (text.find("translate", at) < open) {
            cairo_translate(cairo, first, x);
        } else if (text.find("rotate", at) < open) {
            cairo_translate(cairo, x, y);
            cairo_rotate(cairo, first * pi / 180);
            cairo_translate(cairo, -x, -y);
        }
        at = close + 1;
    }
}

bool set_colour(cairo_t* cairo, const std::string& hex) {
    if (hex.size() != 7 || hex[0] != '#')
        return false;
    const unsigned long value = std::strtoul(hex.c_str() + 1, nullptr, 16);
    cairo_set_source_rgb(cairo, static_cast<double>(value >> 16) / 255, static_cast<double>(value >> 8 & 0xff) / 255,
                         static_cast<double>(value & 0xff) / 255);
    return true;
}

} // namespace

SvgDrawing read_svg(std::string_view markup) {
    SvgDrawing out;
    std::string symbol;
    for (auto open = markup.find('<'); open != std::string_view::npos; open = markup.find('<', open + 1)) {
        const auto close = markup.find('>', open);
        if (close == std::string_view::npos)
            break;
        const std::string_view tag = markup.substr(open, close - open);
        if (tag.starts_with("<svg ")) {
            Numbers box(attribute(tag, "viewBox"));
            box.next(), box.next();
            out.width = box.next(), out.height = box.next();
        } else if (tag.starts_with("<symbol ")) {
            symbol = attribute(tag, "id");
        } else if (tag.starts_with("</symbol")) {
            symbol.clear();
        } else if (tag.starts_with("<path ")) {
            const std::string width = attribute(tag, "stroke-width");
            out.paths.push_back({symbol, attribute(tag, "d"), attribute(tag, "fill"), attribute(tag, "stroke"),
                                 width.empty() ? 1 : std::strtod(width.c_str(), nullptr), attribute(tag, "transform")});
        }
    }
    return out;
}

void trace(cairo_t* cairo, std::string_view data) {
    Numbers numbers(data);
    cairo_new_path(cairo);
    while (const char command = numbers.command()) {
        if (command == 'z' || command == 'Z') {
            cairo_close_path(cairo);
            continue;
        }
        char repeated = command;
        do {
            segment(cairo, repeated, numbers);
            if (repeated == 'M' || repeated == 'm') // further pairs of a move are lines
                repeated = repeated == 'M' ? 'L' : 'l';
        } while (numbers.more());
    }
}

void paint(cairo_t* cairo, const SvgPath& path) {
    cairo_save(cairo);
    apply_transform(cairo, path.transform);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    trace(cairo, path.data);
    if (set_colour(cairo, path.fill))
        cairo_fill_preserve(cairo);
    if (set_colour(cairo, path.stroke)) {
        cairo_set_line_width(cairo, path.stroke_width);
        cairo_stroke(cairo);
    }
    cairo_new_path(cairo);
    cairo_restore(cairo);
}

} // namespace retake::render
