// Gaps, drawn: the text with its numbered gaps, the strip of words below it, and the word that is dragged above both.
#include "screens/forms/gaps.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens::gaps {
namespace {

using ui::Ink;

constexpr float stem_size = 54; // the sizes below belong to this size of stem, and shrink and grow with it
constexpr float leading = 124, gap_height = 76, gap_width = 250, around_gap = 10;
constexpr float plate_w = 36, plate_h = 40, plate_x = 17, text_x = 67, text_end = 23; // within a gap
constexpr float strip_top = 330; // the strip lies here at least, so that the eye finds it at the same place

struct Place { // where a gap lies
    ui::Rect area;
    bool from_right = false; // its number stands at the right, as right-to-left text begins there
};

struct Laid { // the text with its gaps
    ui::Label text;
    std::vector<Place> gaps;
    float bottom = 0;

    bool from_right() const { return !gaps.empty() && gaps.front().from_right; }
};

struct Chip { // a word in the strip
    ui::Rect area;
    ui::Type type;
    float text_width = 0;
    std::string key; // of the cap that takes it; empty where it is taken already
};

struct Strip {
    ui::Rect caption;
    std::vector<Chip> chips;
    float bottom = 0;
};

float by(const Room& room) { return room.stem.size / stem_size; }

ui::Type text_type(const Room& room) {
    auto type = room.stem;
    type.line = leading * by(room);
    return type;
}

ui::Type gap_type(const Room& room) { return ui::type::field.scaled(by(room)); }

// A word or a letter beside a gap stays beside it, but for scripts that break between any two characters.
bool clings(std::string_view text, bool to_its_end) {
    if (text.empty())
        return false;
    const auto byte = static_cast<unsigned char>(to_its_end ? text.back() : text.front());
    if (byte < 0x80)
        return byte > ' ' && byte != '-';
    auto begin = to_its_end ? text.size() - 1 : 0;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    return static_cast<unsigned char>(text[begin]) < 0xE0; // two bytes: letters up to Arabic
}

// The text with a hole for each gap, and the unit of a number behind it.
std::string with_holes(const item::FillBlanks& form) {
    constexpr std::string_view joiner = "\u2060", fixed_space = "\u00A0";
    std::string text;
    bool after_gap = false;
    for (const auto& piece : form.pieces) {
        if (const auto* gap = std::get_if<item::Blank>(&piece)) {
            text += clings(text, true) ? joiner : "";
            text += ui::hole_sign;
            if (!gap->unit.empty())
                text += (gap->unit == "%" ? "" : std::string(fixed_space)) + gap->unit;
            after_gap = gap->unit.empty();
            continue;
        }
        auto words = std::get<std::string>(piece);
        for (auto sign = words.find(ui::hole_sign); sign != std::string::npos; sign = words.find(ui::hole_sign, sign))
            words.replace(sign, ui::hole_sign.size(), " ");
        text += after_gap && clings(words, false) ? joiner : "";
        text += words;
        after_gap = false;
    }
    return text;
}

// A gap grows with what is typed into it, up to the whole width but for the comma that clings to it.
float width_of(const Gap& gap, const Room& room) {
    const auto& text = gap.word ? gap.word->text : gap.field.text;
    const float needed = room.look.measure->text(text, gap_type(room)).w + 8 + (text_x + text_end) * by(room);
    return std::min(std::max(gap_width * by(room), needed), room.area.w - room.stem.size - 2 * around_gap * by(room));
}

Laid laid(const item::FillBlanks& form, const State& state, const Room& room) {
    Laid out;
    const float around = around_gap * by(room);
    std::vector<float> holes;
    for (std::size_t i = 0; i < state.gaps.size(); ++i) {
        const bool dragged_away = state.drag && state.drag->from == static_cast<int>(i);
        holes.push_back(width_of(dragged_away ? Gap{} : state.gaps[i], room) + 2 * around);
    }
    out.text = {room.area, with_holes(form), text_type(room), {Ink::ink}, ui::Side::start, ui::Side::start, true, holes};
    const auto flow = room.look.measure->flow(out.text.text, out.text.type, room.area.w, holes);
    out.text.area.h = flow.size.h;
    out.bottom = room.area.y + flow.size.h;
    const float height = gap_height * by(room);
    for (const auto& hole : flow.holes) {
        // At the beginning of a line a gap begins where the text does.
        const bool from_right = flow.right_to_left;
        const bool begins = from_right ? hole.right() > room.area.w - 2 : hole.x < 2;
        const float left = begins && !from_right ? 0 : around, right = begins && from_right ? 0 : around;
        out.gaps.push_back(
            {{room.area.x + hole.x + left, room.area.y + hole.centre().y - height / 2, hole.w - left - right, height},
             from_right});
    }
    return out;
}

Strip strip(const item::FillBlanks& form, const State& state, const Room& room, float text_bottom) {
    Strip out;
    if (form.words.empty())
        return out;
    const float scale = room.type.size / ui::type::choice.size, gap = 16, padding = 26;
    const float usual = by(room) < 1 || by(room) > 1.2f ? 0 : room.area.y + strip_top;
    const auto note = ui::scaled(room.look, ui::type::t4);
    const float top = std::max(text_bottom + (room.compact() ? 8.f : 24.f), usual);
    out.caption = {room.area.x, top, room.area.w, note.line};
    const auto taken = places_of(form, state);
    float x = room.area.x, y = out.caption.bottom() + 14, row = 0;
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        Chip chip;
        chip.type = ui::Type{ui::Face::text, 400, 32, 42}.scaled(scale);
        chip.key = taken[i] >= 0 ? "" : "Alt " + std::to_string((i + 1) % 10);
        const float end = taken[i] >= 0 ? 28 : ui::keycap_width(room.look, chip.key);
        const float beside = padding + 16 + end + 18;
        const auto size = room.look.measure->text(form.words[i].text, chip.type, room.area.w - beside);
        chip.text_width = std::min(size.w + 2, room.area.w - beside);
        chip.area = {x, y, chip.text_width + beside, std::max(72 * std::max(scale, 0.8f), size.h + 24)};
        if (x > room.area.x && chip.area.right() > room.area.right()) {
            x = room.area.x;
            y += row + gap;
            row = 0;
            chip.area.x = x;
            chip.area.y = y;
        }
        x = chip.area.right() + gap;
        row = std::max(row, chip.area.h);
        out.chips.push_back(chip);
    }
    out.bottom = y + row;
    return out;
}

