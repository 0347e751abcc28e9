// Folders: where the sources lie, and what may lie beside them; compiled in at one place.
#pragma once
#include <filesystem>

namespace retake::test {

std::filesystem::path source_folder(); // the root of the project
std::filesystem::path shared_folder(); // real question files from elsewhere; tests that use them are skipped without it

} // namespace retake::test
