// Writing over a bank that was read before.
#pragma once
#include "base/result.hpp"
#include <filesystem>
#include <iosfwd>
#include <string>

namespace retake::cli {

// Only while the file still holds `before`: an editor may have saved it meanwhile.
Result<void> rewrite(const std::filesystem::path&, const std::string& before, const std::string& after);

// The message and, where there is one, the next step, a line each.
void tell(const Failure&, std::ostream&);

// The next line is a yes.
bool says_yes(std::istream&);

} // namespace retake::cli
