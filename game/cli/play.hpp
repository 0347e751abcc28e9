// `retake play --text`, and what is played when no display can be opened: from the words of the command line to a round.
#pragma once
#include "bank/shelf.hpp"
#include "cli/arguments.hpp"
#include "store/places.hpp"
#include "store/store.hpp"
#include <functional>
#include <iosfwd>

namespace retake::cli {

// The banks that the words name: files, folders, titles or stems on the shelf. Fails at the first word that names none.
Result<std::vector<std::filesystem::path>> find_named(const std::vector<std::string>& words, const bank::Shelf&);

session::Rules rules_of(const Play&);

// Something was wished of a round, as its length; not only which banks.
bool wishes(const Play&);

struct Terminal {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::function<Instant()> now;
    std::function<std::uint64_t()> any_seed; // for a round without --seed
};

// Plays in the terminal. With no bank named, and several on the shelf, it lists them and asks for a number; an unfinished
// round is offered first. Status as in cli.md: 0, 2 or 3.
int play(const Play&, const store::Places&, Terminal);

} // namespace retake::cli
