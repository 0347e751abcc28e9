// Leftovers, told by the number of their process in their name.
#include "store/leftovers.hpp"
#include <charconv>
#include <csignal>
#include <unistd.h>
#include <vector>

namespace retake::store {
namespace {

const std::string mark = ".at-work-";

// SQLite's own companions of such a file (`…-journal`) go with it.
bool is_left_over(const std::string& name) {
    const auto at = name.find(mark);
    if (at == std::string::npos)
        return false;
    int process = 0;
    const auto* digits = name.data() + at + mark.size();
    const auto [end, error] = std::from_chars(digits, name.data() + name.size(), process);
    return error == std::errc{} && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
}

} // namespace

std::filesystem::path at_work_on(std::filesystem::path file) {
    file += mark + std::to_string(::getpid());
    return file;
}

void remove_leftovers(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (is_left_over(entry.path().filename().string()))
            found.push_back(entry.path());
    for (const auto& file : found)
        std::filesystem::remove(file, ignored);
}

} // namespace retake::store
