// Keys by the names that stand on their caps.
#include "ui/input.hpp"
#include <array>

namespace retake::ui {
namespace {

std::string bare_name(Code code) {
    if (code >= Code::a && code <= Code::z)
        return std::string(1, static_cast<char>('A' + (static_cast<int>(code) - static_cast<int>(Code::a))));
    if (code >= Code::n0 && code <= Code::n9)
        return std::string(1, static_cast<char>('0' + (static_cast<int>(code) - static_cast<int>(Code::n0))));
    static const std::array names = {"Enter", "Esc",  "Space", "Tab",   "Backspace", "Del",  "Home", "End",
                                     "PgUp",  "PgDn", "Left",  "Right", "Up",        "Down", "F1",   "F2",
                                     "F3",    "F4",   "F5",    "F11",   "F12",       "+",    "-",    "?"};
    const auto at = static_cast<std::size_t>(code) - static_cast<std::size_t>(Code::enter);
    return code >= Code::enter && at < names.size() ? names[at] : "";
}

} // namespace

bool types_a_character(const Key& key) {
    if (key.ctrl || key.alt)
        return false;
    return key.code == Code::space || key.code == Code::plus || key.code == Code::minus || key.code == Code::question ||
           (key.code >= Code::a && key.code <= Code::n9);
}

std::string key_name(const Key& key) {
    return std::string(key.ctrl ? "Ctrl " : "") + (key.alt ? "Alt " : "") + (key.shift ? "Shift " : "") + bare_name(key.code);
}

} // namespace retake::ui
