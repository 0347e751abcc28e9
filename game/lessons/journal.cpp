// Appends with one write a line, and syncs from a thread of its own.
#include "lessons/journal.hpp"
#include "lessons/line.hpp"
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <sstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace retake::lessons {
namespace {

namespace fs = std::filesystem;

// After a call that has failed.
Failure failure_of(const fs::path& path, const std::string& what) {
    const auto why = errno;
    return {"The lesson's journal \"" + path.string() + "\" cannot be " + what + ": " + std::strerror(why) + ".",
            why == ENOSPC ? "Make room on the disk; what is given then is kept again."
                          : "Check who may write to the file and its folder."};
}

Result<std::string> text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in)
        return Failure{"The lesson's journal \"" + path.string() + "\" cannot be read.", "Check who may read it."};
    return text.str();
}

// How much of a journal is whole lines.
off_t whole_lines(const fs::path& path) {
    const auto text = text_of(path);
    if (!text || text->empty())
        return 0;
    const auto last = text->rfind('\n');
    return last == std::string::npos ? 0 : static_cast<off_t>(last + 1);
}

} // namespace

struct Journal::File {
    fs::path path;
    int handle = -1;
    off_t size = 0; // of the whole lines
    std::mutex mutex;
    std::condition_variable woken;
    bool dirty = false, closing = false;
    std::thread syncing;

    void sync_until_closed() {
        std::unique_lock lock(mutex);
        while (!closing) {
            woken.wait(lock, [this] { return dirty || closing; });
            if (!dirty)
                continue;
            dirty = false;
            lock.unlock();
            ::fdatasync(handle);
            lock.lock();
            woken.wait_for(lock, sync_after / 2, [this] { return closing; }); // a batch: what comes meanwhile goes together
        }
    }

    ~File() {
        if (syncing.joinable()) {
            {
                const std::lock_guard lock(mutex);
                closing = true;
            }
            woken.notify_all();
            syncing.join();
        }
        if (handle >= 0) {
            ::fdatasync(handle);
            ::close(handle);
        }
    }
};

Journal::Journal(std::unique_ptr<File> file) : file_(std::move(file)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Result<Journal> Journal::open(const fs::path& path) {
    auto file = std::make_unique<File>();
    file->path = path;
    file->handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file->handle < 0)
        return failure_of(path, "opened");
    file->size = whole_lines(path);
    if (::ftruncate(file->handle, file->size) != 0)
        return failure_of(path, "written");
    file->syncing = std::thread([raw = file.get()] { raw->sync_until_closed(); });
    return Journal(std::move(file));
}

Result<void> Journal::write(const classroom::Event& event) {
    const auto line = write_event(event) + '\n';
    ssize_t written = -1;
    do
        written = ::write(file_->handle, line.data(), line.size());
    while (written < 0 && errno == EINTR);
    if (written != static_cast<ssize_t>(line.size())) {
        if (written >= 0)
            errno = ENOSPC; // a part of it: there was no more room
        auto failure = failure_of(file_->path, "written");
        if (written > 0 && ::ftruncate(file_->handle, file_->size) != 0)
            failure.next_step = "Close the lesson: a part of a line stands at its end, and is left out when it is read.";
        return failure;
    }
    file_->size += written;
    {
        const std::lock_guard lock(file_->mutex);
        file_->dirty = true;
    }
    file_->woken.notify_one();
    return {};
}

Recorded read_journal(std::string_view text) {
    Recorded recorded;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        const auto event = read_event(text.substr(0, end));
        text.remove_prefix(end + 1);
        if (event && recorded.unreadable == 0)
            recorded.events.push_back(*event);
        else
            ++recorded.unreadable;
    }
    return recorded;
}

Result<Recorded> read_journal(const fs::path& path) {
    const auto text = text_of(path);
    if (!text)
        return text.error();
    return read_journal(std::string_view(*text));
}

} // namespace retake::lessons
