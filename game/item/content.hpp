// What an item says, as a name: the id of an item without one, and the hash that tells when its content changed.
#pragma once
#include "item/item.hpp"

namespace retake::item {

// 10 characters of Crockford's base32 from a SHA-256 over the normalised stem, the kind and the sorted keys.
std::string content_id(const Item&, std::string_view language);

// 16 hexadecimal digits from a SHA-256 over stem, kind, choices and keys.
std::string content_hash(const Item&);

} // namespace retake::item
