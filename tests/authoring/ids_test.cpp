// Ids that are written into a bank: each question keeps the one it has, and nothing else changes.
#include "authoring/ids.hpp"
#include "authoring/proof.hpp"
#include "bank/load.hpp"
#include "support/folders.hpp"
#include <gtest/gtest.h>

namespace retake::authoring {
namespace {

std::string id_of(const std::string& text, std::size_t index) { return bank::read_bank("b.yaml", text).value.items.at(index).id; }

void expect_pinned(const std::string& written, const std::string& expected) {
    const auto now = with_ids("b.yaml", written);
    EXPECT_EQ(now.text, expected);
    EXPECT_EQ(now.left, std::vector<int>{});
    EXPECT_EQ(difference(bank::read_bank("b.yaml", written).value, bank::read_bank("b.yaml", now.text).value), "");
    EXPECT_EQ(with_ids("b.yaml", now.text).count, 0u) << "once is enough";
}

TEST(Ids, AreWrittenBelowTheStem) {
    const std::string text =
        "- q: Who was the cat goddess,\n    and where?\n  answer: Bastet\n- id: own\n  q: Cats purr.\n  answer: true\n";
    expect_pinned(text, "- q: Who was the cat goddess,\n    and where?\n  id: " + id_of(text, 0) +
                            "\n  answer: Bastet\n- id: own\n  q: Cats purr.\n  answer: true\n");
}

TEST(Ids, AreWrittenWhereverAQuestionStands) {
    const std::string flow = "- {q: Cats purr., answer: true}";
    expect_pinned(flow, "- {id: " + id_of(flow, 0) + ", q: Cats purr., answer: true}");
    const std::string json = "[{\"q\": \"Cats purr.\", \"answer\": true}]";
    expect_pinned(json, "[{\"id\": \"" + id_of(json, 0) + "\", \"q\": \"Cats purr.\", \"answer\": true}]");
    const std::string below = "questions:\r\n  -\r\n    q: |\r\n      Cats purr.\r\n    answer: true";
    expect_pinned(below,
                  "questions:\r\n  -\r\n    q: |\r\n      Cats purr.\r\n    id: " + id_of(below, 0) + "\r\n    answer: true");
    const std::string last = "- answer: true\n  q: Cats purr.";
    expect_pinned(last, "- answer: true\n  id: " + id_of(last, 0) + "\n  q: Cats purr.");
}

TEST(Ids, StayWhenTheQuestionIsEditedLater) {
    auto text = with_ids("b.yaml", "- q: Cats purr.\n  answer: true\n").text;
    const auto id = id_of(text, 0);
    text.replace(text.find("purr"), 4, "do purr");
    EXPECT_EQ(id_of(text, 0), id);
}

TEST(Ids, AreListed) {
    const std::string text = "- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  id: bark\n  answer: false\n- q: Who?\n";
    EXPECT_EQ(ids_of(bank::outline("b.yaml", text)),
              (std::vector<Named>{{1, 1, id_of(text, 0), "Cats purr.", false}, {2, 3, "bark", "Cats bark.", true}}));
}

TEST(Ids, AreNotGivenToARepetition) {
    const auto now = with_ids("b.yaml", "- q: Cats purr.\n  answer: true\n- q: Cats purr.\n  answer: true\n");
    EXPECT_EQ(now.count, 1u);
}

TEST(Ids, AreNotWrittenIntoAnotherEncoding) {
    const std::string latin = "- q: Who is Ren\xE9?\n  answer: Eliot\n";
    const auto now = with_ids("b.yaml", latin);
    EXPECT_EQ(now.text, latin);
    EXPECT_EQ(now.left, std::vector<int>{1});
}

TEST(Ids, OfOurBanksAreWrittenAlike) {
    for (const auto& path : bank::find_banks(test::source_folder() / "questions")) {
        const auto text = *bank::read_file(path);
        const auto now = with_ids(path.string(), text);
        EXPECT_EQ(now.left, std::vector<int>{}) << path;
        EXPECT_EQ(difference(bank::read_bank("b.yaml", text).value, bank::read_bank("b.yaml", now.text).value), "") << path;
    }
}

} // namespace
} // namespace retake::authoring
