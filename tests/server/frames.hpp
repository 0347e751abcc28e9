// Frames as the tests look at them.
#pragma once
#include "server/encode.hpp"
#include <nlohmann/json.hpp>
#include <string_view>

namespace retake::server {

inline nlohmann::json read(const Bytes& bytes) { return nlohmann::json::parse(*bytes); }
inline nlohmann::json read(std::string_view bytes) { return nlohmann::json::parse(bytes); }

} // namespace retake::server
