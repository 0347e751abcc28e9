// The card on the projector: the stem at once, how to respond as soon as the vote is open; who is in, and the time.
#include "base/utf8.hpp"
#include "screens/far.hpp"
#include "screens/lesson/board.hpp"
#include "screens/question_front.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "ui/choice_row.hpp"
#include "ui/mirror.hpp"
#include <array>

namespace retake::screens::lesson {
namespace {

using ui::Code;
using ui::Ink;

constexpr float margin = 56, gap = 26, line_gap = 20;
constexpr ui::Type stem_type{ui::Face::display, 600, 78, 92, -0.5f};

const item::Presentation& shown(const State& state) { return state.room->asked.back().shown; }

bool is_reading(const State& state) { return std::holds_alternative<classroom::Read>(state.room->phase); }

ui::ChoiceRow row_of(const item::Choice& choice, std::size_t place, bool tickable, const ui::Type& type, float swatch) {
    ui::ChoiceRow row;
    row.name = "choice"; // of no zone: nothing is pressed on the projector
    row.letter = ui::letters[std::min<std::size_t>(place, 9)];
    row.text = choice.text;
    row.tickable = tickable;
    row.type = type;
    row.swatch = swatch;
    return row;
}

struct Grid { // how choices lie on the card: in two columns, each row as high as the highest
    ui::Type stem = stem_type;
    ui::Type choice = type::big;
    float height = 182;
    float stem_height = 0;
    bool fits = false;

