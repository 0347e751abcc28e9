// Pages that are handed out: nothing in a text is taken for HTML, and files have names that every system takes.
#include "base/digits.hpp"
#include "base/page.hpp"
#include <gtest/gtest.h>

namespace retake {
namespace {

TEST(Page, TakesNothingInATextForHtml) {
    EXPECT_EQ(html_escaped("<b>\"A & B\"</b>"), "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;");
    const auto page = html_page("7b <script>", "<p>ours</p>\n");
    EXPECT_EQ(page.find("<script>"), std::string::npos);
    EXPECT_NE(page.find("<h1>7b &lt;script&gt;</h1>\n<p>ours</p>"), std::string::npos);
}

TEST(Page, NamesFilesForEverySystem) {
    EXPECT_EQ(file_slug("The Beijing visit, May 2024!"), "the-beijing-visit-may-2024");
    EXPECT_EQ(file_slug("../../etc"), "etc");
    EXPECT_EQ(file_slug("Ж"), "");
    EXPECT_EQ(file_slug(std::string(100, 'a')).size(), 48U);
}

TEST(Digits, WriteTwoDecimalsAtMost) {
    EXPECT_EQ(decimal(2.0 / 3), "0.67");
    EXPECT_EQ(decimal(0.5), "0.5");
    EXPECT_EQ(decimal(1), "1");
    EXPECT_EQ(decimal(-0.25), "-0.25");
    EXPECT_EQ(decimal(-0.001), "0");
    EXPECT_EQ(decimal(12.999), "13");
}

} // namespace
} // namespace retake
