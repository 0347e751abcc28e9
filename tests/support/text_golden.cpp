#include "support/text_golden.hpp"
#include "support/folders.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace retake::test {
namespace {

std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream a(expected), b(actual);
    std::string wanted, found;
    for (int line = 1;; ++line) {
        const bool more = static_cast<bool>(std::getline(a, wanted)), got = static_cast<bool>(std::getline(b, found));
        if (!more)
            wanted = "(the end)";
        if (!got)
            found = "(the end)";
        if (wanted != found || (!more && !got))
            return "line " + std::to_string(line) + "\n  expected: " + wanted + "\n  found:    " + found;
    }
}

} // namespace

testing::AssertionResult matches_text_golden(const std::string& text, const std::string& name) {
    const auto path = test::source_folder() / "tests/screens/golden" / (name + ".txt");
    if (std::getenv("UPDATE_GOLDEN")) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text;
        return testing::AssertionSuccess();
    }
    std::ifstream in(path);
    if (!in)
        return testing::AssertionFailure() << path << " is missing; UPDATE_GOLDEN=1 writes it";
    std::stringstream kept;
    kept << in.rdbuf();
    if (kept.str() == text)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << path << " differs in " << first_difference(kept.str(), text);
}

} // namespace retake::test
