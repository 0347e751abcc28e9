// The question: what its events do to the draft, and what the session hears of it.
#include "base/overloaded.hpp"
#include "grading/numeral.hpp"
#include "screens/question_front.hpp"
#include "ui/input.hpp"
#include <algorithm>
#include <cmath>
#include <sstream>

namespace retake::screens::question {
namespace {

constexpr float to_the_end = 1e6f; // the view knows how far that is

const session::Asking* asked(const session::State& round) { return std::get_if<session::Asking>(&round.phase); }

bool types(const item::Interaction& interaction) {
    return std::holds_alternative<item::TypeText>(interaction) || std::holds_alternative<item::TypeNumber>(interaction);
}

// A draft that changed takes back "Skip this card?".
Outcome changed(State state, const session::Asking& asking) {
    const auto taken_back = asking.skip_asked ? std::optional<session::Event>(session::SkipTakenBack{}) : std::nullopt;
    return {std::move(state), taken_back};
}

Outcome picked(State state, const session::Asking& asking, int id, Instant at) {
    if (state.picked == std::vector{id})
        return {std::move(state), {}}; // A second click on the chosen one does nothing.
    state.left = state.picked.empty() ? -1 : state.picked.front();
    state.picked = {id};
    state.changed = id;
    state.changed_at = at;
    return changed(std::move(state), asking);
}

Outcome toggled(State state, const session::Asking& asking, int id, Instant at) {
    const auto place = std::ranges::lower_bound(state.picked, id);
    if (place != state.picked.end() && *place == id)
        state.picked.erase(place);
    else
        state.picked.insert(place, id);
    state.left = -1;
    state.changed = id;
    state.changed_at = at;
    return changed(std::move(state), asking);
}

Outcome judged(State state, const session::Asking& asking, bool truth, Instant at) {
    if (state.truth == truth)
        return {std::move(state), {}};
    state.left = state.truth ? (*state.truth ? 1 : 0) : -1;
    state.truth = truth;
    state.changed = truth ? 1 : 0;
    state.changed_at = at;
    return changed(std::move(state), asking);
}

std::string language_of(const session::State& round, const session::Asking& asking) {
    const auto& body = session::card_of(round, asking.card).item.body;
    if (const auto* number = std::get_if<item::Number>(&body))
        return number->key.language;
    if (const auto* cloze = std::get_if<item::Cloze>(&body); cloze && !cloze->gaps.empty())
        return std::visit([](const auto& key) { return key.language; }, cloze->gaps.front());
    return "en";
}

// Numbers come out as they are typed: with no more digits than they need, and the decimal sign of the language.
std::string written(double value, const std::string& language) {
    std::ostringstream text;
    text.precision(12);
    text << value;
    auto words = text.str();
    if (grading::has_decimal_comma(language))
        std::ranges::replace(words, '.', ',');
    return words;
}

// What stands behind the digits (a scale word, a unit) stays.
Outcome nudged(State state, const session::Asking& asking, int by, const std::string& language) {
    const auto read = grading::read_numeral(state.field.text, language);
    if (!read && !state.field.text.empty())
        return {std::move(state), {}};
    auto text = written((read ? read->value : 0) + by, language);
    if (read)
        text = read->currency + text + (read->apart ? " " : "") + read->rest;
    const auto whole = state.field.text.size();
    state.field.anchor = 0;
    state.field.caret = whole; // typing replaces what is selected
    state.field = ui::typed(std::move(state.field), text);
    return changed(std::move(state), asking);
}

Outcome how_sure(State state, session::Confidence confidence, Instant at) {
    if (state.confidence != confidence) {
        state.confidence_before = state.confidence;
        state.confidence_at = at;
    }
    state.confidence = confidence;
    return {std::move(state), {}};
}

Outcome formed(State state, const session::Asking& asking, const forms::Event& event, Instant at) {
    const auto& interaction = asking.shown.interaction;
    auto form = forms::fitting(std::move(state.form), interaction);
    const auto before = forms::response_of(form);
    state.form = forms::update(std::move(form), interaction, event, at);
    return forms::response_of(state.form) == before ? Outcome{std::move(state), {}} : changed(std::move(state), asking);
}

// Why the draft cannot be left as it stands: a slip of the finger is no wrong answer.
std::optional<Outcome> objection(State& state, const session::State& round, const session::Asking& asking, Instant at) {
    if (!response_of(state, asking.shown.interaction))
        return std::nullopt;
    if (std::holds_alternative<item::TypeNumber>(asking.shown.interaction) &&
        !value_of(session::card_of(round, asking.card).item, state.field.text)) {
        state.refused = true;
        return Outcome{std::move(state), {}};
    }
    if (const auto object = forms::objection(state.form, asking.shown.interaction, language_of(round, asking)))
        return formed(std::move(state), asking, *object, at);
    return std::nullopt;
}

Outcome locked_in(State state, const session::State& round, const session::Asking& asking, Instant at) {
    if (auto refused = objection(state, round, asking, at))
        return *std::move(refused);
    const auto response = response_of(state, asking.shown.interaction);
    if (!response)
        return {std::move(state), session::SkipAsked{at}};
    const auto confidence = state.confidence;
    return {std::move(state), session::Submitted{*response, confidence, at}};
}

Outcome leafed(State state, const session::State& round, const session::Asking& asking, int by, Instant at) {
    if (auto refused = objection(state, round, asking, at))
        return *std::move(refused);
    auto response = response_of(state, asking.shown.interaction);
    const session::Leafed leafed{asking.card + by, std::move(response), state.confidence, at};
    return {std::move(state), leafed};
}

Outcome scrolled(State state, float to) {
    state.scroll = std::max(0.f, to);
    return {std::move(state), {}};
}

} // namespace

std::optional<item::Response> response_of(const State& state, const item::Interaction& interaction) {
    using Made = std::optional<item::Response>;
    const auto typed = [&]() -> Made {
        const bool blank = state.field.text.find_first_not_of(' ') == std::string::npos;
        return blank ? Made{} : item::Typed{state.field.text};
    };
    return std::visit(
        overloaded{
            [&](const item::PickOne&) -> Made { return state.picked.empty() ? Made{} : item::Picked{state.picked.front()}; },
            [&](const item::PickMany&) -> Made { return state.picked.empty() ? Made{} : item::PickedMany{state.picked}; },
            [&](const item::JudgeTruth&) -> Made { return state.truth ? item::Judged{*state.truth} : Made{}; },
            [&](const item::TypeText&) { return typed(); },
            [&](const item::TypeNumber&) { return typed(); },
            [&](const auto&) { return forms::response_of(forms::fitting(state.form, interaction)); },
        },
        interaction);
}

Outcome update(State state, const session::State& round, const Event& event, Instant at) {
    const auto* asking = asked(round);
    if (!asking)
        return {std::move(state), {}}; // Too late: the card is turned.
    return std::visit(overloaded{
                          [&](const Picked& e) { return picked(std::move(state), *asking, e.id, at); },
                          [&](const Toggled& e) { return toggled(std::move(state), *asking, e.id, at); },
                          [&](const Judged& e) { return judged(std::move(state), *asking, e.truth, at); },
                          [&](const FieldEdited& e) {
                              const bool other = e.field.text != state.field.text;
                              state.field = e.field;
                              state.refused = state.refused && !other;
                              return other ? changed(std::move(state), *asking) : Outcome{std::move(state), {}};
                          },
                          [&](const Nudged& e) { return nudged(std::move(state), *asking, e.by, language_of(round, *asking)); },
                          [&](const HowSure& e) { return how_sure(std::move(state), e.confidence, at); },
                          [&](const LockedIn&) { return locked_in(std::move(state), round, *asking, at); },
                          [&](const LeafAsked& e) { return leafed(std::move(state), round, *asking, e.by, at); },
                          [&](const TakenBackAsked&) {
                              return Outcome{std::move(state), session::TakenBack{at}};
                          },
                          [&](const HintAsked&) {
                              state.scroll = to_the_end; // where the slip lies, should it lie below the fold
                              return Outcome{std::move(state), session::HintOpened{}};
                          },
                          [&](const PauseAsked&) {
                              return Outcome{std::move(state), session::PauseAsked{at}};
                          },
                          [&](const ScrolledTo& e) { return scrolled(std::move(state), e.to); },
                          [&](const Reached& e) {
                              state.scroll = std::max(0.f, e.to);
                              return formed(std::move(state), *asking, e.form, at);
                          },
                          [&](const FieldPressed&) {
                              return Outcome{std::move(state), {}};
                          },
                          [&](const forms::Event& e) { return formed(std::move(state), *asking, e, at); },
                      },
                      event);
}

std::optional<Event> intent(const State& state, const session::State& round, const ui::Input& input,
                            const ui::Pointing<Event>& pointing) {
    const auto* asking = asked(round);
    if (!asking)
        return std::nullopt;
    const auto& interaction = asking->shown.interaction;
    if (forms::has_form(interaction)) {
        const auto form = forms::fitting(state.form, interaction);
        const auto meant = forms::intent(form, interaction, input, ui::narrowed<forms::Event>(pointing));
        return meant ? std::optional<Event>(*meant) : std::nullopt;
    }
    const bool typing = types(interaction);
    if (const auto* entered = std::get_if<ui::TextEntered>(&input); entered && typing)
        return FieldEdited{ui::typed(state.field, entered->text)};
    if (const auto* pressed = std::get_if<ui::KeyPressed>(&input); pressed && typing)
        if (auto field = ui::edited(state.field, pressed->key))
            return FieldEdited{std::move(*field)};
    return std::nullopt;
}

} // namespace retake::screens::question
