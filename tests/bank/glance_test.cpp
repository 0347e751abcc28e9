// Tests of the glance: it sees the same in a text whole and in pieces, and counts what the reader counts.
#include "bank/glance.hpp"
#include "bank/load.hpp"
#include "support/folders.hpp"
#include <gtest/gtest.h>

namespace retake::bank {
namespace {

std::string seen_in_pieces(const std::string& text, std::size_t size) {
    Glance glance;
    for (std::size_t at = 0; at < text.size(); at += size)
        glance.take(std::string_view(text).substr(at, size));
    glance.finish();
    return glance.unusual ? "unusual" : glance.title + " (" + glance.id + "): " + std::to_string(glance.questions);
}

const std::string question = "- q: A?\n  answer: a\n  wrong:\n  - b\n  - c\n";

TEST(Glance, SeesTitleIdAndCount) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"quiz: Cats\nid: c\nquestions:\n" + question + question, "Cats (c): 2"},
        {"quiz: Cats\nquestions:\n  - q: A?\n    answer: a\n    wrong:\n    - b\n  - q: B?\n    answer: true", "Cats (): 2"},
        {"tags:\n- a\n- b\nquiz: \"Cats: a quiz\"  # yes\nnotes:\n  One:\n  - x\nquestions:\n" + question, "Cats: a quiz (): 1"},
        {"# a bare list\n\n" + question + question + question, " (): 3"},
        {"\xEF\xBB\xBFquiz: Cats\r\nquestions:\r\n- q: A?\r\n  answer: a\r\n", "Cats (): 1"},
        {"[{q: A?, answer: a}]\n", "unusual"},
        {"quiz: Cats\rquestions:\r- q: A?\r", "unusual"},
        {"", " (): 0"},
        {"quiz: Cats", "Cats (): 0"},
    };
    for (const auto& [text, expected] : cases)
        for (const std::size_t size : {1U, 2U, 3U, 7U, 64U, 10'000U})
            EXPECT_EQ(seen_in_pieces(text, size), expected) << text << "in pieces of " << size;
}

TEST(Glance, CountsWhatTheReaderCounts) {
    for (const auto& path : find_banks(test::source_folder() / "questions")) {
        const auto summary = summarise(path);
        const auto bank = load_bank(path)->value;
        ASSERT_TRUE(summary);
        EXPECT_EQ(summary->title, bank.title);
        EXPECT_EQ(summary->id, bank.id);
        EXPECT_EQ(summary->questions, bank.questions_written);
        auto whole = summarise_text(path, *read_file(path));
        whole.modified = summary->modified;
        EXPECT_EQ(*summary, whole);
    }
}

} // namespace
} // namespace retake::bank
