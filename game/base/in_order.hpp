// Makes many values side by side, on all cores, and hands them on in their order.
#pragma once
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace retake {

// Calls `make(index)` for each index below `count`, on several threads where there are many, and `take` with each result, in
// order and on this thread. What was made and not yet taken is bounded. `make` must be pure, or safe to call side by side.
template <class T, class Make, class Take>
void in_order(std::size_t count, const Make& make, const Take& take) {
    constexpr std::size_t batch_size = 64;
    const std::size_t batches = (count + batch_size - 1) / batch_size;
    const std::size_t workers = std::min<std::size_t>(std::max(std::thread::hardware_concurrency(), 1U), batches / 8);
    if (workers < 2) {
        for (std::size_t index = 0; index < count; ++index)
            take(make(index));
        return;
    }
    struct Line {
        std::mutex mutex;
        std::condition_variable changed;
        std::vector<std::optional<std::vector<T>>> made; // by batch, round and round
        std::size_t next = 0, taken = 0;                 // batches
    } line;
    line.made.resize(8 * workers);
    const auto work = [&] {
        for (std::unique_lock lock(line.mutex);;) {
            if (line.next == batches)
                return;
            const auto batch = line.next++;
            line.changed.wait(lock, [&] { return batch < line.taken + line.made.size(); });
            lock.unlock();
            std::vector<T> values;
            values.reserve(batch_size);
            for (auto index = batch * batch_size; index < std::min(count, (batch + 1) * batch_size); ++index)
                values.push_back(make(index));
            lock.lock();
            line.made[batch % line.made.size()] = std::move(values);
            line.changed.notify_all();
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t worker = 0; worker < workers; ++worker)
        threads.emplace_back(work);
    for (std::size_t batch = 0; batch < batches; ++batch) {
        std::vector<T> values;
        {
            std::unique_lock lock(line.mutex);
            auto& slot = line.made[batch % line.made.size()];
            line.changed.wait(lock, [&] { return slot.has_value(); });
            values = *std::exchange(slot, std::nullopt);
            ++line.taken;
            line.changed.notify_all();
        }
        for (auto& value : values)
            take(std::move(value));
    }
}

} // namespace retake
