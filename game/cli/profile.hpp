// `retake profile`: the learners on this computer.
#pragma once
#include "base/result.hpp"
#include "cli/check.hpp"
#include "store/places.hpp"
#include <iosfwd>
#include <string>

namespace retake::cli {

struct ProfileWish {
    enum class Deed { list, add, use, rename, remove };
    Deed deed = Deed::list;
    std::string name;
    std::string to;   // rename: the new name
    bool yes = false; // remove: without asking
    Format format = Format::text;
};

// `data` is the folder of all learners. 0; 1: nothing was removed after a no; 2: no such learner, or no such name can be; 3: a
// file could not be written.
int profile(const ProfileWish&, const std::filesystem::path& data, std::istream& in, std::ostream& out, std::ostream& err);

// The places of the learner who is named by --profile, or else plays.
Result<store::Places> places_for(const store::Places&, const std::optional<std::string>& name);

} // namespace retake::cli
