// The page as it is served.
#include "server/page.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::server {
namespace {

TEST(Page, IsPackedSoThatABrowserUnpacksIt) {
    std::string html = "<!doctype html>";
    for (int i = 0; i < 500; ++i)
        html += "<p>Card " + std::to_string(i) + "</p>";
    const auto page = page_of(html);
    EXPECT_LT(page.gzip.size(), html.size() / 3);
    ASSERT_GT(page.gzip.size(), 18U);
    EXPECT_EQ(page.gzip.substr(0, 3), "\x1F\x8B\x08");
    const auto last = [&](std::size_t from_end) {
        return static_cast<std::size_t>(static_cast<unsigned char>(page.gzip[page.gzip.size() - from_end]));
    };
    EXPECT_EQ(last(4) | last(3) << 8U | last(2) << 16U | last(1) << 24U, html.size());
}

TEST(Page, HasATagThatChangesWithIt) {
    EXPECT_EQ(page_of("one").etag, page_of("one").etag);
    EXPECT_NE(page_of("one").etag, page_of("two").etag);
    EXPECT_EQ(page_of("one").etag.front(), '"');
}

TEST(Page, NamesItsOwnScriptsByTheirHash) {
    EXPECT_EQ(page_of("<p>none</p>").script_sources, "'none'");
    // The hash is that of the standard's own example (CSP 3, section 8.3).
    EXPECT_EQ(page_of("<script>alert('Hello, world.');</script>").script_sources,
              "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    const auto two = page_of("<script>a</script><script type=\"module\">b</script>").script_sources;
    EXPECT_EQ(std::count(two.begin(), two.end(), ' '), 1);
}

TEST(Page, KnowsPicturesByTheirEndings) {
    EXPECT_EQ(media_type_of("cells/cell.PNG"), "image/png");
    EXPECT_EQ(media_type_of("a.b.svg"), "image/svg+xml");
    EXPECT_EQ(media_type_of("/etc/passwd"), "");
    EXPECT_EQ(media_type_of(""), "");
}

} // namespace
} // namespace retake::server
