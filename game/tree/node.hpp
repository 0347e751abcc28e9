// A document as a plain value: text, list or map, each with the place it came from.
#pragma once
#include "base/diagnostic.hpp"
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace retake::tree {

struct Node;

struct Text {
    std::string text;
    bool quoted = false; // quoted by the author: always text, never a number or a truth
    bool operator==(const Text&) const = default;
};
using List = std::vector<Node>;
// Two lists in step, in the author's order; a key may be repeated (the reader complains, it does not drop).
struct Map {
    std::vector<Node> keys;
    std::vector<Node> values;
    bool operator==(const Map&) const = default;
};

struct Node {
    Place place;
    int width = 1;                                       // characters that the node takes on its first line
    int last_line = 0;                                   // of a key in a block: where its value ends; else 0
    std::string excerpt;                                 // its source line, for findings
    std::variant<std::monostate, Text, List, Map> value; // monostate: nothing stands there

    const Text* text() const { return std::get_if<Text>(&value); }
    const List* list() const { return std::get_if<List>(&value); }
    const Map* map() const { return std::get_if<Map>(&value); }
    bool operator==(const Node&) const = default;
};

} // namespace retake::tree
