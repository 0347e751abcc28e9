// Keeps the rules and their pages in step: whatever a finding can be called has a page, and no page is without a finding.
#include "tidy/sources.hpp"
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace retake::tidy {
namespace {

bool reports(const SourceFile& file) {
    const std::set<std::string> rooms = {"tree", "item", "bank", "lint", "cli"};
    return rooms.contains(file.folder()) && file.path.extension() == ".cpp";
}

bool is_list(const SourceFile& file) { return file.path.filename().string().find("rules") != std::string::npos; }

std::string whole(const SourceFile& file) {
    std::string text;
    for (const auto& line : file.lines)
        text += line + "\n";
    return text;
}

std::set<std::string> found(const std::string& text, const std::regex& pattern) {
    std::set<std::string> names;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        names.insert((*match)[1]);
    return names;
}

// `{"repeated-id", Severity::error, …` in any rules*.cpp.
std::set<std::string> listed() {
    std::set<std::string> names;
    for (const auto& file : sources())
        if (reports(file) && is_list(file))
            names.merge(found(whole(file), std::regex("\\{\"([a-z]+(?:-[a-z]+)*)\",\\s*Severity::")));
    return names;
}

TEST(Rules, EachNamedInTheSourcesHasAPage) {
    // A rule stands before its message: a text with a space, or one that is put together.
    const std::regex before_message("\"([a-z]+(?:-[a-z]+)*)\",\\s*(?:\"[^\"]*[a-z`] [a-z`]|std::string\\(|in_ticks\\()");
    const std::set<std::string> keys = {"fill", "order", "match", "sort",
                                        "spot", "image", "audio"}; // of questions, with their kinds
    const auto pages = listed();
    ASSERT_GE(pages.size(), 50u);
    for (const auto& file : sources())
        if (reports(file) && !is_list(file) && file.folder() != "cli")
            for (const auto& name : found(whole(file), before_message)) {
                EXPECT_TRUE(pages.contains(name) || keys.contains(name))
                    << "game/" << file.path.string() << " reports `" << name << "`: give it a page in game/" << file.folder()
                    << "/rules.cpp";
            }
}

TEST(Rules, EachPageBelongsToARuleThatIsReported) {
    std::set<std::string> named;
    for (const auto& file : sources())
        if (reports(file) && !is_list(file))
            named.merge(found(whole(file), std::regex("\"([a-z]+(?:-[a-z]+)*)\"")));
    for (const auto& page : listed())
        EXPECT_TRUE(named.contains(page)) << "nothing reports `" << page << "`: remove its page";
}

} // namespace
} // namespace retake::tidy
