// Blocks: maps and lists by indentation, in the house's reading of YAML, where text is text.
#pragma once
#include "tree/lines.hpp"
#include "tree/node.hpp"
#include "tree/vocabulary.hpp"
#include <string>

namespace retake::tree {

// Reads the map, list or text that stands in the lines `first` to `last`. Whatever is wrong is in the findings, each at its
// place.
Checked<Node> read_block(const std::string& file, const Lines&, int first, int last, const Vocabulary&);

// Reads a question: one entry of a list, so the first line opens with a dash.
Checked<Node> read_entry(const std::string& file, const Lines&, int first, int last, const Vocabulary&);

// The names that stand after `&` and after `*` where an anchor and an alias could stand: by them these are told from text.
Words anchors_of(const Lines&);

} // namespace retake::tree
