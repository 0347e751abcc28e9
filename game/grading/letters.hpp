// Letters that are folded one by one: for most texts this is all that Unicode's rules come to, many times faster.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retake::grading {

// Text is folded again and again until nothing changes, so that K(K(s)) = K(s) even where Unicode surprises.
inline constexpr int foldings_max = 16;

// Exactly what folding by all of Unicode's rules gives, or nothing where a character of the text may join with its neighbours
// (combining marks and the like) or is not known here. Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese and Korean are.
std::optional<std::string> folded_by_letters(std::string_view text, bool case_matters);

// By all of Unicode's rules: NFKC, straight quotes and dashes, single spaces, trimmed; case-folded unless case matters.
std::string folded_by_rules(std::string_view text, bool case_matters);

// Without combining marks, those of composed letters too.
std::string without_marks_by_rules(std::string_view text);

} // namespace retake::grading
