// Hosting: a lesson that is kept on the disk, open to phones. Its journal is written as the room goes on.
#pragma once
#include "lessons/lesson.hpp"
#include "server/addresses.hpp"
#include "server/server.hpp"

namespace retake::hosting {

struct Wish {
    std::optional<std::string> address;          // none: the likeliest that phones reach; 0.0.0.0: all of this computer
    std::optional<std::uint16_t> port;           // none: 8080, or the next that is free
    std::filesystem::path page;                  // the phone page
    std::function<Instant()> now;                // as exact as may be, and never going back
    std::function<classroom::Token()> new_token; // 128 bits of chance
    server::Limits limits{};
};

// An open room. The lesson is the one that its folder holds: what was given is there, pupils are away until their phones are
// back.
struct Hosting {
    std::unique_ptr<server::Server> server;
    std::string address; // that phones reach, without the port
    std::string url;     // "http://192.168.1.23:8080"
    std::string code;
    std::vector<server::Candidate> others; // addresses that might do, too
};

classroom::Token any_token(); // 128 bits of chance, for the phone of one pupil

// The time of day at the start, and from then on what has passed since: it never goes back.
std::function<Instant()> steady_time(Instant start);

// Fails when the journal or the page cannot be opened, or nobody can be listened to.
Result<Hosting> open(lessons::Kept, const Wish&);

} // namespace retake::hosting