// The gap that is typed into: not while a word of the strip has the focus.
bool typing(const State& state, const ui::Look& look) { return !look.focused.starts_with("Word ") && !state.drag; }

std::string gap_name(std::size_t gap) { return "Gap " + std::to_string(gap + 1); }

// The name of a word's zone; with its number where two read the same.
std::string word_name(const item::FillBlanks& form, std::size_t word) {
    const auto& text = form.words[word].text;
    const bool twice = std::ranges::count(form.words, text, &item::Choice::text) > 1;
    return "Word " + text + (twice ? " (" + std::to_string(word + 1) + ")" : "");
}

ui::FieldStyle style_of(const Place& place, const Room& room, Ink ink) {
    ui::FieldStyle style;
    style.type = gap_type(room);
    style.across = place.from_right ? ui::Side::end : ui::Side::start;
    style.padding = 0;
    style.ink = ink;
    return style;
}

// The part of a gap beside its number.
ui::Rect inside(const Place& place, const Room& room) {
    const float begin = text_x * by(room), end = text_end * by(room);
    return {place.area.x + (place.from_right ? end : begin), place.area.y, place.area.w - begin - end, place.area.h};
}

struct Shown { // how a gap is drawn
    bool filled = false, has_caret = false, target = false, refused = false;
};

void draw_plate(ui::Shapes& shapes, const Place& place, const std::string& number, bool filled, const Room& room) {
    const float k = by(room), w = plate_w * k, h = plate_h * k;
    const float x = place.from_right ? place.area.right() - plate_x * k - w : place.area.x + plate_x * k;
    const ui::Rect plate{x, place.area.centre().y - h / 2, w, h};
    shapes.push_back(ui::Fill{plate, ui::all_round(8 * k), {filled ? Ink::on_yolk : Ink::ink}});
    shapes.push_back(ui::Label{
        plate, number, ui::type::tab.scaled(k), {filled ? Ink::yolk : Ink::on_ink}, ui::Side::centre, ui::Side::centre});
}

