// The scalars of YAML that carry rules of their own: quoted text and indented blocks.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retake::tree {

// What stands in the quotes, or why it cannot be read, in plain words. With both, it may be something else than was meant.
struct Decoded {
    std::optional<std::string> text;
    std::string message;
    std::string help;
    std::size_t at = 0, size = 0; // what the message is about, in bytes of what was written; 0: all of it
    std::string instead{};        // how it would have to be written to mean what it shows; may be empty
    bool sure = true;
};

// By hand, a backslash in double quotes is often meant as it stands; a program knows its escapes.
enum class WrittenBy { hand, program };

// `written` is one complete quoted scalar, with its quotes; over several lines, they are joined by "\n".
Decoded decode_quoted(std::string_view written, WrittenBy = WrittenBy::hand);

// `header` is `|`, `>-` and so on; the lines keep their indentation. The line ends at the end are dropped.
Decoded decode_block(std::string_view header, std::string_view lines);

// The length of the complete quoted scalar that the text begins with, quotes included; 0 when none closes.
std::size_t quoted_length(std::string_view text);

} // namespace retake::tree
