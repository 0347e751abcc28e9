// The flag on the back of a card, and the slip on which a note to it, or a reminder, is written.
#include "screens/feedback_flag.hpp"
#include "ui/button.hpp"
#include "ui/field.hpp"
#include "ui/keycap.hpp"
#include "ui/paper.hpp"

namespace retake::screens::feedback {

using ui::Ink;

void draw_flag(ui::Shapes& shapes, const ui::Rect& card, const ui::Look& look) {
    const auto type = ui::scaled(look, ui::type::t5.bold());
    const std::string words = "Flagged";
    const float width = look.measure->text(words, type).w + 74;
    const ui::Rect tag{card.right() - 60 - width, card.y - 30, width, 48};
    shapes.push_back(ui::Fill{tag, ui::all_round(10), {Ink::manila}});
    shapes.push_back(ui::Outline{tag, ui::all_round(10), 2.5f, {Ink::ink}});
    shapes.push_back(ui::Icon{{tag.x + 18, tag.y + 11, 26, 26}, "flag", {Ink::ink}});
    shapes.push_back(
        ui::Label{{tag.x + 52, tag.y, width - 52, tag.h}, words, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
}

namespace {

constexpr float indent = 88, field_height = 84;

struct Words {
    std::string question, remark, when_empty;
};

Words words_of(const State& state) {
    if (state.reminding)
        return {"What helps you to remember this one?",
                "Two letters, a rhyme, a picture: it stands on the back of this card from now on, for you alone.", "No reminder"};
    return {"Is something wrong with this card?", "A note helps whoever mends it. You find both among the problems of the bank.",
            "No note"};
}

ui::Type question_type(const ui::Look& look) { return ui::scaled(look, ui::type::t3.bold()); }
ui::Type remark_type(const ui::Look& look) { return ui::scaled(look, ui::type::t4); }

} // namespace

ui::Rect flag_slip(const State& state, const ui::Rect& card, const ui::Look& look) {
    const auto said = words_of(state);
    const float width = card.w - 56, room = width - indent - 42;
    const float words = look.measure->text(said.question, question_type(look), room).h + 4 +
                        look.measure->text(said.remark, remark_type(look), room).h;
    const float height = 22 + words + 22 + field_height + 22 + ui::size_of({.words = "Flag it"}, look).h + 24;
    return {card.x + 28, card.bottom() - 24 - height, width, height};
}

void add_flag_slip(ui::View<Event>& view, const State& state, const ui::Rect& card, const ui::Look& look) {
    view.zones.clear();
    std::erase_if(view.shortcuts, [](const auto& shortcut) { return !shortcut.name.starts_with("read "); });
    const auto slip = flag_slip(state, card, look);
    const auto said = words_of(state);
    ui::draw_shadow(view.shapes, look, slip, 10, 9);
    ui::draw_manila(view.shapes, look, slip);
    ui::draw_clip(view.shapes, {slip.x + 46, slip.y + 16});
    const float x = slip.x + indent, width = slip.w - indent - 42;
    float y = slip.y + 22;
    const auto words = [&](const std::string& text, const ui::Type& type) {
        const float height = look.measure->text(text, type, width).h;
        view.draw(ui::Label{{x, y, width, height}, text, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
        y += height + 4;
    };
    words(said.question, question_type(look));
    words(said.remark, remark_type(look));
    ui::FieldStyle style;
    style.type = ui::type::t1;
    style.when_empty = said.when_empty;
    const ui::Rect field{x, y + 18, width, field_height};
    ui::draw_field(view.shapes, look, field, *state.writing, style, ui::caret_shows(look));
    ui::Zone<Event> zone{.area = field, .name = "Note", .event = NoteEdited{*state.writing}, .role = ui::Role::field};
    zone.at = [note = *state.writing, field, style, look](ui::Point at) -> Event {
        return NoteEdited{ui::with_caret(note, ui::offset_in_field(look, field, note, style, at), false)};
    };
    view.zones.push_back(std::move(zone));
    float at = x;
    const auto button = [&](const ui::Button& shown, Event event) {
        const auto size = ui::size_of(shown, look);
        ui::add_button(view, look, {at, slip.bottom() - 24 - size.h, size.w, size.h}, shown, std::move(event));
        at += size.w + 20;
    };
    if (state.reminding)
        button({.words = "Keep it", .icon = "pencil", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter), .group = 1},
               ReminderKept{});
    else
        button({.words = state.flagged ? "Keep this note" : "Flag it",
                .icon = "flag",
                .weight = ui::Weight::primary,
                .key = ui::key(ui::Code::enter),
                .group = 1},
               FlagRaised{});
    if (state.flagged && !state.reminding)
        button({.words = "Take the flag down", .group = 1}, FlagTakenDown{});
    button({.words = "Not now", .key = ui::key(ui::Code::escape), .group = 1}, BackAsked{});
    view.typing = true;
    view.wakes_at(look.now + ui::caret_blink);
    view.first_focus = "Note";
    view.secondary.reset();
}

} // namespace retake::screens::feedback
