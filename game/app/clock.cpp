// The clock that the program lives by: the real one, or one fixed by --now that goes on from there.
#include "app/clock.hpp"

namespace retake::app {
namespace {

Instant machine_time() { return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()); }

} // namespace

Clock::Clock(Instant starts_at) : shift_(starts_at - machine_time()) {}

Instant Clock::now() const { return machine_time() + shift_; }

} // namespace retake::app
