// A part: one of several things that a response is made of: a gap, a place in an order, a pair, an entry in its group.
#pragma once
#include <string>
#include <vector>

namespace retake::item {

struct Part {
    std::string about; // the number of the gap, the entry of an order, the left side, the entry that is sorted
    std::string given; // in an order the place, from "1"; empty where it was left open
    std::string key;
    bool right = false;
    std::string why{}; // why what was given is off, or why the key holds, where the author says so; may be empty
    bool operator==(const Part&) const = default;
};
using Parts = std::vector<Part>;

} // namespace retake::item
