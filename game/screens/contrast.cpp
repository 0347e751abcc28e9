// The contrast: the key beside the wrong choice that is taken for it again and again, each with its reason.
#include "screens/contrast.hpp"
#include "screens/words.hpp"
#include "ui/choice_row.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::screens {
namespace {

using ui::Ink;

constexpr int repeatedly = 2; // once is chance

// How often the round saw a choice taken, up to this attempt.
int taken(const session::State& round, const session::Attempt& attempt, int choice) {
    int times = 0;
    for (const auto& other : round.attempts)
        if (other.card == attempt.card && other.pass <= attempt.pass && other.response == item::Response(item::Picked{choice}))
            ++times;
    return times;
}

char letter_of(const session::Attempt& attempt, int choice) {
    const auto* form = std::get_if<item::PickOne>(&attempt.shown.interaction);
    if (form == nullptr)
        return 0;
    const auto place = std::ranges::find(form->choices, choice, &item::Choice::id);
    return place == form->choices.end() ? '\0' : ui::letters[static_cast<std::size_t>(place - form->choices.begin()) % 10];
}

struct Lure {
    int id = 0;
    int times = 0;
};

// What is taken now for the second time counts before what the log knows.
std::optional<Lure> lure_of(const session::State& round, const session::Attempt& attempt, const item::SingleChoice& body,
                            const item::Aid& aid) {
    std::optional<Lure> found;
    for (int id = 0; id < static_cast<int>(body.choices.size()); ++id) {
        if (id == body.key)
            continue;
        const bool known = !aid.lure.empty() && body.choices[static_cast<std::size_t>(id)].text == aid.lure;
        const Lure lure{id, taken(round, attempt, id) + (known ? aid.times : 0)};
        const bool now = attempt.response == item::Response(item::Picked{id});
        if (lure.times >= repeatedly && (!found || now))
            found = lure;
    }
    return found;
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

std::optional<Contrast> contrast_of(const session::State& round, const session::Attempt& attempt) {
    const auto& card = session::card_of(round, attempt);
    const auto* body = std::get_if<item::SingleChoice>(&card.item.body);
    const auto lure = body ? lure_of(round, attempt, *body, card.aid) : std::nullopt;
    if (!lure)
        return std::nullopt;
    const auto& key = body->choices[static_cast<std::size_t>(body->key)];
    const auto& wrong = body->choices[static_cast<std::size_t>(lure->id)];
    return Contrast{.lure = wrong.text,
                    .lure_why = wrong.why.empty() ? card.item.why_not : wrong.why,
                    .key = key.text,
                    .key_why = card.item.explanation.empty() ? key.why : card.item.explanation,
                    .times = lure->times,
                    .lure_picked = attempt.response == item::Response(item::Picked{lure->id}),
                    .key_picked = attempt.response == item::Response(item::Picked{body->key}),
                    .lure_letter = letter_of(attempt, lure->id),
                    .key_letter = letter_of(attempt, body->key)};
}

float draw_contrast(ui::Shapes& shapes, const Contrast& shown, ui::Point at, float width, const ui::Look& look) {
    const auto type = ui::scaled(look, ui::type::t4.bold());
    const auto words = "These two are easily confused: the first was taken " +
                       (shown.times == 2 ? std::string("twice") : in_words(shown.times) + " times") + ".";
    const float title = look.measure->text(words, type, width).h;
    shapes.push_back(ui::Label{{at.x, at.y, width, title}, words, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const float y = at.y + title + 12, gap = 28, half = (width - gap) / 2;
    const Column lure{shown.lure, shown.lure_picked ? "your pick" : "", shown.lure_why, shown.lure_letter, ui::RowState::wrong};
    const Column key{shown.key, shown.key_picked ? "your pick" : "the answer", shown.key_why, shown.key_letter,
                     ui::RowState::right};
    if (!fits(lure, half, look) || !fits(key, half, look)) // in a narrow window, or in a large type
        return draw_column(shapes, key, {at.x, draw_column(shapes, lure, {at.x, y}, width, look) + gap}, width, look);
    return std::max(draw_column(shapes, lure, {at.x, y}, half, look),
                    draw_column(shapes, key, {at.x + half + gap, y}, half, look));
}

} // namespace retake::screens
