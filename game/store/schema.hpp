// The tables of the store, in SQL.
#pragma once
#include <array>
#include <cstdint>

namespace retake::store {

// An id of a row is its moment in milliseconds, times this, and some more.
constexpr std::int64_t ids_a_millisecond = 1024;

// Kept in the file as `user_version`; a file with a higher one comes from a newer Retake and is left alone.
constexpr int schema_version = 5;

// What each version adds to the one before it, the first to an empty file.
extern const std::array<const char*, schema_version> migrations;

} // namespace retake::store
