// Words: numbers, spans and dates as the game says them.
#pragma once
#include "base/time.hpp"
#include <string>
#include <string_view>

namespace retake::screens {

// "seven"; from thirteen on "13".
std::string in_words(int);
// Up to ninety-nine, for a headline that is a score: "sixteen".
std::string all_in_words(int);
std::string capitalised(std::string);

std::string counted(int, std::string_view one, std::string_view many); // "1 card", "20 cards"
std::string said(int, std::string_view one, std::string_view many);    // "one card", "seven cards", "20 cards"

// "about five minutes", "about a minute"; 40 seconds a card.
std::string about_minutes(int cards);
std::string about_time(Milliseconds);
std::string clock_time(Milliseconds); // "7:42"

// "Thursday 16 May" at a place so many minutes east of Greenwich.
std::string date_line(Instant, std::chrono::minutes utc_offset);
std::string date_line(Day);
std::string weekday_of(Day);    // "Thursday"
std::string weekday_short(Day); // "Thu"
std::string month_short(Day);   // "May"

} // namespace retake::screens
