// Outgoing: the picture of the screen that was left, for the moment in which it goes.
#pragma once
#include "app/event.hpp"
#include "ui/view.hpp"
#include <optional>

namespace retake::app {

struct Outgoing {
    ui::Shapes shapes; // without the desk, which never moves
    float dx = 0;      // how far it goes, in design pixels: to where its cards live
    Instant since{};
    ui::Size canvas; // that it was made for
};

// What is kept of `shown` when the screen `to` (by its name) follows on `from`; nothing where the two share the card in play,
// which has movements of its own.
std::optional<Outgoing> leave(const ui::View<Event>& shown, const std::string& from, const std::string& to, const ui::Look&,
                              Instant now);

// Draws it over the screen that comes, and asks for frames until it is gone.
void draw_outgoing(ui::View<Event>&, const Outgoing&, const ui::Look&);

} // namespace retake::app
