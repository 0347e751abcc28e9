// Export: the report of a lesson as text for other programs (CSV, JSON) and for people (HTML, to be printed).
#pragma once
#include "lessons/lesson.hpp"

namespace retake::lessons {

struct Exported {
    std::string name; // of the files, without an ending: "retake-2024-05-16-0830-7b"
    std::string csv;  // RFC 4180, UTF-8 with a byte order mark, one row for each pupil and card
    std::string json;
    std::string html; // one page, without scripts and without anything from elsewhere
    bool operator==(const Exported&) const = default;
};

Exported export_lesson(const Kept&, std::chrono::minutes utc_offset);

// One by one.
std::string lesson_csv(const Kept&, const classroom::LessonReport&);
std::string lesson_json(const Kept&, const classroom::LessonReport&);
std::string lesson_html(const Kept&, const classroom::LessonReport&, std::chrono::minutes utc_offset);

} // namespace retake::lessons
