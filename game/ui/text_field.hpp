// A line of text being edited: a value, and the edits that a keyboard makes.
#pragma once
#include "ui/input.hpp"
#include <optional>
#include <string>
#include <vector>

namespace retake::ui {

struct TextField {
    std::string text;
    std::size_t caret = 0;         // byte offset, on a grapheme boundary
    std::size_t anchor = 0;        // the other end of the selection; equal to the caret when nothing is selected
    std::vector<std::string> past; // for Ctrl Z, at most 50
    bool operator==(const TextField&) const = default;
};

inline constexpr std::size_t field_bytes_max = 1000; // what is typed beyond this is not taken

// Typing replaces the selection; line breaks and control characters become spaces or nothing.
TextField typed(TextField, std::string_view text);

// Backspace, Delete, arrows, Home, End, with Shift and Ctrl (words), Ctrl A, Ctrl Z; nothing when the key edits nothing.
// Ctrl C, X and V need the clipboard and are the shell's: see `selection` and `typed`.
std::optional<TextField> edited(const TextField&, const Key&);

std::string selection(const TextField&);
TextField with_caret(TextField, std::size_t at, bool select);

} // namespace retake::ui
