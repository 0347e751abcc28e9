// The summary of a lesson: what later lessons and the reports over many lessons need of it, without its journal.
#pragma once
#include "classroom/class_pile.hpp"
#include "classroom/report.hpp"
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace retake::lessons {

struct PupilSummary {
    std::string name;                                     // for the report: the report name where there is one
    int cards = 0;                                        // while the pupil was there
    double credit = 0;                                    // mean, 0 … 1
    std::map<std::string, std::pair<int, double>> topics; // title → cards, mean credit
    bool operator==(const PupilSummary&) const = default;
};

struct Summary {
    std::string class_name;
    Instant begun{};
    Instant ended{};                             // the last thing that happened
    bool over = false;                           // the podium was reached
    int cards = 0;                               // that counted
    double credit = 0;                           // mean of the pupils, 0 … 1
    std::vector<classroom::ClassResult> results; // in the order of asking
    std::vector<PupilSummary> pupils;            // best first
    std::vector<classroom::TopicReport> topics;
    bool operator==(const Summary&) const = default;
};

Summary summary_of(const classroom::Room&, std::string class_name, Instant begun, Instant ended);

std::string write_summary(const Summary&); // as JSON
std::optional<Summary> read_summary(std::string_view);

} // namespace retake::lessons
