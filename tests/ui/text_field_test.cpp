// A line of text under a keyboard.
#include "ui/text_field.hpp"
#include <gtest/gtest.h>

namespace retake::ui {
namespace {

constexpr Key shifted(Code code) { return {code, true, false, false}; }
constexpr Key with_ctrl(Code code) { return {code, false, true, false}; }

TextField pressed(TextField field, const Key& key) { return edited(field, key).value_or(field); }

TEST(TextField, TakesWhatIsTypedAtTheCaret) {
    auto field = typed({}, "ctroën");
    field = with_caret(field, 1, false);
    field = typed(field, "i");
    EXPECT_EQ(field.text, "citroën");
    EXPECT_EQ(field.caret, 2u);
}

TEST(TextField, ReplacesTheSelectionByWhatIsTyped) {
    auto field = pressed(typed({}, "nucleus"), with_ctrl(Code::a));
    EXPECT_EQ(selection(field), "nucleus");
    EXPECT_EQ(typed(field, "wall").text, "wall");
}

TEST(TextField, StepsOverWholeCharactersNotBytes) {
    const auto field = pressed(typed({}, "ë"), key(Code::left));
    EXPECT_EQ(field.caret, 0u);
    EXPECT_EQ(pressed(typed({}, "aë"), key(Code::backspace)).text, "a");
}

TEST(TextField, DeletesAWordWithCtrl) {
    EXPECT_EQ(pressed(typed({}, "no limits"), with_ctrl(Code::backspace)).text, "no ");
    EXPECT_EQ(pressed(with_caret(typed({}, "no limits"), 0, false), with_ctrl(Code::del)).text, " limits");
}

TEST(TextField, SelectsWithShift) {
    auto field = pressed(typed({}, "abc"), shifted(Code::left));
    EXPECT_EQ(selection(field), "c");
    field = pressed(field, shifted(Code::home));
    EXPECT_EQ(selection(field), "abc");
    field = pressed(field, key(Code::right));
    EXPECT_EQ(selection(field), "");
    EXPECT_EQ(field.caret, 3u);
}

TEST(TextField, UndoesStepByStep) {
    auto field = typed(typed({}, "a"), "b");
    field = pressed(field, with_ctrl(Code::z));
    EXPECT_EQ(field.text, "a");
    field = pressed(field, with_ctrl(Code::z));
    EXPECT_EQ(field.text, "");
    EXPECT_EQ(pressed(field, with_ctrl(Code::z)), field);
}

TEST(TextField, KeepsToOneLineOfCleanText) {
    EXPECT_EQ(typed({}, "a\nb\tc\x01"
                        "d")
                  .text,
              "a b cd");
    EXPECT_EQ(typed({}, "\xff").text, "");
}

TEST(TextField, TakesNoMoreThanItHolds) {
    const auto full = typed({}, std::string(field_bytes_max, 'a'));
    EXPECT_EQ(typed(full, "b"), full);
    EXPECT_EQ(typed(with_caret(with_caret(full, 0, false), full.text.size(), true), "b").text, "b");
}

TEST(TextField, LeavesKeysThatEditNothingToOthers) {
    EXPECT_FALSE(edited({}, key(Code::enter)));
    EXPECT_FALSE(edited({}, key(Code::a)));
    EXPECT_FALSE(edited({}, key(Code::up)));
    EXPECT_FALSE(edited({}, Key{Code::left, false, false, true}));
}

TEST(TextField, StaysAsItIsAtItsEnds) {
    EXPECT_EQ(pressed({}, key(Code::backspace)), TextField{});
    EXPECT_EQ(pressed({}, key(Code::del)), TextField{});
    EXPECT_EQ(pressed({}, key(Code::left)), TextField{});
}

} // namespace
} // namespace retake::ui
