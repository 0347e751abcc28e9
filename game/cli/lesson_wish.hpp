// What was wished of a lesson with phones, as plain values.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retake::cli {

struct Host { // `retake host`
    std::vector<std::string> banks;
    std::string class_name;             // may be empty: a class without a name
    std::optional<std::string> address; // of this computer, for phones
    std::optional<std::uint16_t> port;
    std::optional<int> teams, length, seconds, pile_first; // none: as the class had it last
    std::optional<std::uint64_t> seed;
    bool text = false;
};

struct Rehearse { // `retake rehearse`
    int phones = 30;
    std::uint64_t seed = 1;
    int thinking = 8;    // seconds at most, for each response
    int cards = 5;       // of a rehearsal by itself
    std::string address; // of a running room; empty: a room of its own
    std::uint16_t port = 8080;
    std::string code;
};

} // namespace retake::cli
