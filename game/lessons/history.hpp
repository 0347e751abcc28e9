// The history of a class: its lessons side by side, by pupil and by topic.
#pragma once
#include "lessons/summary.hpp"

namespace retake::lessons {

// Of a pupil or a topic; a lesson without them has none.
struct Line {
    std::string name;  // may be empty: cards without a topic
    int cards = 0;     // in all lessons
    double credit = 0; // mean of those cards, 0 … 1
    std::vector<std::optional<double>> by_lesson;
    bool operator==(const Line&) const = default;
};

struct History {
    std::string class_name;
    std::vector<Summary> lessons; // oldest first
    std::vector<Line> topics;     // by name
    std::vector<Line> pupils;     // by name, as the report names them: two pupils of one name are one line
    bool operator==(const History&) const = default;
};

History history_of(std::string class_name, std::vector<Summary> lessons);

// The whole of it, for people and for other programs. `pile`: cards on the class pile today.
std::string history_text(const History&, int pile, std::chrono::minutes utc_offset);
std::string history_html(const History&, int pile, std::chrono::minutes utc_offset);
std::string history_json(const std::vector<std::pair<History, int>>&); // of several classes
std::string history_csv(const std::vector<History>&);                  // one row for each pupil, lesson and topic

} // namespace retake::lessons
