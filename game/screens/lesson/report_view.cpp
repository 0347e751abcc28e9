// The report: a row for each card, the most missed first, and what is known of the one that is opened.
#include "base/digits.hpp"
#include "classroom/class_pile.hpp"
#include "screens/lesson/board.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include <array>
#include <cmath>

namespace retake::screens::lesson {
namespace {

using classroom::CardReport;
using ui::Code;
using ui::Ink;

constexpr ui::Rect sheet{56, 166, 1808, 652};
constexpr float row_height = 82;
constexpr int rows_shown = 7;
constexpr float low = 25, little = 0.3f; // discrimination (index, percent) that asks for a look; facility that few had
enum Group { list, ways };

struct Cells { // where the columns begin
    static constexpr float card = 99, kind = 682, bar = 812, discrimination = 1142, wrong = 1372, remark = 1644;
};

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

const item::Item& item_of(const State& state, const CardReport& card) {
    return classroom::card_of(*state.room, state.room->asked[card.asked]).item;
}

// Short enough for its column.
std::string kind_words(const item::Item& item) {
    static constexpr std::array words{"Single", "Multi", "T/F", "Typed", "Number", "Gaps", "Order", "Pairs", "Groups", "Place"};
    return words.at(item.body.index());
}

std::string wrong_words(const CardReport& card) {
    const auto* wrong = classroom::most_chosen_wrong(card);
    return wrong ? wrong->words + " ×" + std::to_string(wrong->pupils) : "–";
}

std::string remark(const CardReport& card) {
    if (card.skipped)
        return "left out";
    if (card.facility < little || (card.discrimination_index && *card.discrimination_index < low && card.facility < 0.9))
        return "look again";
    return card.facility > 0.9 ? "too easy?" : "";
}

std::string discrimination_words(const CardReport& card) {
    if (!card.discrimination_index)
        return "–";
    const auto words = decimal(*card.discrimination_index / 100);
    return *card.discrimination_index < low ? words + " low" : words;
}

void draw_facility(View& view, double facility, const ui::Rect& row, Ink ink) {
    const ui::Rect bar{Cells::bar, row.centre().y - 17, 190, 34};
    view.draw(ui::Fill{bar, ui::all_round(6), {Ink::slip}});
    const float width = bar.w * static_cast<float>(facility);
    if (width > 6) {
        const ui::Rect part{bar.x, bar.y, width, bar.h};
        if (facility >= classroom::class_threshold)
            view.draw(ui::Fill{part, ui::left_round(6), {Ink::green}});
        else
            view.draw(ui::Pattern{part, ui::left_round(6), 'A', {Ink::ink}, 0.8f});
        view.draw(ui::Fill{{part.right() - 1.5f, bar.y, 3, bar.h}, {}, {Ink::ink}});
    }
    view.draw(ui::Outline{bar, ui::all_round(6), 2.5f, {Ink::ink}});
    view.draw(ui::Fill{{bar.x + bar.w * 0.7f - 2, bar.y - 8, 4, bar.h + 16}, {}, {Ink::ink}});
    view.draw(ui::Label{
        {bar.right() + 20, row.y, 100, row.h}, percent(facility), type::small.bold(), {ink}, ui::Side::start, ui::Side::centre});
}

void add_row(View& view, const State& state, const CardReport& card, int index, const ui::Rect& row, const ui::Look& look) {
    const bool picked = index == state.row;
    const Ink ink = picked ? Ink::on_yolk : Ink::ink;
    if (picked)
        view.draw(ui::Fill{row, {}, {Ink::yolk}});
    view.draw(ui::Fill{{row.x, row.bottom() - 2, row.w, 2}, {}, {Ink::rule}});
    draw_lines(view, look, {Cells::card, row.y + 6, Cells::kind - Cells::card - 24, row.h - 12}, card.stem,
               {ui::Face::text, 400, 28, 34}, ink);
    draw_line(view, look, {Cells::kind, row.y, Cells::bar - Cells::kind - 14, row.h}, kind_words(item_of(state, card)),
              type::small, ink);
    if (!card.skipped) {
        draw_facility(view, card.facility, row, ink);
        draw_line(view, look, {Cells::discrimination, row.y, 210, row.h}, discrimination_words(card), type::small, ink);
        draw_lines(view, look, {Cells::wrong, row.y + 6, Cells::remark - Cells::wrong - 20, row.h - 12}, wrong_words(card),
                   {ui::Face::text, 400, 28, 34}, ink);
    }
    const auto words = remark(card);
    if (words == "look again")
        view.draw(ui::Icon{{Cells::remark, row.centre().y - 16, 32, 32}, "warning", {ink}});
    draw_line(view, look, {Cells::remark + (words == "look again" ? 42.f : 0.f), row.y, 170, row.h}, words, type::small, ink);
    view.zones.push_back({row,
                          "Card " + std::to_string(card.asked + 1),
                          RowOpened{index},
                          std::nullopt,
                          list,
                          ui::Role::choice,
                          false,
                          true,
                          4,
                          {}});
    if (picked)
        view.first_focus = view.zones.back().name;
}

void draw_heads(View& view, const ui::Look& look) {
    const auto head = [&](float x, float width, const std::string& words) {
        draw_line(view, look, {x, sheet.y + 3, width, 72}, words, type::small.bold());
    };
    head(Cells::card, 560, "Card");
    head(Cells::kind, 120, "Kind");
    head(Cells::bar, 300, "Right (facility)");
    head(Cells::discrimination, 220, "Discrimination");
    head(Cells::wrong, 470, "Top wrong response");
}

void draw_figures(View& view, const State& state, const ui::Look& look) {
    const auto& report = *state.report;
    int below = 0, word = 0;
    double sum = 0;
    int known = 0;
    for (const auto& card : report.cards) {
        if (card.skipped)
            continue;
        below += card.facility < classroom::class_threshold ? 1 : 0;
        if (card.discrimination_index) {
            sum += *card.discrimination_index / 100;
            ++known;
        }
    }
    for (const auto& pupil : report.pupils)
        word += pupil.cards > 0 && pupil.credit < 0.5 ? 1 : 0;
    float x = 56;
    const auto figure = [&](const std::string& number, const std::string& words, float width) {
        const ui::Type digits{ui::Face::display, 900, 58, 66, -0.8f, true};
        const float wide = look.measure->text(number, digits).w + 2;
        view.draw(ui::Label{{x, 846, wide, 76}, number, digits, {Ink::ink}, ui::Side::start, ui::Side::centre});
        view.draw(ui::Label{{x + wide + 20, 846, width, 76},
                            words,
                            {ui::Face::text, 400, 28, 36},
                            {Ink::ink},
                            ui::Side::start,
                            ui::Side::centre});
        x += wide + width + 60;
    };
    figure(percent(report.credit), "right, across\nthe class", 220);
    figure(known > 0 ? decimal(sum / known) : "–", "average\ndiscrimination", 220);
    figure(std::to_string(below), "on the class pile,\nbelow 70%", 260);
    figure(std::to_string(word), word == 1 ? "pupil had less\nthan half" : "pupils had less\nthan half", 250);
}

// Everything that is known of one card, over the list.
void draw_opened(View& view, const CardReport& card, const ui::Look& look) {
    const ui::Rect slip{260, 210, 1400, 620};
    ui::draw_shadow(view.shapes, look, slip, 10, 16);
    ui::draw_manila(view.shapes, look, slip);
    const float x = slip.x + 48, width = slip.w - 96;
    auto stem = ui::Type{ui::Face::display, 600, 40, 48, -0.3f};
    while (stem.size > 24 && look.measure->text(card.stem, stem, width).h > 150)
        stem = stem.scaled(0.93f);
    view.draw(ui::Label{{x, slip.y + 30, width, 150}, card.stem, stem, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    std::string words;
    if (card.skipped) {
        words = "It was left out, and counts for nobody.";
    } else {
        words = std::to_string(card.right) + " of " + std::to_string(card.pupils) + " right, " + std::to_string(card.blanks) +
                " without a response; median " + decimal(static_cast<double>(card.median_time.count()) / 1000) + " s";
        if (card.sure_and_wrong > 0)
            words += "; " + std::to_string(card.sure_and_wrong) + " sure and wrong";
        words += ".\nDiscrimination index " + discrimination_words(card);
        if (card.discriminative_efficiency)
            words += ", efficiency " + decimal(*card.discriminative_efficiency / 100);
        words += card.point_biserial ? ", point-biserial " + decimal(*card.point_biserial) + "."
                                     : ". Point-biserial from 15 pupils on.";
        if (card.shift)
            words += "\nAfter the discussion " + std::to_string(card.shift->to_right) + " came to it, " +
                     std::to_string(card.shift->from_right) + " left it.";
        for (const auto& count : card.responses)
            words += "\n" + std::string(count.right ? "✓ " : "✗ ") + count.words + ": " + std::to_string(count.pupils);
    }
    const ui::Rect room{x, slip.y + 190, width, slip.h - 220};
    auto fitting = type::small;
    while (fitting.size > 18 && look.measure->text(words, fitting, room.w).h > room.h)
        fitting = fitting.scaled(0.94f);
    view.draw(ui::Label{room, words, fitting, {Ink::ink}, ui::Side::start, ui::Side::start, true});
}

std::string sorted_words(Column column) {
    switch (column) {
    case Column::facility:
        return "Most missed first";
    case Column::discrimination:
        return "Least telling first";
    case Column::kind:
        return "By kind";
    case Column::order:
        return "As they were asked";
    }
    return {};
}

void add_ways(View& view, const ui::Look& look) {
    const ui::Button csv{
        .words = "Save", .icon = "export", .size = ui::ButtonSize::small, .key = ui::key(Code::x), .group = ways};
    const ui::Button print{
        .words = "Print", .icon = "file", .size = ui::ButtonSize::small, .key = ui::key(Code::p), .group = ways};
    const auto first = ui::size_of(csv, look), second = ui::size_of(print, look);
    ui::add_button(view, look, {1864 - second.w, 32, second.w, second.h}, print, Event(PagePrinted{}));
    ui::add_button(view, look, {1864 - second.w - 24 - first.w, 32, first.w, first.h}, csv, Event(ReportSaved{}));
}

} // namespace

void add_report(View& view, const State& state, const ui::Look& look) {
    const auto& report = *state.report;
    const ui::Type title{ui::Face::display, 900, 48, 56, -0.5f};
    const auto heading = (state.board.class_name.empty() ? std::string("The lesson") : state.board.class_name) + ": the report";
    const float wide = std::min(760.f, look.measure->text(heading, title).w + 2);
    draw_line(view, look, {56, 30, wide, 60}, heading, title);
    draw_line(view, look, {56 + wide + 26, 34, 1330 - wide, 60},
              counted(static_cast<int>(report.pupils.size()), "person", "people") + ", " +
                  counted(static_cast<int>(report.cards.size()), "card", "cards"),
              type::small);
    ui::draw_tab(view.shapes, look, {96, 120}, sorted_words(state.column), 500);
    ui::draw_card(view.shapes, look, sheet, ui::Lift::mid);
    draw_heads(view, look);
    view.draw(ui::Fill{{sheet.x + 3, sheet.y + 75, sheet.w - 6, 3}, {}, {Ink::red}});
    const auto order = rows(state);
    for (int i = state.first_line; i < std::min(static_cast<int>(order.size()), state.first_line + rows_shown); ++i) {
        const float y = sheet.y + 78 + row_height * static_cast<float>(i - state.first_line);
        add_row(view, state, report.cards[order[static_cast<std::size_t>(i)]], i, {sheet.x + 3, y, sheet.w - 6, row_height - 1},
                look);
    }
    draw_figures(view, state, look);
    add_ways(view, look);
    if (state.opened_row && static_cast<std::size_t>(state.row) < order.size())
        draw_opened(view, report.cards[order[static_cast<std::size_t>(state.row)]], look);
    std::vector<ui::KeyHint> hints{{{"Up", "Down"}, "card"}};
    view.shortcuts.push_back({ui::key(Code::down), "the next card", RowPicked{state.row + 1}, true});
    view.shortcuts.push_back({ui::key(Code::up), "the card before", RowPicked{state.row - 1}, true});
    add_key(view, hints, ui::key(Code::enter), "Enter", state.opened_row ? "close it" : "open it", RowOpened{state.row});
    add_key(view, hints, ui::key(Code::o), "O", "sort by another column", Sorted{});
    add_key(view, hints, ui::key(Code::backspace), "Backspace", "podium", Ordered{Order::back});
    add_key(view, hints, ui::key(Code::escape), "Esc", "home", Left{});
    ui::draw_key_rail(view.shapes, look, hints);
}

} // namespace retake::screens::lesson
