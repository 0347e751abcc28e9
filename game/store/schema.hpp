// The tables of the store, in SQL.
#pragma once

namespace retake::store {

// Kept in the file as `user_version`; a file with a higher one comes from a newer Retake and is left alone.
constexpr int schema_version = 1;

extern const char* const schema;

} // namespace retake::store
