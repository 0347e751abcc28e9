// The detail of the review: one card with every choice, what was picked, what is right, why, and where to read it.
#include "screens/review_detail.hpp"
#include "base/utf8.hpp"
#include "screens/back_parts.hpp"
#include "screens/card_back.hpp"
#include "screens/passage_slip.hpp"
#include "screens/pointed_back.hpp"
#include "screens/question_front.hpp"
#include "screens/review_causes.hpp"
#include "screens/review_pair.hpp"
#include "screens/stage.hpp"
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
constexpr float body_top = detail_card.y + 80, foot = detail_card.y + 719;
constexpr float next_width = 210, stamp_width = 240;
enum Group { detail = 3, causes };

// As the picture has it, or closer together where that keeps all in sight; where not even that does, what was picked and what
// is right come before the rest.
struct Fit {
    ui::Type stem{ui::Face::display, 600, 46, 56, -0.3f};
    float row_least = 72, between_rows = 12;
    bool chief_first = false;
};
constexpr Fit closer{ui::type::stem_small, 62, 8};
constexpr Fit longest{ui::type::stem_small, 62, 8, true};

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
float draw_rows(View& view, const std::vector<BackRow>& rows, const session::Attempt& attempt, float y, const Fit& fit,
                const ui::Look& look) {
    for (const auto& shown : rows) {
        const auto row = row_of(shown, attempt, look);
        const float height = ui::height_of(row, look, width, fit.row_least);
        ui::draw_choice_row(view.shapes, look, {left, y, width, height}, row);
        y += height + fit.between_rows;
        if (shown.picked && !shown.key)
            if (const float below =
                    draw_text(view, shown.why, ui::scaled(look, ui::type::t4), left + 116, y - 4, Ink::red_text, look);
                below > y)
                y = below + 8;
    }
    return y;
}

bool is_chief(const BackRow& row) { return row.key || row.picked; }

