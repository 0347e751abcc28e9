// The two columns of the contrast.
#include "screens/contrast.hpp"
#include "screens/words.hpp"
#include "ui/choice_row.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

using ui::Ink;

// As it stood on the front; none of what was typed.
char letter_of(const session::Attempt& attempt, const std::string& text) {
    const auto* form = std::get_if<item::PickOne>(&attempt.shown.interaction);
    if (form == nullptr)
        return 0;
    const auto place = std::ranges::find(form->choices, text, &item::Choice::text);
    return place == form->choices.end() ? '\0' : ui::letters[static_cast<std::size_t>(place - form->choices.begin()) % 10];
}

struct Column {
    std::string text, verdict, why;
    char letter = 0;
    ui::RowState state{};
};

ui::ChoiceRow row_of(const Column& column, const ui::Look& look) {
    ui::ChoiceRow row;
    row.text = column.text;
    row.letter = column.letter;
    row.swatch = column.letter ? 84.f : 0.f;
    row.type = ui::scaled(look, ui::Type{ui::Face::text, 700, 30, 38});
    row.state = column.state;
    row.verdict = column.verdict;
    return row;
}

// Each word of it has room.
bool fits(const Column& column, float width, const ui::Look& look) {
    const auto row = row_of(column, look);
    const float room = ui::text_width(row, look, width);
    return room > 0 && look.measure->text(row.text, row.type, room).w <= room;
}

float draw_column(ui::Shapes& shapes, const Column& column, ui::Point at, float width, const ui::Look& look) {
    const auto row = row_of(column, look);
    const float height = ui::height_of(row, look, width, 84);
    ui::draw_choice_row(shapes, look, {at.x, at.y, width, height}, row);
    const auto type = ui::scaled(look, ui::type::t3);
    const float room = width - 24, below = look.measure->text(column.why, type, room).h;
    if (column.why.empty())
        return at.y + height;
    shapes.push_back(ui::Label{
        {at.x + 12, at.y + height + 12, room, below}, column.why, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    return at.y + height + 12 + below;
}

} // namespace

float draw_contrast(ui::Shapes& shapes, const Contrast& shown, const session::Attempt& attempt, ui::Point at, float width,
                    const ui::Look& look) {
    const auto type = ui::scaled(look, ui::type::t4.bold());
    const bool picks = std::holds_alternative<item::PickOne>(attempt.shown.interaction);
    const std::string own = picks ? "your pick" : "yours";
    const auto words = "These two are easily confused: the first was " + std::string(picks ? "taken " : "typed ") +
                       (shown.times == 2 ? std::string("twice") : in_words(shown.times) + " times") + ".";
    const float title = look.measure->text(words, type, width).h;
    shapes.push_back(ui::Label{{at.x, at.y, width, title}, words, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const float y = at.y + title + 12, gap = 28, half = (width - gap) / 2;
    const Column lure{shown.lure, shown.lure_picked ? own : "", shown.lure_why, letter_of(attempt, shown.lure),
                      ui::RowState::wrong};
    const Column key{shown.key, shown.key_picked ? own : "the answer", shown.key_why, letter_of(attempt, shown.key),
                     ui::RowState::right};
    if (!fits(lure, half, look) || !fits(key, half, look)) // in a narrow window, or in a large type
        return draw_column(shapes, key, {at.x, draw_column(shapes, lure, {at.x, y}, width, look) + gap}, width, look);
    return std::max(draw_column(shapes, lure, {at.x, y}, half, look),
                    draw_column(shapes, key, {at.x + half + gap, y}, half, look));
}

} // namespace retake::screens
