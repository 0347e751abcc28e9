// A bank in brackets, such as JSON: split into its questions first, so that here too one bad question costs one question.
#pragma once
#include "tree/lines.hpp"
#include "tree/node.hpp"
#include "tree/vocabulary.hpp"
#include <vector>

namespace retake::tree {

struct Bracketed {
    Node head;                            // a map, or nothing
    std::vector<Checked<Node>> questions; // each with what was found in it
};

// The list or map that begins on a line and runs over the lines after it. `openers` are the keys that a question begins with:
// by them the next question is found where a bracket of the last one is never closed.
Checked<Bracketed> read_bracketed(const std::string& file, const Lines&, int first, const Words& openers);

} // namespace retake::tree
