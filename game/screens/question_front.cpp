// The front of a card, drawn part by part.
#include "screens/question_front.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "ui/button.hpp"
#include "ui/choice_row.hpp"
#include "ui/field.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <array>
#include <sstream>

namespace retake::screens::question {
namespace {

using ui::Ink;

constexpr int row_step_ms = 40, rise_ms = 160;

bool is_chosen(const State& draft, int id) { return std::ranges::find(draft.picked, id) != draft.picked.end(); }

// How far the yolk has come in over a chosen row, or gone out of one that was left.
float wiped(const State& draft, int id, bool chosen, const ui::Look& look) {
    const bool moved = chosen ? draft.changed == id : draft.changed == id || draft.left == id;
    if (!moved || draft.changed_at == Instant{})
        return 1;
    const float gone = ui::progress(look, draft.changed_at, 0, chosen ? 160 : 120);
    return look.movement == ui::Movement::full ? ui::eased(chosen ? ui::Ease::settle : ui::Ease::leave, gone) : 1;
}

ui::RowState state_of(bool chosen, bool locked) {
    return chosen ? ui::RowState::chosen : locked ? ui::RowState::dim : ui::RowState::open;
}

// Rows rise 12 px one after another when a card is dealt.
class Rising {
public:
    Rising(ui::Shapes& shapes, const Front& front, int index, const ui::Look& look) : shapes_(shapes) {
        const float gone = ui::progress(look, front.since, front.delay + row_step_ms * index, rise_ms);
        moves_ = gone < 1;
        if (!moves_)
            return;
        ui::Push push;
        push.dy = look.movement == ui::Movement::full ? 12 * (1 - ui::eased(ui::Ease::settle, gone)) : 0;
        push.opacity = gone;
        shapes_.push_back(push);
    }
    ~Rising() {
        if (moves_)
            shapes_.push_back(ui::Pop{});
    }
    Rising(const Rising&) = delete;
    Rising& operator=(const Rising&) = delete;

private:
    ui::Shapes& shapes_;
    bool moves_ = false;
};

void draw_choices(ui::Shapes& shapes, const Front& front, const Fit& fit, const ui::Look& look) {
    const auto& choices = choices_of(front.shown.interaction);
    const auto names = names_of(choices);
    for (std::size_t i = 0; i < choices.size() && i < fit.rows.size(); ++i) {
        const Rising rising(shapes, front, static_cast<int>(i), look);
        const bool chosen = is_chosen(front.draft, choices[i].id);
        ui::ChoiceRow row;
        row.name = names[i];
        row.letter = ui::letters[std::min<std::size_t>(i, 9)];
        row.text = choices[i].text;
        row.key = front.locked ? "" : std::to_string((i + 1) % 10);
        row.tickable = std::holds_alternative<item::PickMany>(front.shown.interaction);
        row.state = state_of(chosen, front.locked);
        row.type = fit.choice;
        row.swatch = fit.swatch;
        row.wiped = wiped(front.draft, choices[i].id, chosen, look);
        const bool pressed = front.locked && chosen;
        draw_choice_row(shapes, look, fit.rows[i].moved(0, pressed ? ui::sunk(ui::Touch::pressed) : 0), row);
    }
}

struct Slip {
    std::string word, letter, meaning;
    bool truth = false;
};

void draw_slip(ui::Shapes& shapes, const Front& front, const Slip& slip, const ui::Rect& place, const ui::Look& look) {
    const bool chosen = front.draft.truth == slip.truth, dim = front.locked && !chosen;
    const auto touch = !front.locked ? ui::touch_of(look, slip.word) : chosen ? ui::Touch::pressed : ui::Touch::rest;
    const auto area = place.moved(0, ui::sunk(touch));
    const Ink ink = chosen ? Ink::on_yolk : dim ? Ink::ink2 : Ink::ink, line = dim ? Ink::hair : Ink::ink;
    const float yolk = chosen ? wiped(front.draft, slip.truth ? 1 : 0, true, look) : 0.f;
    shapes.push_back(ui::Fill{area, ui::all_round(12), {touch == ui::Touch::rest ? Ink::slip : Ink::manila}});
    if (yolk > 0)
        shapes.push_back(ui::Fill{{area.x, area.y, area.w * yolk, area.h}, ui::all_round(12), {Ink::yolk}});
    const ui::Rect swatch{area.x + 50, area.y + 65, 136, 136};
    if (chosen)
        shapes.push_back(ui::Fill{swatch, ui::all_round(14), {Ink::on_yolk}});
    else
        shapes.push_back(ui::Pattern{swatch, ui::all_round(14), slip.truth ? 'A' : 'B', {line}});
    shapes.push_back(ui::Outline{swatch, ui::all_round(14), 2.5f, {line}});
    ui::draw_letter_plate(shapes, swatch.grown(-26), slip.letter, 60, chosen ? Ink::yolk : Ink::slip, ink,
                          chosen ? Ink::yolk : line);
    auto large = ui::Type{ui::Face::display, 900, 104, 110, -1.5f};
    const float room = area.right() - swatch.right() - 44;
    if (const float wide = look.measure->text(slip.word, large).w; wide > room)
        large = large.scaled(room / wide); // on a card that is narrow
    shapes.push_back(
        ui::Label{{swatch.right() + 34, swatch.y, room, 136}, slip.word, large, {ink}, ui::Side::start, ui::Side::centre});
    shapes.push_back(ui::Fill{{area.x, area.bottom() - 67, area.w, 2.5f}, {}, {line}});
    const ui::Rect foot{area.x + 30, area.bottom() - 64, area.w - 120, 62};
    auto small = ui::scaled(look, ui::type::t4);
    if (const float wide = look.measure->text(slip.meaning, small).w; wide > foot.w)
        small = small.scaled(foot.w / wide); // a large type gives way a little rather than wrap here
    shapes.push_back(ui::Label{foot, slip.meaning, small, {dim ? Ink::ink2 : ink}, ui::Side::start, ui::Side::centre});
    if (!front.locked)
        ui::draw_keycap(shapes, look,
                        {area.right() - 26 - ui::keycap_width(look, slip.letter), foot.centre().y - ui::keycap_height(look) / 2},
                        slip.letter, {ink}, chosen ? ui::Cap::clear : ui::Cap::paper);
    const float grow = chosen ? 2.5f : 0.f;
    shapes.push_back(ui::Outline{area.grown(grow), ui::all_round(12 + grow), 2.5f + grow, {line}});
}

void draw_slips(ui::Shapes& shapes, const Front& front, const Fit& fit, const ui::Look& look) {
    const std::array slips{Slip{"True", "T", "The statement is right as written", true},
                           Slip{"False", "F", "At least one part is wrong", false}};
    for (std::size_t i = 0; i < slips.size(); ++i) {
        const Rising rising(shapes, front, static_cast<int>(i), look);
        draw_slip(shapes, front, slips[i], fit.rows[i], look);
    }
}

bool caret_shows(const Front& front, const ui::Look& look) { return !front.locked && ui::caret_shows(look); }

void draw_typed(ui::Shapes& shapes, const Front& front, const Fit& fit, const ui::Look& look) {
    ui::FieldStyle style;
    style.mirrored = utf8::right_to_left(front.shown.stem);
    style.type = ui::Type{ui::Face::text, 400, 52, 64};
    ui::draw_field(shapes, look, fit.rows.front(), front.draft.field, style, caret_shows(front, look));
}

void draw_number(ui::Shapes& shapes, const Front& front, const Fit& fit, const item::TypeNumber& form, const ui::Look& look) {
    const auto value = value_of(front.item, front.draft.field.text);
    ui::FieldStyle style;
    style.mirrored = utf8::right_to_left(front.shown.stem);
    style.type = ui::type::number;
    style.across = ui::Side::end;
    style.not_understood = !value && front.draft.field.text.size() > 1;
    const auto& field = fit.rows.front();
    ui::draw_field(shapes, look, field, front.draft.field, style, caret_shows(front, look));
    const float x = field.right() + 28, width = fit.body.right() - 50 - x;
    if (!form.unit.empty())
        shapes.push_back(ui::Label{{x, field.y, width, field.h},
                                   form.unit,
                                   ui::scaled(look, ui::type::d3),
                                   {Ink::ink},
                                   ui::Side::start,
                                   ui::Side::centre,
                                   true});
    const auto ruler = shapes.size();
    draw_ruler(shapes, fit.ruler, form, value, look);
    if (style.mirrored) // Numbers grow to the right, whichever way words are read: so it comes out once all is mirrored.
        ui::mirror(shapes, ruler, fit.ruler);
}

void draw_hint(ui::Shapes& shapes, const Front& front, const Fit& fit, const ui::Look& look) {
    const auto& slip = fit.hint_area;
    if (slip.h <= 0)
        return;
    const auto type = ui::scaled(look, ui::type::t4);
    ui::draw_manila(shapes, look, slip);
    shapes.push_back(ui::Icon{{slip.x + 30, slip.centre().y - 24, 48, 48}, "hint", {Ink::ink}});
    const float x = slip.x + 102, width = slip.w - 134;
    shapes.push_back(ui::Label{{x, slip.y + 20, width, type.line}, "Hint, for half the points", type.bold(), {Ink::ink}});
    shapes.push_back(ui::Label{{x, slip.y + 20 + type.line, width, slip.h - 40 - type.line},
                               front.item.hint,
                               type,
                               {Ink::ink},
                               ui::Side::start,
                               ui::Side::start,
                               true});
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string what_counts_of(const item::TypeText& form) {
    std::vector<std::string> free, strict;
    (form.case_matters ? strict : free).emplace_back("capitals");
    (form.accents_matter ? strict : free).emplace_back("accents");
    (form.strict ? strict : free).emplace_back("small slips of spelling");
    if (form.strict)
        strict.back() = "exact spelling";
    if (strict.empty())
        return joined(free) + " don’t matter.";
    const auto counts = joined(strict) + (strict.size() == 1 && form.strict ? " matters." : " matter.");
    return free.empty() ? counts : joined(free) + " don’t matter. " + counts;
}

std::string what_counts_of(const item::TypeNumber& form) {
    if (form.tolerance <= 0)
        return "The exact number counts.";
    std::ostringstream within;
    within.precision(6);
    if (form.relative)
        within << form.tolerance * 100 << "%";
    else
        within << form.tolerance << (form.unit.empty() || form.unit == "%" ? "" : " ") << form.unit;
    return "Within " + within.str() + " counts. The yellow band is what your answer would cover.";
}

} // namespace

const std::vector<item::Choice>& choices_of(const item::Interaction& interaction) {
    static const std::vector<item::Choice> none;
    if (const auto* one = std::get_if<item::PickOne>(&interaction))
        return one->choices;
    if (const auto* many = std::get_if<item::PickMany>(&interaction))
        return many->choices;
    return none;
}

std::vector<std::string> names_of(const std::vector<item::Choice>& choices) {
    static const std::vector<std::string> taken{"Sure", "Think so", "Guess", "Lock in", "Pause", "Skip this card"};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& text = choices[i].text;
        const bool unique =
            std::ranges::count(choices, text, &item::Choice::text) == 1 && std::ranges::find(taken, text) == taken.end();
        names.push_back(unique ? text : std::string(1, ui::letters[std::min<std::size_t>(i, 9)]) + " " + text);
    }
    return names;
}

std::string kind_icon(const item::Interaction& interaction) {
    static constexpr std::array icons{"choose", "tick2", "think", "keyboard", "slider",
                                      "blank",  "order", "link",  "groups",   "map"};
    return icons.at(interaction.index());
}

std::string what_counts(const item::Interaction& interaction) {
    if (const auto* text = std::get_if<item::TypeText>(&interaction))
        return what_counts_of(*text);
    if (const auto* number = std::get_if<item::TypeNumber>(&interaction))
        return what_counts_of(*number);
    return {};
}

void draw_body(ui::Shapes& shapes, const Front& front, const Fit& fit, float scroll, const ui::Look& look) {
    ui::Push window;
    window.clip = fit.body;
    window.dy = -scroll;
    const bool scrolls = fit.scroll_max() > 0;
    if (scrolls)
        shapes.push_back(window);
    if (fit.stem_area.h > 0)
        shapes.push_back(
            ui::Label{fit.stem_area, front.shown.stem, fit.stem, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    if (front.shown.image) {
        constexpr auto corners = ui::all_round(12);
        shapes.push_back(ui::Picture{fit.image, corners, front.shown.image->file, front.shown.image->alt});
        shapes.push_back(ui::Outline{fit.image, corners, 2.5f, {Ink::ink}});
    }
    std::visit(overloaded{
                   [&](const item::JudgeTruth&) { draw_slips(shapes, front, fit, look); },
                   [&](const item::TypeText&) { draw_typed(shapes, front, fit, look); },
                   [&](const item::TypeNumber& form) { draw_number(shapes, front, fit, form, look); },
                   [&](const auto&) {
                       if (front.form)
                           shapes.insert(shapes.end(), front.form->begin(), front.form->end());
                       else
                           draw_choices(shapes, front, fit, look);
                   },
               },
               front.shown.interaction);
    if (const auto words = what_counts(front.shown.interaction); !words.empty())
        shapes.push_back(
            ui::Label{fit.note, words, ui::scaled(look, ui::type::t4), {Ink::ink}, ui::Side::start, ui::Side::start, true});
    draw_hint(shapes, front, fit, look);
    if (scrolls)
        shapes.push_back(ui::Pop{});
    if (scroll < fit.scroll_max() - 1)
        ui::draw_torn_edge(shapes, fit.body);
}

} // namespace retake::screens::question
