// Trouble as a picture: a card that says what is wrong and what to do, and the findings below.
#include "screens/findings.hpp"
#include "screens/stage.hpp"
#include "screens/trouble.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"

namespace retake::screens::trouble {
namespace {

using ui::Ink;
constexpr ui::Rect card{236, 148, 1448, 840};

float draw_words(ui::View<Event>& view, const State& state, const ui::Look& look) {
    const float x = card.x + 44, width = card.w - 88;
    view.draw(ui::Icon{{x, card.y + 36, 56, 56}, "warning", {Ink::red_text}});
    view.draw(ui::Label{{x + 76, card.y + 38, width - 76, 52}, state.headline, ui::type::d3, {Ink::ink}});
    float y = card.y + 112;
    for (const auto& text : {state.text, state.next_step}) {
        if (text.empty())
            continue;
        const auto type = ui::scaled(look, ui::type::t3);
        const float height = look.measure->text(text, type, width).h;
        view.draw(ui::Label{{x, y, width, height}, text, type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
        y += height + 8;
    }
    return y + 16;
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    ui::View<Event> view;
    ui::draw_card(view.shapes, look, card);
    const float y = draw_words(view, state, look);
    const ui::Rect list{card.x + 44, y, card.w - 88, card.bottom() - 44 - 96 - y};
    const int shown = draw_findings(view.shapes, state.found, state.first, list, look);
    const ui::Button back{
        .words = "Back to the shelf", .icon = "left", .weight = ui::Weight::primary, .key = ui::key(ui::Code::enter)};
    const auto size = ui::size_of(back, look);
    ui::Point at{card.x + 44, card.bottom() - 36 - size.h};
    add_button_after(view, look, at, back, Event(WentBack{}));
    view.first_focus = back.words;
    const bool shows = !state.file.empty() && !state.found.empty();
    if (shows)
        add_button_after(view, look, at, {.words = "Show me", .icon = "eye", .key = ui::key(ui::Code::e)},
                         Event(ProblemsAsked{}));
    else if (!state.file.empty())
        add_button_after(view, look, at, {.words = "Open in editor", .icon = "pencil", .key = ui::key(ui::Code::e)},
                         Event(EditorAsked{}));
    const auto total = static_cast<int>(state.found.size());
    if (shown < total) {
        const auto words =
            std::to_string(state.first + 1) + " to " + std::to_string(state.first + shown) + " of " + std::to_string(total);
        view.draw(ui::Label{{card.x + 44, card.bottom() - 36 - size.h, card.w - 88, size.h},
                            words,
                            ui::type::t4.figures(),
                            {Ink::ink2},
                            ui::Side::end,
                            ui::Side::centre});
        view.shortcuts.push_back({ui::key(ui::Code::down), "further down", Scrolled{1}, true});
        view.shortcuts.push_back({ui::key(ui::Code::up), "further up", Scrolled{-1}, true});
    }
    view.shortcuts.push_back({ui::key(ui::Code::escape), "back", WentBack{}});
    set_on_stage(view, look, state.opened);
    std::vector<ui::KeyHint> hints{{{"Enter"}, "back to the shelf"}};
    if (shown < total)
        hints.push_back({{"Up", "Down"}, "more findings"});
    if (!state.file.empty())
        hints.push_back({{"E"}, shows ? "show me" : "open in editor"});
    ui::draw_key_rail(view.shapes, look, hints);
    return view;
}

} // namespace retake::screens::trouble
