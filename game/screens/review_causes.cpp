// The causes in the review: the row in which a learner says why a card was missed.
#include "screens/review_causes.hpp"
#include "screens/stage.hpp"
#include "ui/keycap.hpp"
#include <array>

namespace retake::screens::review {
namespace {

using session::Cause;
using ui::Ink;

constexpr std::array causes{Cause::did_not_know, Cause::misread, Cause::slip, Cause::guess};
constexpr std::array keys{ui::Code::n1, ui::Code::n2, ui::Code::n3, ui::Code::n4};
constexpr float height = 56, gap = 12, before_cap = 14, after_cap = 10;

void draw_tag(ui::Shapes& shapes, const ui::Look& look, const ui::Rect& area, const std::string& key, const std::string& words,
              bool on) {
    const auto touch = ui::touch_of(look, words);
    const auto place = area.moved(0, ui::sunk(touch));
    const Ink ink = on ? Ink::on_yolk : Ink::ink;
    shapes.push_back(ui::Fill{place, ui::all_round(10), {on ? Ink::yolk : touch != ui::Touch::rest ? Ink::manila : Ink::slip}});
    shapes.push_back(ui::Outline{place, ui::all_round(10), on ? 4.f : 2.5f, {Ink::ink}});
    auto small = look;
    small.text_scale = 1; // the words need the room
    const float cap = ui::draw_keycap(shapes, small, {place.x + before_cap, place.centre().y - ui::keycap_height(small) / 2}, key,
                                      {ink}, ui::Cap::clear);
    const ui::Rect room{place.x + before_cap + cap + after_cap, place.y, 0, place.h};
    const float width = place.right() - 8 - room.x;
    auto type = grown(look, words, on ? ui::type::t4.bold() : ui::type::t4, {width, place.h});
    if (const float wide = look.measure->text(words, type).w; wide > width)
        type = type.scaled(width / wide);
    shapes.push_back(ui::Label{{room.x, room.y, width, room.h}, words, type, {ink}, ui::Side::start, ui::Side::centre});
}

} // namespace

std::string in_words(Cause cause) {
    switch (cause) {
    case Cause::did_not_know:
        return "Didn’t know";
    case Cause::misread:
        return "Misread it";
    case Cause::slip:
        return "A slip";
    case Cause::guess:
        break;
    }
    return "A guess";
}

std::string in_short(Cause cause) {
    switch (cause) {
    case Cause::did_not_know:
        return "didn’t know";
    case Cause::misread:
        return "misread";
    case Cause::slip:
        return "slip";
    case Cause::guess:
        break;
    }
    return "guess";
}

float causes_height(const ui::Look&) { return height; }

void add_causes(ui::View<Event>& view, const State& state, int attempt, const ui::Rect& row, int group, const ui::Look& look) {
    const auto place = static_cast<std::size_t>(attempt);
    const auto tagged = place < state.causes.size() ? state.causes[place] : std::nullopt;
    const auto question = std::string("Why?");
    const auto type = grown(look, question, ui::type::t4.bold(), {110, height});
    const float asks = look.measure->text(question, type).w + 20;
    view.draw(ui::Label{{row.x, row.y, asks, row.h}, question, type, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const float wide = (row.w - asks - 3 * gap) / 4;
    for (std::size_t i = 0; i < causes.size(); ++i) {
        const bool on = tagged == causes[i];
        const ui::Rect area{row.x + asks + static_cast<float>(i) * (wide + gap), row.y, wide, row.h};
        const auto words = in_words(causes[i]);
        draw_tag(view.shapes, look, area, std::to_string(i + 1), words, on);
        view.zones.push_back(
            {area, words, CauseTagged{attempt, on ? std::nullopt : std::optional(causes[i])}, ui::key(keys[i]), group,
             ui::Role::toggle, false, true, 10,
             causes[i] == Cause::slip ? "it says nothing about what you remember, and counts for nothing." : ""});
    }
}

} // namespace retake::screens::review
