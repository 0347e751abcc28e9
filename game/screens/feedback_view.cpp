// Feedback, drawn: the back of the card, its stamp, the slip with the source, and the way on.
#include "base/rng.hpp"
#include "base/utf8.hpp"
#include "screens/card_back.hpp"
#include "screens/card_turn.hpp"
#include "screens/contrast.hpp"
#include "screens/feedback.hpp"
#include "screens/feedback_flag.hpp"
#include "screens/feedback_gains.hpp"
#include "screens/feedback_keys.hpp"
#include "screens/feedback_reminder.hpp"
#include "screens/feedback_rows.hpp"
#include "screens/passage_slip.hpp"
#include "screens/pointed_back.hpp"
#include "screens/round_rail.hpp"
#include "screens/stage.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"

namespace retake::screens::feedback {
namespace {

using ui::Ink;
using View = ui::View<Event>;

constexpr float margin = 47;
constexpr float stamp_height = 232; // how far down the card the stamp reaches

struct Back { // what the view is made of
    const session::State& round;
    const session::Attempt& attempt;
    const session::Card& card;
    CardTurn turn;
    ui::Rect area;
    float foot = 226; // what lies below the body: the source slip and the way on

    std::optional<Contrast> contrast{}; // of the key and what is taken for it again and again
    float reminder = 0;                 // what the learner's reminder needs above the source slip

