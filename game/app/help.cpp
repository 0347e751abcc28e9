// Help, gathered from the zones and shortcuts of the view: what a screen can do is what it says here.
#include "app/help.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::app {
namespace {

using ui::Code;
using ui::Ink;

constexpr float row_height = 52, column_gap = 56;
constexpr std::size_t rows_usual = 12;

void add(std::vector<KeyLine>& lines, const std::string& key, const std::string& meaning) {
    const auto known = std::ranges::find(lines, meaning, &KeyLine::meaning);
    if (known == lines.end())
        lines.push_back({{key}, meaning});
    else if (std::ranges::find(known->keys, key) == known->keys.end())
        known->keys.push_back(key);
}

const std::vector<KeyLine>& everywhere() {
    static const std::vector<KeyLine> lines{{{"Tab"}, "to the next group"},
                                            {{"Up", "Down", "Left", "Right"}, "within a group"},
                                            {{"Space"}, "press or tick what has the ring"},
                                            {{"F11"}, "full screen"},
                                            {{"Ctrl +", "Ctrl −"}, "size of the text"},
                                            {{"?", "Shift F1"}, "this list"}};
    return lines;
}

// Rows of caps and words, one below the other; what is too long for its row is told in full on the screen itself.
void draw_lines(ui::Shapes& shapes, const std::vector<KeyLine>& lines, const ui::Rect& column, float height,
                const ui::Look& look) {
    auto small = look;
    small.text_scale = std::clamp(height / row_height, 1.f, look.text_scale);
    const auto type = ui::scaled(small, ui::type::t4);
    float y = column.y;
    for (const auto& line : lines) {
        float x = column.x;
        for (const auto& key : line.keys)
            x += ui::draw_keycap(shapes, small, {x, y + (height - ui::keycap_height(small)) / 2}, key) + 8;
        const ui::Rect room{x + 8, y, column.right() - x - 8, height};
        shapes.push_back(ui::Label{room,
                                   ui::shortened(*look.measure, line.meaning, type, {room.w, 0}),
                                   type,
                                   {Ink::ink},
                                   ui::left_side(line.meaning),
                                   ui::Side::centre});
        y += height;
    }
}

// The keys of the screen left, those of every screen right; where the screen has many, they go on above the others.
void draw_columns(ui::Shapes& shapes, const std::vector<KeyLine>& here, const ui::Rect& room, const ui::Look& look) {
    const auto total = here.size() + everywhere().size();
    const auto rows = std::max({(total + 1) / 2, everywhere().size(), std::min<std::size_t>(here.size(), rows_usual)});
    const auto left = static_cast<std::ptrdiff_t>(std::min(here.size(), rows));
    std::vector<KeyLine> right(here.begin() + left, here.end());
    right.insert(right.end(), everywhere().begin(), everywhere().end());
    const float height = std::min(row_height * look.text_scale, room.h / static_cast<float>(rows));
    const float width = (room.w - column_gap) / 2;
    draw_lines(shapes, {here.begin(), here.begin() + left}, {room.x, room.y, width, room.h}, height, look);
    draw_lines(shapes, right, {room.x + width + column_gap, room.y, width, room.h}, height, look);
}

// What the pictures of a screen say in words, one below the other. Where they end.
float draw_pictures(ui::Shapes& shapes, const std::vector<std::string>& pictures, const ui::Rect& room, const ui::Look& look) {
    auto type = ui::scaled(look, ui::type::t5);
    const auto height = [&] {
        float all = 0;
        for (const auto& words : pictures)
            all += look.measure->text(words, type, room.w).h + 6;
        return all;
    };
    while (type.size > 12 && height() > room.h)
        type = type.scaled(0.94f);
    float y = room.y;
    for (const auto& words : pictures) {
        const float high = look.measure->text(words, type, room.w).h;
        shapes.push_back(ui::Label{{room.x, y, room.w, high}, words, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
        y += high + 6;
    }
    return pictures.empty() ? room.y : y + 12;
}

} // namespace

std::vector<std::string> pictures_of(const ui::View<Event>& view) {
    std::vector<std::string> pictures;
    for (const auto& zone : view.zones)
        if (zone.enabled && !zone.note.empty()) // of a disabled zone it says why
            pictures.push_back(zone.name + ": " + zone.note);
    return pictures;
}

std::vector<KeyLine> keys_of(const ui::View<Event>& view) {
    std::vector<KeyLine> lines;
    for (const auto& zone : view.zones) {
        if (zone.primary && zone.enabled)
            add(lines, "Enter", zone.name);
        if (zone.key && !(view.typing && ui::types_a_character(*zone.key)))
            add(lines, ui::key_name(*zone.key), zone.name);
    }
    for (const auto& shortcut : view.shortcuts)
        if (!(view.typing && ui::types_a_character(shortcut.key)))
            add(lines, ui::key_name(shortcut.key), shortcut.name);
    return lines;
}

ui::View<Event> help_over(ui::View<Event> shown, const ui::Look& look) {
    ui::View<Event> view;
    view.wake = shown.wake; // what is under it lives on
    const auto here = keys_of(shown);
    const auto pictures = pictures_of(shown);
    view.shapes = std::move(shown.shapes);
    view.draw(ui::Fill{{0, 0, look.canvas.w, look.canvas.h}, {}, {Ink::desk, 0.72f}});
    const float width = std::min(1448.f, look.canvas.w - 112);
    const ui::Rect card{(look.canvas.w - width) / 2, (look.canvas.h - 920) / 2, width, 920};
    ui::draw_card(view.shapes, look, card);
    view.draw(ui::Label{{card.x + 47, card.y + 36, card.w - 94, 68}, "Every key here", ui::type::d2, {Ink::ink}});
    const ui::Button close{
        .words = "Close", .icon = "left", .weight = ui::Weight::primary, .key = ui::key(Code::enter), .name = "Close the help"};
    const auto size = ui::size_of(close, look);
    const ui::Rect place{card.x + 47, card.bottom() - 36 - size.h, size.w, size.h};
    const float top = draw_pictures(view.shapes, pictures, {card.x + 47, card.y + 116, card.w - 94, 250}, look);
    const float columns = pictures.empty() ? card.y + 128 : top;
    draw_columns(view.shapes, here, {card.x + 47, columns, card.w - 94, place.y - 16 - columns}, look);
    ui::add_button(view, look, place, close, Event(HelpTurned{false}));
    view.first_focus = close.called();
    for (const auto& key :
         {ui::key(Code::escape), ui::key(Code::f1), ui::Key{Code::f1, true, false, false}, ui::key(Code::question)})
        view.shortcuts.push_back({key, "close the help", HelpTurned{false}});
    return view;
}

} // namespace retake::app
