// Makes and writes what is private.
#include "lessons/private_files.hpp"
#include "bank/save.hpp"

namespace retake::lessons {

namespace fs = std::filesystem;

Result<void> make_private(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error)
        fs::permissions(folder, fs::perms::owner_all, error);
    if (error)
        return Failure{"The folder \"" + folder.string() + "\" cannot be made: " + error.message() + ".",
                       "Check who may write to the folders above it."};
    return {};
}

Result<void> save_private(const fs::path& path, const std::string& text) {
    if (const auto saved = bank::save(path, text); !saved)
        return saved.error();
    std::error_code ignored; // the folder is private already
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return {};
}

} // namespace retake::lessons
