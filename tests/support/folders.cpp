// Folders, as the build system told them.
#include "support/folders.hpp"

namespace retake::test {

std::filesystem::path source_folder() { return RETAKE_SOURCE_DIR; }
std::filesystem::path shared_folder() { return RETAKE_SHARED_DIR; }

} // namespace retake::test
