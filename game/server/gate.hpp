// Who may come in, and how often: the checks at the door. All of them are functions of what is known and of the moment.
//
// A whole class may come from one address (a school behind one router), so what an address may do is measured for a thousand
// phones at once, and whoever floods is stopped by the limits of the own connection.
#pragma once
#include "base/time.hpp"
#include <string>
#include <unordered_map>

namespace retake::server {

struct Limits {
    std::size_t connections = 12'000;       // at once, of all addresses
    std::size_t waiting_per_address = 1024; // that are no pupil's yet; a further one costs the oldest of them its place
    double arrivals = 2'000;                // of connections from one address: so many at once, …
    double arrivals_a_second = 100;
    double joins = 1'500; // new pupils from one address
    double joins_a_second = 20;
    double wrong_codes = 60; // from one address; when they are used up, it must wait before it may try any
    double wrong_codes_a_second = 1;
    double frames = 20; // of one connection
    double frames_a_second = 5;
    bool spare_own_machine = true; // rehearsals come from there: no limit per address, nor of frames
    std::size_t players = 10'000;
    Milliseconds header_time{5'000};    // for the head of a request, however it trickles
    Milliseconds handshake_time{5'000}; // of a WebSocket, at its beginning and its end
    Milliseconds idle_time{15'000};     // no pong for so long
    Milliseconds transfer_time{30'000}; // of a reply
    Milliseconds ping_every{5'000};
    Milliseconds drop_after{3'000}; // a phone that is gone is away from then on: a reload closes no card
};

// So many at once, and so many a second from then on.
class Allowance {
public:
    Allowance(double at_once, double a_second) : level_(at_once), most_(at_once), a_second_(a_second) {}
    bool take(Instant now);
    bool has(Instant now); // without taking

private:
    double level_, most_, a_second_;
    Instant last_{};
};

// What one connection has done so far.
struct Guest {
    std::string address; // empty: the own machine, which is spared
    int wrong_codes = 0;
    Allowance frames{0, 0};
};
inline constexpr int wrong_codes_max = 3; // of one connection

class Gate {
public:
    explicit Gate(const Limits& limits) : limits_(limits) {}

    const Limits& limits() const { return limits_; }
    Guest guest(const std::string& address) const; // of a new connection; `address` without its port
    bool may_arrive(const Guest&, Instant);
    bool may_join(const Guest&, Instant);
    bool may_try_codes(const Guest&, Instant);
    void note_wrong_code(Guest&, Instant);
    void forget_quiet_ones(Instant); // addresses that did nothing for ten minutes

private:
    struct Address {
        Allowance arrivals, joins, wrong_codes;
        Instant seen{};
    };
    Address& of(const Guest&, Instant);

    Limits limits_;
    std::unordered_map<std::string, Address> addresses_;
};

// A name in `Host` that is no address of this machine's network may be a stranger's domain that was pointed at it. Numbers cannot
// be.
bool admits_host(std::string_view host, std::string_view own_name);

// A page of another site may not speak for a pupil. Programs send no origin.
bool admits_origin(std::string_view origin, std::string_view host);

bool same_code(std::string_view typed, std::string_view code); // in any case, with spaces around

} // namespace retake::server
