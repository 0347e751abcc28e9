// Gaps: what typing, taking words and dragging them do to the gaps.
#include "screens/forms/gaps.hpp"
#include "base/overloaded.hpp"
#include "grading/numeral.hpp"
#include "grading/text.hpp"
#include <algorithm>

namespace retake::screens::gaps {
namespace {

bool blank(const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; }

const std::string& text_in(const Gap& gap) { return gap.word ? gap.word->text : gap.field.text; }

const item::Choice* word_of(const item::FillBlanks& form, int id) {
    const auto word = std::ranges::find(form.words, id, &item::Choice::id);
    return word == form.words.end() ? nullptr : &*word;
}

Gap* gap_at(State& state, int gap) {
    const bool there = gap >= 0 && gap < static_cast<int>(state.gaps.size());
    return there ? &state.gaps[static_cast<std::size_t>(gap)] : nullptr;
}

// The gap is empty again, and Ctrl Z brings back what was typed into it.
void clear(Gap& gap) {
    gap.word.reset();
    if (!gap.field.text.empty())
        gap.field.past.push_back(gap.field.text);
    gap.field.text.clear();
    gap.field.caret = gap.field.anchor = 0;
}

void put(State& state, const item::Choice& word, int into) {
    for (auto& gap : state.gaps)
        if (gap.word && gap.word->id == word.id)
            gap.word.reset();
    auto& gap = state.gaps[static_cast<std::size_t>(into)];
    clear(gap);
    gap.word = word;
    if (state.refused == into)
        state.refused = -1;
}

// The next gap that holds nothing; where there is none, this one.
int next_empty(const State& state) {
    const int count = static_cast<int>(state.gaps.size());
    for (int i = 1; i < count; ++i)
        if (const int gap = (state.at + i) % count; blank(text_in(state.gaps[static_cast<std::size_t>(gap)])))
            return gap;
    return state.at;
}

State taken(State state, const item::FillBlanks& form, int id) {
    const auto* word = word_of(form, id);
    if (!word)
        return state;
    const int stands_in = places_of(form, state)[static_cast<std::size_t>(word - form.words.data())];
    if (auto* gap = gap_at(state, stands_in)) {
        clear(*gap);
        state.at = stands_in;
    } else if (gap_at(state, state.at)) {
        put(state, *word, state.at);
        state.at = next_empty(state);
    }
    return state;
}

State pressed(State state, int at) {
    if (auto* gap = gap_at(state, at)) {
        state.at = at;
        if (gap->word)
            clear(*gap);
    }
    return state;
}

State edited(State state, const Edited& e) {
    auto* gap = gap_at(state, e.gap);
    if (!gap)
        return state;
    if (state.refused == e.gap && gap->field.text != e.field.text)
        state.refused = -1;
    *gap = {e.field, {}};
    state.at = e.gap;
    return state;
}

State dropped(State state, const item::FillBlanks& form) {
    const auto drag = state.drag;
    state.drag.reset();
    const auto* word = drag ? word_of(form, drag->word) : nullptr;
    if (!word || (drag->from >= 0 && drag->from == drag->over))
        return state;
    if (gap_at(state, drag->over)) {
        put(state, *word, drag->over);
        state.at = drag->over;
        state.at = next_empty(state);
    } else if (auto* from = gap_at(state, drag->from)) { // dragged out: back to the strip
        clear(*from);
        state.at = drag->from;
    }
    return state;
}

std::optional<Event> typed(const State& state, const std::string& text, const ui::Pointing<Event>& pointing) {
    if (text == " " && pointing.focused && std::holds_alternative<WordTaken>(*pointing.focused))
        return std::nullopt; // the space bar takes the word that has the focus
    return Edited{state.at, ui::typed(state.gaps[static_cast<std::size_t>(state.at)].field, text)};
}

bool stands_in_a_gap(const State& state, int word) {
    return std::ranges::any_of(state.gaps, [&](const Gap& gap) { return gap.word && gap.word->id == word; });
}

// Keys edit the gap in turn; those that erase put a word back.
std::optional<Event> keyed(const State& state, const ui::Key& key, const ui::Pointing<Event>& pointing) {
    using Meant = std::optional<Event>;
    const auto& gap = state.gaps[static_cast<std::size_t>(state.at)];
    const bool erases = key.code == ui::Code::backspace || key.code == ui::Code::del;
    if (const auto* word = pointing.focused ? std::get_if<WordTaken>(&*pointing.focused) : nullptr)
        return erases && stands_in_a_gap(state, word->word) ? Meant(*word) : std::nullopt;
    if (gap.word)
        return erases ? Meant(Pressed{state.at}) : std::nullopt;
    auto field = ui::edited(gap.field, key);
    return field ? Meant(Edited{state.at, std::move(*field)}) : std::nullopt;
}

// The pointer selects in a text, and drags a word from the strip or out of its gap.
std::optional<Event> moved(const State& state, ui::Point at, const ui::Pointing<Event>& pointing) {
    if (!pointing.held)
        return std::nullopt;
    const auto* pressed = std::get_if<Pressed>(&*pointing.held);
    const auto* taken = std::get_if<WordTaken>(&*pointing.held);
    const auto* gap = pressed ? &state.gaps.at(static_cast<std::size_t>(pressed->gap)) : nullptr;
    if (gap && !gap->word)
        return Edited{pressed->gap, ui::with_caret(gap->field, pressed->offset, true)};
    if ((!gap && !taken) || (taken && stands_in_a_gap(state, taken->word)))
        return std::nullopt;
    if (!state.drag && !ui::is_drag(pointing.held_at, at))
        return std::nullopt;
    const auto& area = pointing.held_area;
    const auto grip = state.drag ? state.drag->grip : ui::Point{pointing.held_at.x - area.x, pointing.held_at.y - area.y};
    const auto* over = pointing.under ? std::get_if<Pressed>(&*pointing.under) : nullptr;
    return Dragged{{gap ? gap->word->id : taken->word, gap ? pressed->gap : -1, over ? over->gap : -1, at, grip}};
}

std::optional<Event> clicked(const State& state, const ui::Pointing<Event>& pointing) {
    const auto* pressed = pointing.held ? std::get_if<Pressed>(&*pointing.held) : nullptr;
    if (!pressed || state.gaps.at(static_cast<std::size_t>(pressed->gap)).word)
        return std::nullopt; // A word goes back when the button is released; until then it may be dragged.
    const auto& field = state.gaps[static_cast<std::size_t>(pressed->gap)].field;
    return Edited{pressed->gap, ui::with_caret(field, pressed->offset, false)};
}

} // namespace

State begun(const item::FillBlanks& form) {
    State state;
    state.gaps.resize(static_cast<std::size_t>(
        std::ranges::count_if(form.pieces, [](const auto& piece) { return std::holds_alternative<item::Blank>(piece); })));
    return state;
}

State update(State state, const item::FillBlanks& form, const Event& event, Instant) {
    return std::visit(overloaded{
                          [&](const Entered& e) {
                              if (gap_at(state, e.gap))
                                  state.at = e.gap;
                              return state;
                          },
                          [&](const Pressed& e) { return pressed(std::move(state), e.gap); },
                          [&](const Edited& e) { return edited(std::move(state), e); },
                          [&](const WordTaken& e) { return taken(std::move(state), form, e.word); },
                          [&](const Dragged& e) {
                              state.drag = e.drag;
                              return state;
                          },
                          [&](const Dropped&) { return dropped(std::move(state), form); },
                          [&](const Refused& e) {
                              if (gap_at(state, e.gap))
                                  state.refused = state.at = e.gap;
                              return state;
                          },
                      },
                      event);
}

std::optional<item::Response> response_of(const State& state) {
    item::Filled filled;
    bool any = false;
    for (const auto& gap : state.gaps) {
        const auto& text = text_in(gap);
        filled.texts.push_back(blank(text) ? "" : text);
        any = any || !blank(text);
    }
    return any ? std::optional<item::Response>(std::move(filled)) : std::nullopt;
}

std::optional<Event> objection(const item::FillBlanks& form, const State& state, const std::string& language) {
    for (const auto& piece : form.pieces) {
        const auto* gap = std::get_if<item::Blank>(&piece);
        if (!gap || gap->form != item::Blank::Form::number)
            continue;
        const auto& text = text_in(state.gaps.at(static_cast<std::size_t>(gap->index)));
        if (!blank(text) && !grading::read_numeral(text, language))
            return Refused{gap->index};
    }
    return std::nullopt;
}

std::vector<int> places_of(const item::FillBlanks& form, const State& state) {
    std::vector<int> places(form.words.size(), -1);
    for (const bool typed : {false, true})
        for (std::size_t gap = 0; gap < state.gaps.size(); ++gap) {
            const auto& held = state.gaps[gap];
            if (held.word.has_value() == typed || blank(text_in(held)))
                continue;
            for (std::size_t word = 0; word < places.size(); ++word) {
                const auto& one = form.words[word];
                const bool same = typed ? grading::folded(one.text) == grading::folded(held.field.text) : held.word->id == one.id;
                if (places[word] < 0 && same) {
                    places[word] = static_cast<int>(gap);
                    break;
                }
            }
        }
    return places;
}

std::optional<Event> intent(const State& state, const ui::Input& input, const ui::Pointing<Event>& pointing) {
    using Meant = std::optional<Event>;
    return std::visit(overloaded{
                          [&](const ui::TextEntered& e) { return typed(state, e.text, pointing); },
                          [&](const ui::KeyPressed& e) { return keyed(state, e.key, pointing); },
                          [&](const ui::PointerPressed&) { return clicked(state, pointing); },
                          [&](const ui::PointerMoved& e) { return moved(state, e.at, pointing); },
                          [&](const ui::PointerReleased&) { return state.drag ? Meant(Dropped{}) : std::nullopt; },
                          [&](const auto&) { return Meant(); },
                      },
                      input);
}

std::vector<ui::KeyHint> hints(const item::FillBlanks& form, const State& state) {
    std::vector<ui::KeyHint> hints;
    if (state.gaps.size() > 1)
        hints = {{{"Tab"}, "next gap"}, {{"Shift", "Tab"}, "back"}};
    if (const auto words = form.words.size(); words > 0)
        hints.push_back({{"Alt", "1", "–", std::to_string(words % 10)}, "take a word"});
    return hints;
}

std::string remark(const item::FillBlanks& form, const State& state) {
    if (state.refused >= 0)
        return "Gap " + std::to_string(state.refused + 1) + " takes a number. Type digits.";
    if (response_of(state))
        return "";
    return form.words.empty() ? "Just type. The first gap has the focus." : "A gap takes one word. Words can be dragged, too.";
}

} // namespace retake::screens::gaps
