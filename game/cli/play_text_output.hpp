// What a round in the terminal tells, as values, and their two forms: lines for people and JSON for programs.
#pragma once
#include "session/session.hpp"
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
};
struct ClearedTold {};
struct StoppedTold { // in the retake
    int pile = 0;
};
using Told = std::variant<QuestionTold, HintTold, UnclearTold, GradedTold, FinishedTold, ClearedTold, StoppedTold>;

QuestionTold question_told(const session::State&); // of the card being asked
GradedTold graded_told(const session::State&);     // of the last attempt
FinishedTold finished_told(const session::State&);

// Each ends with a line feed.
std::string as_text(const Told&);
std::string as_json(const Told&);

} // namespace retake::cli
