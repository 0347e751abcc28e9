// Home: what the pile is called, and how the shelf moves.
#include "screens/home.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "screens/words.hpp"
#include <algorithm>

namespace retake::screens::home {
namespace {

int last_index(const State& state) { return std::max(0, static_cast<int>(state.boxes.size()) - 1); }

// The shelf never shows a gap at its right end while boxes wait at its left.
int first_within(const State& state, int first) {
    return std::clamp(first, 0, std::max(0, static_cast<int>(state.boxes.size()) - boxes_shown));
}

State with_picked(State state, int index) {
    state.picked = std::clamp(index, 0, last_index(state));
    state.first_visible = std::clamp(state.first_visible, state.picked - boxes_shown + 1, state.picked);
    state.first_visible = first_within(state, state.first_visible);
    return state;
}

State scrolled(State state, int by) {
    state.first_visible = first_within(state, state.first_visible + by);
    state.picked =
        std::clamp(state.picked, state.first_visible, std::min(state.first_visible + boxes_shown - 1, last_index(state)));
    return state;
}

State without_first_trouble(State state) {
    if (!state.troubles.empty())
        state.troubles.erase(state.troubles.begin());
    return state;
}

bool anything_played(const State& state) {
    return std::ranges::any_of(state.boxes, [](const Box& box) { return box.known_percent.has_value(); });
}

// "Four came back today; three you missed today. About five minutes."
std::string of_the_pile(const Pile& pile) {
    const auto minutes = capitalised(about_minutes(pile.count)) + ".";
    const int missed = pile.count - pile.due;
    if (pile.due > 0 && missed > 0)
        return capitalised(in_words(pile.due)) + " came back today; " + in_words(missed) + " you missed today. " + minutes;
    if (pile.due > 0)
        return (pile.due == 1 ? std::string("It came back today. ") : "They came back today. ") + minutes;
    if (pile.sure == 0)
        return minutes;
    if (pile.sure == pile.count)
        return std::string(pile.count == 1 ? "You were sure about it. " : "You were sure about all of them. ") + minutes;
    return capitalised(in_words(pile.sure)) +
           (pile.sure == 1 ? " you were sure about is on top. " : " you were sure about are on top. ") + minutes;
}

std::string on_day(Day day, Day today) {
    const auto days = (day - today).count();
    return days <= 1 ? "tomorrow" : "on " + (days < 7 ? weekday_of(day) : date_line(day));
}

} // namespace

std::string headline(const State& state) {
    if (state.boxes.empty())
        return "An empty shelf.";
    return state.pile.count == 0 ? "Nothing on the pile." : capitalised(in_words(state.pile.count)) + " on the pile.";
}

std::string line_below(const State& state) {
    if (state.boxes.empty())
        return "Find a .yaml bank, or start with the sample. Files in " + state.own_folder + " stand here at once.";
    if (!state.reading.empty())
        return "Reading " + utf8::isolated(state.reading) + "…";
    if (state.unfinished && state.unfinished->sprint)
        return "A sprint in " + utf8::isolated(state.unfinished->title) + " was broken off.";
    if (state.unfinished)
        return "Card " + std::to_string(state.unfinished->card) + " of " + std::to_string(state.unfinished->cards) + " in " +
               utf8::isolated(state.unfinished->title) + " is waiting.";
    if (state.pile.count > 0)
        return of_the_pile(state.pile);
    if (state.pile.next)
        return capitalised(said(state.pile.next->cards, "card comes", "cards come")) + " back " +
               on_day(state.pile.next->day, state.today) + ".";
    return anything_played(state) ? "Every card you missed is right by now."
                                  : "Cards you miss wait here until you get them right.";
}

State update(State state, const Event& event) {
    return std::visit(overloaded{
                          [&](const BankPicked& picked) { return with_picked(std::move(state), picked.index); },
                          [&](const ShelfScrolled& turned) { return scrolled(std::move(state), turned.by); },
                          [&](const TroubleRead&) { return without_first_trouble(std::move(state)); },
                          [&](const PathEdited& edited) {
                              if (state.adding)
                                  state.adding->path = edited.path;
                              return std::move(state);
                          },
                          [&](const AddPutAside&) {
                              state.adding.reset();
                              return std::move(state);
                          },
                          [&](const auto&) { return std::move(state); }, // Leaves the screen: the program sees to it.
                      },
                      event);
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    if (state.adding) {
        if (const auto* entered = std::get_if<ui::TextEntered>(&input))
            return PathEdited{ui::typed(state.adding->path, entered->text)};
        const auto* pressed = std::get_if<ui::KeyPressed>(&input);
        const auto edited = pressed ? ui::edited(state.adding->path, pressed->key) : std::nullopt;
        return edited ? std::optional<Event>(PathEdited{*edited}) : std::nullopt;
    }
    const auto* wheel = std::get_if<ui::WheelTurned>(&input);
    if (!wheel || wheel->lines == 0 || static_cast<int>(state.boxes.size()) <= boxes_shown)
        return std::nullopt;
    return ShelfScrolled{wheel->lines > 0 ? -1 : 1};
}

} // namespace retake::screens::home
