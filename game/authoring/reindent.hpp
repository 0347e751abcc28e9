// Lines at the indentation of the house: two spaces for each level, and the dashes of a list where its key stands.
#pragma once
#include "tree/lines.hpp"
#include "tree/node.hpp"
#include "tree/split.hpp"
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace retake::authoring {

// What a key is called in the house: another name for itself, or the same.
using HouseName = std::function<std::string_view(std::string_view)>;

// The lines of a question, which begins with a dash and was read as `node`; or of a head, whose keys begin at the margin. Texts,
// comments and what stands in brackets stay as they are, but for spaces at the ends of lines.
std::vector<std::string> reindented_question(const tree::Lines&, const tree::Part&, const tree::Node&, const HouseName&);
std::vector<std::string> reindented_head(const tree::Lines&, const tree::Part&, const tree::Node&);

} // namespace retake::authoring
