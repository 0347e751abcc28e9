// Claims: which rounds a process is playing, so that two windows on one data folder never play the same one.
#pragma once
#include "store/store.hpp"
#include <filesystem>

namespace retake::store {

// A claim is a lock of the system on one byte of a file, so it ends with its process, however that ends. Where the file
// cannot be opened nothing is claimed, and nobody is hindered.
class Claims {
public:
    Claims() = default;
    explicit Claims(const std::filesystem::path& file);
    ~Claims();
    Claims(Claims&&) noexcept;
    Claims& operator=(Claims&&) noexcept;

    bool take(RoundId); // false: another process plays it
    void give_back(RoundId);
    bool taken_elsewhere(RoundId) const;

    // A store that is open says so, beside the rounds that it plays.
    void attend();
    bool in_use_elsewhere() const;

private:
    int file_ = -1;
};

} // namespace retake::store
