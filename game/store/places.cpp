// Places: the folders that the program reads from and writes to, after the XDG base directory specification.
#include "store/places.hpp"
#include <cstdlib>
#include <fstream>

namespace retake::store {
namespace {

using Path = std::filesystem::path;

// Beside the sources that the program was built from, else beside the installed program, else where it was to be installed.
Path shipped(const char* folder) {
    std::error_code ignored;
    if (const auto built = Path(RETAKE_SOURCE_DIR) / folder; std::filesystem::is_directory(built, ignored))
        return built;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (const auto beside = program.parent_path().parent_path() / "share" / "retake" / folder;
        std::filesystem::is_directory(beside, ignored))
        return beside;
    return Path(RETAKE_SHARE_DIR) / folder;
}

// The build makes it beside the program; the sources hold only its parts.
Path phone_page() {
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (const auto built = program.parent_path() / "phone"; std::filesystem::is_directory(built, ignored))
        return built;
    return shipped("phone");
}

std::optional<Path> folder_in(const Environment& variable, const std::string& name) {
    const auto value = variable(name);
    return value && !value->empty() ? std::optional<Path>(*value) : std::nullopt;
}

// XDG_DOCUMENTS_DIR from user-dirs.dirs, which desktops write as XDG_DOCUMENTS_DIR="$HOME/Documents".
std::optional<Path> documents_folder(const Environment& variable, const Path& home) {
    std::ifstream file(folder_in(variable, "XDG_CONFIG_HOME").value_or(home / ".config") / "user-dirs.dirs");
    const std::string key = "XDG_DOCUMENTS_DIR=\"";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key) || line.back() != '"')
            continue;
        auto value = line.substr(key.size(), line.size() - key.size() - 1);
        if (value.starts_with("$HOME"))
            value = home.string() + value.substr(5);
        return value;
    }
    return std::nullopt;
}

} // namespace

Places places(const Environment& variable, const std::optional<std::filesystem::path>& data) {
    const auto home = folder_in(variable, "HOME").value_or("/");
    Places found;
    found.questions = shipped("questions");
    found.assets = shipped("assets");
    found.phone = phone_page();
    const auto elsewhere = data ? data : folder_in(variable, "RETAKE_DATA");
    found.data = elsewhere.value_or(folder_in(variable, "XDG_DATA_HOME").value_or(home / ".local" / "share") / "retake");
    found.classes = found.data / "classes";
    found.own_banks = found.data / "questions";
    std::error_code ignored;
    found.documents = documents_folder(variable, home).value_or(home / "Documents");
    if (elsewhere)
        found.documents = *elsewhere / "documents";
    else if (!std::filesystem::is_directory(found.documents, ignored))
        found.documents = home;
    return found;
}

std::vector<std::filesystem::path> shelf_folders(const Places& places) { return {places.own_banks, places.questions}; }

Environment environment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value ? std::optional<std::string>(value) : std::nullopt;
    };
}

} // namespace retake::store
