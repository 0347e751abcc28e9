// What one phone may see. The key of a card is not in it before it is revealed, by its type: `Task` holds what was shown, without
// the names of places in a picture and without the form while the stem is read, and `Outcome` exists from the reveal on.
#pragma once
#include "classroom/standings.hpp"

namespace retake::classroom {

struct Task {
    int card = 0; // in the order in which cards were asked, from 0
    int of = 0;   // cards of the lesson
    int vote = 0;
    std::string stem;
    std::optional<item::Image> image;      // beside the stem
    std::optional<item::Interaction> form; // none while the stem is read
    bool operator==(const Task&) const = default;
};

struct Mine { // what this pupil gave
    item::Response response;
    std::optional<schedule::Confidence> confidence;
    bool operator==(const Mine&) const = default;
};

struct Outcome { // of the card on the table, once it is revealed
    bool skipped = false;
    double credit = 0;
    std::string notice{}; // of the grader, such as a spelling
    std::string key{};    // in words
    std::string why{};    // why what was given is not right; may be empty
    std::string explanation{};
    int gained = 0;
    bool operator==(const Outcome&) const = default;
};

enum class Stage { lobby, read, open, closed, discuss, reveal, standings, podium, report };

struct PhoneView {
    Stage stage = Stage::lobby;
    std::string name;        // as it is shown
    bool name_waits = false; // for the teacher's word
    std::optional<int> team;
    bool larger_text = false;
    bool paused = false;
    bool asks_how_sure = false;
    std::optional<Milliseconds> left; // of the pupil's own time; none: no limit, or none runs
    std::optional<Task> task{};       // stem and form, while a card is on the table
    std::uint32_t sent = 0;           // the last frame that is in: the phone counts on from there
    std::optional<Mine> mine{};
    std::optional<Outcome> outcome{};
    int points = 0;
    int rank = 0; // 0: nothing counts yet
    int players = 0;
    bool operator==(const PhoneView&) const = default;
};

// `standing`: the pupil's own, so that a thousand views need the list once.
PhoneView view_for(const Room&, PlayerId, const Standing&, Instant now);

// Of the card on the table; `given` may be null, for who gave nothing.
Outcome outcome_for(const Room&, const Given*, const Standing&);
const Given* given_on_the_table(const Room&, PlayerId); // in the last vote; null: nothing

// The card on the table as every phone is shown it; none where there is none.
std::optional<Task> task_on_the_table(const Room&);

Stage stage_of(const Room&);
std::optional<Milliseconds> time_left(const Room&, const Player&, Instant now);

} // namespace retake::classroom
