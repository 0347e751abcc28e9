// Tests of reading a bank again: whatever was edited, it is as if the whole had been read, and only what changed is read.
#include "bank/load.hpp"
#include "bank/reread.hpp"
#include "base/rng.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

std::string headlines(const Diagnostics& found) {
    std::string all;
    for (const auto& finding : found)
        all += headline(finding) + " in " + finding.question + "\n";
    return all;
}

void expect_same(const Checked<Bank>& one, const Checked<Bank>& other) {
    EXPECT_EQ(headlines(one.found), headlines(other.found));
    EXPECT_TRUE(one.found == other.found);
    EXPECT_TRUE(one.value == other.value);
}

const std::string small = "quiz: Cats\ntags: [cats]\nnotes:\n  Senses: [One, Two]\nquestions:\n"
                          "- q: Which sense do cats lack?\n  answer: Sweet taste\n  wrong: [Smell, Hearing]\n  from: Senses ¶3\n"
                          "- q: Who was the goddess?\n  answer: Bastet\n\n"
                          "- q: Who was the other goddess?\n  answer: Bastat\n"
                          "- fill: Cats are [carnivores] and sleep [12..16] hours.\n  id: sleep\n"
                          "- q: Cats purr.\n  anwser: true\n"
                          "- q: Cats purr.\n  answer: true\n  level: 9\n";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        lines.back() += c;
        if (c == '\n')
            lines.emplace_back();
    }
    return lines;
}

// A slip of the finger, or a stretch of lines that is removed, doubled or moved.
std::string edited(const std::string& text, Rng& rng) {
    static const std::string typed = "x:-#'\"[]|&\n \té";
    auto made = text;
    const auto at = below(rng, made.size());
    switch (below(rng, 5)) {
    case 0:
        return made.erase(at, 1);
    case 1:
        return made.insert(at, 1, typed[below(rng, typed.size() - 2)]);
    default:
        break;
    }
    auto lines = lines_of(text);
    const auto first = static_cast<std::ptrdiff_t>(below(rng, lines.size()));
    const auto size = std::min<std::ptrdiff_t>(1 + static_cast<std::ptrdiff_t>(below(rng, 12)),
                                               static_cast<std::ptrdiff_t>(lines.size()) - first);
    const std::vector<std::string> stretch(lines.begin() + first, lines.begin() + first + size);
    if (below(rng, 3) > 0)
        lines.erase(lines.begin() + first, lines.begin() + first + size);
    if (below(rng, 3) > 0) {
        const auto to = static_cast<std::ptrdiff_t>(below(rng, lines.size() + 1));
        lines.insert(lines.begin() + to, stretch.begin(), stretch.end());
    }
    made.clear();
    for (const auto& line : lines)
        made += line;
    return made;
}

void expect_same_after_edits(const std::string& file, const std::string& text, int edits, std::uint64_t seed) {
    Rng rng(seed);
    auto reading = read(file, text);
    expect_same(reading.bank, read_bank(file, text));
    auto now = text;
    for (int i = 0; i < edits && !::testing::Test::HasFailure(); ++i) {
        now = i % 7 == 6 ? text : edited(now, rng);
        SCOPED_TRACE("edit " + std::to_string(i) + " of seed " + std::to_string(seed) + ":\n" + (now.size() < 2000 ? now : ""));
        reading = reread(reading, file, now);
        expect_same(reading.bank, read_bank(file, now));
    }
}

TEST(Reread, IsAsIfTheWholeHadBeenReadAfterAnyEdit) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed)
        expect_same_after_edits("cats.yaml", small, 40, seed);
}

TEST(Reread, IsAsIfTheWholeHadBeenReadInTheBanksThatComeWithTheProgram) {
    for (const auto& path : find_banks(test::source_folder() / "questions")) {
        SCOPED_TRACE(path);
        expect_same_after_edits(path.string(), *read_file(path), 12, 5);
    }
}

TEST(Reread, ReadsOnlyWhatChanged) {
    const auto before = read("cats.yaml", small);
    auto text = small;
    text.replace(text.find("Smell"), 5, "Smells\n    and more");
    const auto after = reread(before, "cats.yaml", text);
    ASSERT_EQ(after.questions.size(), before.questions.size());
    for (std::size_t i = 0; i < after.questions.size(); ++i)
        EXPECT_EQ(after.questions[i] == before.questions[i], i != 0) << i;
    EXPECT_EQ(after.bank.value.items[1].place.line, 11);
}

TEST(Reread, KnowsAQuestionThatWasMoved) {
    const auto before = read("cats.yaml", "- q: A?\n  answer: Aa\n- q: B?\n  answer: Bb\n- q: C?\n  answer: Cc\n");
    const auto after = reread(before, "cats.yaml", "- q: C?\n  answer: Cc\n- q: B?\n  answer: Bb\n- q: A?\n  answer: Aa\n");
    for (const auto& question : after.questions)
        EXPECT_EQ(std::ranges::count(before.questions, question), 1);
    EXPECT_EQ(after.bank.value.items[0].stem, "C?");
    EXPECT_EQ(after.bank.value.items[0].number, 1);
    EXPECT_EQ(after.bank.value.items[0].place.line, 1);
}

TEST(Reread, ReadsAllWhenWhatTheyInheritChanges) {
    auto text = small;
    text.replace(text.find("[cats]"), 6, "[dogs]");
    const auto after = reread(read("cats.yaml", small), "cats.yaml", text);
    EXPECT_EQ(after.bank.value.items[0].tags, std::vector<std::string>{"dogs"});
    expect_same(after.bank, read_bank("cats.yaml", text));
}

TEST(Reread, ReadsAFileAsLoadingItDoes) {
    const auto path = test::source_folder() / "questions/beijing-visit-2024.yaml";
    const auto loaded = load_bank(path);
    const auto reading = load_again(path, {});
    ASSERT_TRUE(loaded && reading);
    expect_same(reading->bank, *loaded);
    expect_same(load_again(path, *reading)->bank, *loaded);
}

TEST(Reread, LooksAgainForPictures) {
    const std::string text = "- q: A?\n  answer: true\n  image: {file: cat.png, alt: A cat}\n";
    bool there = false;
    const item::FindImage find = [&](const std::string& name) {
        return there ? item::FoundImage{name, 2} : item::FoundImage{"", 1, "missing-image", "it is not there", ""};
    };
    const auto before = read("cats.yaml", text, find);
    EXPECT_EQ(headlines(before.bank.found), "cats.yaml:3:17: warning: it is not there [missing-image] in 1, \"A?\"\n");
    there = true;
    EXPECT_EQ(headlines(reread(before, "cats.yaml", text, find).bank.found), "");
}

} // namespace
} // namespace retake::bank
