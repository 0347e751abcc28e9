// Texts of a question that should be written otherwise, and where they stand in the file.
#pragma once
#include "base/diagnostic.hpp"
#include "tree/lines.hpp"
#include <optional>
#include <string>
#include <vector>

namespace retake::lint {

// Texts as they are read, one behind the other in the file, and what should stand in their places.
struct Rewording {
    std::vector<std::string> texts, instead;
    bool sure = true;
};

// The repair, where the texts stand in the lines just as they are read: each on one line, and nothing but the marks of a list
// between them. What stands in quotes is escaped as they need it; nothing where the new text would be read otherwise.
std::optional<Fix> fix_of(const Rewording&, const tree::Lines&, int first, int last);

} // namespace retake::lint
