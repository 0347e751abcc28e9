// Grading numbers: the grammar, scale words, units and tolerance.
#include "grading/number.hpp"
#include <gtest/gtest.h>

namespace retake::grading {
namespace {

double read(const std::string& text, const std::string& language = "en") {
    const auto number = read_number(text, language);
    EXPECT_TRUE(number) << "'" << text << "' in " << language;
    return number ? number->value : -999;
}

bool accepts(const std::string& key, const std::string& response, const std::string& unit = "",
             const std::string& language = "en") {
    const auto read_key = read_number_key(key, unit, language);
    EXPECT_TRUE(read_key) << key;
    return read_key && grade_number(response, *read_key).right();
}

TEST(ReadNumber, ReadsOneConsistentGrouping) {
    EXPECT_DOUBLE_EQ(read("1234"), 1234);
    EXPECT_DOUBLE_EQ(read("1,234,567"), 1234567);
    EXPECT_DOUBLE_EQ(read("1 234 567"), 1234567);
    EXPECT_DOUBLE_EQ(read("1'234'567"), 1234567);
    EXPECT_DOUBLE_EQ(read("1.234.567", "de"), 1234567);
    EXPECT_DOUBLE_EQ(read("1,5", "de"), 1.5);
    EXPECT_DOUBLE_EQ(read("1.5"), 1.5);
    EXPECT_DOUBLE_EQ(read("1,234"), 1234) << "in English a comma groups";
    EXPECT_DOUBLE_EQ(read("1,234", "de"), 1.234) << "in German it is the decimal sign";
}

TEST(ReadNumber, ReadsSignsPowersAndFractions) {
    EXPECT_DOUBLE_EQ(read("-5"), -5);
    EXPECT_DOUBLE_EQ(read("−5"), -5);
    EXPECT_DOUBLE_EQ(read("6.02e23"), 6.02e23);
    EXPECT_DOUBLE_EQ(read("6.02×10^23"), 6.02e23);
    EXPECT_DOUBLE_EQ(read("1/2"), 0.5);
}

TEST(ReadNumber, ReadsScaleWords) {
    EXPECT_DOUBLE_EQ(read("240 billion"), 240e9);
    EXPECT_DOUBLE_EQ(read("240bn"), 240e9);
    EXPECT_DOUBLE_EQ(read("$240 billion"), 240e9);
    EXPECT_DOUBLE_EQ(read("3 thousand"), 3000);
    EXPECT_DOUBLE_EQ(read("1.5 million"), 1.5e6);
}

TEST(ReadNumber, RefusesWhatIsNoNumber) {
    for (const char* text : {"", " ", "abc", "-", "$", "1-2", "12abc34", "e5"})
        EXPECT_FALSE(read_number(text, "en")) << text;
}

TEST(ReadNumber, TakesTheQuestionsOwnUnit) {
    EXPECT_FALSE(read_number("7000 words", "en")) << "no table holds it";
    ASSERT_TRUE(read_number("7000 words", "en", "words"));
    EXPECT_DOUBLE_EQ(read_number("7 thousand words", "en", "words")->value, 7000);
    EXPECT_FALSE(read_number("7000 bananas", "en", "words"));
}

TEST(NumberKey, TellsNumbersFromTexts) {
    for (const char* text :
         {"4.5 ± 1 kg", "64%", "$240 billion ± 5 billion", "3..6", "1871", "200 million ± 10%", "-5", "107 million tonnes +- 2%"})
        EXPECT_TRUE(read_number_key(text, "", "en")) << text;
    for (const char* text : {"7 Up", "50 Cent", "007", "Bastet", "one", "3 Musketeers"})
        EXPECT_FALSE(read_number_key(text, "", "en")) << text;
}

TEST(NumberKey, KeepsHowItWasWritten) {
    const auto key = read_number_key("$240 billion ± 5 billion", "", "en");
    ASSERT_TRUE(key);
    EXPECT_DOUBLE_EQ(key->value, 240e9);
    EXPECT_DOUBLE_EQ(key->tolerance, 5e9);
    EXPECT_DOUBLE_EQ(key->scale, 1e9);
    EXPECT_EQ(key->scale_word, "billion");
    EXPECT_EQ(key->written, "$240 billion");
    const auto share = read_number_key("200 million ± 10%", "", "en");
    ASSERT_TRUE(share);
    EXPECT_TRUE(share->relative);
    EXPECT_NEAR(share->tolerance, 20e6, 1);
}

TEST(GradeNumber, TakesTheKeyHoweverItIsWritten) {
    for (const char* response :
         {"240", "$240", "240 billion", "$240bn", "240000000000", "240,000,000,000", "238", "0.24 trillion"})
        EXPECT_TRUE(accepts("$240 billion ± 5 billion", response)) << response;
    for (const char* response : {"230", "240 million", "24", "", "many"})
        EXPECT_FALSE(accepts("$240 billion ± 5 billion", response)) << response;
}

TEST(GradeNumber, IsExactForIntegersAndHalfADigitForDecimals) {
    EXPECT_TRUE(accepts("1871", "1871"));
    EXPECT_FALSE(accepts("1871", "1872"));
    EXPECT_TRUE(accepts("3.14", "3.14159"));
    EXPECT_FALSE(accepts("3.14", "3.15"));
}

TEST(GradeNumber, ConvertsUnits) {
    EXPECT_TRUE(accepts("4.5 ± 1 kg", "4500 g"));
    EXPECT_TRUE(accepts("4.5 ± 1 kg", "4.5"));
    EXPECT_FALSE(accepts("4.5 ± 1 kg", "4.5 m")) << "a length is no mass";
    EXPECT_TRUE(accepts("2 h", "120 min"));
    EXPECT_TRUE(accepts("100 °C", "212 °F"));
}

TEST(GradeNumber, ReadsPercent) {
    EXPECT_TRUE(accepts("64%", "64"));
    EXPECT_TRUE(accepts("64%", "64 %"));
    EXPECT_FALSE(accepts("64%", "65%"));
}

TEST(GradeNumber, UsesTheUnitOfTheQuestion) {
    EXPECT_TRUE(accepts("107 million tonnes ± 2%", "107"));
    EXPECT_TRUE(accepts("107 million tonnes ± 2%", "107m"));
    EXPECT_TRUE(accepts("107 million tonnes ± 2%", "107 million"));
    EXPECT_TRUE(accepts("2", "2", "days"));
    EXPECT_TRUE(accepts("2", "2 days", "days"));
    EXPECT_FALSE(accepts("2", "3 days", "days"));
}

TEST(GradeNumber, TakesTheOtherReadingOfAnAmbiguousComma) {
    EXPECT_TRUE(accepts("1234", "1.234")) << "a German hand in an English bank";
    EXPECT_TRUE(accepts("1.5", "1,5"));
}

TEST(GradeNumber, AlwaysSaysWhy) {
    for (const char* response : {"1871", "1872", "", "soon"}) {
        const auto key = read_number_key("1871", "", "en");
        EXPECT_FALSE(grade_number(response, *key).reason.empty()) << response;
    }
}

TEST(GradeNumber, SaysOnWhichSideTheNearestReadingLies) {
    const auto reason = [](const std::string& response) {
        return grade_number(response, *read_number_key("$240 billion ± 5 billion", "", "en")).reason;
    };
    EXPECT_EQ(reason("246"), "not the key: too high");
    EXPECT_EQ(reason("234"), "not the key: too low");
    EXPECT_EQ(reason("$246 billion"), "not the key: too high");
    EXPECT_EQ(reason("€240 billion"), "not the key: the unit does not fit");
}

TEST(GradeNumber, ShowsHowItReadWhatWasLeftOut) {
    const auto notice = [](const std::string& key, const std::string& response) {
        return grade_number(response, *read_number_key(key, "", "en")).notice;
    };
    EXPECT_EQ(notice("$240 billion", "240"), "Read as $240 billion");
    EXPECT_EQ(notice("$240 billion", "$240bn"), "");
    EXPECT_EQ(notice("4.5 ± 1 kg", "5"), "Read as 5 kg");
    EXPECT_EQ(notice("1234", "1.234"), "Read as 1234");
}

TEST(NumberKey, RefusesACurrencyThatItsUnitContradicts) {
    EXPECT_FALSE(read_number_key("$5 kg", "", "en"));
    EXPECT_TRUE(read_number_key("$5 US dollars", "", "en"));
}

TEST(NumberKey, ReadsATolerance) {
    struct Row {
        const char* written;
        double value, tolerance;
        const char* shown;
    };
    for (const auto& row :
         {Row{"4.5 ± 1 kg", 4.5, 1, "4.5 kg"}, Row{"$240 ± 5 billion", 240e9, 5e9, "$240 billion"},
          Row{"5 kg ± 200 g", 5, 0.2, "5 kg"}, Row{"20 °C ± 2 °C", 20, 2, "20 °C"}, Row{"3..6 kg", 4.5, 1.5, "3 to 6 kg"},
          Row{"$3..6 billion", 4.5e9, 1.5e9, "$3 to 6 billion"}, Row{"-5..5", 0, 5, "-5 to 5"}, Row{"64% ± 2%", 64, 2, "64%"},
          Row{"7000 +- 100", 7000, 100, "7000"}, Row{"1.2 million", 1.2e6, 5e4, "1.2 million"}}) {
        const auto key = read_number_key(row.written, "", "en");
        ASSERT_TRUE(key) << row.written;
        EXPECT_DOUBLE_EQ(key->value, row.value) << row.written;
        EXPECT_NEAR(key->tolerance, row.tolerance, 1e-9 * row.tolerance) << row.written;
        EXPECT_EQ(key->written, row.shown);
    }
    for (const char* text : {"6..3", "5 ± x", "3-6", "1.2.3", "12:30", "1914-07-28", "1/0", "1,23,4", "--5", ""})
        EXPECT_FALSE(read_number_key(text, "", "en")) << text;
}

} // namespace
} // namespace retake::grading
