// Errands: what takes longer than a frame (reading a large bank) is done beside the loop; its results are collected here.
#pragma once
#include "app/event.hpp"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace retake::app {

// One worker, one errand after the other. An errand works on copies only; what it hands back is done in the loop's thread, as
// what needs the store or the shelf.
class Errands {
public:
    using Rest = std::function<std::vector<Event>()>;
    using Errand = std::function<Rest()>;

    explicit Errands(Milliseconds rest_first = Milliseconds{0}); // so long nothing is begun
    ~Errands();                                                  // an errand that runs is waited for, those that wait are dropped
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    void send(Errand);
    std::vector<Event> arrived();

private:
    void work(const std::stop_token&, Milliseconds rest_first);

    std::mutex mutex_;
    std::condition_variable_any wanted_;
    std::deque<Errand> waiting_;
    std::vector<Rest> done_;
    std::jthread worker_;
};

} // namespace retake::app
