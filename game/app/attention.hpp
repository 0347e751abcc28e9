// Attention: where the keyboard and the pointer are, and which movements were ended by a key.
#pragma once
#include "base/time.hpp"
#include "ui/geometry.hpp"
#include "ui/input.hpp"
#include <string>

namespace retake::app {

struct Attention {
    std::string focused; // names of zones; empty: none
    std::string focused_before;
    Instant focused_at{};
    std::string offered; // what the last view offered as its first focus
    std::string hovered;
    std::string pressed;
    ui::Point pressed_at;            // where the button went down
    ui::Code spent = ui::Code::none; // the last key, where it meant something by itself
    bool letter_spent = false;       // what that key types is still to come, and means nothing more
    Instant settled{};               // movements that began before this are at their end
    bool operator==(const Attention&) const = default;
};

} // namespace retake::app
