// Key caps: names in mono, arrows and Enter as icons.
#include "ui/keycap.hpp"
#include "ui/paper.hpp"

namespace retake::ui {
namespace {

std::string icon_of(const std::string& label) {
    if (label == "Enter")
        return "enter";
    if (label == "Up" || label == "Down" || label == "Left" || label == "Right")
        return {static_cast<char>(label[0] - 'A' + 'a') + label.substr(1)};
    return {};
}

constexpr float gap = 12;

float width_of(const Look& look, const KeyHint& hint) {
    const auto type = scaled(look, type::t4);
    float width = look.measure->text(hint.words, type).w;
    for (const auto& key : hint.keys)
        width += (key == "–" ? look.measure->text(key, type).w : keycap_width(look, key)) + gap;
    return width;
}

float draw_hint(Shapes& shapes, const Look& look, Point at, const KeyHint& hint) {
    const auto type = scaled(look, type::t4);
    const auto label = [&](const std::string& text) {
        const float width = look.measure->text(text, type).w + 2;
        shapes.push_back(Label{{at.x, at.y, width, keycap_height(look)}, text, type, {Ink::ink}, Side::start, Side::centre});
        at.x += width - 2;
    };
    for (const auto& key : hint.keys) {
        if (key == "–")
            label(key);
        else
            at.x += draw_keycap(shapes, look, at, key, {Ink::ink}, Cap::clear);
        at.x += gap;
    }
    label(hint.words);
    return at.x;
}

constexpr float between = 34, margin = 56, before_remark = 24;
constexpr float rail_least = 0.8f; // of the type: below that keys are left out

// In a small window the rail is larger than all else, so that it can be read.
Look usual_rail(Look look) {
    look.text_scale = std::max(look.text_scale, small_scale / look.scale);
    return look;
}

Look sized(Look look, float by) {
    look.text_scale *= by;
    return look;
}

float rail_room(const Look& look) { return look.canvas.w - 2 * margin; }

float width_of(const Look& look, const std::vector<KeyHint>& hints) {
    float width = 0;
    for (const auto& hint : hints)
        width += (width > 0 ? between : 0) + width_of(look, hint);
    return width;
}

float remark_width(const Look& look, const std::string& remark) {
    return remark.empty() ? 0 : look.measure->text(remark, scaled(look, type::t4)).w + 4 + before_remark;
}

// The list of all keys stands for those that were left out.
std::vector<KeyHint> with_rest(std::vector<KeyHint> hints, const std::string& help_key) {
    hints.push_back({{help_key}, "more keys"});
    return hints;
}

void draw_hints(Shapes& shapes, const Look& look, const std::vector<KeyHint>& hints, const std::string& remark) {
    const float y = look.canvas.h - 44 - keycap_height(look) / 2;
    if (!remark.empty()) {
        const float width = remark_width(look, remark) - before_remark;
        shapes.push_back(Label{{look.canvas.w - margin - width, y, width, keycap_height(look)},
                               remark,
                               scaled(look, type::t4),
                               {Ink::ink2},
                               Side::end,
                               Side::centre});
    }
    float x = margin;
    for (const auto& hint : hints)
        x = draw_hint(shapes, look, {x, y}, hint) + between;
}

} // namespace

float keycap_height(const Look& look) { return 40 * look.text_scale; }

float keycap_width(const Look& look, const std::string& label) {
    if (!icon_of(label).empty())
        return 46 * look.text_scale;
    return std::max(keycap_height(look), look.measure->text(label, scaled(look, type::key)).w + 22);
}

float draw_keycap(Shapes& shapes, const Look& look, Point at, const std::string& label, Paint paint, Cap cap) {
    const Rect area{at.x, at.y, keycap_width(look, label), keycap_height(look)};
    if (cap == Cap::paper)
        shapes.push_back(Fill{area, all_round(8), {Ink::slip, paint.alpha}});
    shapes.push_back(Outline{area, all_round(8), 2, paint});
    // The lower edge is twice as thick: the side of the key.
    shapes.push_back(Outline{{area.x, area.y, area.w, area.h - 2}, all_round(7), 2, paint});
    const float icon_size = 24 * look.text_scale;
    if (const auto icon = icon_of(label); !icon.empty())
        shapes.push_back(
            Icon{{area.centre().x - icon_size / 2, area.y + (area.h - 2 - icon_size) / 2, icon_size, icon_size}, icon, paint});
    else
        shapes.push_back(
            Label{{area.x, area.y, area.w, area.h - 2}, label, scaled(look, type::key), paint, Side::centre, Side::centre});
    return area.w;
}

void draw_key_rail(Shapes& shapes, const Look& look, const std::vector<KeyHint>& hints, const std::string& remark,
                   const std::string& help_key) {
    const auto whole = usual_rail(look);
    constexpr int steps = 4;
    for (int step = 0; step <= steps; ++step) {
        const auto small = sized(whole, 1 - (1 - rail_least) * static_cast<float>(step) / steps);
        if (width_of(small, hints) + remark_width(small, remark) <= rail_room(look))
            return draw_hints(shapes, small, hints, remark);
    }
    const auto small = sized(whole, rail_least);
    const float room = rail_room(look) - remark_width(small, remark);
    std::vector<KeyHint> shown = hints;
    while (shown.size() > 1 && width_of(small, with_rest(shown, help_key)) > room)
        shown.pop_back();
    draw_hints(shapes, small, with_rest(std::move(shown), help_key), remark);
}

} // namespace retake::ui
