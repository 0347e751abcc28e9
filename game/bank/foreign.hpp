// Files that are no bank: another program's questions, notes, a picture.
#pragma once
#include "bank/bank.hpp"
#include "tree/node.hpp"
#include <optional>

namespace retake::bank {

// One finding that says what the file looks like, instead of one for each of its lines; nothing for a bank, even a faulty
// one. `head` is what stands outside of the questions.
std::optional<Diagnostic> foreign_file(const Bank&, const tree::Map& head, const Diagnostics& found);

} // namespace retake::bank
