// A form as JSON: what stands on a phone to be responded to.
#pragma once
#include "item/interaction.hpp"
#include "server/frame.hpp"
#include <nlohmann/json_fwd.hpp>

namespace retake::server {

nlohmann::ordered_json json_of(const item::Interaction&, int card); // `card`: whose picture it is
nlohmann::ordered_json json_of(const item::Image&, int card);
nlohmann::ordered_json json_of(const Said&);

} // namespace retake::server
