// The list of the review, drawn: each line says topic, stem and key whole, and is as high as that takes.
#include "screens/review_list.hpp"
#include "base/utf8.hpp"
#include "screens/card_back.hpp"
#include "screens/review_causes.hpp"
#include "screens/words.hpp"
#include "ui/button.hpp"
#include "ui/mirror.hpp"
#include <algorithm>

namespace retake::screens::review {
namespace {

using ui::Ink;
using View = ui::View<Event>;

const session::Attempt& attempt_at(const session::State& round, int index) {
    return round.attempts[static_cast<std::size_t>(index)];
}

struct Sureness {
    const char* icon;
    const char* words;
};
std::optional<Sureness> sureness(const session::Attempt& attempt) {
    if (!attempt.confidence)
        return std::nullopt;
    switch (*attempt.confidence) {
    case session::Confidence::sure:
        return Sureness{"sure", "sure"};
    case session::Confidence::think_so:
        return Sureness{"think", "think so"};
    case session::Confidence::guess:
        break;
    }
    return Sureness{"guess", "guess"};
}

void draw_paper(View& view, const ui::Rect& area, bool picked, bool hovered) {
    const ui::Rect paper{area.x, area.y, picked ? 640 : area.w, area.h}; // the picked one runs under the detail like a tab
    const auto corners = picked ? ui::left_round(12) : ui::all_round(12);
    view.draw(ui::Fill{paper, corners, {picked ? Ink::yolk : hovered ? Ink::manila : Ink::card}});
    view.draw(ui::Outline{paper, corners, picked ? 4.f : 2.5f, {Ink::ink}});
}

// What is said at the end of a line: why it was missed, or how often.
std::string remark_of(const State& state, int index) {
    const auto place = static_cast<std::size_t>(index);
    if (place < state.causes.size() && state.causes[place])
        return in_short(*state.causes[place]);
    const int times = times_missed(*state.reviewed, attempt_at(state.reviewed->round, index).card);
    return times > 1 ? "missed " + (times == 2 ? std::string("twice") : screens::in_words(times) + " times") : "";
}

// What a line of the list says, and the room that it takes: 200 px at the usual size of text, more where it says more.
struct Line {
    const session::Card& card;
    const session::Attempt& attempt;
    Since since;
    std::string remark, key;
    float by; // the size of text
    ui::Type stem_type, key_type;
    float stem = 0, foot = 0; // heights

