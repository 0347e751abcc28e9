// Learners, as folders with a name in them: whoever adds a folder first has the name.
#include "store/learners.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "store/backup.hpp"
#include "store/claims.hpp"
#include "store/leftovers.hpp"
#include <algorithm>
#include <fstream>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 40; // characters
const std::string first_name = "Learner 1";

fs::path others(const fs::path& data) { return data / "learners"; }
fs::path name_file(const fs::path& folder) { return folder / "learner.txt"; }
fs::path in_use_file(const fs::path& data) { return others(data) / "in-use.txt"; }
fs::path first_removed_file(const fs::path& data) { return others(data) / "first-removed.txt"; }

std::string first_line_of(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

// Under another name first, so that a name is never half written.
Result<void> write_line(const fs::path& file, const std::string& line) {
    const auto unfinished = at_work_on(file);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    std::ofstream out(unfinished, std::ios::trunc);
    out << line << '\n';
    out.close();
    if (out)
        fs::rename(unfinished, file, error);
    if (!out || error)
        return Failure{"The file " + file.string() + " cannot be written.", "Is the disk full, or the folder read-only?"};
    return {};
}

bool same(const std::string& one, const std::string& other) { return grading::folded(one) == grading::folded(other); }

Learner first(const fs::path& data) {
    auto name = first_line_of(name_file(data));
    return {name.empty() ? first_name : std::move(name), data, false};
}

// Letters and digits of ASCII are kept, so that the folder can lie on any disk.
std::string folder_name(const std::string& name) {
    std::string folder;
    for (const char c : name) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (kept)
            folder += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        else if (!folder.empty() && folder.back() != '-')
            folder += '-';
    }
    while (!folder.empty() && folder.back() == '-')
        folder.pop_back();
    return folder.empty() ? "learner" : folder;
}

// Signs that turn the text around them, or are not seen at all: U+200B … U+200F, U+202A … U+202E, U+2060 … U+206F, U+FEFF.
bool holds_hidden_signs(const std::string& name) {
    for (std::size_t at = 0; at + 2 < name.size(); ++at) {
        const auto sign = name.substr(at, 3);
        const bool marks = sign.starts_with("\xE2\x80") &&
                           ((sign[2] >= '\x8B' && sign[2] <= '\x8F') || (sign[2] >= '\xAA' && sign[2] <= '\xAE'));
        if (marks || (sign.starts_with("\xE2\x81") && sign[2] >= '\xA0' && sign[2] <= '\xAF') || sign == "\xEF\xBB\xBF")
            return true;
    }
    return false;
}

std::string without_outer_spaces(const std::string& name) {
    const auto first = name.find_first_not_of(' ');
    return first == std::string::npos ? "" : name.substr(first, name.find_last_not_of(' ') + 1 - first);
}

// A name that nobody has yet and that can be shown in a line; else what is wrong with it.
std::optional<Failure> trouble_with(const std::string& name, const std::vector<Learner>& all, const Learner* but = nullptr) {
    const bool control = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (name.empty())
        return Failure{"A learner needs a name.", "Give one, such as Ann."};
    if (!utf8::valid(name) || control || holds_hidden_signs(name))
        return Failure{"The name holds signs that cannot be shown.", "Use letters, digits and spaces."};
    if (utf8::length(name) > longest_name)
        return Failure{"The name is longer than " + std::to_string(longest_name) + " characters.", "Choose a shorter one."};
    for (const auto& known : all)
        if (same(known.name, name) && (but == nullptr || known.folder != but->folder))
            return Failure{"There is a learner called " + utf8::isolated(known.name) + " already.", "Choose another name."};
    return std::nullopt;
}

std::string list_of(const std::vector<Learner>& all) {
    std::string names;
    for (const auto& known : all)
        names += (names.empty() ? "" : ", ") + known.name;
    return names;
}

fs::path free_file(const fs::path& folder, const std::string& name) {
    std::error_code none;
    auto file = folder / (name + ".db");
    for (int i = 2; fs::exists(file, none); ++i)
        file = folder / (name + "-" + std::to_string(i) + ".db");
    return file;
}

