// Adding a bank to the user's own folder: the file under its own name, and the pictures and the text that it names.
#pragma once
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include <filesystem>

namespace retake::app {

struct AddedBank {
    std::filesystem::path file; // where it is now
    std::string title;
    int ready = 0;   // cards
    int written = 0; // questions in the file
    Diagnostics found;
};

// A name that is taken gets a number. Nothing is copied unless all can be: a picture never takes the place of another one.
Result<AddedBank> add_bank(const std::filesystem::path& from, const std::filesystem::path& own_folder);

// A small bank to begin with, of three lines a question.
Result<AddedBank> add_sample_bank(const std::filesystem::path& own_folder);

// Under which name a file comes into the folder: its own, with the ending of a bank, and with a number where it is taken.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::filesystem::path& name);

} // namespace retake::app
