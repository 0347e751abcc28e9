// The game in its window: the machine that the loop runs on, and how it is started.
#pragma once
#include "app/clock.hpp"
#include "bank/deal.hpp"
#include "base/result.hpp"
#include "classroom/plan.hpp"
#include "session/session.hpp"
#include "store/places.hpp"
#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

namespace retake::app {

struct StartHome {};
struct StartSetup { // of the first of the named banks
    std::filesystem::path bank;
};
struct StartRound {
    std::vector<std::filesystem::path> banks;
    bank::Wish wish;
    session::Rules rules;
    std::optional<std::uint64_t> seed;
};
struct StartPile {
    std::optional<std::uint64_t> seed;
    bank::Wish wish;
    std::vector<std::string> banks; // ids; none: all
};
struct StartLesson {
    std::optional<classroom::Plan> plan; // none: it is chosen first
    std::optional<std::uint64_t> seed;
    std::optional<std::string> address; // of this computer, for phones
    std::optional<std::uint16_t> port;
};
using Start = std::variant<StartHome, StartSetup, StartRound, StartPile, StartLesson>;

struct Game {
    store::Places places;
    std::filesystem::path everyone{};         // the data folder of all learners; empty: that of the places
    std::vector<std::filesystem::path> named; // banks of the command line, for the shelf
    Start start;
    Clock clock;
    std::optional<std::filesystem::path> trace; // see app/trace.hpp
};

// Opens the window and plays until it is closed; the exit status. Fails when no window can be opened, before anything is
// drawn.
Result<int> play_in_window(const Game&);

} // namespace retake::app
