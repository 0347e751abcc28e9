// Forms: how a card is responded to where that is more than picking or typing. Each form is a small screen of its own, with
// a State, its Events, an update and a view; here they are told apart by the interaction. Strips, gaps and so on are added
// to the lists of states and events below; the compiler then names what is missing.
#pragma once
#include "screens/forms/chart.hpp"
#include "screens/forms/folders.hpp"
#include "screens/forms/gaps.hpp"
#include "screens/forms/strips.hpp"
#include "screens/forms/threads.hpp"

namespace retake::screens::forms {

using State = std::variant<std::monostate, strips::State, threads::State, chart::State, gaps::State, folders::State>;
using Event = std::variant<strips::Event, threads::Event, chart::Event, gaps::Event, folders::Event>;

bool has_form(const item::Interaction&);    // the others are drawn as choices, slips and single fields
bool is_stem(const item::Interaction&);     // the form shows the stem itself, as a text with gaps does
bool is_mirrored(const item::Interaction&); // where its card is read from the right; a picture is not
State begun(const item::Interaction&);      // as the card is dealt; monostate where it has no form

// Where a draft belongs to another card, or none was made yet, it is as the card was dealt.
State fitting(State, const item::Interaction&);

State update(State, const item::Interaction&, const Event&, Instant at);
std::optional<item::Response> response_of(const State&);

// Why the response cannot be locked in as it stands, as the event that says so on the form.
std::optional<Event> objection(const State&, const item::Interaction&, const std::string& language);

float bottom(const State&, const item::Interaction&, const Room&); // where the form ends
ui::View<Event> view(const State&, const item::Interaction&, const Room&);
// Typing, editing keys, and the pointer while something is dragged.
std::optional<Event> intent(const State&, const item::Interaction&, const ui::Input&, const ui::Pointing<Event>&);

std::vector<ui::KeyHint> hints(const State&, const item::Interaction&);
std::string remark(const State&, const item::Interaction&); // at the right end of the key rail; may be empty

} // namespace retake::screens::forms
