// Moments as they stand in the tables: milliseconds since 1970, UTC.
#pragma once
#include "base/time.hpp"
#include <cstdint>

namespace retake::store {

inline std::int64_t stamp(Instant at) { return at.time_since_epoch().count(); }
inline Instant moment(std::int64_t stamp) { return Instant{Milliseconds{stamp}}; }

} // namespace retake::store
