// Moments read and written as ISO 8601.
#include "base/time.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace retake {
namespace {

std::optional<int> digits(std::string_view& text, std::size_t count) {
    int value = 0;
    if (text.size() < count)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
    if (error != std::errc{} || end != text.data() + count || value < 0)
        return std::nullopt;
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char sign) {
    if (text.empty() || text.front() != sign)
        return false;
    text.remove_prefix(1);
    return true;
}

struct Clock {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

std::optional<Clock> read_clock(std::string_view& text) {
    Clock clock;
    const auto hour = digits(text, 2);
    const auto minute = hour && take(text, ':') ? digits(text, 2) : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    clock.hour = *hour;
    clock.minute = *minute;
    if (!take(text, ':'))
        return clock;
    const auto second = digits(text, 2);
    if (!second || *second > 59)
        return std::nullopt;
    clock.second = *second;
    if (take(text, '.')) {
        const auto millisecond = digits(text, 3);
        if (!millisecond)
            return std::nullopt;
        clock.millisecond = *millisecond;
    }
    return clock;
}

std::optional<std::chrono::year_month_day> read_date(std::string_view& text) {
    using namespace std::chrono;
    const auto y = digits(text, 4);
    const auto m = y && take(text, '-') ? digits(text, 2) : std::nullopt;
    const auto d = m && take(text, '-') ? digits(text, 2) : std::nullopt;
    if (!d)
        return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<Instant> read_instant(std::string_view text) {
    using namespace std::chrono;
    const auto date = read_date(text);
    if (!date)
        return std::nullopt;
    Clock clock;
    if (take(text, 'T')) {
        const auto read = read_clock(text);
        if (!read)
            return std::nullopt;
        clock = *read;
    }
    take(text, 'Z');
    if (!text.empty())
        return std::nullopt;
    return Instant{sys_days{*date}} + hours{clock.hour} + minutes{clock.minute} + seconds{clock.second} +
           Milliseconds{clock.millisecond};
}

std::string to_string(Instant at) {
    using namespace std::chrono;
    const auto midnight = floor<days>(at);
    const year_month_day date{midnight};
    const hh_mm_ss<Milliseconds> clock{at - midnight};
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return buffer.data();
}

std::optional<Day> read_day(std::string_view text) {
    const auto date = read_date(text);
    return date && text.empty() ? std::optional(Day{*date}) : std::nullopt;
}

std::string to_string(Day day) {
    const std::chrono::year_month_day date{day};
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

std::chrono::minutes ahead_of_utc(const TimeZone& zone, Instant at) {
    const auto later = std::ranges::upper_bound(zone.changes, at, {}, &TimeZone::Change::since);
    return later == zone.changes.begin() ? zone.ahead : std::prev(later)->ahead;
}

} // namespace retake
