// Setting a damaged progress file aside, so that a program may be killed at each step and the next opening goes on.
#pragma once
#include "base/result.hpp"
#include <filesystem>

namespace retake::store {

// The recovery of a folder's progress file. A note in the folder is locked while it lasts, and names the damaged file from the
// moment on at which the new one may be begun: until the note is taken down, the new one is not whole.
class Recovery {
public:
    static bool begun(const std::filesystem::path& folder); // by anybody, and not ended
    // Fails where another program is at it, or nothing can be written there.
    static Result<Recovery> take(const std::filesystem::path& folder);
    ~Recovery();
    Recovery(Recovery&&) noexcept;
    Recovery& operator=(Recovery&&) = delete;

    const std::filesystem::path& damaged() const { return damaged_; } // as it is kept; empty: nothing is set aside yet

    // Keeps the file under a name with that date, with its own log and index, so that an expert finds all that there was.
    Result<void> set_aside(const std::string& date);
    Result<void> clear_place() const; // for the new file; what was made of it before a kill goes
    void end();

private:
    Recovery(std::filesystem::path folder, int note);
    std::filesystem::path file() const { return folder_ / "retake.db"; }
    std::filesystem::path note() const;

    std::filesystem::path folder_;
    int note_ = -1;
    std::filesystem::path damaged_;
};

} // namespace retake::store
