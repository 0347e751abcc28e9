// What a rehearsal measured, and how it is told.
#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace retake::rehearsal {

using Micro = std::chrono::microseconds;

struct Figures {
    std::vector<Micro> joins;         // from opening the connection to the snapshot
    Micro joining{};                  // from the first connection to the last snapshot
    std::vector<Micro> deliveries;    // from the host's step to the question, by phone and card
    std::vector<Micro> confirmations; // from sending a response to "in"
    std::vector<Micro> storms;        // until everybody was back
    int responses = 0, resent = 0, returned = 0, dropped = 0, reloaded = 0, doubled = 0, cut = 0;
};

Micro share(std::vector<Micro>, double); // such as the 0.99 that took no longer; 0 of none

// Lines that end with a line feed.
std::string told(const Figures&);

} // namespace retake::rehearsal
