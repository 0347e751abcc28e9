// Leftovers: files that a program was writing when it was killed.
#pragma once
#include <filesystem>
#include <string>

namespace retake::store {

// The name of a file that this program is only at work on; another name follows when it is whole, or it goes.
std::filesystem::path at_work_on(std::filesystem::path file);

// What programs that run no longer were at work on in that folder is removed.
void remove_leftovers(const std::filesystem::path& folder);

} // namespace retake::store
