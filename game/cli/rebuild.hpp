// `retake rebuild`: works out anew from the log what is kept beside it, and says whether it agreed.
#pragma once
#include "base/time.hpp"
#include <filesystem>
#include <iosfwd>

namespace retake::cli {

struct RebuildWish {};

// `folder` holds the learner's progress. 0; 1: what was kept differed from the log, and was replaced; 3: it cannot be read or
// written.
int rebuild(const std::filesystem::path& folder, Instant now, std::ostream& out, std::ostream& err);

} // namespace retake::cli
