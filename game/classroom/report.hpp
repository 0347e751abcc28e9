// The report of a lesson: what each card and each pupil came to. It names pupils as the teacher knows them.
#pragma once
#include "classroom/analysis.hpp"
#include "classroom/standings.hpp"

namespace retake::classroom {

inline constexpr int pupils_for_correlation = 15; // with fewer a correlation of one card says nothing

struct ResponseCount { // how many gave the same, by its words
    std::string words;
    int pupils = 0;
    bool right = false;
    bool operator==(const ResponseCount&) const = default;
};

struct VoteShift { // from the first vote to the second, of those who were in both
    int to_right = 0;
    int from_right = 0;
    int stayed_right = 0;
    int stayed_wrong = 0;
    bool operator==(const VoteShift&) const = default;
};

struct CardReport {
    std::size_t asked = 0; // place in `Room::asked`
    std::string stem;
    std::string topic;
    bool skipped = false; // then nothing below is known
    int pupils = 0;       // there when it was asked
    int right = 0;        // with full credit
    int blanks = 0;       // nothing given
    double facility = 0;  // 0 … 1
    std::optional<double> deviation;
    std::optional<double> discrimination_index;      // percent
    std::optional<double> discriminative_efficiency; // percent
    std::optional<double> point_biserial;            // −1 … 1, from `pupils_for_correlation` on
    Milliseconds median_time{};                      // of what was given
    std::vector<ResponseCount> responses;            // the most frequent first; choices that nobody took are there, too
    std::optional<VoteShift> shift;
    int sure_and_wrong = 0;
    bool operator==(const CardReport&) const = default;
};

struct PupilReport {
    PlayerId player = 0;
    std::string name;        // as the class saw it
    std::string report_name; // may be empty
    std::optional<int> team;
    int rank = 1;
    Points points{};
    int cards = 0; // while the pupil was there
    int right = 0;
    int blanks = 0;
    double credit = 0; // mean, 0 … 1
    Milliseconds median_time{};
    int reconnects = 0;
    std::vector<std::size_t> missed; // places in `Room::asked`; the pupil's own cards to take home
    bool operator==(const PupilReport&) const = default;
};

struct TopicReport {
    std::string topic; // may be empty
    int cards = 0;
    double facility = 0;
    bool operator==(const TopicReport&) const = default;
};

struct LessonReport {
    std::vector<CardReport> cards;          // in the order in which they were asked
    std::vector<PupilReport> pupils;        // best first; without those who were put out
    std::vector<TopicReport> topics;        // in the order of the lesson
    double credit = 0;                      // mean of the pupils, 0 … 1
    std::optional<Consistency> consistency; // of those who were there from the first card to the last
    std::optional<double> skewness, kurtosis;
    bool operator==(const LessonReport&) const = default;
};

LessonReport report_of(const Room&);

// The wrong response that most gave, where it was given at all.
const ResponseCount* most_chosen_wrong(const CardReport&);

} // namespace retake::classroom
