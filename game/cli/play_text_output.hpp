// What a round in the terminal tells, as values, and their two forms: lines for people and JSON for programs.
#pragma once
#include "session/session.hpp"
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retake::cli {

struct QuestionTold {
    int index = 1; // from 1
    int count = 1;
    std::string id;
    std::string kind; // "single-choice"
    item::Presentation shown;
    std::string given; // to a card of an exam that is gone back to, in words; else empty
};
struct HintTold {
    std::string id;
    std::string text;
};
struct UnclearTold {
    std::string id;
    std::string message;
};
struct GradedTold {
    std::string heading; // which card it is, where they are gone through at the end: "[3/20] Who …?"; else empty
    std::string id;
    double credit = 0;
    int points = 0;
    std::string reason;
    std::string key;
    std::vector<std::string> lines; // what is said below the verdict, in order
};
struct FinishedTold { // the first pass is over, or was left
    int right = 0;
    int count = 0;
    int points = 0;
    int pile = 0;
    std::optional<int> mark; // of an exam, of 100
};
struct CheckingTold { // the last page of an exam
    int given = 0;
    std::vector<int> open; // cards, from 1
};
struct ClearedTold {};
struct StoppedTold {         // in the retake, or in the middle of an exam or a sprint
    std::optional<int> pile; // none: nothing is told of it yet
};
using Told = std::variant<QuestionTold, HintTold, UnclearTold, GradedTold, CheckingTold, FinishedTold, ClearedTold, StoppedTold>;

QuestionTold question_told(const session::State&); // of the card being asked
GradedTold graded_told(const session::State&, const session::Attempt&);
std::vector<Told> review_told(const session::State&); // of the first pass, card by card
CheckingTold checking_told(const session::State&);
FinishedTold finished_told(const session::State&);

// Each ends with a line feed.
std::string as_text(const Told&);
std::string as_json(const Told&);

} // namespace retake::cli
