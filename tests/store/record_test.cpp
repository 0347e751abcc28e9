// Records as JSON: what is written is read again, and what is not ours is refused.
#include "store/record.hpp"
#include <gtest/gtest.h>

namespace retake::store {
namespace {

TEST(Record, BringsBackEveryFormOfPresentation) {
    const std::vector<item::Interaction> forms{
        item::PickOne{{{2, "C"}, {0, "A"}, {1, "“B” — \n\t\\"}}},
        item::PickMany{{{1, "B"}, {0, "Ä 日本"}}},
        item::JudgeTruth{},
        item::TypeText{true, false, true},
        item::TypeNumber{"million tonnes", 0.1, true, std::pair{-1.5, 1e12}},
        item::TypeNumber{"", 1.0 / 3.0, false, std::nullopt},
        item::FillBlanks{{"Settled in ", item::Blank{0, item::Blank::Form::text, ""}, " for ",
                          item::Blank{1, item::Blank::Form::number, "years"}},
                         {{1, "yuan"}, {0, "euros"}}},
        item::FillBlanks{{item::Blank{}}, {}},
        item::PutInOrder{{{2, "C"}, {0, "A"}, {1, "B"}}, "earliest", ""},
        item::PairUp{{{0, "Lion"}}, {{1, "Asia"}, {0, "Africa"}}},
        item::SortInto{{{1, "Wolf"}, {0, "Lynx"}}, {{0, "Cats"}, {1, "Dogs"}}},
        item::PointAt{{"maps/a map.png", "A map", 16.0 / 9.0}, {{1, "Suez", 0.25, 1.0 / 3.0}}},
    };
    for (const auto& form : forms) {
        const item::Presentation shown{"id-1", "Why\n\"so\"?", "Choose one", form};
        EXPECT_EQ(read_presentation(write_presentation(shown)), shown) << write_presentation(shown);
    }
}

TEST(Record, BringsBackThePictureBesideAStem) {
    item::Presentation shown{"id-1", "What is this?", "Choose one", item::JudgeTruth{}};
    shown.image = item::Image{"banks/tongue.jpg", "A cat licking its nose"};
    EXPECT_EQ(read_presentation(write_presentation(shown)), shown);
}

TEST(Record, BringsBackEveryResponse) {
    const std::vector<item::Response> responses{item::Skipped{},
                                                item::TimedOut{},
                                                item::Picked{3},
                                                item::PickedMany{{0, 2}},
                                                item::PickedMany{},
                                                item::Judged{true},
                                                item::Judged{false},
                                                item::Typed{"Zürich"},
                                                item::Typed{""},
                                                item::Filled{{"yuan", ""}},
                                                item::Arranged{{2, 0, 1}},
                                                item::Linked{{{0, 3}, {2, 1}}},
                                                item::Linked{},
                                                item::Pointed{1.0 / 3.0, 0.5}};
    for (const auto& response : responses)
        EXPECT_EQ(read_response(write_response(response)), response) << write_response(response);
}

TEST(Record, BringsBackRulesAndCardNames) {
    const session::Rules rules{session::Mode::exam, false, false, true, false, Milliseconds{20'000}, Milliseconds{600'000}};
    EXPECT_EQ(read_rules(write_rules(rules)), rules);
    EXPECT_EQ(read_rules(write_rules({})), session::Rules{});
    const std::vector<CardName> names{{"cells", "a"}, {"näher", "\"b\""}};
    EXPECT_EQ(read_card_names(write_card_names(names)), names);
}

TEST(Record, BringsBackEveryConfidence) {
    for (const auto confidence : {session::Confidence::sure, session::Confidence::think_so, session::Confidence::guess})
        EXPECT_EQ(read_confidence(write_confidence(confidence)), confidence);
    EXPECT_EQ(read_confidence("certain"), std::nullopt);
}

TEST(Record, KeepsBytesThatAreNotUtf8AsReplacementCharacters) {
    EXPECT_EQ(read_response(write_response(item::Typed{"a\xFF"})), item::Response(item::Typed{"a\xEF\xBF\xBD"}));
}

TEST(Record, RefusesWhatItDidNotWrite) {
    for (const std::string text : {"", "{", "null", "[]", "3", "{}", R"({"picked":"x"})", R"({"form":"pick-one"})",
                                   R"({"item":"a","stem":"b","title":"c","interaction":{"form":"hum"}})"}) {
        EXPECT_EQ(read_presentation(text), std::nullopt) << text;
        EXPECT_EQ(read_response(text), std::nullopt) << text;
        EXPECT_EQ(read_rules(text), std::nullopt) << text;
    }
    EXPECT_EQ(read_card_names("[[1]]"), std::nullopt);
}

} // namespace
} // namespace retake::store
