// `retake schema`: the JSON Schema of a bank, for editors that complete and explain while a bank is written.
#pragma once
#include <string>

namespace retake::cli {

// Draft 7, as the language server for YAML likes it: descriptions and snippets for the keys that the reader knows, and no choice
// between alternatives, of which an editor's messages would be hard to read. What is wrong in a question `retake check` tells.
std::string schema();

} // namespace retake::cli
