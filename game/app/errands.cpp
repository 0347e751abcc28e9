// Errands: what takes longer than a frame is done beside the loop; its results are collected here.
#include "app/errands.hpp"
#include <algorithm>
#include <iterator>
#include <utility>

namespace retake::app {

Errands::Errands(Milliseconds rest_first)
    : worker_([this, rest_first](const std::stop_token& stop) { work(stop, rest_first); }) {}

Errands::~Errands() {
    worker_.request_stop();
    wanted_.notify_all();
}

void Errands::send(Errand errand) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(errand));
    }
    wanted_.notify_one();
}

std::vector<Event> Errands::arrived() {
    std::vector<Rest> done;
    {
        const std::lock_guard lock(mutex_);
        done = std::exchange(done_, {});
    }
    std::vector<Event> events;
    for (const auto& rest : done)
        std::ranges::move(rest(), std::back_inserter(events));
    return events;
}

void Errands::work(const std::stop_token& stop, Milliseconds rest_first) {
    {
        std::unique_lock lock(mutex_);
        wanted_.wait_for(lock, stop, rest_first, [] { return false; });
    }
    while (true) {
        Errand errand;
        {
            std::unique_lock lock(mutex_);
            if (!wanted_.wait(lock, stop, [this] { return !waiting_.empty(); }))
                return;
            errand = std::move(waiting_.front());
            waiting_.pop_front();
        }
        auto rest = errand();
        const std::lock_guard lock(mutex_);
        done_.push_back(std::move(rest));
    }
}

} // namespace retake::app
