// Help: every key of the screen that is shown, on a card over it.
#pragma once
#include "app/event.hpp"
#include "ui/view.hpp"

namespace retake::app {

// One line of the list.
struct KeyLine {
    std::vector<std::string> keys; // names, as on their caps
    std::string meaning;
    bool operator==(const KeyLine&) const = default;
};

// What the keys of a view do, in its order; keys that do the same share a line.
std::vector<KeyLine> keys_of(const ui::View<Event>&);

// What the pictures of a view say, in words.
std::vector<std::string> pictures_of(const ui::View<Event>&);

// The list over what was shown, and the ways back.
ui::View<Event> help_over(ui::View<Event> shown, const ui::Look&);

} // namespace retake::app
