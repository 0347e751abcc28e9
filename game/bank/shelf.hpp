// The shelf: the banks that the program knows of, from its folders and from the command line.
#pragma once
#include "bank/load.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace retake::bank {

struct Unreadable {
    std::filesystem::path path;
    Failure failure;
};

struct Shelf {
    std::vector<Summary> banks;         // by the order of the places, then by name; a file is listed once
    std::vector<Unreadable> unreadable; // files that are there but cannot be read
};

// Each place is a bank file or a folder of banks. A folder that does not exist holds none. Banks that were on the shelf
// `before` and have the same size and time are not looked at again.
Shelf read_shelf(const std::vector<std::filesystem::path>& places, const Shelf& before = {});

// The bank on the shelf with this title, id or file stem; letter case does not matter in ASCII.
const Summary* named(const Shelf&, std::string_view name);

} // namespace retake::bank
