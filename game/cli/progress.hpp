// `retake progress`: what is due, what is known, and whether "sure" can be trusted.
#pragma once
#include "progress/report.hpp"
#include "store/places.hpp"
#include <iosfwd>
#include <string>

namespace retake::cli {

enum class ProgressFormat { text, json, csv };

struct ProgressWish { // `retake progress`
    std::string bank; // file, folder or title; empty: all on the shelf
    ProgressFormat format = ProgressFormat::text;
};

// 0; 2: no such bank; 3: the progress file or a bank cannot be read.
int show_progress(const ProgressWish&, const store::Places&, Instant now, std::ostream& out, std::ostream& err);

// All that matters on one page, with the ten cards that are the least certain.
std::string progress_text(const progress::History&, const progress::Report&);

// All of it as one document.
std::string progress_json(const progress::History&, const progress::Report&);

} // namespace retake::cli