// What was picked, what is right and why; then the other rows.
float draw_chief_first(View& view, const item::Item& item, const session::Attempt& attempt, float y, const Fit& fit,
                       const ui::Look& look) {
    auto rows = back_rows(item, attempt);
    const bool pair = is_pair(rows);
    if (pair)
        y = draw_pair(view.shapes, rows, how_sure(attempt), {left, y}, width, look);
    std::ranges::stable_partition(rows, is_chief);
    const auto others = std::ranges::find_if_not(rows, is_chief);
    if (!pair)
        y = draw_rows(view, {rows.begin(), others}, attempt, y, fit, look);
    y = draw_text(view, item.explanation, ui::scaled(look, ui::type::t2), left, y + 8, Ink::ink, look) + 16;
    return draw_rows(view, {others, rows.end()}, attempt, y, fit, look);
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

// What was given to a question that became another: as far as it can be told without the question.
std::vector<BackRow> rows_as_given(const session::Attempt& attempt) {
    const bool right = attempt.verdict.right();
    const auto choices = [&](const std::vector<item::Choice>& all, const std::vector<int>& picked) {
        std::vector<BackRow> rows;
        for (const auto& choice : all) {
            const bool given = std::ranges::find(picked, choice.id) != picked.end();
            rows.push_back({choice.text, given && right, given, "", ui::letters[rows.size() % 10]});
        }
        return rows;
    };
    if (const auto* one = std::get_if<item::PickOne>(&attempt.shown.interaction)) {
        const auto* picked = std::get_if<item::Picked>(&attempt.response);
        return choices(one->choices, picked ? std::vector{picked->id} : std::vector<int>{});
    }
    if (const auto* many = std::get_if<item::PickMany>(&attempt.shown.interaction)) {
        const auto* picked = std::get_if<item::PickedMany>(&attempt.response);
        return choices(many->choices, picked ? picked->ids : std::vector<int>{});
    }
    if (const auto* judged = std::get_if<item::Judged>(&attempt.response))
        return {{judged->truth ? "True" : "False", right, true, "", 0}};
    if (const auto* typed = std::get_if<item::Typed>(&attempt.response))
        return {{typed->text, right, true, "", 0}};
    return {};
}

std::string what_became(Since since, const session::Card& now) {
    if (since == Since::gone)
        return "This question is not in its bank any more. So it was asked.";
    return "This question was edited since. So it was asked; now it reads: “" + now.item.stem + "” " + key_line(now.item);
}

// The whole body of a card of which only the asking is known.
float draw_as_asked(View& view, const session::Attempt& attempt, const std::string& became, float y, const Fit& fit,
                    const ui::Look& look) {
    y = draw_text(view, attempt.shown.stem, ui::scaled(look, ui::type::stem_small), left, y, Ink::ink, look) + 24;
    if (const auto words = lead({}, attempt); !words.empty())
        y = draw_text(view, words, ui::scaled(look, ui::type::t3.bold()), left, y, Ink::ink, look) + 12;
    for (const auto& shown : rows_as_given(attempt)) {
        const auto row = row_of(shown, attempt, look);
        const float height = ui::height_of(row, look, width, fit.row_least);
        ui::draw_choice_row(view.shapes, look, {left, y, width, height}, row);
        y += height + fit.between_rows;
    }
    return draw_text(view, became, ui::scaled(look, ui::type::t3), left, y + 12, Ink::ink, look);
}

float draw_body(View& view, const Reviewed& reviewed, const session::Attempt& attempt, float y, const Fit& fit,
                const ui::Look& look) {
    const auto& card = session::card_of(reviewed.round, attempt);
    if (const auto what = since(reviewed, attempt.card); what != Since::unchanged)
        return draw_as_asked(view, attempt, what_became(what, card_now(reviewed, attempt.card)), y, fit, look);
    auto stem = ui::scaled(look, fit.stem);
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
    if (fit.chief_first)
        return draw_chief_first(view, card.item, attempt, y, fit, look);
    y = draw_rows(view, back_rows(card.item, attempt), attempt, y, fit, look) + 16;
    return draw_text(view, card.item.explanation, ui::scaled(look, ui::type::t2), left, y, Ink::ink, look);
}

// The body between the header and `bottom`, scrolled where it is longer. Returns how far it can be scrolled.
float draw_scrolled_body(View& view, const State& state, const session::Attempt& attempt, float bottom, const ui::Look& look) {
    const auto& reviewed = *state.reviewed;
    const ui::Rect body{detail_card.x + 3, body_top, detail_card.w - 6, bottom - body_top};
    View drawn;
    float end = draw_body(drawn, reviewed, attempt, body_top + 20, {}, look);
    for (const auto& fit : {closer, longest})
        if (end > bottom) {
            drawn.shapes.clear();
            end = draw_body(drawn, reviewed, attempt, body_top + 12, fit, look);
        }
    const float reach = std::max(0.f, end - bottom), scrolled = std::min(state.scrolled, reach);
    if (reach > 0) { // once more where it was scrolled to
        drawn.shapes.clear();
        draw_body(drawn, reviewed, attempt, body_top + 12 - scrolled, longest, look);
    }
    view.draw(ui::Push{.about = {0, 0}, .clip = body});
    view.shapes.insert(view.shapes.end(), drawn.shapes.begin(), drawn.shapes.end());
    view.draw(ui::Pop{});
    if (scrolled < reach)
        ui::draw_torn_edge(view.shapes, body);
    return reach;
}

// When a card that was missed comes back: what lies on the pile can be retaken at once.
std::string comes_back(const session::State& round, int card) {
    const bool on_pile = std::ranges::find(round.pile, card) != round.pile.end();
    return on_pile ? "Next: now,\nthen tomorrow" : "Next: tomorrow";
}

void draw_comes_back(View& view, const std::string& words, float x, const ui::Look& look) {
    view.draw(ui::Icon{{x, foot + 24, 36, 36}, "calendar", {Ink::ink}});
    const ui::Rect room{x + 50, foot, next_width - 50, passage_slip_height};
    const auto type = grown(look, words, ui::type::t5, {room.w, room.h});
    view.draw(ui::Label{room, words, type, {Ink::ink}, ui::Side::start, ui::Side::centre, true});
}

// Returns where the slip ends.
float add_source(View& view, const session::Card& card, float room, const ui::Look& look) {
    const ui::Rect slip{left, foot, passage_slip_width(card, look, room), passage_slip_height};
    const std::string name = "Open the passage";
    draw_passage_slip(view.shapes, slip, card, name, look);
    view.zones.push_back({slip, name, PassageTurned{}, ui::key(ui::Code::o), detail, ui::Role::button, false, true, 10, {}});
    return slip.right() + 36;
}

// The source, when the card comes back, and the stamp.
void add_foot(View& view, const State& state, const session::Attempt& attempt, const session::Card& card, const ui::Look& look) {
    const bool missed = !attempt.verdict.right();
    float x = left;
    if (has_passage(card))
        x = add_source(view, card, missed ? width - next_width - stamp_width - 36 : 760, look);
    if (!missed)
        return;
    if (!state.reviewed->now) // of a round long past, the pile knows
        draw_comes_back(view, comes_back(state.reviewed->round, attempt.card), x, look);
    view.draw(ui::Stamp{{detail_card.right() - 170, detail_card.y + 762}, "RETAKE", 40, {Ink::red}, -7, 1, 1});
}

// The paragraph behind the card, on a slip of its own above the body.
void add_passage(View& view, const session::Card& card, const ui::Look& look) {
    const ui::Rect slip{detail_card.x + 24, body_top + 12, detail_card.w - 48, detail_card.h - 116};
    const ui::Button close{
        .words = "Close the passage", .size = ui::ButtonSize::small, .key = ui::key(ui::Code::o), .group = detail};
    const auto size = ui::size_of(close, look);
    draw_passage(view.shapes, slip, card, size.h + 56, look);
    ui::add_button(view, look, {slip.x + 88, slip.bottom() - 28 - size.h, size.w, size.h}, close, Event(PassageTurned{}));
}

} // namespace

bool has_passage(const session::Card& card) { return !card.passage.empty(); }

float add_detail(View& view, const State& state, int index, const ui::Look& look) {
    const auto& round = state.reviewed->round;
    const auto& attempt = round.attempts[static_cast<std::size_t>(index)];
    const auto& card = session::card_of(round, attempt);
    const auto first_shape = view.shapes.size(), first_zone = view.zones.size();
    ui::draw_card(view.shapes, look, detail_card);
    ui::draw_header(view.shapes, look, detail_card,
                    {question::kind_icon(attempt.shown.interaction),
                     attempt.shown.title.empty() ? std::string(item::kind_title(card.item)) : attempt.shown.title,
                     (state.flagged.contains(attempt.card) ? "Flagged, card " : "Card ") + std::to_string(attempt.card + 1) +
                         " of " + std::to_string(round.cards->size())});
    const float row = foot - 20 - causes_height(look);
    const bool missed = !attempt.verdict.right();
    const float reach = draw_scrolled_body(view, state, attempt, (missed ? row : foot) - 12, look);
    if (state.passage_open && has_passage(card)) {
        add_passage(view, card, look);
    } else {
        if (missed)
            add_causes(view, state, index, {left, row, width, causes_height(look)}, causes, look);
        add_foot(view, state, attempt, card, look);
    }
    if (utf8::right_to_left(card.item.stem))
        ui::mirror(view, first_shape, first_zone, detail_card);
    return reach;
}

} // namespace retake::screens::review
