// Learners: several people on one computer, each with progress and settings of their own.
#pragma once
#include "base/result.hpp"
#include "store/places.hpp"
#include <vector>

namespace retake::store {

// The first learner's progress lies in the data folder itself, the others' in a folder each below `learners/`. Names stand in
// small files of their own, so that none can spoil another's. Banks are everybody's.
struct Learner {
    std::string name;
    std::filesystem::path folder; // of the progress file
    bool in_use = false;          // whom `retake` means without --profile
    bool operator==(const Learner&) const = default;
};

std::vector<Learner> learners(const std::filesystem::path& data); // the first one first; there is always one

// The named learner, or the one in use. Names are compared without regard to case.
Result<Learner> learner(const std::filesystem::path& data, const std::optional<std::string>& name);

Result<Learner> add_learner(const std::filesystem::path& data, const std::string& name);
Result<void> use_learner(const std::filesystem::path& data, const std::string& name);
Result<void> rename_learner(const std::filesystem::path& data, const std::string& name, const std::string& to);

// A backup of the progress is kept, below `removed/`; its path, empty where there was no progress. Fails for the only learner,
// and for one who is playing.
Result<std::filesystem::path> remove_learner(const std::filesystem::path& data, const std::string& name);

// The places of that learner: progress is theirs, all else is everybody's.
Places places_of(Places, const Learner&);

} // namespace retake::store