    float swatch() const { return std::min(150.f, height * 0.82f); }
};

float column_width(const ui::Rect& body) { return (body.w - gap) / 2; }

// With rows of `height` at least.
Grid tried(const ui::Look& look, const ui::Rect& body, const std::string& stem, const std::vector<item::Choice>& choices,
           Grid grid) {
    grid.stem_height = look.measure->text(stem, grid.stem, body.w).h;
    const float swatch = grid.swatch();
    for (std::size_t i = 0; i < choices.size(); ++i)
        grid.height = std::max(
            grid.height, ui::height_of(row_of(choices[i], i, false, grid.choice, swatch), look, column_width(body), grid.height));
    const auto rows = static_cast<float>((choices.size() + 1) / 2);
    grid.fits = grid.stem_height + 28 + rows * grid.height + line_gap * (rows - 1) <= body.h;
    return grid;
}

// The largest that fits. Very long texts come out small, and whole.
Grid grid_of(const ui::Look& look, const ui::Rect& body, const std::string& stem, const std::vector<item::Choice>& choices) {
    constexpr std::array words{type::big, ui::Type{ui::Face::text, 700, 40, 50}, ui::Type{ui::Face::text, 400, 34, 42},
                               ui::Type{ui::Face::text, 400, 28, 36}};
    constexpr std::array stems{stem_type, ui::Type{ui::Face::display, 600, 64, 76, -0.4f},
                               ui::Type{ui::Face::display, 600, 56, 66, -0.4f}, ui::Type{ui::Face::display, 600, 44, 52, -0.3f}};
    Grid grid;
    for (std::size_t size = 0; size < words.size(); ++size)
        for (const float height : {182.f, 140.f, 104.f, 76.f}) {
            grid = tried(look, body, stem, choices, {.stem = stems.at(size), .choice = words.at(size), .height = height});
            if (grid.fits)
                return grid;
        }
    while (!grid.fits && grid.choice.size > 18)
        grid =
            tried(look, body, stem, choices, {.stem = grid.stem.scaled(0.9f), .choice = grid.choice.scaled(0.9f), .height = 60});
    return grid;
}

void draw_choices(View& view, const std::vector<item::Choice>& choices, bool many, const ui::Rect& body, const Grid& grid,
                  const ui::Look& look) {
    const float width = column_width(body), top = body.y + grid.stem_height + 28;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto column = static_cast<float>(i % 2), line = static_cast<float>(i / 2);
        const ui::Rect area{body.x + (width + gap) * column, top + (grid.height + line_gap) * line, width, grid.height};
        ui::draw_choice_row(view.shapes, look, area, row_of(choices[i], i, many, grid.choice, grid.swatch()));
    }
}

void draw_stem(View& view, const std::string& stem, const ui::Type& type, const ui::Rect& body) {
    view.draw(ui::Label{body, stem, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
}

// Every other kind is drawn as on a learner's own card, larger, and nothing in it can be pressed.
void draw_form(View& view, const State& state, const ui::Look& look) {
    const auto& item = classroom::card_of(*state.room, state.room->asked.back()).item;
    far::draw_front(view.shapes, look, card_area, item, shown(state));
}

void draw_body(View& view, const State& state, const ui::Look& look) {
    const auto& presentation = shown(state);
    ui::Rect body{card_area.x + margin, card_area.y + 100, card_area.w - 2 * margin, card_area.h - 100 - 36};
    const auto first = view.shapes.size();
    const auto& choices = question::choices_of(presentation.interaction);
    if (is_reading(state)) {
        auto type = stem_type;
        while (type.size > 40 && look.measure->text(presentation.stem, type, body.w).h > body.h)
            type = type.scaled(0.92f);
        draw_stem(view, presentation.stem, type, body);
    } else if (!choices.empty() && !presentation.image) {
        const auto grid = grid_of(look, body, presentation.stem, choices);
        draw_stem(view, presentation.stem, grid.stem, {body.x, body.y, body.w, grid.stem_height});
        draw_choices(view, choices, std::holds_alternative<item::PickMany>(presentation.interaction), body, grid, look);
    } else {
        draw_form(view, state, look);
    }
    if (utf8::right_to_left(presentation.stem))
        ui::mirror(view.shapes, first, card_area);
}

std::string header_right(const State& state) {
    if (is_reading(state))
        return "Read it first";
    if (state.room->asked.back().votes.size() > 1)
        return "The second vote";
    if (std::holds_alternative<classroom::Closed>(state.room->phase))
        return "Closed";
    return state.room->paused_since ? "Taking a breath" : "";
}

void add_keys(View& view, const State& state, std::vector<ui::KeyHint>& hints) {
    const auto& phase = state.room->phase;
    const bool open = std::holds_alternative<classroom::Open>(phase), closed = std::holds_alternative<classroom::Closed>(phase);
    const auto words = closed ? "what we said" : is_reading(state) ? "open the vote" : "close early";
    add_key(view, hints, ui::key(Code::space), "Space", words, Ordered{Order::next});
    view.shortcuts.push_back({ui::key(Code::enter), words, Ordered{Order::next}});
    if (const auto* vote = std::get_if<classroom::Open>(&phase); vote && vote->limit)
        add_key(view, hints, ui::key(Code::plus), "+", "ten more seconds", Ordered{Order::more_time});
    if (closed && state.room->asked.back().votes.size() == 1)
        add_key(view, hints, ui::key(Code::d), "D", "discuss, then re-vote", Ordered{Order::discuss});
    if (open || is_reading(state))
        add_key(view, hints, ui::key(Code::p), "P", state.room->paused_since ? "go on" : "pause", Ordered{Order::pause});
    add_key(view, hints, ui::key(Code::k), "K", "leave it out", Ordered{Order::skip});
    add_key(view, hints, ui::key(Code::escape), "Esc", "end", CloseAsked{true});
}

} // namespace

void add_asked(View& view, const State& state, const ui::Look& look) {
    draw_top_line(view, state, look, "", true);
    const auto& card = classroom::card_of(*state.room, state.room->asked.back());
    draw_topic(view.shapes, look, card_area, card.topic);
    ui::draw_card(view.shapes, look, card_area);
    ui::draw_header(view.shapes, look, card_area,
                    {question::kind_icon(shown(state).interaction), shown(state).title, header_right(state)});
    draw_body(view, state, look);
    draw_ring(view, *state.room, look);
    draw_locked_in(view, state, look);
    draw_class_pile(view, state, look, {1566, 860}, {278, 172}, false);
    std::vector<ui::KeyHint> hints;
    add_keys(view, state, hints);
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace retake::screens::lesson
