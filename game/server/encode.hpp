// Frames to phones: what `classroom::phone` lets one pupil see, as JSON. Choices, entries and groups are named by their place in
// the form; no id, no label of a zone and no tolerance goes out.
#pragma once
#include "classroom/phone.hpp"
#include "server/frame.hpp"
#include "server/review.hpp"
#include <memory>

namespace retake::server {

using Bytes = std::shared_ptr<const std::string>; // one buffer for all who are sent the same

// What stands beside the view in a snapshot.
struct About {
    std::string token; // of the pupil, for the pupil alone
    std::string title; // of the lesson
    int teams = 0;
};

struct Score {
    int points = 0;
    int rank = 0; // 0: nothing counts yet
    int players = 0;
    bool operator==(const Score&) const = default;
};

Bytes encode_snapshot(const About&, const classroom::PhoneView&);
Bytes encode_question(const classroom::Task&, std::optional<Milliseconds> left, bool asks_how_sure);
Bytes encode_outcome(const classroom::Outcome&, const Score&);
Bytes encode_podium(const Score&, int missed);
Bytes encode_confirmed(std::uint32_t sent);
Bytes encode_returned(std::uint32_t sent, classroom::Decline);
Bytes encode_busy(std::optional<std::uint32_t> sent); // come again: the journal cannot be written, or too many come at once
Bytes encode_refused(classroom::Refusal);
Bytes encode_wrong_code();
Bytes encode_full();
Bytes encode_farewell(classroom::Farewell);
Bytes encode_over();
Bytes encode_closed();
Bytes encode_discuss();
Bytes encode_pause(bool on, std::optional<Milliseconds> left);
Bytes encode_time(std::optional<Milliseconds> left);
Bytes encode_self(const classroom::PhoneView&);
Bytes encode_alive();
Bytes encode_review(const std::vector<MissedCard>&, const std::string& bank); // to take home; may be empty

} // namespace retake::server
