// Grading typed text: when two spellings are the same, nearly the same, or not.
#pragma once
#include "grading/verdict.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace retake::grading {

struct TextKey {
    std::vector<std::string> accepted; // the key first, then what else is accepted; `*` is a wildcard from the second on
    std::vector<std::string> rejected; // foreseen wrong responses: a near miss never counts when it is as near to one of these
    std::vector<std::string> rivals;   // keys of other items of the bank, likewise
    std::string language = "en";
    bool case_matters = false;
    bool accents_matter = false;
    bool strict = false; // no near misses
    bool operator==(const TextKey&) const = default;
};

// The text key K(s): NFKC, case-folded, trimmed, one space inside, straight quotes and dashes, without final .!? ,
// leading article of `language` and parenthesised tail. Idempotent.
std::string normalised(std::string_view text, std::string_view language, bool case_matters = false);

// The first part of K(s): NFKC, straight quotes and dashes, single spaces, trimmed, case-folded unless case matters.
std::string folded(std::string_view text, bool case_matters = false);

// A normalised text without combining marks.
std::string without_marks(std::string_view text);

// Edits between two texts: insertion, deletion, substitution, transposition of neighbours (Damerau-Levenshtein,
// optimal string alignment), counted in code points.
int edit_distance(std::string_view, std::string_view);

// Full credit for an accepted spelling or a near miss (with a notice that shows the spelling), else none.
Verdict grade_text(std::string_view response, const TextKey&);

} // namespace retake::grading
