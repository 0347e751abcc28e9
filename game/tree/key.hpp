// The key at the start of a line.
#pragma once
#include "tree/vocabulary.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::tree {

struct Key {
    std::string name;
    bool quoted = false;
    std::size_t size = 0;  // bytes as written, from the content's start
    std::size_t value = 0; // where the value begins
};
std::optional<Key> read_key(std::string_view content);

// Why a line that should be `key: value` is none.
struct KeyFault {
    std::size_t at = 0; // byte of the content
    std::string rule, message, help;
    std::optional<std::string> instead{}; // what should stand there,
    std::size_t replaces = 0;             // in place of so many bytes
    bool sure = true;
};
KeyFault explain_missing_key(std::string_view content, const Words& known);

// Whether the content is `key: …` with a known key.
bool looks_like_known_key(std::string_view content, const Words& known);

bool opens_list_entry(std::string_view content); // "- …" or "-"

// A name that is short enough to be quoted in a message.
std::string clipped(std::string_view name);

} // namespace retake::tree
