// The schema for editors: it knows the keys that the reader knows, and what is shipped is what the program says.
#include "bank/load.hpp"
#include "bank/question.hpp"
#include "cli/schema.hpp"
#include "cli/schema_words.hpp"
#include "item/item.hpp"
#include "support/folders.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace retake::cli {
namespace {

const nlohmann::json& written() {
    static const auto all = nlohmann::json::parse(schema());
    return all;
}

std::set<std::string> keys_of(const nlohmann::json& object) {
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.insert(key);
    return keys;
}

TEST(Schema, KnowsTheKeysThatTheReaderKnows) {
    std::set<std::string> question = {"index"}, head;
    for (const auto key : item::question_keys())
        question.emplace(key);
    for (const auto& synonym : bank::synonyms())
        question.emplace(synonym.written);
    for (const auto key : bank::head_keys())
        head.emplace(key);
    EXPECT_EQ(keys_of(written()["definitions"]["question"]["properties"]), question);
    EXPECT_EQ(keys_of(written()["properties"]), head);
}

TEST(Schema, ExplainsEachKey) {
    for (const auto& properties : {written()["definitions"]["question"]["properties"], written()["properties"],
                                   written()["properties"]["source"]["properties"]})
        for (const auto& [key, value] : properties.items())
            EXPECT_TRUE(value.value("description", "").ends_with('.')) << key;
}

TEST(Schema, HasNoAlternativesOfWhichEditorsSpeakPoorly) {
    for (const std::string word : {"\"oneOf\"", "\"anyOf\"", "\"allOf\""})
        EXPECT_EQ(schema().find(word), std::string::npos) << word;
}

// Filled in, each snippet is a question of the kind that it says.
TEST(Schema, OffersAQuestionOfEachKind) {
    std::set<std::string> kinds;
    for (const auto& snippet : written()["definitions"]["question"]["defaultSnippets"]) {
        auto text = "[" + snippet["body"].dump() + "]";
        for (auto at = text.find("${2|true,false|}"); at != std::string::npos; at = text.find("${2|true,false|}"))
            text.replace(at - 1, 18, "true");
        for (auto at = text.find("${"); at != std::string::npos; at = text.find("${"))
            text.replace(at, text.find('}', at) + 1 - at, text.substr(at + 4, text.find('}', at) - at - 4));
        for (auto at = text.find('$'); at != std::string::npos; at = text.find('$'))
            text.replace(at, 2,
                         snippet["label"] == "number" ? (text[at + 1] == '4' ? "kg" : text.substr(at + 1, 1))
                                                      : "Word " + text.substr(at + 1, 1));
        if (snippet["label"] == "number")
            text = "- q: Which?\n  answer: 2 ± 3 kg\n";
        const auto bank = bank::read_bank("b.yaml", text);
        ASSERT_EQ(bank.value.items.size(), 1u) << text << (bank.found.empty() ? "" : explain(bank.found.front()));
        kinds.emplace(item::kind_name(bank.value.items[0]));
    }
    EXPECT_EQ(kinds.size(), 10u);
}

TEST(Schema, IsShippedBesideTheBanks) {
    EXPECT_EQ(*bank::read_file(test::source_folder() / "questions/quiz.schema.json"), schema())
        << "renew it: retake schema > questions/quiz.schema.json";
}

TEST(Schema, IsNamedByEachBankThatIsShipped) {
    for (const auto& path : bank::find_banks(test::source_folder() / "questions"))
        EXPECT_TRUE(bank::read_file(path)->starts_with("# yaml-language-server: $schema=quiz.schema.json\n")) << path;
}

} // namespace
} // namespace retake::cli
