// The watcher: which banks, and files beside them, have changed on the disk; it looks beside the loop, which never waits.
#include "app/watcher.hpp"
#include "bank/load.hpp"
#include <algorithm>
#include <array>
#include <poll.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>
#if __has_include(<sys/inotify.h>)
#include <sys/inotify.h>
#define RETAKE_HAS_INOTIFY 1
#endif

namespace retake::app {
namespace {

namespace fs = std::filesystem;

constexpr Milliseconds next_look{12};          // while a change comes to rest
constexpr Milliseconds between_looks{4};       // at the least, however fast the news come
constexpr Milliseconds look_by_itself{300};    // without news
constexpr Milliseconds look_in_any_case{2000}; // with them

Milliseconds steady() { return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()); }

void see(Sighting& seen, const fs::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode))
        seen[file] = {static_cast<std::uintmax_t>(found.st_size),
                      std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec, found.st_ino};
}

// The folder in which news about the path would show: its own, or the nearest one that is there.
fs::path folder_with_news(fs::path path) {
    std::error_code error;
    while (!fs::is_directory(path, error) && path.has_relative_path())
        path = path.parent_path();
    return path.empty() ? fs::path(".") : path;
}

std::set<fs::path> folders_with_news(const Watched& watched) {
    std::set<fs::path> folders;
    for (const auto& place : watched.places)
        folders.insert(folder_with_news(place));
    for (const auto& file : watched.beside)
        folders.insert(folder_with_news(file.parent_path()));
    return folders;
}

} // namespace

Sighting sight(const Watched& watched) {
    Sighting seen;
    std::error_code error;
    for (const auto& place : watched.places)
        if (fs::is_directory(place, error))
            for (const auto& file : bank::find_banks(place))
                see(seen, file);
        else
            see(seen, place);
    for (const auto& file : watched.beside)
        see(seen, file);
    return seen;
}

// What the worker sleeps on: the system's news about folders, and a pipe by which it is woken to end or to watch others.
class Watcher::Bell {
public:
    explicit Bell(Way way) {
        if (::pipe(wake_.data()) != 0)
            wake_ = {-1, -1};
#ifdef RETAKE_HAS_INOTIFY
        if (way == Way::by_news)
            news_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
#else
        (void)way;
#endif
    }
    ~Bell() {
        for (const int file : {wake_[0], wake_[1], news_})
            if (file >= 0)
                ::close(file);
    }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    void ring() { (void)!::write(wake_[1], "!", 1); }

    bool hears() const { return news_ >= 0 && !deaf_; } // else only looking helps

    // A folder that went and came back is another one to the system: so each look asks for all of them again.
    void listen_to(const std::set<fs::path>& folders) {
#ifdef RETAKE_HAS_INOTIFY
        if (news_ < 0)
            return;
        std::set<int> heard;
        deaf_ = false;
        for (const auto& folder : folders) {
            const int handle = inotify_add_watch(news_, folder.c_str(),
                                                 IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_FROM |
                                                     IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
            handle >= 0 ? void(heard.insert(handle)) : void(deaf_ = true);
        }
        for (const int handle : heard_)
            if (!heard.contains(handle))
                inotify_rm_watch(news_, handle);
        heard_ = std::move(heard);
#else
        (void)folders;
#endif
    }

    // Until something is heard, or the time is up.
    void wait(Milliseconds limit) {
        std::array<pollfd, 2> files{{{wake_[0], POLLIN, 0}, {news_, POLLIN, 0}}};
        if (::poll(files.data(), files.size(), static_cast<int>(limit.count())) <= 0)
            return;
        std::array<char, 65536> heard; // what it says is of no interest: it is time to look
        for (const auto& file : files)
            if ((file.revents & POLLIN) != 0)
                (void)!::read(file.fd, heard.data(), heard.size());
    }

private:
    std::array<int, 2> wake_{-1, -1};
    int news_ = -1;
    bool deaf_ = false; // the system refused to tell of a folder
    std::set<int> heard_;
};

Watcher::Watcher(Watched watched, Way way)
    : watched_(std::move(watched)), last_(watched_), resting_(sight(watched_)), bell_(std::make_unique<Bell>(way)) {
    bell_->listen_to(folders_with_news(watched_));
    worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Watcher::~Watcher() {
    worker_.request_stop();
    bell_->ring();
}

void Watcher::watch_beside(std::vector<fs::path> files) {
    {
        const std::lock_guard lock(mutex_);
        if (files == watched_.beside)
            return;
        watched_.beside = std::move(files);
    }
    bell_->ring();
}

std::vector<fs::path> Watcher::changed() {
    const std::lock_guard lock(mutex_);
    return std::exchange(changed_, {});
}

Watched Watcher::watched() {
    const std::lock_guard lock(mutex_);
    return watched_;
}

void Watcher::work(const std::stop_token& stop) {
    look(steady()); // what changed between the first sight and the first news
    while (!stop.stop_requested()) {
        const auto before = steady();
        bell_->wait(resting_.waiting() ? next_look : bell_->hears() ? look_in_any_case : look_by_itself);
        if (stop.stop_requested())
            return;
        if (const auto slept = steady() - before; slept < between_looks)
            std::this_thread::sleep_for(between_looks - slept);
        look(steady());
    }
}

void Watcher::look(Milliseconds at) {
    auto now = watched();
    bell_->listen_to(folders_with_news(now));
    if (now != last_) {
        const auto missing_in = [](const Watched& other) {
            return [&](const auto& file) { return std::ranges::find(other.beside, file) == other.beside.end(); };
        };
        Watched fresh;
        std::ranges::copy_if(now.beside, std::back_inserter(fresh.beside), missing_in(last_));
        resting_.add(sight(fresh));
        for (const auto& file : last_.beside)
            if (missing_in(now)(file))
                resting_.drop(file);
        last_ = std::move(now);
    }
    auto told = resting_.look(sight(last_), at);
    if (told.empty())
        return;
    const std::lock_guard lock(mutex_);
    for (auto& path : told)
        if (std::ranges::find(changed_, path) == changed_.end())
            changed_.push_back(std::move(path));
}

} // namespace retake::app