    bool right() const { return attempt.verdict.right(); }
    float slip_top() const { return area.bottom() - foot; }
};

Back back_of(const session::State& round, const ui::Look& look) {
    const auto& attempt = round.attempts.back();
    const auto* reviewing = std::get_if<session::Reviewing>(&round.phase);
    const auto area = card_area(look);
    const CardTurn turn{look, reviewing ? reviewing->since : attempt.at, area.centre()};
    Back back{round, attempt, session::card_of(round, attempt), turn, area};
    back.contrast = session::contrast_of(round, attempt);
    back.reminder = back.card.aid.repair ? reminder_height + 16 : 0;
    return back;
}

float draw_text(ui::Shapes& shapes, const std::string& text, const ui::Type& type, ui::Point at, float width, Ink ink,
                const ui::Look& look) {
    const float height = look.measure->text(text, type, width).h;
    shapes.push_back(ui::Label{{at.x, at.y, width, height}, text, type, {ink}, ui::Side::start, ui::Side::start, true});
    return at.y + height;
}

// Headline and stem keep clear of the stamp.
float draw_heading(ui::Shapes& shapes, const Back& back, float y, const ui::Look& look) {
    const float x = back.area.x + margin, width = back.area.w - 2 * margin - 420;
    const float below_stamp = y + stamp_height - 82;
    const auto headline = back_headline(back.card.item, back.attempt);
    auto type = ui::scaled(look, ui::type::stem);
    if (look.measure->text(headline, type, width).lines > 1)
        type = ui::scaled(look, ui::type::stem_small);
    y = draw_text(shapes, headline, type, {x, y}, width, Ink::ink, look) + 4;
    const bool wide = look.measure->text(back.card.item.stem, ui::scaled(look, ui::type::t3), width).h > 90;
    if (wide)
        y = std::max(y, below_stamp); // over the whole width
    return draw_text(shapes, back.card.item.stem, ui::scaled(look, ui::type::t3), {x, y}, wide ? back.area.w - 2 * margin : width,
                     Ink::ink2, look);
}

float draw_body(ui::Shapes& shapes, const Back& back, const State& state, float y, const ui::Look& look,
                Spacing spacing = Spacing::usual) {
    y = std::max(draw_heading(shapes, back, y, look) + 22, y + 136);
    const float x = back.area.x + margin, width = back.area.w - 2 * margin;
    if (!back.attempt.verdict.notice.empty())
        y = draw_text(shapes, back.attempt.verdict.notice, ui::scaled(look, ui::type::t3.bold()), {x, y - 6}, width, Ink::ink,
                      look) +
            14;
    const bool contrasts = back.contrast && !state.explained;
    if (contrasts && (back.contrast->lure_picked || back.contrast->key_picked))
        return draw_contrast(shapes, *back.contrast, back.attempt, {x, y}, width, look) + back_row_gap;
    const auto pointed = draw_pointed(shapes, back.card.item, back.attempt, {x, y}, {width * 0.52f, 330}, look);
    const float beside = pointed.w > 0 ? pointed.w + 28 : 0; // the rows stand at the picture's right
    y = draw_back_rows(shapes, back.card.item, back.attempt, {x + beside, y}, width - beside, state.explained, look, spacing);
    y = std::max(y, pointed.w > 0 ? pointed.bottom() + back_row_gap : 0);
    if (contrasts)
        y = draw_contrast(shapes, *back.contrast, back.attempt, {x, y}, width, look) + back_row_gap;
    if (back.right() && !state.explained && y - 12 + gains_height < back.slip_top() - 24)
        y = draw_gains(shapes, back.round, back.attempt, {x, y - 12}, width, look);
    return y;
}

// Between header and source slip.
ui::Rect body_room(const Back& back) {
    return {back.area.x + 3, back.area.y + 82, back.area.w - 6, back.slip_top() - back.reminder - 30 - back.area.y - 82};
}

// The body scrolls when it is longer than its room; returns how far it is.
float draw_scrolled_body(View& view, const Back& back, const State& state, const ui::Look& look) {
    const auto room = body_room(back);
    ui::Shapes measured;
    auto spacing = Spacing::usual;
    float end = draw_body(measured, back, state, room.y + 14, look);
    for (const auto closer : {Spacing::tight, Spacing::rows_first})
        if (end - back_row_gap > room.bottom()) {
            spacing = closer;
            measured.clear();
            end = draw_body(measured, back, state, room.y + 8, look, spacing);
        }
    const float reach = std::max(0.f, end - back_row_gap - room.bottom()); // the gap under the last row may be lost
    const float scrolled = std::min(state.scrolled, reach);
    if (reach <= 0) {
        view.shapes.insert(view.shapes.end(), measured.begin(), measured.end());
        return 0;
    }
    view.draw(ui::Push{.about = {}, .dy = 0, .clip = room});
    draw_body(view.shapes, back, state, room.y + 8 - scrolled, look, spacing);
    view.draw(ui::Pop{});
    if (scrolled < reach)
        ui::draw_torn_edge(view.shapes, room);
    constexpr float step = 120;
    view.shortcuts.push_back(
        {{ui::Code::down, false, true, false}, "read on", ScrolledTo{std::min(reach, scrolled + step)}, true});
    view.shortcuts.push_back({{ui::Code::up, false, true, false}, "read back", ScrolledTo{std::max(0.f, scrolled - step)}, true});
    return scrolled;
}

std::string comes_back(const Back& back) {
    if (back.right())
        return session::retaking(back.round) && back.attempt.pass > 0 ? "It’s off your pile." : "";
    if (back.attempt.pass > 0 || back.round.rules.mode == session::Mode::pile)
        return "Back at the bottom of your pile.";
    const bool last = back.round.dealt == static_cast<int>(back.round.cards->size());
    return last ? "Back when you retake the pile." : "Back at the end of this round.";
}

void add_source(View& view, const Back& back, const State& state, const ui::Look& look) {
    const float y = back.slip_top();
    const auto words = comes_back(back);
    float x = back.area.x + margin;
    if (!back.card.passage.empty()) {
        const ui::Rect slip{x, y, passage_slip_width(back.card, look, back.area.w - 2 * margin - (words.empty() ? 0 : 336)),
                            passage_slip_height};
        const std::string name = state.passage_open ? "Close the passage" : "Open the passage";
        draw_passage_slip(view.shapes, slip, back.card, name, look);
        view.zones.push_back({slip, name, PassageTurned{}, ui::key(ui::Code::o), 1, ui::Role::button, false, true, 10, {}});
        x += slip.w + 36;
    }
    if (words.empty())
        return;
    view.draw(ui::Icon{{x, y + 24, 36, 36}, back.right() ? "check" : "calendar", {Ink::ink}});
    const ui::Rect room{x + 52, y, back.area.right() - margin - x - 52, passage_slip_height};
    view.draw(ui::Label{
        room, words, grown(look, words, ui::type::t4, {room.w, room.h}), {Ink::ink}, ui::Side::start, ui::Side::centre, true});
}

ui::Rect reminder_strip(const Back& back) {
    return {back.area.x + margin, back.slip_top() - back.reminder, back.area.w - 2 * margin, reminder_height};
}

// "You said “sure”." and what that cost or what the right part earned; for a right card, where it went.
std::string footer_words(const Back& back) {
    auto said = said_how_sure(back.attempt);
    if (back.right())
        return (said.empty() ? "" : said + " ") + std::string("Filed back in the box.");
    const int points = back.attempt.points;
    const auto counted = std::to_string(std::abs(points)) + (std::abs(points) == 1 ? " point" : " points");
    if (points != 0)
        said += (said.empty() ? "" : " ") + counted + (points < 0 ? " staked and lost." : " for what was right.");
    return said;
}

std::string footer_icon(const Back& back) {
    if (back.right() || !back.attempt.confidence)
        return back.right() ? "box" : "";
    switch (*back.attempt.confidence) {
    case session::Confidence::sure:
        return "sure";
    case session::Confidence::think_so:
        return "think";
    case session::Confidence::guess:
        break;
    }
    return "guess";
}

void add_footer(View& view, const Back& back, const ui::Look& look) {
    const float middle = back.area.bottom() - 71;
    const auto icon = footer_icon(back);
    float x = back.area.x + margin;
    if (!icon.empty()) {
        view.draw(ui::Icon{{x, middle - 16, 32, 32}, icon, {Ink::ink}});
        x += 46;
    }
    const bool last = session::retaking(back.round) && back.round.pile.empty();
    const bool to_results = !session::retaking(back.round) && back.round.dealt == static_cast<int>(back.round.cards->size());
    const ui::Button next{.words = last         ? "Clear the pile"
                                   : to_results ? "See the results"
                                                : "Next card",
                          .weight = ui::Weight::primary,
                          .key = ui::key(ui::Code::enter),
                          .group = 0};
    const auto size = ui::size_of(next, look);
    const ui::Rect place{back.area.right() - margin - size.w, middle - size.h / 2, size.w, size.h};
    const auto words = footer_words(back);
    view.draw(ui::Label{{x, middle - 40, place.x - x - 24, 80},
                        words,
                        grown(look, words, ui::type::t4, {place.x - x - 24, 80}),
                        {Ink::ink},
                        ui::Side::start,
                        ui::Side::centre,
                        true});
    ui::add_button(view, look, place, next, Event(NextAsked{}));
    view.first_focus = next.called();
}

// It falls from above, and on contact the card gives way. On the card it scrolls with what is written there.
void draw_stamp(View& view, const Back& back, float scrolled, const ui::Look& look) {
    const float fallen = back.turn.stamped();
    if (fallen <= 0)
        return;
    const bool right = back.right();
    const float start = right ? 1.4f : 1.6f;
    ui::Stamp stamp;
    stamp.words = right ? "GOT IT" : "RETAKE";
    stamp.size = right ? 76 : 74;
    stamp.centre = {back.area.right() - 228, back.area.y + (right ? 148 : 138)};
    stamp.paint = {right ? Ink::green : Ink::red, back.turn.inked()};
    stamp.lean = right ? -6.f : 8.f;
    stamp.scale = look.movement == ui::Movement::full ? start + (1 - start) * ui::eased(ui::Ease::slam, fallen) : 1;
    stamp.seed = static_cast<unsigned>(seed_of(back.card.item.id));
    if (scrolled > 0)
        view.draw(ui::Push{.dy = -scrolled, .clip = body_room(back)});
    view.draw(stamp);
    if (scrolled > 0)
        view.draw(ui::Pop{});
}

// The passage, on a slip over the card.
void add_passage(View& view, const Back& back, const ui::Look& look) {
    const ui::Rect slip{back.area.x + 60, back.area.y + 96, back.area.w - 120, back.slip_top() - back.area.y - 120};
    ui::draw_shadow(view.shapes, look, slip, 10, 9);
    draw_passage(view.shapes, slip, back.card, 40, look);
}

Surroundings surroundings_of(const Back& back, const ui::Look& look) {
    Surroundings about;
    const float marked = back.turn.after_stamp(240);
    if (look.movement == ui::Movement::full)
        about.rolled = ui::eased(ui::Ease::settle, back.turn.after_stamp(180));
    if (back.right()) {
        about.swung = ui::eased(ui::Ease::spring, marked);
    } else {
        about.in_play = {back.attempt.card};
        about.falling = back.attempt.card;
        about.fallen = ui::eased(ui::Ease::settle, marked);
    }
    return about;
}

void draw_front(ui::Shapes& shapes, const Back& back, const question::LockedFront& front) {
    if (back.turn.front_leaves())
        shapes.push_back(back.turn.leaving());
    shapes.insert(shapes.end(), front.card.begin(), front.card.end());
    if (back.turn.front_leaves())
        shapes.push_back(ui::Pop{});
}

void add_back(View& view, const Back& back, const State& state, const ui::Look& look) {
    view.draw(back.turn.coming());
    ui::draw_card(view.shapes, look, back.area);
    ui::draw_header(view.shapes, look, back.area,
                    {"source", "The back of the card", large_text(look) ? "" : card_number(back.round)});
    const float scrolled = draw_scrolled_body(view, back, state, look);
    if (!state.writing) {
        add_footer(view, back, look);
        add_source(view, back, state, look);
        if (back.reminder > 0)
            add_reminder(view, back.card.aid.reminder, reminder_strip(back), look);
    }
    if (state.flagged)
        draw_flag(view.shapes, back.area, look);
    if (state.passage_open && !state.writing)
        add_passage(view, back, look);
    else
        draw_stamp(view, back, scrolled, look);
    view.draw(ui::Pop{});
}

// While the front is seen, all that the back offers can be pressed already; its body need not be laid out for that.
void add_unseen_back(View& view, const Back& back, const State& state, const ui::Look& look) {
    const auto seen = view.shapes.size();
    add_footer(view, back, look);
    add_source(view, back, state, look);
    if (back.reminder > 0)
        add_reminder(view, back.card.aid.reminder, reminder_strip(back), look);
    view.shapes.resize(seen, ui::Pop{});
}

} // namespace

ui::View<Event> view(const State& state, const session::State& round, const ui::Look& look) {
    View view;
    auto back = back_of(round, look);
    if (state.writing)
        back.foot = back.area.bottom() - flag_slip(state, back.area, look).y;
    const auto& turn = back.turn;
    const bool mirrored = utf8::right_to_left(back.card.item.stem);
    question::LockedFront front;
    if (turn.front_rests() || turn.front_leaves())
        front = question::locked_front(state.locked, round, look, turn.front_dims());
    draw_surroundings(view.shapes, round, look, surroundings_of(back, look));
    auto first = view.shapes.size();
    draw_topic(view.shapes, look, back.area, back.card.topic);
    if (mirrored)
        ui::mirror(view.shapes, first, back.area);
    draw_front(view.shapes, back, front);
    first = view.shapes.size();
    if (turn.front_rests())
        add_unseen_back(view, back, state, look);
    else
        add_back(view, back, state, look);
    if (mirrored)
        ui::mirror(view, first, 0, back.area);
    ui::add_icon_button(view, look, pause_area, "pause", "Pause", ui::key(ui::Code::escape), 2, Event(PauseAsked{}));
    auto hints = add_keys(view, state,
                          {.passage = !back.card.passage.empty(),
                           .more_reasons = has_more_reasons(back.card.item, back.attempt),
                           .take_back = session::can_take_back(round),
                           .reminder = back.reminder > 0});
    if (state.writing) {
        add_flag_slip(view, state, back.area, look);
        hints = {{{"Enter"}, state.reminding ? "keep it" : state.flagged ? "keep this note" : "flag it"}, {{"Esc"}, "not now"}};
    }
    if (turn.front_rests())
        view.shapes.insert(view.shapes.end(), front.keys.begin(), front.keys.end());
    else
        ui::draw_key_rail(view.shapes, look, hints, "Nothing to hurry for.");
    view.travelling = !turn.back_rests();
    view.moves_until(turn.ends());
    return view;
}

} // namespace retake::screens::feedback
