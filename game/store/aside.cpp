// Setting aside: first a second name for the damaged file, then the note, and only then does the first name go.
#include "store/aside.hpp"
#include "store/backup.hpp"
#include "store/leftovers.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace retake::store {
namespace {

namespace fs = std::filesystem;

const std::array<std::string, 3> companions{"", "-wal", "-shm"}; // the file itself, its log and its index

fs::path note_in(const fs::path& folder) { return folder / "retake-recovery"; }

Failure not_set_aside(const fs::path& file, const std::string& reason) {
    return {"The progress file " + file.string() + " is damaged and cannot be set aside: " + reason + ".",
            "Move it away by hand and start Retake again."};
}

std::string words_of(int error) { return std::generic_category().message(error); }

// A name that is free, or that a killed program gave the very same file already.
fs::path name_for(const fs::path& file, const std::string& date) {
    std::error_code none;
    const auto is_taken = [&](const fs::path& name) { return fs::exists(name, none) && !fs::equivalent(file, name, none); };
    const auto base = file.parent_path() / ("retake-damaged-" + date);
    auto name = fs::path(base.string() + ".db");
    for (int i = 2; is_taken(name); ++i)
        name = base.string() + "-" + std::to_string(i) + ".db";
    return name;
}

// A second name; where the disk knows none, a whole copy.
std::error_code keep_as(const fs::path& file, const fs::path& name) {
    std::error_code error;
    if (fs::exists(name, error) && fs::equivalent(file, name, error))
        return {};
    fs::remove(name, error); // A log or an index that belongs to no file.
    fs::create_hard_link(file, name, error);
    if (!error)
        return {};
    const auto unfinished = at_work_on(name);
    fs::copy_file(file, unfinished, fs::copy_options::overwrite_existing, error);
    if (!error)
        fs::rename(unfinished, name, error);
    return error;
}

std::string text_in(int note) {
    std::string text(4096, '\0');
    const auto size = ::pread(note, text.data(), text.size(), 0);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return text;
}

} // namespace

bool Recovery::begun(const fs::path& folder) {
    std::error_code none;
    return fs::exists(note_in(folder), none);
}

Result<Recovery> Recovery::take(const fs::path& folder) {
    const int note = ::open(note_in(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const int error = errno;
    Recovery recovery(folder, note);
    if (note < 0)
        return not_set_aside(recovery.file(), words_of(error));
    if (::flock(note, LOCK_EX | LOCK_NB) != 0)
        return Failure{"The progress file " + recovery.file().string() + " is damaged, and another program is recovering it.",
                       "Wait a moment and start Retake again."};
    // It ends with a line break, so that half a name is none.
    if (auto name = text_in(note); name.ends_with('\n')) {
        name.pop_back();
        recovery.damaged_ = folder / name;
    }
    return recovery;
}

Recovery::Recovery(fs::path folder, int note) : folder_(std::move(folder)), note_(note) {}
Recovery::Recovery(Recovery&& other) noexcept
    : folder_(std::move(other.folder_)), note_(std::exchange(other.note_, -1)), damaged_(std::move(other.damaged_)) {}
Recovery::~Recovery() {
    if (note_ >= 0)
        ::close(note_);
}

fs::path Recovery::note() const { return note_in(folder_); }

Result<void> Recovery::set_aside(const std::string& date) {
    const auto name = name_for(file(), date);
    std::error_code none;
    for (const auto& companion : companions)
        if (fs::exists(file().string() + companion, none))
            if (const auto error = keep_as(file().string() + companion, name.string() + companion))
                return not_set_aside(file(), error.message());
    put_on_disk(folder_);
    const auto line = name.filename().string() + '\n';
    if (::ftruncate(note_, 0) != 0 || ::pwrite(note_, line.data(), line.size(), 0) != static_cast<ssize_t>(line.size()) ||
        ::fsync(note_) != 0)
        return not_set_aside(file(), words_of(errno));
    damaged_ = name;
    return {};
}

Result<void> Recovery::clear_place() const {
    std::error_code error;
    for (const auto& companion : companions) {
        fs::remove(file().string() + companion, error);
        if (error)
            return not_set_aside(file(), error.message());
    }
    return {};
}

// Emptied first: whoever has it open already must not go by it.
void Recovery::end() {
    std::error_code stays;
    if (::ftruncate(note_, 0) == 0)
        fs::remove(note(), stays);
}

} // namespace retake::store
