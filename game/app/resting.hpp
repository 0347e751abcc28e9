// Resting: which watched files have changed and come to rest, from one look at them to the next.
#pragma once
#include "base/time.hpp"
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace retake::app {

struct FileStamp { // two of them differ when the content may differ
    std::uintmax_t size = 0;
    std::int64_t modified = 0; // nanoseconds
    std::uint64_t inode = 0;
    bool operator==(const FileStamp&) const = default;
};

using Sighting = std::map<std::filesystem::path, FileStamp>; // the watched files that are there

// Editors save in many ways: by a rename, by emptying the file and writing it, by removing it and making a new one, line by
// line. So a change counts once it has stayed for a moment, and longer where the file is gone or empty; what never comes
// to rest is told now and then. Moments are spans since any fixed one, and come in: no clock is asked here.
class Resting {
public:
    explicit Resting(Sighting seen = {}) : told_(std::move(seen)) {}

    // What has come to rest and differs from what was told last, each path once.
    std::vector<std::filesystem::path> look(const Sighting&, Milliseconds at);

    bool waiting() const { return !pending_.empty(); } // something has changed and is not at rest yet

    // Files that are watched from now on, as they are now; and one that is watched no more.
    void add(const Sighting& seen) { told_.insert(seen.begin(), seen.end()); }
    void drop(const std::filesystem::path& file) { told_.erase(file); }

private:
    struct Change {
        std::optional<FileStamp> stamp; // none: the file is gone
        Milliseconds since{};           // it looks so
        Milliseconds first{};           // it differed from what was told
    };

    bool at_rest(const Change&, Milliseconds at) const;

    Sighting told_;
    std::map<std::filesystem::path, Change> pending_;
};

} // namespace retake::app
