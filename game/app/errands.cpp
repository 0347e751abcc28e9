// Errands: what takes longer than a frame is done beside the loop; its results are collected here.
#include "app/errands.hpp"

namespace retake::app {

Errands::Errands() : worker_([this](const std::stop_token& stop) { work(stop); }) {}

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
    const std::lock_guard lock(mutex_);
    return std::exchange(done_, {});
}

void Errands::work(const std::stop_token& stop) {
    while (true) {
        Errand errand;
        {
            std::unique_lock lock(mutex_);
            if (!wanted_.wait(lock, stop, [this] { return !waiting_.empty(); }))
                return;
            errand = std::move(waiting_.front());
            waiting_.pop_front();
        }
        auto events = errand();
        const std::lock_guard lock(mutex_);
        done_.insert(done_.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    }
}

} // namespace retake::app
