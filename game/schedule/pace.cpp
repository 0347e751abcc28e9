// Medians of what is kept of a learner's and of a card's times.
#include "schedule/pace.hpp"
#include <algorithm>
#include <limits>

namespace retake::schedule {

void Times::add(Milliseconds took) {
    if (took <= Milliseconds{0})
        return;
    if (in_order_of_time_.size() < count_max) {
        in_order_of_time_.push_back(took.count());
    } else {
        sorted_.erase(std::ranges::lower_bound(sorted_, in_order_of_time_[oldest_]));
        in_order_of_time_[oldest_] = took.count();
        oldest_ = (oldest_ + 1) % count_max;
    }
    sorted_.insert(std::ranges::upper_bound(sorted_, took.count()), took.count());
}

std::optional<Pace> Times::pace() const {
    if (sorted_.size() < count_for_pace)
        return std::nullopt;
    return Pace{Milliseconds{sorted_[(sorted_.size() - 1) / 2]}, Milliseconds{sorted_[(sorted_.size() * 9 + 9) / 10 - 1]}};
}

std::optional<Milliseconds> Times::median() const {
    return sorted_.empty() ? std::nullopt : std::optional(Milliseconds{sorted_[(sorted_.size() - 1) / 2]});
}

std::vector<Milliseconds> Times::oldest_first() const {
    std::vector<Milliseconds> times;
    for (std::size_t i = 0; i < in_order_of_time_.size(); ++i)
        times.emplace_back(in_order_of_time_[(oldest_ + i) % in_order_of_time_.size()]);
    return times;
}

void CardTimes::add(Milliseconds took) {
    if (took <= Milliseconds{0})
        return;
    const auto most = Milliseconds{std::numeric_limits<std::int32_t>::max()};
    milliseconds_[added_ % milliseconds_.size()] = static_cast<std::int32_t>(std::min(took, most).count());
    if (++added_ == 2 * milliseconds_.size())
        added_ = milliseconds_.size(); // Only "full" matters from here on, and the place of the oldest.
}

std::optional<Milliseconds> CardTimes::median() const {
    const auto count = std::min<std::size_t>(added_, milliseconds_.size());
    if (count == 0)
        return std::nullopt;
    auto sorted = milliseconds_;
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count));
    return Milliseconds{sorted[(count - 1) / 2]};
}

std::vector<Milliseconds> CardTimes::oldest_first() const {
    const auto count = std::min<std::size_t>(added_, milliseconds_.size());
    std::vector<Milliseconds> times;
    for (std::size_t i = added_ - count; i < added_; ++i)
        times.emplace_back(milliseconds_[i % milliseconds_.size()]);
    return times;
}

} // namespace retake::schedule
