// Frames from phones: bytes of anybody, read into values or refused.
#pragma once
#include "item/interaction.hpp"
#include "server/frame.hpp"
#include <string_view>

namespace retake::server {

inline constexpr std::size_t frame_max = 4096; // bytes

struct Unreadable {
    std::string why;
    bool operator==(const Unreadable&) const = default;
};

// Never throws. Nothing that is read is longer or deeper than a phone's page would send it.
std::variant<Frame, Unreadable> decode(std::string_view bytes);

// The response that `said` is to this form, by the ids of its choices. What names a place that is not on it comes out as
// `TimedOut`, which fits no form.
item::Response response_to(const item::Interaction& form, const Said& said);

// The other way round: what was given, by places of the form.
Said said_of(const item::Interaction& form, const item::Response&);

} // namespace retake::server
