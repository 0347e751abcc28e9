// A question on its way from the tree to an item: other names for its keys are read, and what it inherits is added.
#pragma once
#include "bank/head.hpp"
#include "tree/split.hpp"
#include "tree/vocabulary.hpp"
#include <span>
#include <string_view>

namespace retake::bank {

// How questions are told from text while a file is read.
tree::Vocabulary question_vocabulary();
tree::Vocabulary head_vocabulary();
tree::Openers openers();

// Other names that keys of a question may have.
struct Synonym {
    std::string_view written, meant;
};
std::span<const Synonym> synonyms();

// `q` for `question`, `prompt` and `stem`, and so on; any other name is its own.
std::string_view house_name(std::string_view key);

// `question`, `prompt` and `stem` are read as `q`, `correct` as `answer`, and so on; `options` with the right one are told apart.
tree::Node with_house_keys(tree::Node question, Diagnostics& found);

tree::Node with_inherited(tree::Node question, const Inherited&);

// A sound beside a question is left out, with a warning.
void leave_out_sound(tree::Node& question, Diagnostics& found);

// What the question asks, for findings: "" where that cannot be told.
std::string stem_of(const tree::Node& question);

} // namespace retake::bank
