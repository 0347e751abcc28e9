// The clock that the program lives by: the real one, or one fixed by --now that goes on from there.
#pragma once
#include "base/time.hpp"

namespace retake::app {

class Clock {
public:
    Clock() = default;
    explicit Clock(Instant starts_at);
    Instant now() const;

private:
    Milliseconds shift_{};
};

} // namespace retake::app
