// Export: a round as text for other programs (CSV) and for people (HTML).
#pragma once
#include "session/session.hpp"

namespace retake::screens {

struct Exported {
    std::string name; // of both files, without an ending: "retake-2024-05-16-0830-the-beijing-visit"
    std::string csv;  // RFC 4180, UTF-8 with a byte order mark, one row a response
    std::string
        html; // may be empty: then there is no such file; else one page, without scripts and without anything from elsewhere
    bool operator==(const Exported&) const = default;
};

Exported export_round(const session::State&, Instant at, std::chrono::minutes utc_offset);

} // namespace retake::screens
