// The journal of a lesson: what happened in the room, line by line, in a file that only grows.
#pragma once
#include "base/result.hpp"
#include "classroom/room.hpp"
#include <filesystem>
#include <memory>

namespace retake::lessons {

inline constexpr Milliseconds sync_after{50}; // at most so long a line waits for the disk

// `write` returns when the line is with the system: a program that is killed then loses nothing. A thread brings the lines to
// the disk in batches, so that a power cut loses no more than `sync_after`. One thread at a time may write.
class Journal {
public:
    // Goes on behind what is there; only the user may read a new file. What follows the last whole line is cut off.
    static Result<Journal> open(const std::filesystem::path&);

    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal(); // all of it is on the disk

    // All of the line or nothing of it. Fails on a full disk, say; then the next one is tried anew.
    Result<void> write(const classroom::Event&);

private:
    struct File;
    explicit Journal(std::unique_ptr<File>);
    std::unique_ptr<File> file_;
};

struct Recorded {
    std::vector<classroom::Event> events;
    int unreadable = 0; // lines that are none of ours; the events go up to the first of them
    bool operator==(const Recorded&) const = default;
};

// A line without an end was being written when the program ended, and does not count.
Recorded read_journal(std::string_view text);
Result<Recorded> read_journal(const std::filesystem::path&);

} // namespace retake::lessons
