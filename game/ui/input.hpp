// Input: what a person does at the machine, free of any window library. Points are in design pixels.
#pragma once
#include "base/time.hpp"
#include "ui/geometry.hpp"
#include <compare>
#include <string>
#include <variant>

namespace retake::ui {

enum class Code : unsigned char {
    none,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    n0,
    n1,
    n2,
    n3,
    n4,
    n5,
    n6,
    n7,
    n8,
    n9, // also from the keypad
    enter,
    escape,
    space,
    tab,
    backspace,
    del,
    home,
    end,
    page_up,
    page_down,
    left,
    right,
    up,
    down,
    f1,
    f2,
    f3,
    f4,
    f5,
    f11,
    f12,
    plus,
    minus,
    question
};

struct Key {
    Code code = Code::none;
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
    auto operator<=>(const Key&) const = default;
};
constexpr Key key(Code code) { return {code, false, false, false}; }

bool types_a_character(const Key&); // into a field
std::string key_name(const Key&);   // for key caps and goldens: "Enter", "PgUp", "Shift Tab", "A"

struct KeyPressed {
    Key key;
    bool repeated = false; // held down
    bool operator==(const KeyPressed&) const = default;
};
struct TextEntered { // what a key press types, as UTF-8; control characters never come
    std::string text;
    bool operator==(const TextEntered&) const = default;
};
struct PointerMoved {
    Point at;
    bool operator==(const PointerMoved&) const = default;
};
struct PointerPressed {
    Point at;
    bool secondary = false; // the right button
    bool operator==(const PointerPressed&) const = default;
};
struct PointerReleased {
    Point at;
    bool operator==(const PointerReleased&) const = default;
};
struct WheelTurned {
    Point at;
    float lines = 0; // positive: away from the person, towards the start
    bool operator==(const WheelTurned&) const = default;
};
struct Resized {
    unsigned width = 0; // physical pixels
    unsigned height = 0;
    bool operator==(const Resized&) const = default;
};
struct FocusChanged {
    bool gained = true;
    bool operator==(const FocusChanged&) const = default;
};
struct CloseAsked {
    bool operator==(const CloseAsked&) const = default;
};
struct PadPressed { // a button of a gamepad, or of a buzzer that reports as one
    int pad = 0;    // from 0
    int button = 0; // from 0; A on most of them
    bool operator==(const PadPressed&) const = default;
};
using Input = std::variant<KeyPressed, TextEntered, PointerMoved, PointerPressed, PointerReleased, WheelTurned, Resized,
                           FocusChanged, CloseAsked, PadPressed>;

} // namespace retake::ui
