// What was found in banks, printed for people, for scripts and for editors.
#pragma once
#include "base/diagnostic.hpp"
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace retake::cli {

// A bank that was read for its author.
struct Surveyed {
    std::filesystem::path path;
    std::string title;
    std::size_t questions = 0;
    Diagnostics found;
};

struct Tally {
    std::size_t questions = 0, errors = 0, warnings = 0, advice = 0;

    void count(const Surveyed&);
    bool found_anything(bool strict) const { return errors > 0 || (strict && warnings + advice > 0); }
};

// "1 repair", "2 repairs"
std::string counted(std::size_t count, const std::string& one, const std::string& many);

// Bank files, and the banks of folders one level deep. A place that does not exist is left for reading to tell.
std::vector<std::filesystem::path> files_of(const std::vector<std::filesystem::path>& places);

void print_text(const std::vector<Surveyed>&, const Tally&, std::ostream&);
void print_json(const std::vector<Surveyed>&, const Tally&, std::ostream&);

// SARIF 2.1.0, as editors and code hosts read it: the rules with their pages, each finding with its region and its repair.
void print_sarif(const std::vector<Surveyed>&, std::ostream&);

} // namespace retake::cli
