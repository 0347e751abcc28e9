// The detail of the review: one card with every choice, what was picked, what is right, why, and where to read it.
#include "screens/review_detail.hpp"
#include "base/utf8.hpp"
#include "screens/back_parts.hpp"
#include "screens/card_back.hpp"
#include "screens/passage_slip.hpp"
#include "screens/pointed_back.hpp"
#include "screens/question_front.hpp"
#include "ui/button.hpp"
#include "ui/choice_row.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens::review {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr float left = detail_card.x + 47, width = detail_card.w - 94;
constexpr float body_top = detail_card.y + 80, body_bottom = detail_card.y + 696;

std::string how_sure(const session::Attempt& attempt) {
    if (!attempt.confidence)
        return "";
    return *attempt.confidence == session::Confidence::sure       ? ", sure"
           : *attempt.confidence == session::Confidence::think_so ? ", think so"
                                                                  : ", a guess";
}

ui::ChoiceRow row_of(const BackRow& shown, const session::Attempt& attempt, const ui::Look& look) {
    ui::ChoiceRow row;
    row.letter = shown.letter;
    row.text = shown.text;
    row.swatch = shown.letter ? 88.f : 0.f;
    row.type = ui::scaled(look, {ui::Face::text, shown.key || shown.picked ? 700 : 400, 32, 41});
    row.state = shown.key ? ui::RowState::right : shown.picked ? ui::RowState::wrong : ui::RowState::dim;
    row.verdict = row_verdict(shown, attempt.shown.interaction);
    if (shown.picked && !shown.key)
        row.verdict += how_sure(attempt);
    return row;
}

float draw_text(View& view, const std::string& text, const ui::Type& type, float x, float y, Ink ink, const ui::Look& look) {
    if (text.empty())
        return y;
    const float room = left + width - x, height = look.measure->text(text, type, room).h;
    view.draw(ui::Label{{x, y, room, height}, text, type, {ink}, ui::Side::start, ui::Side::start, true});
    return y + height;
}

// The rows; the reason why a pick is off stands under it. Returns the y below them.
float draw_rows(View& view, const session::Attempt& attempt, const item::Item& item, float y, const ui::Look& look) {
    for (const auto& shown : back_rows(item, attempt)) {
        const auto row = row_of(shown, attempt, look);
        const float height = ui::height_of(row, look, width, 72);
        ui::draw_choice_row(view.shapes, look, {left, y, width, height}, row);
        y += height + 12;
        if (shown.picked && !shown.key)
            if (const float below =
                    draw_text(view, shown.why, ui::scaled(look, ui::type::t4), left + 116, y - 4, Ink::red_text, look);
                below > y)
                y = below + 8;
    }
    return y;
}

std::string lead(const item::Item& item, const session::Attempt& attempt) {
    if (std::holds_alternative<item::Skipped>(attempt.response))
        return "You skipped this card.";
    if (std::holds_alternative<item::TimedOut>(attempt.response))
        return "The time was up.";
    if (const auto count = how_many_right(item, attempt);
        !attempt.verdict.right() && (!count.empty() || attempt.verdict.credit > 0))
        return (attempt.verdict.credit > 0 ? "Partly right. " : "") + count;
    return attempt.verdict.notice;
}

float draw_body(View& view, const session::Attempt& attempt, const session::Card& card, float y, const ui::Look& look) {
    auto stem = ui::scaled(look, {ui::Face::display, 600, 46, 56, -0.3f});
    if (look.measure->text(card.item.stem, stem, width).lines > 2)
        stem = ui::scaled(look, ui::type::stem_small);
    const float wide = std::min(width, ui::balanced_width(*look.measure, card.item.stem, stem, width) + 2);
    const float height = look.measure->text(card.item.stem, stem, wide).h;
    view.draw(ui::Label{{left, y, wide, height}, card.item.stem, stem, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    y += height + 24;
    if (const auto words = lead(card.item, attempt); !words.empty())
        y = draw_text(view, words, ui::scaled(look, ui::type::t3.bold()), left, y, Ink::ink, look) + 12;
    if (const auto pointed = draw_pointed(view.shapes, card.item, attempt, {left, y}, {width, 320}, look); pointed.h > 0)
        y = pointed.bottom() + 18;
    y = draw_back_parts(view.shapes, card.item, attempt, {left, y}, width, PartsShown::every, look);
    y = draw_rows(view, attempt, card.item, y, look) + 16;
    return draw_text(view, card.item.explanation, ui::scaled(look, ui::type::t2), left, y, Ink::ink, look);
}

void add_source(View& view, const session::Card& card, const ui::Look& look) {
    const ui::Rect slip{left, detail_card.y + 719, passage_slip_width(card, look, 760), passage_slip_height};
    const std::string name = "Open the passage";
    draw_passage_slip(view.shapes, slip, card, name, look);
    view.zones.push_back({slip, name, PassageTurned{}, ui::key(ui::Code::o), 3, ui::Role::button, false, true, 10, {}});
}

// The paragraph behind the card, on a slip of its own above the body.
void add_passage(View& view, const session::Card& card, const ui::Look& look) {
    const ui::Rect slip{detail_card.x + 24, body_top + 12, detail_card.w - 48, detail_card.h - 116};
    const ui::Button close{.words = "Close the passage", .size = ui::ButtonSize::small, .key = ui::key(ui::Code::o), .group = 3};
    const auto size = ui::size_of(close, look);
    draw_passage(view.shapes, slip, card, size.h + 56, look);
    ui::add_button(view, look, {slip.x + 88, slip.bottom() - 28 - size.h, size.w, size.h}, close, Event(PassageTurned{}));
}

} // namespace

bool has_passage(const session::Card& card) { return !card.passage.empty(); }

float add_detail(View& view, const State& state, const session::State& round, const session::Attempt& attempt,
                 const ui::Look& look) {
    const auto& card = session::card_of(round, attempt);
    const auto first_shape = view.shapes.size(), first_zone = view.zones.size();
    ui::draw_card(view.shapes, look, detail_card);
    ui::draw_header(view.shapes, look, detail_card,
                    {question::kind_icon(attempt.shown.interaction),
                     attempt.shown.title.empty() ? std::string(item::kind_title(card.item)) : attempt.shown.title,
                     "Card " + std::to_string(attempt.card + 1) + " of " + std::to_string(round.cards->size())});
    const ui::Rect body{detail_card.x + 3, body_top, detail_card.w - 6, body_bottom - body_top};
    ui::Shapes above;
    std::swap(above, view.shapes);
    const float end = draw_body(view, attempt, card, body_top + 20 - state.scrolled, look) + state.scrolled;
    std::swap(above, view.shapes);
    view.draw(ui::Push{.about = {0, 0}, .clip = body});
    view.shapes.insert(view.shapes.end(), above.begin(), above.end());
    view.draw(ui::Pop{});
    const float reach = std::max(0.f, end - body_bottom);
    if (state.scrolled < reach)
        ui::draw_torn_edge(view.shapes, body);
    if (!attempt.verdict.right())
        view.draw(ui::Stamp{{detail_card.right() - 170, detail_card.y + 762}, "RETAKE", 40, {Ink::red}, -7, 1, 1});
    if (has_passage(card)) {
        if (state.passage_open)
            add_passage(view, card, look);
        else
            add_source(view, card, look);
    }
    if (utf8::right_to_left(card.item.stem))
        ui::mirror(view, first_shape, first_zone, detail_card);
    return reach;
}

} // namespace retake::screens::review
