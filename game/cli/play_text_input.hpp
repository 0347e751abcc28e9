// One typed line of a round in the terminal, and what it means for the card in hand.
#pragma once
#include "session/session.hpp"
#include <string_view>

namespace retake::cli {

struct StopTyped {
    bool operator==(const StopTyped&) const = default;
};
struct SkipTyped {
    bool operator==(const SkipTyped&) const = default;
};
struct HintTyped {
    bool operator==(const HintTyped&) const = default;
};
struct ResponseTyped {
    item::Response response;
    std::optional<session::Confidence> confidence;
    bool operator==(const ResponseTyped&) const = default;
};
struct UnclearTyped { // not graded: the learner is told and types again
    std::string message;
    bool operator==(const UnclearTyped&) const = default;
};
using TypedLine = std::variant<StopTyped, SkipTyped, HintTyped, ResponseTyped, UnclearTyped>;

TypedLine read_line(std::string_view line, const item::Item&, const item::Interaction& shown);

} // namespace retake::cli
