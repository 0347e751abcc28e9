// Places: the folders that the program reads from and writes to, after the XDG base directory specification.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace retake::store {

struct Places {
    std::filesystem::path data;      // progress and settings
    std::filesystem::path classes;   // of all learners of this computer: lessons with phones, and what is kept of them
    std::filesystem::path own_banks; // the user's own question files
    std::filesystem::path questions; // the banks that come with the program
    std::filesystem::path assets;    // pictures and icons that come with the program
    std::filesystem::path phone;     // the phone page of a class, as the build joins it: page.html and policy.txt
    std::filesystem::path documents; // what the user exports
};

using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// `data` (from --data, else RETAKE_DATA) puts progress, settings and own banks elsewhere; tests use it.
Places places(const Environment&, const std::optional<std::filesystem::path>& data);

// The folders of the shelf's banks. The user's own come first, however many come with the program.
std::vector<std::filesystem::path> shelf_folders(const Places&);

Environment environment(); // the process's own

} // namespace retake::store
