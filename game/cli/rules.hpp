// Every rule that any room can report, as one list.
#pragma once
#include "base/rule.hpp"
#include <iosfwd>

namespace retake::cli {

const Rules& all_rules(); // by name

// nullptr: there is no such rule.
const Rule* find_rule(std::string_view name);

// `retake check --explain NAME`: the page; for an unknown name the similar ones, then the list. 0, or 2 for an unknown name.
int explain_rule(std::string_view name, std::ostream& out, std::ostream& err);

} // namespace retake::cli
