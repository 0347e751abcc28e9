// Paces: how long a learner takes, over the last hundred responses and for one card.
#pragma once
#include "schedule/rating.hpp"
#include <array>
#include <vector>

namespace retake::schedule {

// The last hundred response times of a learner.
class Times {
public:
    static constexpr std::size_t count_max = 100;
    static constexpr std::size_t count_for_pace = 20; // with fewer, "slower than nine in ten" means nothing

    void add(Milliseconds took); // what is not above 0 is not known, and left out
    std::optional<Pace> pace() const;
    std::optional<Milliseconds> median() const; // from the first time on
    std::vector<Milliseconds> oldest_first() const;
    bool operator==(const Times&) const = default;

private:
    std::vector<std::int64_t> in_order_of_time_; // a ring once it is full
    std::vector<std::int64_t> sorted_;
    std::size_t oldest_ = 0;
};

// The last five response times of a card; fixed, as there are many cards.
class CardTimes {
public:
    void add(Milliseconds took);
    std::optional<Milliseconds> median() const;
    std::vector<Milliseconds> oldest_first() const;
    bool operator==(const CardTimes&) const = default;

private:
    std::array<std::int32_t, 5> milliseconds_{};
    std::size_t added_ = 0;
};

} // namespace retake::schedule
