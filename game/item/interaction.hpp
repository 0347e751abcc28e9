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

// A picture beside the stem, or the one that is pointed at.
struct Image {
    std::string file;  // as found beside the bank: its folder and the author's name for it
    std::string alt;   // what it shows, in words; may be empty
    double aspect = 1; // width divided by height
    bool operator==(const Image&) const = default;
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

// A gap in a text.
struct Blank {
    enum class Form { text, number };
    int index = 0; // from 0, in the order of the text
    Form form = Form::text;
    std::string unit; // of a number: written after the gap, such as "hours"; may be empty
    bool operator==(const Blank&) const = default;
};
using Piece = std::variant<std::string, Blank>;

struct FillBlanks {
    std::vector<Piece> pieces;
    std::vector<Choice> words; // the word bank in the order of the screen; empty: the gaps are typed
    bool operator==(const FillBlanks&) const = default;
};
struct PutInOrder {
    std::vector<Choice> entries;
    std::string earliest, latest; // what stands at the two ends; may be empty
    bool operator==(const PutInOrder&) const = default;
};
struct PairUp {
    std::vector<Choice> left;
    std::vector<Choice> right; // may hold more than there are on the left
    bool operator==(const PairUp&) const = default;
};
struct SortInto {
    std::vector<Choice> entries;
    std::vector<Choice> groups;
    bool operator==(const SortInto&) const = default;
};
// A numbered place in a picture, at shares of its width and height from the upper left corner.
struct Mark {
    int id = 0; // a zone's place in the author's file
    std::string label;
    double x = 0, y = 0; // 0…1
    bool operator==(const Mark&) const = default;
};
struct PointAt {
    Image image;
    std::vector<Mark> marks; // empty: there is only the cross
    bool operator==(const PointAt&) const = default;
};

using Interaction =
    std::variant<PickOne, PickMany, JudgeTruth, TypeText, TypeNumber, FillBlanks, PutInOrder, PairUp, SortInto, PointAt>;

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

struct Filled {
    std::vector<std::string> texts; // by gap, as typed; "" where one was left empty
    bool operator==(const Filled&) const = default;
};
struct Arranged {
    std::vector<int> ids; // first to last
    bool operator==(const Arranged&) const = default;
};
struct Link {
    int from = 0, to = 0; // the left and the right of a pair; an entry and its group
    bool operator==(const Link&) const = default;
};
struct Linked {
    std::vector<Link> links; // ascending by `from`; what was left open is not here
    bool operator==(const Linked&) const = default;
};
struct Pointed {
    double x = 0, y = 0; // shares of the picture's width and height, 0…1
    bool operator==(const Pointed&) const = default;
};

using Response = std::variant<Skipped, TimedOut, Picked, PickedMany, Judged, Typed, Filled, Arranged, Linked, Pointed>;

} // namespace retake::item
