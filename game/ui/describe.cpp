// Shapes and zones as lines of text, one each, groups indented.
#include "ui/describe.hpp"
#include "base/overloaded.hpp"
#include <array>
#include <cmath>

namespace retake::ui {
namespace {

constexpr std::array ink_names = {"desk",     "desk-shade", "card",       "slip",     "manila",     "manila-shade", "rule",
                                  "ink",      "ink2",       "hair",       "on-ink",   "red",        "red-text",     "on-red",
                                  "red-tint", "green",      "green-text", "on-green", "green-tint", "yolk",         "on-yolk",
                                  "focus",    "focus-halo", "back",       "shadow"};

// Whole pixels: a golden is about the layout, not about the last digit of a float.
std::string px(float value) { return std::to_string(std::lround(value)); }
std::string tenth(float value) {
    const auto tenths = std::lround(value * 10);
    return (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10) + "." + std::to_string(std::abs(tenths) % 10);
}
std::string at(Point p) { return px(p.x) + "," + px(p.y); }
std::string area(const Rect& r) { return px(r.x) + "," + px(r.y) + " " + px(r.w) + "x" + px(r.h); }
std::string paint(const Paint& p) {
    const std::string name = ink_names.at(static_cast<std::size_t>(p.ink));
    return p.alpha < 1 ? name + " " + tenth(p.alpha * 100) + "%" : name;
}
std::string type(const Type& t) {
    static constexpr std::array faces = {"display", "text", "mono"};
    return std::string(faces.at(static_cast<std::size_t>(t.face))) + " " + std::to_string(t.weight) + " " + px(t.size) + "/" +
           px(t.line);
}

std::string line(const Fill& s) { return "fill " + area(s.area) + " " + paint(s.paint); }
std::string line(const Outline& s) {
    return "outline " + area(s.area) + " " + tenth(s.width) + " " + paint(s.paint) + (s.dash > 0 ? " dashed" : "");
}
std::string line(const Label& s) {
    static constexpr std::array sides = {"", " centre", " end"};
    return "text \"" + s.text + "\" " + area(s.area) + " " + type(s.type) + " " + paint(s.paint) +
           sides.at(static_cast<std::size_t>(s.across)) + (s.wrap ? " wrap" : "") +
           (s.holes.empty() ? "" : " holes " + std::to_string(s.holes.size()));
}
std::string line(const Pattern& s) { return std::string("pattern ") + s.letter + " " + area(s.area) + " " + paint(s.paint); }
std::string line(const Texture& s) { return (s.cloth == Cloth::desk_fibre ? "fibre " : "grain ") + area(s.area); }
std::string line(const Picture& s) { return "picture " + s.file.substr(s.file.rfind('/') + 1) + " " + area(s.area); }
std::string line(const Icon& s) {
    return "icon " + s.name + " " + area(s.area) + " " + paint(s.paint) + (s.turn != 0 ? " turned " + tenth(s.turn) : "");
}
std::string line(const Wordmark& s) { return "wordmark " + area(s.area); }
std::string line(const Stamp& s) {
    return "stamp \"" + s.words + "\" " + at(s.centre) + " " + px(s.size) + " " + paint(s.paint) + " leans " + tenth(s.lean) +
           (s.scale != 1 ? " scaled " + tenth(s.scale * 100) + "%" : "");
}
std::string line(const Polyline& s) {
    std::string text = "line " + tenth(s.width) + " " + paint(s.paint) + (s.dash > 0 ? " dashed" : "");
    for (const auto& point : s.points)
        text += " " + at(point);
    return text;
}
std::string line(const Polygon& s) {
    std::string text = "polygon " + paint(s.paint);
    for (const auto& point : s.points)
        text += " " + at(point);
    return text;
}
std::string line(const Ring& s) {
    return "ring " + at(s.centre) + " " + px(s.radius) + " " + tenth(s.width) + " " + tenth(s.from * 100) + "-" +
           tenth(s.to * 100) + "% " + paint(s.paint);
}
std::string line(const Disc& s) { return "disc " + at(s.centre) + " " + px(s.rx) + "x" + px(s.ry) + " " + paint(s.paint); }
std::string line(const Push& s) {
    std::string text = "group";
    if (s.scale_x != 1 || s.scale_y != 1)
        text += " scaled " + tenth(s.scale_x * 100) + "," + tenth(s.scale_y * 100) + "%";
    if (s.turn != 0)
        text += " turned " + tenth(s.turn);
    if (s.dx != 0 || s.dy != 0)
        text += " moved " + px(s.dx) + "," + px(s.dy);
    if (s.opacity != 1)
        text += " faded " + tenth(s.opacity * 100) + "%";
    if (s.clip)
        text += " clipped " + area(*s.clip);
    return text;
}
std::string line(const Pop&) { return {}; }

} // namespace

std::string describe(const Shapes& shapes) {
    std::string text = "shapes\n";
    std::size_t depth = 1;
    for (const auto& shape : shapes) {
        if (std::holds_alternative<Pop>(shape)) {
            if (depth > 1)
                --depth;
            continue;
        }
        text += std::string(2 * depth, ' ') + std::visit([](const auto& s) { return line(s); }, shape) + "\n";
        if (std::holds_alternative<Push>(shape))
            ++depth;
    }
    return text;
}

std::string describe_zone(const Rect& where, const std::string& name, const std::optional<Key>& key, int group, bool primary,
                          bool enabled) {
    return "\"" + name + "\" " + area(where) + " group " + std::to_string(group) + (key ? " key " + key_name(*key) : "") +
           (primary ? " primary" : "") + (enabled ? "" : " disabled");
}

} // namespace retake::ui
