// What phones say, as values: what a frame holds after it was read, before anybody believes it.
#pragma once
#include "schedule/rating.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace retake::server {

// A response as it comes over the wire. It names what was shown by its place, so it means nothing without the form.
using Place = int;
using Places = std::vector<Place>;
using PlacePairs = std::vector<std::pair<Place, Place>>;
using Share = std::pair<double, double>; // of a picture's width and height
using Said = std::variant<std::monostate, bool, Place, std::string, Places, std::vector<std::string>, PlacePairs, Share>;

struct JoinFrame {
    std::string code, name, report_name;
    bool operator==(const JoinFrame&) const = default;
};
struct BackFrame {
    std::string code, token;
    bool operator==(const BackFrame&) const = default;
};
struct NameFrame {
    std::string name;
    bool operator==(const NameFrame&) const = default;
};
struct ResponseFrame {
    int card = 0;
    int vote = 0;
    std::uint32_t sent = 0;
    Said said;
    std::optional<schedule::Confidence> confidence;
    bool operator==(const ResponseFrame&) const = default;
};
struct AliveFrame {
    bool operator==(const AliveFrame&) const = default;
};
struct ReviewFrame {
    bool operator==(const ReviewFrame&) const = default;
};
using Frame = std::variant<JoinFrame, BackFrame, NameFrame, ResponseFrame, AliveFrame, ReviewFrame>;

} // namespace retake::server
