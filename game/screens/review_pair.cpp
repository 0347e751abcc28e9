// The pair, drawn: two columns, each with its head, its rows and, under a pick that is off, the reason.
#include "screens/review_pair.hpp"
#include "ui/choice_row.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens::review {
namespace {

using ui::Ink;

constexpr float gap = 28, row_least = 62, between_rows = 8, below_head = 8;

struct Column {
    std::string head, icon;
    Ink ink;
    std::vector<BackRow> rows;
    bool reasons = false;
};

ui::ChoiceRow row_of(const BackRow& shown, const ui::Look& look) {
    ui::ChoiceRow row;
    row.letter = shown.letter;
    row.text = shown.text;
    row.swatch = shown.letter ? 84.f : 0.f;
    row.type = ui::scaled(look, {ui::Face::text, 700, 30, 38});
    row.state = shown.key ? ui::RowState::right : ui::RowState::wrong;
    return row;
}

bool fits(const Column& column, float width, const ui::Look& look) {
    return std::ranges::all_of(column.rows, [&](const BackRow& shown) {
        const auto row = row_of(shown, look);
        const float room = ui::text_width(row, look, width);
        return room > 0 && look.measure->text(row.text, row.type, room).w <= room;
    });
}

float draw_column(ui::Shapes& shapes, const Column& column, ui::Point at, float width, const ui::Look& look) {
    const auto type = ui::scaled(look, ui::type::t3.bold());
    const float icon = 32 * look.text_scale, room = width - icon - 12;
    const float head = look.measure->text(column.head, type, room).h;
    shapes.push_back(ui::Icon{{at.x, at.y + (type.line - icon) / 2, icon, icon}, column.icon, {column.ink}});
    shapes.push_back(
        ui::Label{{at.x + icon + 12, at.y, room, head}, column.head, type, {column.ink}, ui::Side::start, ui::Side::start, true});
    float y = at.y + head + below_head;
    for (const auto& shown : column.rows) {
        const auto row = row_of(shown, look);
        const float height = ui::height_of(row, look, width, row_least);
        ui::draw_choice_row(shapes, look, {at.x, y, width, height}, row);
        y += height + between_rows;
        if (!column.reasons || shown.key || shown.why.empty())
            continue;
        const auto small = ui::scaled(look, ui::type::t4);
        const float reason = look.measure->text(shown.why, small, width - 24).h;
        shapes.push_back(ui::Label{
            {at.x + 12, y, width - 24, reason}, shown.why, small, {Ink::red_text}, ui::Side::start, ui::Side::start, true});
        y += reason + between_rows;
    }
    return y;
}

} // namespace

bool is_pair(const std::vector<BackRow>& rows) {
    return std::ranges::any_of(rows, [](const BackRow& row) { return row.picked && !row.key; }) &&
           std::ranges::any_of(rows, &BackRow::key);
}

float draw_pair(ui::Shapes& shapes, const std::vector<BackRow>& rows, const std::string& sure, ui::Point at, float width,
                const ui::Look& look) {
    std::vector<BackRow> picked, right;
    std::ranges::copy_if(rows, std::back_inserter(picked), &BackRow::picked);
    std::ranges::copy_if(rows, std::back_inserter(right), &BackRow::key);
    const Column own{picked.size() == 1 ? "Your pick" + sure : "Your picks" + sure, "cross", Ink::red_text, picked, true};
    const Column key{right.size() == 1 ? "The answer" : "The answers", "check", Ink::green_text, right};
    const float half = (width - gap) / 2;
    if (!fits(own, half, look) || !fits(key, half, look))
        return draw_column(shapes, key, {at.x, draw_column(shapes, own, at, width, look) + between_rows}, width, look);
    return std::max(draw_column(shapes, own, at, half, look), draw_column(shapes, key, {at.x + half + gap, at.y}, half, look));
}

} // namespace retake::screens::review
