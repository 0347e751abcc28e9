// Responses that a simulated pupil makes up: by chance, and always such that the form takes them.
#pragma once
#include "base/rng.hpp"
#include <string>
#include <string_view>

namespace retake::rehearsal {

// What a phone needs of a frame of the host, taken out of its text.
struct Question {
    int card = -1;
    int vote = 0;
    std::string form; // JSON; empty while the stem is read
};
Question question_in(std::string_view frame); // of `q`, and of the part `q` of a `hello`

// The value of `r`, as JSON, to a form as it came over the wire.
std::string made_up(std::string_view form, Rng&);

} // namespace retake::rehearsal
