// Repairs for findings about a file: how its lines would have to be written.
#pragma once
#include "base/diagnostic.hpp"
#include "tree/lines.hpp"
#include "tree/node.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace retake::tree {

// Another text where the node stands; a node is repaired so only where it takes one line.
Fix instead_of(const Node&, std::string text, bool sure = true);

// Other words in place of the first ones that stand so in the node's line; nothing where they are written otherwise there.
std::optional<Fix> reworded(const Node&, std::string_view words, std::string instead, bool sure = true);

// Without the key and its value; nothing where they share their first line with something else.
std::optional<Fix> without(const Node& key, bool sure);

// The lines with another indentation, `by` spaces more or less. Blank lines stay, as do comments that stand further left.
// Nothing where another line would have to give up more than it has.
std::optional<Fix> shifted(const Lines&, int first, int last, int by, bool sure = true);

// Whether two nodes say the same, wherever they stand.
bool say_the_same(const Node&, const Node&);

} // namespace retake::tree
