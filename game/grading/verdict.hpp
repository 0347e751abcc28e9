// A verdict: how much of an item a response earns, and why.
#pragma once
#include <string>

namespace retake::grading {

struct Verdict {
    double credit = 0;  // 0 (nothing) … 1 (all)
    std::string reason; // never empty: "accepted: accent ignored", "not the key", …
    std::string notice; // shown to the learner although the response counts, such as "Spelling: Zürich"; else empty
    bool operator==(const Verdict&) const = default;

    bool right() const { return credit >= 1.0; }
};

} // namespace retake::grading
