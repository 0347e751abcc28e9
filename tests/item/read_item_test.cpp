// Reading items: the kind follows from the keys, and what is wrong is named.
#include "item/written.hpp"
#include <gtest/gtest.h>

namespace retake::item {
namespace {

using test::asked;
using test::Written;

TEST(ReadItem, InfersTheKindFromTheKeys) {
    EXPECT_EQ(kind_name(asked("Sense?").with("answer", "Sweet").with("wrong", std::vector<std::string>{"Smell"}).made()),
              "single-choice");
    EXPECT_EQ(kind_name(asked("Big?").with("answer", std::vector<std::string>{"Lion", "Tiger"}).with("wrong", "Lynx").made()),
              "multiple-choice");
    EXPECT_EQ(kind_name(asked("Cats land.").with("answer", "false").made()), "true-false");
    EXPECT_EQ(kind_name(asked("Goddess?").with("answer", "Bastet").made()), "typed-text");
    EXPECT_EQ(kind_name(asked("Weight?").with("answer", "4.5 ± 1 kg").made()), "number");
}

TEST(ReadItem, TakesWhatIsQuotedOrBeginsWithAZeroAsText) {
    EXPECT_EQ(kind_name(asked("Agent?").with("answer", test::text_node("1871", true)).made()), "typed-text");
    EXPECT_EQ(kind_name(asked("Agent?").with("answer", test::text_node("true", true)).made()), "typed-text");
    EXPECT_EQ(kind_name(asked("Agent?").with("answer", "007").made()), "typed-text");
    EXPECT_EQ(kind_name(asked("Drink?").with("answer", "7 Up").made()), "typed-text");
}

TEST(ReadItem, TakesATrueThatHasWrongOnesAsAChoice) {
    EXPECT_EQ(
        kind_name(asked("Which word?").with("answer", "true").with("wrong", std::vector<std::string>{"false", "maybe"}).made()),
        "single-choice");
}

TEST(ReadItem, ReadsMarkedChoicesInTheWrittenOrder) {
    const auto item = asked("Which?").with("choices", std::vector<std::string>{"( ) A => No.", "(x) B", "( ) C"}).made();
    const auto& choice = std::get<SingleChoice>(item.body);
    EXPECT_EQ(choice.key, 1);
    EXPECT_TRUE(choice.keep_order);
    EXPECT_EQ(why_choice(item, 0), "No.");
    EXPECT_EQ(kind_name(asked("Which?").with("choices", std::vector<std::string>{"(x) A", "(x) B", "( ) C"}).made()),
              "multiple-choice");
}

TEST(ReadItem, ReadsTheReasonBehindTheArrowButNotInCode) {
    const auto item = asked("Which?")
                          .with("answer", "`a => b`")
                          .with("wrong", std::vector<std::string>{"c => It is not.", "`d => e` => Nor this."})
                          .made();
    EXPECT_EQ(words(item, key(item)), "`a => b`");
    EXPECT_EQ(why(item, Picked{1}), "It is not.");
    EXPECT_EQ(words(item, Picked{2}), "`d => e`");
    EXPECT_EQ(why(item, Picked{2}), "Nor this.");
}

TEST(ReadItem, ReadsWhatAllKindsShare) {
    const auto item = asked("Goddess?")
                          .with("answer", "Bastet")
                          .with("id", "cat-goddess")
                          .with("explain", "In Bubastis.")
                          .with("hint", "B…")
                          .with("from", "Senses ¶4")
                          .with("tags", std::vector<std::string>{"egypt", "cats"})
                          .with("level", "hard")
                          .with("time", "30 s")
                          .made();
    EXPECT_EQ(item.id, "cat-goddess");
    EXPECT_EQ(item.explanation, "In Bubastis.");
    EXPECT_EQ(item.hint, "B…");
    EXPECT_EQ(item.passage, (Passage{"Senses", 4}));
    EXPECT_EQ(item.tags, (std::vector<std::string>{"egypt", "cats"}));
    EXPECT_EQ(item.level, 3);
    EXPECT_EQ(item.time, std::chrono::seconds{30});
}

TEST(ReadItem, NamesWhatIsMissingOrWrong) {
    const std::vector<std::string> one{"Smell"};
    EXPECT_EQ(asked("Sense?").findings(), "missing-answer");
    EXPECT_EQ(Written().with("answer", "Bastet").findings(), "missing-question");
    EXPECT_EQ(
        asked("Sense?").with("answer", "Sweet").with("wrong", std::vector<std::string>{"Smell", "smell", "Smell"}).findings(),
        "repeated-choice");
    EXPECT_EQ(asked("Sense?").with("answer", "Smell").with("wrong", one).findings(), "key-among-wrong");
    const std::vector<std::string> alike{"The Nile", "Nile!", "Nile (Africa)"}; // whether they say the same is the lint's to ask
    EXPECT_EQ(asked("River?").with("answer", "Nile").with("wrong", alike).findings(), "none");
    EXPECT_EQ(asked("Big?").with("answer", std::vector<std::string>{"Lion", "Tiger"}).findings(), "too-few-choices");
    EXPECT_EQ(asked("Which?").with("choices", std::vector<std::string>{"( ) A", "( ) B"}).findings(), "missing-answer");
    EXPECT_EQ(asked("Which?").with("choices", std::vector<std::string>{"(x) A", "( ) B"}).with("wrong", one).findings(),
              "two-kinds");
    EXPECT_EQ(asked("Many?")
                  .with("answer", "0")
                  .with("wrong", std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
                  .findings(),
              "too-many-choices");
    EXPECT_EQ(asked("Level?").with("answer", "Bastet").with("level", "7").findings(), "unknown-level");
    EXPECT_EQ(asked("Weight?").with("answer", "heavy").with("unit", "kg").findings(), "unclear-number");
    EXPECT_EQ(asked("Ruler?").with("answer", "5").with("range", "9..1").findings(), "unclear-range");
}

TEST(ReadItem, NamesTheKeyThatBelongsToAnotherKind) {
    for (const char* key : {"fill", "order", "match", "sort", "spot"}) {
        Diagnostics found;
        EXPECT_FALSE(asked("Which?").with("answer", "A").with(key, "x").read(found)) << key;
        ASSERT_EQ(found.size(), 1u) << key;
        EXPECT_EQ(found[0].rule, "two-kinds");
        EXPECT_NE(found[0].message.find(std::string("`") + key + "`"), std::string::npos) << found[0].message;
    }
}

TEST(ReadItem, SaysWhyAnyResponseThatIsNotRightIsOff) {
    const auto item = asked("Who?").with("answer", "Bastet").with("why", "Only one of them is a cat.").made();
    EXPECT_EQ(why(item, Typed{"Isis"}), "Only one of them is a cat.");
    EXPECT_EQ(why(item, Typed{"Bastet"}), "");
    EXPECT_EQ(why(item, Skipped{}), "");
}

TEST(ReadItem, NamesASimilarKeyForAnUnknownOne) {
    Diagnostics found;
    EXPECT_TRUE(asked("Goddess?").with("answer", "Bastet").with("explian", "…").read(found));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].rule, "unknown-key");
    EXPECT_NE(found[0].help.find("explain"), std::string::npos) << found[0].help;
}

TEST(ContentId, DoesNotDependOnTheOrderOfTheWrongOnesButOnTheKey) {
    const auto id = [](const std::string& key, const std::vector<std::string>& wrong) {
        return asked("Sense?").with("answer", key).with("wrong", wrong).made().id;
    };
    EXPECT_EQ(id("Sweet", {"Smell", "Sight"}), id("Sweet", {"Sight", "Smell"}));
    EXPECT_NE(id("Sweet", {"Smell"}), id("Smell", {"Sweet"}));
    EXPECT_EQ(id("Sweet", {"Smell"}).size(), 10u);
}

TEST(ContentHash, ChangesWithTheContentOnly) {
    const auto hash = [](const std::string& stem, const std::string& hint) {
        return asked(stem).with("answer", "Bastet").with("hint", hint).made().content_hash;
    };
    EXPECT_EQ(hash("Goddess?", "a"), hash("Goddess?", "b"));
    EXPECT_NE(hash("Goddess?", "a"), hash("God?", "a"));
}

} // namespace
} // namespace retake::item
