// Problems as a picture: the list at the left, the lines of the picked one at the right, and what to write instead below them.
#include "base/utf8.hpp"
#include "screens/problems_excerpt.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/keycap.hpp"
#include "ui/ticks.hpp"
#include <algorithm>

namespace retake::screens::problems {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr ui::Rect card{660, 172, 1204, 816};
constexpr ui::Rect list{56, 318, 560, 420};
constexpr float row_gap = 16;
constexpr int blink_ms = 240, reorder_ms = 520; // motion 32, and 27 for the rows
constexpr std::size_t repaired_lines_max = 5;
enum Group { rows, ways, repair, top };

std::string row_name(const State& state, int index) {
    const auto& problem = state.report.problems[static_cast<std::size_t>(index)];
    return std::to_string(index + 1) + ": " + problem.headline;
}

void draw_text(View& view, const std::string& words, const ui::Type& type, const ui::Rect& area, Ink ink = Ink::ink) {
    view.draw(ui::Label{area, words, type, {ink}, ui::Side::start, ui::Side::start, true});
}

void add_top(View& view, const State& state, const ui::Look& look) {
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Back", ui::key(ui::Code::escape), top, Event(WentBack{}));
    const auto name = state.report.file.substr(state.report.file.rfind('/') + 1);
    ui::draw_title(view.shapes, look, name, watching(state, look.now), 1300);
    const auto since = look.now - state.read;
    view.wakes_at(look.now + (since < std::chrono::minutes{1} ? Milliseconds{1000} : Milliseconds{30'000}));
    const ui::Button live{.words = "Live", .icon = "retake", .size = ui::ButtonSize::small, .group = top};
    const auto size = ui::size_of(live, look);
    ui::add_button(view, look, {1864 - size.w, 28, size.w, size.h}, live, Event(ReloadAsked{}));
}

void draw_words(View& view, const State& state, const ui::Look& look) {
    const auto words = headline(state);
    const auto type = grown(look, words, {ui::Face::display, 900, 58, 68, -0.8f}, {560, 68});
    view.draw(ui::Label{{56, 124, 580, 68}, words, type, {Ink::ink}});
    const auto below = line_below(state);
    draw_text(view, below, grown(look, below, {ui::Face::text, 400, 26, 36}, {560, 108}), {56, 200, 560, 108});
}

// The list ------------------------------------------------------------------------------------------------------------------

std::string icon_of(Sort sort) { return sort == Sort::error ? "warning" : sort == Sort::flag ? "flag" : "hint"; }

std::string where(const Problem& problem) {
    const auto line = "line " + std::to_string(problem.place.line);
    return problem.sort == Sort::error ? line + ", column " + std::to_string(problem.place.column) : line;
}

struct Row {
    std::string remark;
    ui::Type headline{ui::type::t4.bold()}, small{ui::type::t5}, mono{ui::Face::mono, 400, 22, 30};
    float headline_height = 0;
    float height = 0;
};

Row row_of(const Problem& problem, const ui::Look& look) {
    Row row;
    row.headline.line = 32;
    const float width = list.w - 102;
    row.headline_height = look.measure->text(problem.headline, row.headline, width).h;
    row.remark = ui::shortened(*look.measure, problem.remark, row.small, {width, 0}); // the lines at the right have it whole
    row.height = 30 + row.headline_height + 2 + row.small.line + 2 + row.mono.line;
    return row;
}

void add_row(View& view, const State& state, int index, const Row& row, const ui::Rect& area, const ui::Look& look) {
    const auto& problem = state.report.problems[static_cast<std::size_t>(index)];
    const auto name = row_name(state, index);
    const bool on = index == state.picked;
    const bool hovered = ui::touch_of(look, name) != ui::Touch::rest;
    view.draw(ui::Fill{area, ui::all_round(12), {on ? Ink::yolk : hovered ? Ink::manila : Ink::card}});
    view.draw(ui::Outline{area, ui::all_round(12), on ? 4.f : 2.5f, {Ink::ink}});
    const Ink ink = on ? Ink::on_yolk : Ink::ink;
    view.draw(ui::Icon{{area.x + 26, area.y + 20, 36, 36}, icon_of(problem.sort), {ink}});
    const float x = area.x + 80, width = area.w - 102;
    float y = area.y + 15;
    draw_text(view, problem.headline, row.headline, {x, y, width, row.headline_height}, ink);
    y += row.headline_height + 2;
    view.draw(ui::Label{{x, y, width, row.small.line}, row.remark, row.small, {ink}});
    y += row.small.line + 2;
    view.draw(ui::Label{{x, y, width, row.mono.line}, where(problem), row.mono, {ink}});
    view.zones.push_back(
        {area, name, Picked{index}, std::nullopt, rows, ui::Role::choice, false, true, 12, {}, Event(Picked{index})});
}

// After a reload rows go to their new places, and new ones come by and by.
ui::Push way_of(const State& state, int index, const Row& row, const ui::Look& look) {
    ui::Push way;
    const auto at = static_cast<std::size_t>(index);
    if (!state.reloaded || at >= state.before.size() || look.movement == ui::Movement::none)
        return way;
    const float gone = ui::progress(look, state.read, 0, reorder_ms);
    const int before = state.before[at];
    if (before < 0)
        way.opacity = gone;
    else if (look.movement == ui::Movement::full)
        way.dy = static_cast<float>(before - index) * (row.height + row_gap) * (1 - ui::eased(ui::Ease::swap, gone));
    return way;
}

// Pages of as many rows as fit; the one with the picked row is shown, so that nothing jumps while one goes through it.
void add_list(View& view, const State& state, const ui::Look& look) {
    const auto total = static_cast<int>(state.report.problems.size());
    std::vector<Row> all;
    int first = 0;
    float y = 0;
    for (int i = 0; i < total; ++i) {
        all.push_back(row_of(state.report.problems[static_cast<std::size_t>(i)], look));
        if (y > 0 && y + all.back().height > list.h) {
            if (i > state.picked)
                break;
            first = i;
            y = 0;
        }
        y += all.back().height + row_gap;
    }
    y = list.y;
    if (state.reloaded && look.movement != ui::Movement::none)
        view.moves_until(ui::end_of(state.read, 0, reorder_ms));
    int next = first;
    for (; next < total && static_cast<std::size_t>(next) < all.size(); ++next) {
        const auto& row = all[static_cast<std::size_t>(next)];
        if (next > first && y + row.height > list.bottom())
            break;
        const auto way = way_of(state, next, row, look);
        const bool moves = way != ui::Push{};
        if (moves)
            view.draw(way);
        add_row(view, state, next, row, {list.x, y, list.w, row.height}, look);
        if (moves)
            view.draw(ui::Pop{});
        y += row.height + row_gap;
    }
    if (total > next - first)
        view.draw(ui::Label{{list.x, list.y - 34, list.w, 30},
                            std::to_string(first + 1) + " to " + std::to_string(next) + " of " + std::to_string(total),
                            ui::type::t5.figures(),
                            {Ink::ink},
                            ui::Side::end});
}

// Below the list: what can be done with the file.
void add_ways(View& view, const State& state, const ui::Look& look) {
    ui::Point at{56, 770};
    const ui::Button editor{
        .words = "Open in editor", .icon = "pencil", .size = ui::ButtonSize::small, .key = ui::key(ui::Code::e), .group = ways};
    add_button_after(view, look, at, editor, Event(EditorAsked{}));
    view.first_focus = editor.words;
    if (std::ranges::count(state.report.problems, Sort::error, &Problem::sort) > 0) {
        const std::string words = "Rounds already running keep the last good version of the card.";
        draw_text(view, words, grown(look, words, ui::type::t4, {560, 100}), {56, 876, 560, 100});
    }
}

// The card ------------------------------------------------------------------------------------------------------------------

struct Below { // the lower part of the card: what to write instead, or how to mend it
    std::vector<std::string> lines;
    std::string fresh;        // what is new in the one line; empty: more than that
    std::size_t fresh_at = 0; // byte
    std::string more;         // of lines that are left out
    std::string help;
    float help_height = 0;
    float height = 0; // 0: nothing to say
};

Below below_of(const Problem& problem, const ui::Look& look) {
    Below below;
    if (problem.fix) {
        for (std::size_t i = 0; i < std::min(problem.repaired.size(), repaired_lines_max); ++i)
            below.lines.push_back(problem.repaired[i]);
        if (problem.repaired.size() == 1) {
            const auto& line = problem.repaired.front();
            const auto at = utf8::substring(line, 0, static_cast<std::size_t>(std::max(problem.fix->column - 1, 0))).size();
            if (line.compare(at, problem.fix->text.size(), problem.fix->text) == 0) {
                below.fresh = problem.fix->text;
                below.fresh_at = at;
            }
        }
        if (problem.repaired.size() > repaired_lines_max)
            below.more =
                "and " + counted(static_cast<int>(problem.repaired.size() - repaired_lines_max), "more line", "more lines");
        const auto boxed = std::max<std::size_t>(1, below.lines.size() + (below.more.empty() ? 0 : 1));
        below.height = 210 + 40 * static_cast<float>(boxed);
    } else if (problem.sort == Sort::flag) {
        below.height = 150;
    } else if (!problem.help.empty()) {
        below.help = problem.help;
        below.help_height = look.measure->text(below.help, ui::scaled(look, ui::type::t3), card.w - 86).h;
        below.height = 104 + below.help_height;
    }
    return below;
}

void draw_repaired(View& view, const Below& below, const ui::Rect& box, const ui::Look& look) {
    view.draw(ui::Fill{box, ui::all_round(10), {Ink::green_tint}});
    view.draw(ui::Outline{box, ui::all_round(10), 2.5f, {Ink::green_text}});
    const ui::Type type{ui::Face::mono, 500, 26, 40};
    float y = box.y + 12;
    const auto line = [&](const std::string& words, const ui::Type& in) {
        view.draw(ui::Label{{box.x + 26, y, box.w - 52, 40}, words, in, {Ink::ink}});
        y += 40;
    };
    for (const auto& text : below.lines) {
        const bool fits = look.measure->text(text, type).w <= box.w - 60;
        if (below.fresh.empty() || !fits) {
            line(code_line(look, text, box.w - 52, type), type);
            continue;
        }
        float x = box.x + 26;
        const auto end = below.fresh_at + below.fresh.size();
        for (const auto& [piece, in] : {std::pair{text.substr(0, below.fresh_at), type}, std::pair{below.fresh, type.bold()},
                                        std::pair{text.substr(end), type}}) {
            const float wide = look.measure->text(piece, in).w;
            view.draw(ui::Label{{x, y, wide + 4, 40}, piece, in, {Ink::ink}});
            x += wide;
        }
        y += 40;
    }
    if (below.lines.empty())
        line("Nothing: this goes.", ui::type::t4);
    if (!below.more.empty())
        line(below.more, ui::type::t4);
}

void add_repair(View& view, const Problem& problem, const Below& below, float y, const ui::Look& look) {
    const float x = card.x + 43, width = card.w - 86;
    const auto heading = [&](const std::string& icon, const std::string& words) {
        view.draw(ui::Icon{{x, y + 26, 30, 30}, icon, {Ink::ink}});
        view.draw(ui::Label{{x + 44, y + 22, width - 44, 37},
                            words,
                            ui::scaled(look, ui::type::t4.bold()),
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::centre});
    };
    const auto button = [&](const ui::Button& shown, const std::string& beside, Event event) {
        const auto size = ui::size_of(shown, look);
        const ui::Rect area{x, card.bottom() - 30 - size.h, size.w, size.h};
        ui::add_button(view, look, area, shown, std::move(event));
        const ui::Rect room{area.right() + 26, area.y - 4, card.right() - 40 - area.right() - 26, area.h + 8};
        view.draw(ui::Label{room,
                            beside,
                            grown(look, beside, {ui::Face::text, 400, 22, 29}, {room.w, room.h}),
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::centre,
                            true});
    };
    if (problem.fix) {
        heading("pencil", problem.fix->sure ? "Write this instead" : "Perhaps this is meant");
        draw_repaired(view, below, {x - 3, y + 74, width + 6, below.height - 186}, look);
        button({.words = "Fix it for me",
                .icon = "check",
                .size = ui::ButtonSize::small,
                .key = ui::key(ui::Code::f),
                .group = repair},
               "Changes that one place; your comments\nand line breaks stay as they are.", FixAsked{});
    } else if (problem.sort == Sort::flag) {
        heading("flag", "Is it all right now?");
        button({.words = "Take the flag down",
                .icon = "check",
                .size = ui::ButtonSize::small,
                .key = ui::key(ui::Code::f),
                .group = repair},
               "The card itself stays as it is.", FlagTakenDown{});
    } else {
        heading("pencil", "How to mend it");
        draw_text(view, below.help, ui::scaled(look, ui::type::t3), {x, y + 70, width, below.help_height});
    }
}

void add_card(View& view, const State& state, const ui::Look& look) {
    const auto* problem = picked(state);
    const float tab = ui::tab_height_of(look);
    ui::draw_tab(view.shapes, look, {card.x + 40, card.y + 6 - tab}, place_of(state), 900);
    ui::draw_card(view.shapes, look, card);
    const float edge = look.theme->card_border;
    const ui::Rect inside{card.x + edge, card.y + 24, card.w - 2 * edge, card.h - 48};
    if (!problem) {
        view.draw(ui::Icon{{inside.centre().x - 60, inside.centre().y - 130, 120, 120}, "check", {Ink::green_text}});
        const std::string words = state.gone ? "The file is not there." : "Every card of this bank is ready.";
        view.draw(ui::Label{{inside.x, inside.centre().y + 20, inside.w, 52}, words, ui::type::d3, {Ink::ink}, ui::Side::centre});
        return;
    }
    const auto below = below_of(*problem, look);
    const float line = card.bottom() - below.height;
    Excerpt excerpt;
    excerpt.room = {inside.x, inside.y, inside.w, line - 16 - inside.y};
    excerpt.edge = edge;
    if (state.reloaded && look.movement == ui::Movement::full) {
        const float gone = ui::progress(look, state.read, 0, blink_ms);
        excerpt.blink = gone < 0.5f ? 1 - 2 * gone : 2 * gone - 1;
        view.moves_until(ui::end_of(state.read, 0, blink_ms));
    }
    draw_excerpt(view.shapes, *problem, excerpt, look);
    if (below.height == 0)
        return;
    view.draw(ui::Fill{{inside.x, line, inside.w, 2.5f}, {}, {Ink::ink}});
    add_repair(view, *problem, below, line, look);
}

// ↑ and ↓ go through the list wherever the focus is; where it is on the list, it goes with them.
void add_keys(View& view, const State& state, const ui::Look& look) {
    const auto total = static_cast<int>(state.report.problems.size());
    if (total > 0) {
        view.shortcuts.push_back({ui::key(ui::Code::up), "problem before", Picked{std::max(0, state.picked - 1)}, true});
        view.shortcuts.push_back({ui::key(ui::Code::down), "next problem", Picked{std::min(total - 1, state.picked + 1)}, true});
        const auto* focused = ui::zone_named(view, look.focused);
        if (focused && focused->group == rows)
            view.first_focus = row_name(state, state.picked);
    }
    view.shortcuts.push_back({ui::key(ui::Code::c), "copy file:line", PlaceCopied{}});
    std::vector<ui::KeyHint> hints;
    if (total > 1)
        hints.push_back({{"Up", "Down"}, "next problem"});
    const auto* one = picked(state);
    if (one && (one->fix || one->sort == Sort::flag))
        hints.push_back({{"F"}, one->fix ? "fix it" : "take the flag down"});
    hints.push_back({{"E"}, "open in editor"});
    hints.push_back({{"C"}, one ? "copy file:line" : "copy the path"});
    hints.push_back({{"Esc"}, "back"});
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace

ui::View<Event> view(const State& state, const ui::Look& look) {
    View view;
    add_top(view, state, look);
    draw_words(view, state, look);
    add_list(view, state, look);
    add_ways(view, state, look);
    add_card(view, state, look);
    set_on_stage(view, look, state.opened);
    add_keys(view, state, look);
    return view;
}

} // namespace retake::screens::problems
