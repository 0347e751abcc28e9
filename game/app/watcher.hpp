// The watcher: which banks, and files beside them, have changed on the disk; it looks beside the loop, which never waits.
#pragma once
#include "app/resting.hpp"
#include <memory>
#include <mutex>
#include <thread>

namespace retake::app {

struct Watched {
    std::vector<std::filesystem::path> places; // banks, and folders of banks one level deep, whether they are there or not
    std::vector<std::filesystem::path> beside; // single files: pictures and texts that open banks name
    bool operator==(const Watched&) const = default;
};

// The watched files that are there now.
Sighting sight(const Watched&);

// News of the system (inotify) wake it at once; what has changed is always told by looking, so that no lost or doubled
// news can mislead it. Without such news, and where a network drive keeps them to itself, it looks every now and then.
class Watcher {
public:
    enum class Way { by_news, by_looking };

    explicit Watcher(Watched, Way = Way::by_news); // what is there when it returns is no change
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    void watch_beside(std::vector<std::filesystem::path> files); // instead of those before

    // What has changed, come or gone since the last call, and is at rest. Never waits.
    std::vector<std::filesystem::path> changed();

private:
    class Bell;

    void work(const std::stop_token&);
    void look(Milliseconds at);
    Watched watched();

    std::mutex mutex_; // of the next two
    Watched watched_;
    std::vector<std::filesystem::path> changed_;
    Watched last_; // the rest is the worker's alone
    Resting resting_;
    std::unique_ptr<Bell> bell_;
    std::jthread worker_; // last: it ends before the rest goes
};

} // namespace retake::app
