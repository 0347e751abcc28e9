// How an item is answered: the few forms that every screen, the terminal and (later) every phone can draw.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retake::item {

// A choice keeps its place in the author's file as its id, so that no shuffle can change a grade.
struct Choice {
    int id = 0;
    std::string text;
    bool operator==(const Choice&) const = default;
};

struct PickOne {
    std::vector<Choice> choices;
    bool operator==(const PickOne&) const = default;
};
struct PickMany {
    std::vector<Choice> choices;
    bool operator==(const PickMany&) const = default;
};
struct JudgeTruth {
    bool operator==(const JudgeTruth&) const = default;
};
struct TypeText {
    bool case_matters = false;
    bool accents_matter = false;
    bool strict = false; // no near misses
    bool operator==(const TypeText&) const = default;
};
struct TypeNumber {
    std::string unit;     // written after the field, such as "million tonnes"; may be empty
    double tolerance = 0; // absolute in that unit, or a share of the value when `relative`
    bool relative = false;
    std::optional<std::pair<double, double>> range; // the ruler's ends, where the author gave them
    bool operator==(const TypeNumber&) const = default;
};

using Interaction = std::variant<PickOne, PickMany, JudgeTruth, TypeText, TypeNumber>;

struct Skipped {
    bool operator==(const Skipped&) const = default;
};
struct TimedOut {
    bool operator==(const TimedOut&) const = default;
};
struct Picked {
    int id = 0;
    bool operator==(const Picked&) const = default;
};
struct PickedMany {
    std::vector<int> ids; // ascending
    bool operator==(const PickedMany&) const = default;
};
struct Judged {
    bool truth = false;
    bool operator==(const Judged&) const = default;
};
struct Typed {
    std::string text; // as typed, numbers too
    bool operator==(const Typed&) const = default;
};

using Response = std::variant<Skipped, TimedOut, Picked, PickedMany, Judged, Typed>;

} // namespace retake::item