    float remark_width(const ui::Look& look) const {
        return remark.empty() ? 0 : look.measure->text(remark, small().bold()).w + 22;
    }
    ui::Type small() const { return ui::type::t5.scaled(by); }
    float stem_top() const { return 26 + 30 * by; }
    float foot_top() const { return stem_top() + stem + 13; }
    float height() const { return std::max(200 * by, foot_top() + foot + 10); }
};

constexpr float line_width = 540, line_margin = 27, between_lines = 18, list_top = 134, list_room = 860;

// The type shrinks before the line grows.
float fitted(const std::string& words, ui::Type& type, float least, ui::Size room, const ui::Look& look) {
    while (type.size > least && look.measure->text(words, type, room.w).h > room.h)
        type = type.scaled(std::max(0.94f, least / type.size));
    return std::max(room.h, look.measure->text(words, type, room.w).h);
}

Line line_of(const State& state, int index, const ui::Look& look) {
    const auto& reviewed = *state.reviewed;
    const auto& attempt = attempt_at(reviewed.round, index);
    const auto& card = session::card_of(reviewed.round, attempt);
    const auto what = since(reviewed, attempt.card);
    Line line{card, attempt, what, remark_of(state, index), "", look.text_scale, {}, {}};
    // Of a question that became another the key is not known.
    line.key = what == Since::unchanged ? key_line(card.item) : what == Since::edited ? "edited since" : "gone since";
    const float key_room = line_width - 34 * line.by - line.remark_width(look);
    for (const float least : {19.f * line.by, 16.f}) {
        line.stem_type = ui::Type{ui::Face::display, 600, 29, 37}.scaled(line.by);
        line.stem = fitted(card.item.stem, line.stem_type, least, {line_width, 76 * line.by}, look);
        line.key_type = line.small();
        line.foot = fitted(line.key, line.key_type, 0.9f * least, {key_room, 30 * line.by}, look);
        if (line.height() <= list_room)
            break;
    }
    return line;
}

// The topic, and how sure its learner was.
void draw_line_head(View& view, const Line& line, ui::Point at, Ink ink, const ui::Look& look) {
    const auto type = line.small();
    float right = at.x + line_width;
    if (const auto sure = sureness(line.attempt)) {
        const float words = look.measure->text(sure->words, type).w, icon = 24 * line.by;
        view.draw(ui::Label{{right - words - 2, at.y, words + 2, type.line}, sure->words, type, {ink}});
        view.draw(ui::Icon{{right - words - icon - 14, at.y + 3 * line.by, icon, icon}, sure->icon, {ink}});
        right -= words + icon + 30;
    }
    const auto& words = topic_of(line.card);
    auto topic = type.bold();
    if (const float wide = look.measure->text(words, topic).w; wide > right - at.x)
        topic = topic.scaled((right - at.x) / wide);
    view.draw(ui::Label{{at.x, at.y, right - at.x, type.line}, words, topic, {ink}});
}

// The key after a tick, and what is remarked of it.
void draw_line_foot(View& view, const Line& line, ui::Point at, Ink ink, const ui::Look& look) {
    const auto type = line.small();
    const float remark = line.remark_width(look), icon = 24 * line.by;
    if (!line.remark.empty())
        view.draw(ui::Label{{at.x + line_width - remark + 20, at.y, remark - 20, type.line}, line.remark, type.bold(), {ink}});
    view.draw(ui::Icon{{at.x, at.y + 3 * line.by, icon, icon}, line.since == Since::unchanged ? "check" : "warning", {ink}});
    const float indent = 34 * line.by;
    view.draw(ui::Label{{at.x + indent, at.y, line_width - indent - remark, line.foot},
                        line.key,
                        line.key_type,
                        {ink},
                        ui::Side::start,
                        ui::Side::centre,
                        true});
}

void draw_line(View& view, const Line& line, const ui::Rect& area, bool picked, bool hovered, const ui::Look& look) {
    draw_paper(view, area, picked, hovered);
    const auto first = view.shapes.size();
    const Ink ink = picked ? Ink::on_yolk : Ink::ink;
    const float x = area.x + line_margin;
    const auto& stem = line.card.item.stem;
    draw_line_head(view, line, {x, area.y + 18}, ink, look);
    view.draw(ui::Label{{x, area.y + line.stem_top(), line_width, line.stem},
                        stem,
                        line.stem_type,
                        {ink},
                        ui::Side::start,
                        ui::Side::start,
                        true});
    draw_line_foot(view, line, {x, area.y + line.foot_top()}, ink, look);
    if (utf8::right_to_left(stem))
        ui::mirror(view.shapes, first, {area.x, area.y, line_width + 2 * line_margin, area.h});
}

// Where the list begins, so that the picked line is in sight and no room is left below the last one. Four lines at most have
// room.
int first_shown(const State& state, const std::vector<int>& shown, const ui::Look& look) {
    const auto fits = [&](int from, int to) {
        float sum = -between_lines;
        for (int i = from; i <= to && sum <= list_room; ++i)
            sum += line_of(state, shown[static_cast<std::size_t>(i)], look).height() + between_lines;
        return sum <= list_room;
    };
    const int last = static_cast<int>(shown.size()) - 1;
    int first = std::clamp(state.first_visible, std::max(0, state.picked - lines_shown + 1), std::max(0, state.picked));
    while (first < state.picked && !fits(first, state.picked))
        ++first;
    while (first > 0 && fits(first - 1, last))
        --first;
    return first;
}

} // namespace

void add_list(ui::View<Event>& view, const State& state, const std::vector<int>& shown, int group, const ui::Look& look) {
    float y = list_top;
    for (int i = first_shown(state, shown, look); i < static_cast<int>(shown.size()); ++i) {
        const auto line = line_of(state, shown[static_cast<std::size_t>(i)], look);
        const ui::Rect area{56, y, 592, line.height()};
        if (area.bottom() > list_top + list_room + 0.5f && i != state.picked)
            break;
        const auto name = "Card " + std::to_string(line.attempt.card + 1);
        draw_line(view, line, area, i == state.picked, ui::touch_of(look, name) != ui::Touch::rest, look);
        view.zones.push_back({area, name, LinePicked{i}, std::nullopt, group, ui::Role::choice, false, true, 12, {}});
        if (i == state.picked)
            view.first_focus = name;
        y = area.bottom() + between_lines;
    }
}

} // namespace retake::screens::review
