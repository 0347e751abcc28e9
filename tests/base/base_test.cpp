// The words that every room speaks: findings, chance, moments, UTF-8, results.
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/rng.hpp"
#include "base/time.hpp"
#include "base/utf8.hpp"
#include <gtest/gtest.h>
#include <map>

namespace retake {
namespace {

TEST(Diagnostic, PrintsAsCompilersDoWithTheCaretUnderTheColumn) {
    Diagnostic finding{Severity::error, {"cats.yaml", 7, 3}, "unknown-key", "unknown key `anwser`", "there is `answer`"};
    finding.excerpt = "  anwser: Sweet taste";
    finding.width = 6;
    finding.question = "3, \"Which sense do cats lack?\"";
    EXPECT_EQ(explain(finding), "cats.yaml:7:3: error: unknown key `anwser` [unknown-key]\n"
                                "   = in question 3, \"Which sense do cats lack?\"\n"
                                " 7 |   anwser: Sweet taste\n"
                                "   |   ^^^^^^\n"
                                "   = help: there is `answer`\n");
}

TEST(Diagnostic, AlignsTheCaretUnderWideCharacters) {
    Diagnostic finding{Severity::warning, {"a.yaml", 1, 4}, "x", "m", ""};
    finding.excerpt = "東京: x";
    EXPECT_NE(explain(finding).find("|      ^"), std::string::npos) << explain(finding);
}

TEST(Diagnostic, ShowsAWindowOfAVeryLongLine) {
    Diagnostic finding{Severity::error, {"a.yaml", 1, 500000}, "x", "m", ""};
    finding.excerpt = std::string(1000000, 'x');
    EXPECT_LT(explain(finding).size(), 700u);
}

TEST(Diagnostic, SortsByPlace) {
    Diagnostics found(3);
    found[0].place = {"b", 1, 1};
    found[1].place = {"a", 9, 1};
    found[2].place = {"a", 2, 5};
    sort_by_place(found);
    EXPECT_EQ(found[0].place.line, 2);
    EXPECT_EQ(found[2].place.file, "b");
}

TEST(Rng, GivesTheSameOrderForTheSameSeed) {
    Rng a(5), b(5);
    EXPECT_EQ(shuffled(std::vector{1, 2, 3, 4, 5, 6, 7}, a), shuffled(std::vector{1, 2, 3, 4, 5, 6, 7}, b));
    EXPECT_NE(mixed(1, 1), mixed(1, 2));
}

TEST(Rng, IsFair) {
    Rng rng(1);
    std::map<std::uint64_t, int> seen;
    for (int i = 0; i < 30000; ++i)
        ++seen[below(rng, 3)];
    for (const auto& [value, count] : seen)
        EXPECT_NEAR(count, 10000, 500) << value;
}

TEST(Instant, IsReadAndWrittenAsIso8601) {
    const auto at = read_instant("2024-05-16T08:30:00Z");
    ASSERT_TRUE(at);
    EXPECT_EQ(to_string(*at), "2024-05-16T08:30:00.000Z");
    EXPECT_EQ(to_string(*read_instant("2024-02-29")), "2024-02-29T00:00:00.000Z");
    EXPECT_EQ(to_string(*read_instant("2024-05-16T08:30:01.250Z")), "2024-05-16T08:30:01.250Z");
}

TEST(Time, ReadsAndWritesADay) {
    EXPECT_EQ(to_string(*read_day("2024-02-29")), "2024-02-29");
    for (const auto* text : {"", "2023-02-29", "2024-05-16T08:30:00Z", "2024-5-16", "16.5.2024"})
        EXPECT_FALSE(read_day(text)) << text;
}

TEST(Time, KnowsHowFarAZoneIsAheadFromEachChangeOn) {
    using std::chrono::hours;
    const TimeZone zone = {hours(1), {{*read_instant("2024-03-31T01:00:00Z"), hours(2)}}};
    EXPECT_EQ(ahead_of_utc(zone, *read_instant("2024-03-31T00:59:59Z")), hours(1));
    EXPECT_EQ(ahead_of_utc(zone, *read_instant("2024-03-31T01:00:00Z")), hours(2));
    EXPECT_EQ(ahead_of_utc({}, Instant{}), hours(0));
}

TEST(Instant, RefusesWhatIsNoMoment) {
    for (const char* text :
         {"", "2023-02-29", "2024-13-01", "2024-05-16T25:00", "2024-05-16T08:30:00Zx", "16.5.2024", "2024-05-16T08"})
        EXPECT_FALSE(read_instant(text)) << text;
}

TEST(Utf8, CountsCharactersNotBytes) {
    EXPECT_EQ(utf8::length("Zürich"), 6u);
    EXPECT_EQ(utf8::substring("Zürich", 1, 2), "ür");
    EXPECT_EQ(utf8::columns("東京"), 4);
    EXPECT_EQ(utf8::columns("e\u0301"), 1);
    EXPECT_TRUE(utf8::valid("naïve"));
    EXPECT_FALSE(utf8::valid("na\xefve"));
    EXPECT_EQ(utf8::length("\xff\xfe"), 2u) << "a byte that is not UTF-8 counts as one";
}

TEST(Utf8, StepsOverWholeGraphemes) {
    const std::string text = "e\u0301x";
    EXPECT_EQ(utf8::next_grapheme(text, 0), 3u);
    EXPECT_EQ(utf8::previous_grapheme(text, 3), 0u);
    EXPECT_EQ(utf8::previous_grapheme(text, text.size()), 3u);
    EXPECT_EQ(utf8::next_grapheme(text, text.size()), text.size());
}

TEST(Result, HoldsAValueOrAFailure) {
    Result<int> value = 4, failed = Failure{"no", "try again"};
    EXPECT_TRUE(value);
    EXPECT_EQ(*value, 4);
    EXPECT_FALSE(failed);
    EXPECT_EQ(failed.error().next_step, "try again");
    EXPECT_EQ(failed.value_or(7), 7);
}

TEST(Utf8, TellsWhatIsReadFromTheRightByTheFirstLetterThatHasADirection) {
    EXPECT_TRUE(utf8::right_to_left("240 مليار"));
    EXPECT_TRUE(utf8::right_to_left("שלום, Retake"));
    EXPECT_FALSE(utf8::right_to_left("Retake שלום"));
    EXPECT_FALSE(utf8::right_to_left("240"));
    EXPECT_FALSE(utf8::right_to_left("\xff"));
    EXPECT_FALSE(utf8::right_to_left(""));
}

} // namespace
} // namespace retake
