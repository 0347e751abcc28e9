// The tables of the store, in SQL.
#pragma once
#include <array>

namespace retake::store {

// Kept in the file as `user_version`; a file with a higher one comes from a newer Retake and is left alone.
constexpr int schema_version = 2;

// What each version adds to the one before it, the first to an empty file.
extern const std::array<const char*, schema_version> migrations;

} // namespace retake::store
