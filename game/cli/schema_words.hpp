// What the schema says of keys, and the questions that it offers to begin with.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retake::cli {

// "" for a key that nothing is known of; a test finds it.
std::string_view about_key(std::string_view key); // of a question
std::string_view about_head_key(std::string_view key);
std::string_view about_source_key(std::string_view key);

struct Snippet {
    std::string label, description;
    std::vector<std::pair<std::string, std::string>> body; // a value in brackets is JSON; `$1` is where the author goes on
};
const std::vector<Snippet>& question_snippets(); // one for each kind

} // namespace retake::cli
