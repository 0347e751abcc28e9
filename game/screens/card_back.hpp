// The back of a card in words: what was given, what is right, and why, row by row.
#pragma once
#include "session/session.hpp"
#include <string>
#include <vector>

namespace retake::screens {

struct BackRow {
    std::string text;
    bool key = false;    // this is right
    bool picked = false; // this was given
    std::string why;     // why this one is off, or holds, where the author says so; may be empty
    char letter = 0;     // as it stood on the front; 0: it had none
    bool operator==(const BackRow&) const = default;
};

// Every choice as it stood on the front; typed responses have one row, and a second for the key where they were not right.
// None for what is made of parts: see back_parts.hpp.
std::vector<BackRow> back_rows(const item::Item&, const session::Attempt&);

// Only what matters at first sight: what was given, and what is right.
std::vector<BackRow> chief_rows(const std::vector<BackRow>&);

// "your pick", "the answer", "yours, and the answer": what stands at the end of a row; empty where nothing does.
std::string row_verdict(const BackRow&, const item::Interaction&);

// "Yes, $240 billion." or "Not this time. It was $240 billion."; after a colon where the key has a capital; without the key
// where that is long.
std::string back_headline(const item::Item&, const session::Attempt&);

// The key on one line: "$240 billion", "yuan, roubles".
std::string key_line(const item::Item&);

// "You said “think so”."; empty when it was not asked.
std::string said_how_sure(const session::Attempt&);

// "§ Senses, ¶ 4"; empty without a passage.
std::string passage_reference(const item::Item&);

} // namespace retake::screens
