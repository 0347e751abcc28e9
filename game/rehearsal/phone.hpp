// One simulated phone, and what it is about to do.
#pragma once
#include "rehearsal/client_frame.hpp"
#include "rehearsal/figures.hpp"
#include <cstdint>
#include <string_view>

namespace retake::rehearsal {

enum class State { away, connecting, shaking, open };
enum class Deed { connect, give_up, respond, resend, leave, reload, twice };

inline constexpr Micro patience{std::chrono::seconds(15)}; // with the host, before a connection is given up
inline constexpr Micro resend_after{std::chrono::seconds(3)};

struct Phone {
    int socket = -1;
    State state = State::away;
    int generation = 0; // of the connection: what was meant for an older one is void
    std::string head;
    FrameReader reader;
    std::string token;
    std::uint32_t sent = 0;
    int card = -1, vote = 0;
    std::string form;
    std::string said;  // the frame that is not confirmed yet; may be empty
    std::string value; // in it
    Micro said_at{}, began{};
    bool welcome = false, will_respond = false, over = false;
};

struct Due {
    Micro at{};
    int phone = 0, generation = 0;
    Deed deed = Deed::connect;
    bool operator<(const Due& other) const { return at > other.at; } // the earliest on top
};

inline std::string_view text_after(std::string_view frame, std::string_view name) {
    const auto at = frame.find(name);
    if (at == std::string_view::npos)
        return {};
    const auto begin = at + name.size();
    return frame.substr(begin, frame.find('"', begin) - begin);
}

// The number after `name`; the host writes its frames without spaces. −1: it is not there.
inline long number_after(std::string_view frame, std::string_view name) {
    const auto at = frame.find(name);
    long number = 0;
    if (at == std::string_view::npos)
        return -1;
    for (auto digit = at + name.size(); digit < frame.size() && frame[digit] >= '0' && frame[digit] <= '9'; ++digit)
        number = number * 10 + (frame[digit] - '0');
    return number;
}

} // namespace retake::rehearsal
