// A round written as CSV and HTML.
#include "screens/export_round.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

session::State round(std::string stem) {
    session::State state;
    state.cards = test::cards({test::single("a", std::move(stem), {"Mitochondrion", "Ribosome"})});
    session::Attempt first;
    first.card = 0;
    first.response = item::Picked{1};
    first.verdict = {0, "not the key", ""};
    first.confidence = session::Confidence::sure;
    first.points = -60;
    first.took = Milliseconds(12'340);
    first.at = test::noon();
    auto again = first;
    again.pass = 1;
    again.response = item::Picked{0};
    again.verdict = {1, "the key", ""};
    again.confidence = std::nullopt;
    again.points = 0;
    state.attempts = {first, again};
    return state;
}

TEST(ExportRound, WritesARowForEachResponse) {
    EXPECT_EQ(export_round(round("Where is energy made?"), test::noon(), {}).csv,
              "\xEF\xBB\xBF"
              "card,bank,topic,question,kind,try,given,key,right,credit,how sure,points,seconds,at\r\n"
              "1,Cells,Biology,Where is energy made?,Choose "
              "one,1,Ribosome,Mitochondrion,no,0,sure,-60,12.3,2024-05-16T12:00:00.000Z\r\n"
              "1,Cells,Biology,Where is energy made?,Choose "
              "one,2,Mitochondrion,Mitochondrion,yes,1,,0,12.3,2024-05-16T12:00:00.000Z\r\n");
}

TEST(ExportRound, QuotesWhatWouldBreakARow) {
    const auto csv = export_round(round("Say \"cell\", twice"), test::noon(), {}).csv;
    EXPECT_NE(csv.find(",\"Say \"\"cell\"\", twice\","), std::string::npos) << csv;
}

TEST(ExportRound, DisarmsWhatASpreadsheetWouldTakeForAFormula) {
    const auto csv = export_round(round("=HYPERLINK(x)"), test::noon(), {}).csv;
    EXPECT_NE(csv.find(",'=HYPERLINK(x),"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",-60,"), std::string::npos) << "a number stays a number";
}

TEST(ExportRound, WritesAPageThatKeepsMarkupAsText) {
    const auto html = export_round(round("Is 1 < 2 & <script>?"), test::noon(), {}).html;
    EXPECT_NE(html.find("Is 1 &lt; 2 &amp; &lt;script&gt;?"), std::string::npos);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_NE(html.find("<p>Practice, Thursday 16 May 2024, 12:00. None of one right at the first go, 0 points.</p>"),
              std::string::npos)
        << html;
    EXPECT_NE(html.find("<h2>First pass</h2>"), std::string::npos);
    EXPECT_NE(html.find("<h2>Retakes</h2>"), std::string::npos);
    EXPECT_NE(html.find("<td>✗ Ribosome</td>"), std::string::npos);
}

TEST(ExportRound, MarksEachPartOfAResponseOnThePage) {
    session::State state;
    state.cards = test::cards(test::other_kinds());
    const auto add = [&](int card, const item::Response& response) {
        session::Attempt attempt;
        attempt.card = card;
        attempt.response = response;
        attempt.verdict = item::grade(session::card_of(state, card).item, response);
        attempt.at = test::noon();
        state.attempts.push_back(attempt);
    };
    add(0, item::Filled{{"leaf green", ""}});
    add(2, item::Arranged{{1, 0, 2, 3}});
    add(3, item::Linked{{{0, 3}, {1, 1}}});
    add(3, item::Skipped{});
    const auto written = export_round(state, test::noon(), {});
    for (const auto* cell :
         {"<td>✓ 1: leaf green<br>✗ 2: –</td><td><b>1: chlorophyll<br>2: 46</b>",
          "<td>✗ Molecule → Atom → Cell → Tissue</td><td><b>Atom → Molecule → Cell → Tissue</b>",
          "<td>✗ Nucleus → stores water<br>✓ Ribosome → makes protein<br>✗ Membrane → –</td>", "<td>✗ skipped</td>"})
        EXPECT_NE(written.html.find(cell), std::string::npos) << cell << "\n" << written.html;
    EXPECT_NE(written.csv.find(",leaf green | –,chlorophyll | 46,partly,0.5,"), std::string::npos) << written.csv;
}

TEST(ExportRound, NamesTheFilesAfterTheMomentAndTheBank) {
    EXPECT_EQ(export_round(round("?"), test::noon(), std::chrono::minutes(90)).name, "retake-2024-05-16-1330-cells");
    auto state = round("?");
    auto cards = *state.cards;
    cards[0].bank_title = "北京 / ../ visit!";
    state.cards = std::make_shared<const session::Cards>(cards);
    EXPECT_EQ(export_round(state, test::noon(), {}).name, "retake-2024-05-16-1200-visit");
}

} // namespace
} // namespace retake::screens
