// Claims on rounds, as locks on bytes of a file.
#include "store/claims.hpp"
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace retake::store {
namespace {

struct flock byte_of(RoundId round, short type) {
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = round;
    lock.l_len = 1;
    return lock;
}

} // namespace

Claims::Claims(const std::filesystem::path& file) : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}
Claims::Claims(Claims&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
Claims& Claims::operator=(Claims&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}
Claims::~Claims() {
    if (file_ >= 0)
        ::close(file_);
}

// Locks of the open file rather than of the process: two stores of one process (in tests) stand apart as two processes do.
bool Claims::take(RoundId round) {
    auto lock = byte_of(round, F_WRLCK);
    return file_ < 0 || ::fcntl(file_, F_OFD_SETLK, &lock) == 0;
}

void Claims::give_back(RoundId round) {
    auto lock = byte_of(round, F_UNLCK);
    if (file_ >= 0)
        ::fcntl(file_, F_OFD_SETLK, &lock);
}

bool Claims::taken_elsewhere(RoundId round) const {
    auto lock = byte_of(round, F_WRLCK);
    return file_ >= 0 && ::fcntl(file_, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

// No round has the number 0, so its byte stands for the whole.
void Claims::attend() {
    auto lock = byte_of(0, F_RDLCK);
    if (file_ >= 0)
        ::fcntl(file_, F_OFD_SETLK, &lock);
}

bool Claims::in_use_elsewhere() const { return taken_elsewhere(0); }

} // namespace retake::store
