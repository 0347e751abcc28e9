// `retake new`: writes a small bank to begin with.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <optional>

namespace retake::cli {

struct NewBank {
    std::filesystem::path file;
    std::optional<std::filesystem::path> from; // a text that it is to ask about
};

// `schema` is where the bank's schema is shipped. 0; 2: the name is none for a bank; 3: the file is there already or cannot be
// written, or the text cannot be read.
int new_bank(const NewBank&, const std::filesystem::path& schema, std::ostream& out, std::ostream& err);

} // namespace retake::cli
