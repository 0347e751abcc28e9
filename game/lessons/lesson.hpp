// A lesson on the disk: a folder with what it began with, the banks as they were then, and its journal.
#pragma once
#include "bank/deal.hpp"
#include "base/result.hpp"
#include "classroom/room.hpp"
#include "lessons/dealing.hpp"
#include "lessons/summary.hpp"
#include <filesystem>
#include <memory>

namespace retake::lessons {

struct BankCopy {
    std::string origin; // path of the bank that was copied; its pictures are looked for beside it
    std::string file;   // of the copy, within the folder
    bool operator==(const BankCopy&) const = default;
};

// What a lesson began with; with the journal it gives the room.
struct Beginning {
    std::string class_name;
    std::string title; // for the head of the screen
    std::string code;  // four letters, by which phones come in
    Instant begun{};
    std::uint64_t seed = 0;
    int of_pile = 0; // so many cards, from the first on, lay on the class pile
    int pile = 0;    // so many lay there in all
    classroom::Rules rules;
    std::vector<BankCopy> banks;
    std::vector<bank::Named> cards;
};

struct Kept {
    std::filesystem::path folder;
    Beginning beginning;
    classroom::Room room;
    classroom::ConnectionId last_connection = 0; // none of those so far may be given again
    Instant last{};                              // when something happened last
    int unreadable = 0;                          // lines of the journal that say nothing

    std::filesystem::path journal() const { return folder / "journal.jsonl"; }
};

// Writes a new folder below `lessons`, only for the user's eyes. What is played is what was read back from it. Fails when
// nothing can be written, or when a bank changed so much meanwhile that no card is left.
Result<Kept> begin(const std::filesystem::path& lessons, Beginning, const Deal&, const std::vector<const bank::Bank*>& banks);

// The lesson as its journal left it. Pupils are away until their phones come back.
Result<Kept> open(const std::filesystem::path& folder);

// What must happen first when a lesson is gone on with after an interruption: everybody is away, and the time that nobody had is
// given back. Each goes into the journal, then into the room.
std::vector<classroom::Event> returning(const Kept&, Instant now);

// The summary, from the file where it is newer than the journal, else worked out and written.
Result<Summary> summary(const std::filesystem::path& folder);

} // namespace retake::lessons
