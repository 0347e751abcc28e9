// What a teacher chose for a lesson: how cards are timed and scored, who may join, and under which names.
#pragma once
#include "base/time.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace retake::classroom {

enum class Formula { dial, kahoot };

// What a response earns; see score.hpp.
struct Scoring {
    Formula formula = Formula::dial;
    double speed = 0; // of the dial: the share of the points that hangs on time, 0 … 0.5
    bool streak = false;
    bool ask_how_sure = false;
    bool operator==(const Scoring&) const = default;
};

enum class Naming {
    chosen,   // by the pupils; a name that does not pass is shown when the teacher says so
    generated // "Calm Heron"
};

struct Rules {
    int teams = 0; // 2 … 8; 0: none
    Scoring scoring;
    Naming naming = Naming::chosen;
    std::vector<std::string> unwanted;    // words that no name may hold
    std::optional<Milliseconds> per_card; // none: the teacher closes
    Milliseconds reading{0};              // the stem alone, before it can be responded to; 0: it opens at once
    Milliseconds grace{700};              // after the time is up; what arrives in it counts as slow as can be
    bool standings = true;                // after each card
    bool close_when_all_responded = true;
    bool operator==(const Rules&) const = default;
};

// What a pupil needs; the projector never shows it.
struct Accommodation {
    double time = 1; // times the class's time: 1, 1.5 or 2; 0: untimed
    bool larger_text = false;
    bool operator==(const Accommodation&) const = default;
};

} // namespace retake::classroom
