// Words: numbers, spans and dates as the game says them.
#include "screens/words.hpp"
#include <array>

namespace retake::screens {
namespace {

constexpr std::array<std::string_view, 20> small{"no",       "one",     "two",     "three",     "four",     "five",    "six",
                                                 "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                                 "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 7> days{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

constexpr int words_max = 12;
constexpr int seconds_a_card = 40;

} // namespace

std::string in_words(int n) {
    return n >= 0 && n <= words_max ? std::string(small[static_cast<std::size_t>(n)]) : std::to_string(n);
}

std::string all_in_words(int n) {
    if (n < 0 || n > 99)
        return std::to_string(n);
    const auto at = static_cast<std::size_t>(n);
    if (at < small.size())
        return n == 0 ? "none" : std::string(small[at]);
    const std::string ten(tens[at / 10]);
    return at % 10 == 0 ? ten : ten + "-" + std::string(small[at % 10]);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string counted(int n, std::string_view one, std::string_view many) {
    return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string said(int n, std::string_view one, std::string_view many) {
    return in_words(n) + " " + std::string(n == 1 ? one : many);
}

std::string about_minutes(int cards) { return about_time(std::chrono::seconds(cards * seconds_a_card)); }

std::string about_time(Milliseconds time) {
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(time).count());
    return minutes <= 1 ? "about a minute" : "about " + in_words(minutes) + " minutes";
}

std::string clock_time(Milliseconds took) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(took).count();
    const auto rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string date_line(Instant now, std::chrono::minutes utc_offset) {
    return date_line(Day(std::chrono::floor<std::chrono::days>(now + utc_offset).time_since_epoch()));
}

std::string date_line(Day day) {
    const std::chrono::year_month_day date(day);
    return std::string(days[std::chrono::weekday(day).c_encoding()]) + " " + std::to_string(static_cast<unsigned>(date.day())) +
           " " + std::string(months[static_cast<unsigned>(date.month()) - 1]);
}

std::string weekday_of(Day day) { return std::string(days[std::chrono::weekday(day).c_encoding()]); }

std::string weekday_short(Day day) { return std::string(days[std::chrono::weekday(day).c_encoding()].substr(0, 3)); }

std::string month_short(Day day) {
    const std::chrono::year_month_day date(day);
    return std::string(months[static_cast<unsigned>(date.month()) - 1].substr(0, 3));
}

} // namespace retake::screens
