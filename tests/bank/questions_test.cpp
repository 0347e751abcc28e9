// Tests of content: the real banks prove themselves, the format's page is true, and other people's files do no harm.
#include "bank/load.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;
const fs::path questions = test::source_folder() / "questions";

std::string explained(const Diagnostics& found) {
    std::string all;
    for (const auto& finding : found)
        all += explain(finding);
    return all;
}

std::string real_bank() { return *read_file(questions / "beijing-visit-2024.yaml"); }

TEST(Questions, AreReadWithoutAFinding) {
    ASSERT_FALSE(find_banks(questions).empty());
    for (const auto& path : find_banks(questions)) {
        const auto bank = load_bank(path);
        ASSERT_TRUE(bank) << path;
        EXPECT_EQ(explained(bank->found), "") << path;
        EXPECT_GT(bank->value.items.size(), 0u) << path;
        EXPECT_EQ(static_cast<int>(bank->value.items.size()), bank->value.questions_written) << path;
    }
}

TEST(Questions, ProveThemselves) {
    for (const auto& path : find_banks(questions)) {
        const auto bank = load_bank(path);
        ASSERT_TRUE(bank) << path;
        for (const auto& item : bank->value.items) {
            EXPECT_TRUE(item::grade(item, item::key(item)).right()) << item.id;
            EXPECT_FALSE(item::grade(item, item::Skipped{}).right()) << item.id;
            EXPECT_FALSE(item::words(item, item::key(item)).empty()) << item.id;
        }
    }
}

TEST(Questions, AreCountedAtAGlanceAsTheyAreRead) {
    for (const auto& path : find_banks(questions)) {
        const auto glance = summarise(path);
        const auto bank = load_bank(path);
        ASSERT_TRUE(glance && bank);
        EXPECT_EQ(glance->title, bank->value.title);
        EXPECT_EQ(glance->id, bank->value.id);
        EXPECT_EQ(glance->questions, bank->value.questions_written);
    }
}

TEST(Questions, LoseOneQuestionForEachPlantedFault) {
    auto text = real_bank();
    const auto whole = read_bank("bank.yaml", text).value.items.size();
    std::vector<std::size_t> starts; // of the questions' first lines
    for (auto at = text.find("\n- id: "); at != std::string::npos; at = text.find("\n- id: ", at + 1))
        starts.push_back(at + 1);
    ASSERT_GE(starts.size(), 40u);
    struct Fault {
        std::string from, to, rule;
    };
    const std::vector<Fault> faults = {
        {"  q: ", "  q:", "missing-space"},           {"  answer:", "  anwser:", "unknown-key"},
        {"  q: ", "\tq: ", "tab-indentation"},        {"  explain:", "    answer:", "indentation"},
        {"  level:", "  q:", "repeated-key"},         {"  answer:", "  answer", "missing-colon"},
        {"  q: ", "  q：", "full-width-colon"},       {"- id: ", "-id: ", "missing-space"},
        {"  level: ", "  level: 9", "unknown-level"}, {"  q: ", "  \xC2\xA0q: ", "no-break-space"}};
    std::vector<std::string> expected;
    for (std::size_t i = faults.size(); i-- > 0;) { // from the end, so that the places before stay
        const auto at = text.find(faults[i].from, starts[4 * i]);
        text.replace(at, faults[i].from.size(), faults[i].to);
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
        expected.insert(expected.begin(), std::to_string(line) + " " + faults[i].rule);
    }
    const auto [bank, found] = read_bank("bank.yaml", text);
    for (const auto& line : expected)
        EXPECT_TRUE(
            std::ranges::any_of(found, [&](const Diagnostic& d) { return std::to_string(d.place.line) + " " + d.rule == line; }))
            << line << "\n"
            << explained(found);
    EXPECT_EQ(bank.items.size(), whole - faults.size()) << explained(found);
}

TEST(Format, IsShownByExamplesOfEveryKindThatAreRead) {
    const auto page = *read_file(questions / "README.md");
    std::set<std::string_view> kinds;
    for (auto at = page.find("```yaml\n"); at != std::string::npos; at = page.find("```yaml\n", at + 1)) {
        const auto start = at + 8;
        const auto [bank, found] = read_bank("example.yaml", page.substr(start, page.find("```", start) - start));
        EXPECT_EQ(explained(found), "");
        EXPECT_FALSE(bank.items.empty());
        for (const auto& item : bank.items)
            kinds.insert(item::kind_name(item));
    }
    EXPECT_EQ(kinds.size(), 10u);
}

// Other people's files have other keys: nothing of them may crash, hang or be silently lost.
void read_all(const fs::path& folder) {
    if (!fs::exists(folder))
        GTEST_SKIP() << folder << " is not here";
    int files = 0, written = 0, loaded = 0, errors = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const auto bank = load_bank(entry.path());
        ASSERT_TRUE(bank) << entry.path();
        ++files;
        written += bank->value.questions_written;
        loaded += static_cast<int>(bank->value.items.size());
        errors += static_cast<int>(std::ranges::count(bank->found, Severity::error, &Diagnostic::severity));
        if (bank->value.items.size() < static_cast<std::size_t>(bank->value.questions_written)) {
            EXPECT_TRUE(has_errors(bank->found)) << entry.path();
        }
        for (const auto& finding : bank->found) {
            if (finding.message.find('`') == std::string::npos) { // else it holds the author's own words
                EXPECT_EQ(finding.message.find("illegal"), std::string::npos) << headline(finding);
            }
            EXPECT_GE(finding.place.line, 1) << headline(finding);
            EXPECT_GE(finding.place.column, 1) << headline(finding);
        }
    }
    std::cout << files << " files, " << written << " questions, " << loaded << " loaded, " << errors << " errors\n";
}

TEST(Corpus, OfYamlDoesNoHarm) { read_all(test::shared_folder() / "corpus" / "yaml"); }
TEST(Corpus, OfTriviaDoesNoHarm) { read_all(test::shared_folder() / "corpus" / "trivia"); }

} // namespace
} // namespace retake::bank
