// The rows on the back of a card, drawn: each with its verdict, and its reason under it.
#include "screens/feedback_rows.hpp"
#include "screens/back_parts.hpp"
#include "screens/card_back.hpp"
#include "ui/choice_row.hpp"
#include "ui/paper.hpp"

namespace retake::screens::feedback {
namespace {

using ui::Ink;

constexpr float row_height = 88;
constexpr ui::Type reason_type{ui::Face::text, 400, 31, 42};
constexpr ui::Type tight_reason_type{ui::Face::text, 400, 27, 36};

ui::RowState state_of(const BackRow& row) {
    return row.key ? ui::RowState::right : row.picked ? ui::RowState::wrong : ui::RowState::dim;
}

// Under the row's text: indented past the swatch where there is one.
float draw_reason(ui::Shapes& shapes, const std::string& text, ui::Point at, float width, float indent, Spacing spacing,
                  const ui::Look& look) {
    if (text.empty())
        return at.y;
    const auto type = ui::scaled(look, spacing == Spacing::usual ? reason_type : tight_reason_type);
    const float x = at.x + indent, room = width - indent - 24;
    const float height = look.measure->text(text, type, room).h;
    shapes.push_back(ui::Label{{x, at.y + 12, room, height}, text, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    return at.y + 12 + height;
}

} // namespace

bool has_more_reasons(const item::Item& item, const session::Attempt& attempt) {
    const auto rows = back_rows(item, attempt);
    return chief_rows(rows).size() < rows.size() || has_more_parts(item, attempt);
}

float draw_back_rows(ui::Shapes& shapes, const item::Item& item, const session::Attempt& attempt, ui::Point at, float width,
                     bool all, const ui::Look& look, Spacing spacing) {
    const auto every = back_rows(item, attempt);
    const auto rows = all ? every : chief_rows(every);
    const bool many = std::holds_alternative<item::PickMany>(attempt.shown.interaction);
    const bool crowded = rows.size() > 3, tight = spacing != Spacing::usual;
    const bool below = spacing == Spacing::rows_first && !all;
    std::vector<std::string> reasons;
    const auto add_reason = [&](const std::string& reason, float y, float indent) {
        if (!below)
            return draw_reason(shapes, reason, {at.x, y}, width, indent, spacing, look);
        reasons.push_back(reason);
        return y;
    };
    float y = at.y;
    if (rows.empty()) {
        y = draw_back_parts(shapes, item, attempt, at, width, all ? PartsShown::every : PartsShown::chief, look, tight);
        return y == at.y ? y : draw_reason(shapes, item.explanation, {at.x, y - 8}, width, 0, spacing, look) + back_row_gap;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        ui::ChoiceRow drawn;
        drawn.text = row.text;
        drawn.letter = row.letter;
        drawn.swatch = row.letter ? 96.f : 0.f;
        const float indent = drawn.swatch + 28;
        drawn.type = ui::scaled(look, crowded ? ui::Type{ui::Face::text, row.key || row.picked ? 700 : 400, 32, 41}
                                              : ui::Type{ui::Face::text, 700, 38, 46});
        drawn.state = state_of(row);
        drawn.verdict = row_verdict(row, attempt.shown.interaction);
        const float room = ui::text_width(drawn, look, width);
        if (const float word = look.measure->text(drawn.text, drawn.type, room).w; word > room)
            drawn.type = drawn.type.scaled(room / word); // a long word beside a picture
        const float height = ui::height_of(drawn, look, width, crowded ? 68 : tight ? 72 : row_height);
        ui::draw_choice_row(shapes, look, {at.x, y, width, height}, drawn);
        y += height;
        const bool last_key = row.key && std::none_of(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, rows.end(),
                                                      [](const auto& r) { return r.key; });
        if (all || (row.picked && !row.key))
            y = add_reason(row.why, y, indent);
        if (last_key && !all)
            y = add_reason(item.explanation, y, indent);
        y += crowded || many || below ? 14 : back_row_gap;
    }
    for (const auto& reason : reasons)
        y = draw_reason(shapes, reason, {at.x, y}, width, 0, spacing, look);
    if (all)
        y = draw_reason(shapes, item.explanation, {at.x, y}, width, 0, spacing, look);
    return y;
}

} // namespace retake::screens::feedback
