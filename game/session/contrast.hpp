// The contrast: the key and the wrong response that is given for it again and again, to be laid side by side.
#pragma once
#include "session/session.hpp"

namespace retake::session {

struct Contrast {
    std::string lure, lure_why; // the reasons may be empty
    std::string key, key_why;
    int times = 0;            // the lure was given, this time included
    bool lure_picked = false; // this time
    bool key_picked = false;
    bool operator==(const Contrast&) const = default;
};

// None while nothing wrong was chosen, or typed, twice.
std::optional<Contrast> contrast_of(const State&, const Attempt&);

} // namespace retake::session
