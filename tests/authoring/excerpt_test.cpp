// Excerpts: what a pupil takes home asks what was asked in class.
#include "authoring/excerpt.hpp"
#include "bank/load.hpp"
#include "support/folders.hpp"
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace retake::authoring {
namespace {

std::vector<std::string> ids_in(const bank::Bank& bank) {
    std::vector<std::string> ids;
    for (const auto& item : bank.items)
        ids.push_back(item.id);
    return ids;
}

std::vector<std::string> lines_of(const std::vector<Cutting>& cut) {
    std::vector<std::string> lines;
    for (const auto& one : cut)
        lines.push_back(one.lines);
    return lines;
}

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

const std::string zoo = "quiz: Zoo\n"
                        "tags: [cats]\n"
                        "questions:\n"
                        "    - q: Who was the cat goddess?   # of Egypt\n"
                        "      answer: Bastet\n"
                        "      id: goddess\n"
                        "\n"
                        "# ---- sounds\n"
                        "    - q: Cats purr.\n"
                        "      answer: true\n"
                        "    - q: Which one barks?\n"
                        "      answer: the dog\n"
                        "      wrong: [the cat => It purrs., the hen]\n";

TEST(Excerpts, HoldTheNamedQuestionsAsTheyWereWritten) {
    const auto all = ids_in(bank::read_bank("zoo.yaml", zoo).value);
    const auto cut = cuttings("zoo.yaml", zoo, {all[2], "goddess", "unknown"});
    ASSERT_EQ(cut.size(), 2u);
    EXPECT_EQ(bank_of("To take home", "en", lines_of(cut)), "quiz: \"To take home\"\n"
                                                            "lang: en\n"
                                                            "\n"
                                                            "- q: Who was the cat goddess?   # of Egypt\n"
                                                            "  answer: Bastet\n"
                                                            "  id: goddess\n"
                                                            "\n"
                                                            "- q: Which one barks?\n"
                                                            "  answer: the dog\n"
                                                            "  wrong: [the cat => It purrs., the hen]\n");
}

TEST(Excerpts, KeepAnyTitleInItsPlace) {
    const auto read =
        bank::read_bank("home.yaml", bank_of("Say \"hi\": a \\ #1\n- q: x", "de", {"- q: Cats purr.\n  answer: true\n"}));
    EXPECT_EQ(read.value.title, "Say \"hi\": a \\ #1 - q: x");
    EXPECT_EQ(read.value.language, "de");
    EXPECT_EQ(read.value.items.size(), 1u);
}

TEST(Excerpts, LeaveBehindWhatIsPointedAtAndWhatStandsInBrackets) {
    const std::string json = "[{\"q\": \"Cats purr.\", \"answer\": true}]";
    EXPECT_TRUE(cuttings("b.json", json, ids_in(bank::read_bank("b.json", json).value)).empty());
    const std::string map = "- q: Where?\n  image: map.png\n  spot: circle 50%,50% 10%\n";
    EXPECT_TRUE(cuttings("b.yaml", map, ids_in(bank::read_bank("b.yaml", map).value)).empty());
}

TEST(Excerpts, OfEveryBankThatIsShippedAskTheSame) {
    for (const auto& entry : std::filesystem::directory_iterator(test::source_folder() / "questions")) {
        if (entry.path().extension() != ".yaml")
            continue;
        const auto text = contents(entry.path());
        const auto bank = bank::read_bank(entry.path().string(), text).value;
        const auto cut = cuttings(entry.path().string(), text, ids_in(bank));
        const auto pointed = std::ranges::count_if(
            bank.items, [](const item::Item& item) { return std::holds_alternative<item::Hotspot>(item.body); });
        EXPECT_EQ(cut.size() + static_cast<std::size_t>(pointed), bank.items.size()) << entry.path();
        const auto home = bank::read_bank("home.yaml", bank_of(bank.title, bank.language, lines_of(cut)));
        EXPECT_TRUE(std::ranges::none_of(home.found, [](const Diagnostic& found) { return found.severity == Severity::error; }));
        ASSERT_EQ(home.value.items.size(), cut.size()) << entry.path();
        for (std::size_t i = 0; i < cut.size(); ++i)
            EXPECT_EQ(home.value.items[i].id, cut[i].item);
    }
}

} // namespace
} // namespace retake::authoring