Result<void> remove_first(const fs::path& data) {
    std::error_code error;
    for (const std::string file : {"retake.db", "retake.db-wal", "retake.db-shm", "rounds.lock", "learner.txt"})
        fs::remove(data / file, error);
    fs::remove_all(backups_in(data), error);
    return write_line(first_removed_file(data), "The first learner was removed; the data folder itself holds no progress.");
}

} // namespace

std::vector<Learner> learners(const fs::path& data) {
    std::vector<Learner> all;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(others(data), none))
        if (auto name = entry.is_directory(none) ? first_line_of(name_file(entry.path())) : std::string();
            entry.is_directory(none))
            all.push_back({name.empty() ? entry.path().filename().string() : std::move(name), entry.path(), false});
    std::ranges::sort(all, {}, &Learner::name);
    if (all.empty() || !fs::exists(first_removed_file(data), none))
        all.insert(all.begin(), first(data));
    const auto meant = first_line_of(in_use_file(data));
    const auto in_use = std::ranges::find_if(
        all, [&](const Learner& l) { return l.folder == data ? meant.empty() : l.folder.filename() == meant; });
    (in_use == all.end() ? all.front() : *in_use).in_use = true;
    return all;
}

Result<Learner> learner(const fs::path& data, const std::optional<std::string>& name) {
    const auto all = learners(data);
    for (const auto& known : all)
        if (name ? same(known.name, *name) : known.in_use)
            return known;
    return Failure{"There is no learner called '" + name.value_or("") + "'.", "On this computer: " + list_of(all) + ".",
                   "`retake profile new` adds one."};
}

Result<Learner> add_learner(const fs::path& data, const std::string& written_name) {
    const auto name = without_outer_spaces(written_name);
    if (auto trouble = trouble_with(name, learners(data)))
        return *trouble;
    std::error_code error;
    fs::create_directories(others(data), error);
    const auto wanted = folder_name(name);
    auto folder = others(data) / wanted;
    for (int i = 2; !error && !fs::create_directory(folder, error); ++i)
        folder = others(data) / (wanted + "-" + std::to_string(i));
    if (error)
        return Failure{"The folder " + folder.string() + " cannot be created: " + error.message() + ".", "Check the path.",
                       "Or name another folder with --data FOLDER."};
    if (const auto written = write_line(name_file(folder), name); !written) {
        fs::remove(folder, error);
        return written.error();
    }
    return Learner{name, folder, false};
}

Result<void> use_learner(const fs::path& data, const std::string& name) {
    const auto meant = learner(data, name);
    if (!meant)
        return meant.error();
    return write_line(in_use_file(data), meant->folder == data ? std::string() : meant->folder.filename().string());
}

Result<void> rename_learner(const fs::path& data, const std::string& name, const std::string& written_name) {
    const auto to = without_outer_spaces(written_name);
    const auto meant = learner(data, name);
    if (!meant)
        return meant.error();
    if (auto trouble = trouble_with(to, learners(data), &*meant))
        return *trouble;
    return write_line(name_file(meant->folder), to);
}

Result<fs::path> remove_learner(const fs::path& data, const std::string& name) {
    const auto meant = learner(data, name);
    if (!meant)
        return meant.error();
    if (learners(data).size() == 1)
        return Failure{utf8::isolated(meant->name) + " is the only learner on this computer, and stays.",
                       "Add another one first.", "That is: retake profile new NAME"};
    if (Claims(meant->folder / "rounds.lock").in_use_elsewhere())
        return Failure{utf8::isolated(meant->name) + " is playing.", "Close the game first."};
    std::error_code error;
    fs::path kept;
    if (fs::exists(meant->folder / "retake.db", error)) {
        kept = free_file(data / "removed", folder_name(meant->name));
        if (const auto written = back_up(meant->folder / "retake.db", kept); !written) {
            fs::create_directories(kept.parent_path(), error); // Damaged: it is kept as it is.
            fs::rename(meant->folder / "retake.db", kept, error);
            if (error)
                return written.error();
        }
    }
    if (meant->folder == data) {
        if (const auto removed = remove_first(data); !removed)
            return removed.error();
    } else if (fs::remove_all(meant->folder, error); error) {
        return Failure{"The folder " + meant->folder.string() + " cannot be removed: " + error.message() + ".",
                       "Remove it by hand."};
    }
    return kept;
}

Places places_of(Places places, const Learner& learner) {
    places.data = learner.folder;
    return places;
}

} // namespace retake::store