// A word that is longer than the widest gap is written smaller there; it stands in full in the strip.
void draw_word(ui::Shapes& shapes, const Place& place, const std::string& word, const Room& room) {
    const auto area = inside(place, room);
    auto type = gap_type(room);
    if (const float wide = room.look.measure->text(word, type).w; wide > area.w)
        type = type.scaled(area.w / (wide + 2));
    shapes.push_back(ui::Label{area, word, type, {Ink::on_yolk}, ui::Side::start, ui::Side::centre});
}

void draw_gap(ui::Shapes& shapes, const Place& place, const Gap& gap, std::size_t number, const Shown& shown, const Room& room) {
    const auto touch = ui::touch_of(room.look, gap_name(number));
    const bool yolk = shown.filled && !shown.has_caret;
    const Ink fill = yolk ? Ink::yolk : shown.target || touch != ui::Touch::rest ? Ink::manila : Ink::slip;
    const auto round = ui::all_round(12 * std::min(by(room), 1.f));
    shapes.push_back(ui::Fill{place.area, round, {fill}});
    ui::Outline edge{place.area, round, shown.target ? 5.f : 3.f, {shown.refused ? Ink::red_text : Ink::ink}};
    edge.dash = shown.refused ? 9.f : 0.f;
    shapes.push_back(edge);
    draw_plate(shapes, place, std::to_string(number + 1), yolk, room);
    if (gap.word)
        draw_word(shapes, place, gap.word->text, room);
    else
        ui::draw_field_text(shapes, room.look, inside(place, room), gap.field,
                            style_of(place, room, yolk ? Ink::on_yolk : Ink::ink), shown.has_caret && ui::caret_shows(room.look));
}

void draw_chip(ui::Shapes& shapes, const Chip& chip, const ui::Rect& area, const std::string& text, const Room& room, Ink fill) {
    const bool taken = chip.key.empty();
    const Ink ink = fill == Ink::yolk ? Ink::on_yolk : taken ? Ink::ink2 : Ink::ink;
    if (!taken)
        shapes.push_back(ui::Fill{area, ui::all_round(10), {fill}});
    ui::Outline edge{area, ui::all_round(10), 2.5f, {taken ? Ink::hair : Ink::ink}};
    edge.dash = taken ? 7.f : 0.f;
    shapes.push_back(edge);
    shapes.push_back(ui::Label{
        {area.x + 26, area.y, chip.text_width, area.h}, text, chip.type, {ink}, ui::Side::start, ui::Side::centre, true});
    const float x = area.x + 26 + chip.text_width + 16;
    if (taken)
        shapes.push_back(ui::Icon{{x, area.centre().y - 14, 28, 28}, "check", {ink}});
    else
        ui::draw_keycap(shapes, room.look, {x, area.centre().y - ui::keycap_height(room.look) / 2}, chip.key, {ink},
                        fill == Ink::yolk ? ui::Cap::clear : ui::Cap::paper);
}

void add_gaps(ui::View<Event>& view, const State& state, const Laid& text, const Room& room) {
    view.draw(text.text);
    for (std::size_t i = 0; i < text.gaps.size() && i < state.gaps.size(); ++i) {
        const int number = static_cast<int>(i);
        const bool dragged_away = state.drag && state.drag->from == number;
        const auto& place = text.gaps[i];
        const auto gap = dragged_away ? Gap{} : state.gaps[i];
        const bool caret = state.at == number && !gap.word && typing(state, room.look);
        draw_gap(view.shapes, place, gap, i,
                 {gap.word || gap.field.text.find_first_not_of(' ') != std::string::npos, caret,
                  state.drag && state.drag->over == number, state.refused == number},
                 room);
        ui::Zone<Event> zone{.area = place.area, .name = gap_name(i), .event = Pressed{number, gap.field.text.size()}};
        zone.role = gap.word ? ui::Role::choice : ui::Role::field;
        zone.group = number; // Tab goes from gap to gap
        zone.on_focus = Entered{number};
        if (!gap.word && !dragged_away)
            zone.at = [number, gap, area = inside(place, room), style = style_of(place, room, Ink::ink), look = room.look,
                       scroll = room.scroll](ui::Point at) -> Event {
                return Pressed{number, ui::offset_in_field(look, area, gap.field, style, {at.x, at.y + scroll})};
            };
        view.zones.push_back(std::move(zone));
    }
}

