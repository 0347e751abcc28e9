// Addresses of this computer that phones may reach it by, the likeliest first.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retake::server {

struct Interface {
    std::string name;    // "wlan0"
    std::string address; // IPv4, numbers
    bool running = true; // up, and a cable or a network is there
    bool default_route = false;
    bool operator==(const Interface&) const = default;
};

struct Candidate {
    std::string address;
    std::string name;   // of its interface
    bool likely = true; // false: of a container, a VPN, or not of a local network
    bool operator==(const Candidate&) const = default;
};

// Wireless and wired before all that other programs made up; addresses of local networks before others; among equals the one of
// the default route, which need not be there. Loopback and what is down are left out.
std::vector<Candidate> ranked(std::vector<Interface>);

// Of this computer, now. Sends nothing.
std::vector<Interface> interfaces_here();
std::string machine_name();

bool is_private(std::string_view address); // RFC 1918, and link-local

} // namespace retake::server
