// Preparing a lesson: reads the banks of a plan and the class pile, deals, and writes the folder of the lesson.
#pragma once
#include "base/rng.hpp"
#include "lessons/classes.hpp"

namespace retake::lessons {

struct Circumstances {
    std::filesystem::path root;               // of all classes
    std::vector<std::filesystem::path> shelf; // banks in which cards of the class pile are looked for
    std::vector<std::string> unwanted;        // words that no name may hold, besides those of the plan
    TimeZone zone;
    Instant now{};
    std::uint64_t seed = 0;
};

// The plan is remembered for its class. Banks that cannot be read are left out; fails when no card is left.
Result<Kept> prepare(const Plan&, const Circumstances&);

// What lies on the class pile at that moment.
std::vector<classroom::OnClassPile> pile_of(const std::filesystem::path& class_folder, const TimeZone&, Instant now);

// The words of a list: one a line; lines with # are remarks. Nothing where there is no such file.
std::vector<std::string> words_in(const std::filesystem::path&);

// Four letters that can be called across a room: "KITE".
std::string new_code(Rng&);

} // namespace retake::lessons
