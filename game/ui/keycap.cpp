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

void draw_key_rail(Shapes& shapes, const Look& look, const std::vector<KeyHint>& hints, const std::string& remark) {
    if (look.hidden_rails())
        return;
    const float y = look.canvas.h - 44 - keycap_height(look) / 2;
    float end = look.canvas.w - 56;
    if (!remark.empty()) {
        const auto type = scaled(look, type::t4);
        const float width = look.measure->text(remark, type).w + 4;
        end -= width;
        shapes.push_back(Label{{end, y, width, keycap_height(look)}, remark, type, {Ink::ink2}, Side::end, Side::centre});
    }
    float x = 56;
    for (const auto& hint : hints) {
        if (x + width_of(look, hint) > end - 24)
            return;
        x = draw_hint(shapes, look, {x, y}, hint) + 34;
    }
}

} // namespace retake::ui