void add_strip(ui::View<Event>& view, const item::FillBlanks& form, const State& state, const Strip& strip, const Room& room) {
    view.draw(ui::Label{strip.caption,
                        "Type, or take a word from the strip.",
                        ui::scaled(room.look, ui::type::t4),
                        {Ink::ink2},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    for (std::size_t i = 0; i < strip.chips.size(); ++i) {
        auto chip = strip.chips[i];
        const auto name = word_name(form, i);
        const auto touch = ui::touch_of(room.look, name);
        ui::Zone<Event> zone{.area = chip.area, .name = name, .event = WordTaken{form.words[i].id}};
        if (!chip.key.empty())
            zone.key = ui::Key{static_cast<ui::Code>(static_cast<int>(ui::Code::n0) + static_cast<int>((i + 1) % 10)), false,
                               false, true};
        zone.role = ui::Role::choice;
        zone.group = static_cast<int>(state.gaps.size());
        zone.radius = 10;
        view.zones.push_back(std::move(zone));
        if (state.drag && state.drag->word == form.words[i].id)
            chip.key.clear(); // its place, while it is carried
        draw_chip(view.shapes, chip, chip.area.moved(0, chip.key.empty() ? 0 : ui::sunk(touch)), form.words[i].text, room,
                  touch == ui::Touch::rest ? Ink::slip : Ink::manila);
    }
}

void draw_dragged(ui::Shapes& shapes, const item::FillBlanks& form, const State& state, const Room& room) {
    const auto& drag = *state.drag;
    const auto word = std::ranges::find(form.words, drag.word, &item::Choice::id);
    if (word == form.words.end())
        return;
    const auto type = ui::Type{ui::Face::text, 400, 32, 42}.scaled(room.type.size / ui::type::choice.size);
    const auto size = room.look.measure->text(word->text, type, room.area.w - 52);
    const ui::Rect area{drag.at.x - drag.grip.x, drag.at.y - drag.grip.y + room.scroll, size.w + 54, std::max(72.f, size.h + 24)};
    ui::draw_shadow(shapes, room.look, area, 10, 14);
    shapes.push_back(ui::Fill{area, ui::all_round(10), {Ink::yolk}});
    shapes.push_back(ui::Outline{area, ui::all_round(10), 3, {Ink::ink}});
    shapes.push_back(ui::Label{
        {area.x + 26, area.y, size.w + 2, area.h}, word->text, type, {Ink::on_yolk}, ui::Side::start, ui::Side::centre, true});
}

} // namespace

float bottom(const item::FillBlanks& form, const State& state, const Room& room) {
    const auto text = laid(form, state, room);
    return std::max(text.bottom, strip(form, state, room, text.bottom).bottom);
}

ui::View<Event> view(const item::FillBlanks& form, const State& state, const Room& room) {
    ui::View<Event> view;
    const auto text = laid(form, state, room);
    add_gaps(view, state, text, room);
    const auto shapes = view.shapes.size(), zones = view.zones.size();
    if (!form.words.empty())
        add_strip(view, form, state, strip(form, state, room, text.bottom), room);
    if (text.from_right()) // the text orders itself
        ui::mirror(view, shapes, zones, room.area);
    if (state.drag)
        draw_dragged(view.shapes, form, state, room);
    view.typing = typing(state, room.look);
    view.first_focus = gap_name(static_cast<std::size_t>(state.at));
    return view;
}

} // namespace retake::screens::gaps
