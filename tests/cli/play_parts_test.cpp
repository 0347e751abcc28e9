// Typed responses of several parts in the terminal: how they are asked, read, refused and graded.
#include "cli/play_text.hpp"
#include "cli/play_text_input.hpp"
#include "cli/typed_words.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

namespace retake::cli {
namespace {

item::Item kind(const std::string& id) {
    for (auto& item : test::other_kinds())
        if (item.id == id)
            return item;
    ADD_FAILURE() << id;
    return {};
}

std::string play(const std::string& id, const std::string& typed, Format format = Format::text) {
    const TextRound round{.cards = test::cards({kind(id)}), .rules = {}, .seed = 3, .format = format};
    std::istringstream in(typed);
    std::ostringstream out, err;
    play_text(
        round, nullptr, [] { return test::noon(); }, in, out, err);
    return out.str();
}

// What the learner would type for this card, by the order on the screen.
TypedLine read(const std::string& id, const std::string& line) {
    const auto item = kind(id);
    Rng rng(0);
    auto shown = item::present(item, rng, item::Order::shuffled).interaction;
    const auto sort = [](auto& things) { std::ranges::sort(things, {}, [](const auto& thing) { return thing.id; }); };
    if (auto* order = std::get_if<item::PutInOrder>(&shown))
        sort(order->entries);
    if (auto* pairs = std::get_if<item::PairUp>(&shown))
        sort(pairs->right);
    if (auto* groups = std::get_if<item::SortInto>(&shown))
        sort(groups->entries);
    if (auto* marks = std::get_if<item::PointAt>(&shown))
        sort(marks->marks);
    return read_line(line, item, shown);
}

item::Response response(const std::string& id, const std::string& line) {
    const auto typed = read(id, line);
    const auto* given = std::get_if<ResponseTyped>(&typed);
    return given ? given->response : item::Response(item::Skipped{});
}

std::string unclear(const std::string& id, const std::string& line) {
    const auto typed = read(id, line);
    const auto* refused = std::get_if<UnclearTyped>(&typed);
    return refused ? refused->message : "";
}

TEST(TypedWords, NamePlacesByLetterAndNumber) {
    EXPECT_EQ(place_of("3)", 4), 2u);
    EXPECT_EQ(place_of("c", 4), 2u);
    EXPECT_EQ(place_of("e", 4), std::nullopt);
    for (const std::string word : {"a2", "2a", "a-2", "a=2"}) {
        const auto pair = place_pair_of(word, 3, 3);
        ASSERT_TRUE(pair) << word;
        EXPECT_EQ(pair->lettered, 0u) << word;
        EXPECT_EQ(pair->numbered, 1u) << word;
    }
    for (const std::string word : {"a", "2", "a4", "d1", "1a2", "aa1", "a+1", "", "-"})
        EXPECT_FALSE(place_pair_of(word, 3, 3)) << word;
}

TEST(PlayParts, ReadsGapsBetweenBars) {
    EXPECT_EQ(response("cloze", "chlorophyll | 46"), item::Response(item::Filled{{"chlorophyll", "46"}}));
    EXPECT_EQ(response("cloze", "leaf green|"), item::Response(item::Filled{{"leaf green", ""}}));
    EXPECT_EQ(response("cloze", "|46"), item::Response(item::Filled{{"", "46"}}));
    EXPECT_EQ(response("words", "melanin"), item::Response(item::Filled{{"melanin"}}));
    EXPECT_EQ(unclear("cloze", "chlorophyll"),
              "There are 2 gaps, and you typed 1 part. Put | between the parts; one may stay empty.");
    EXPECT_EQ(unclear("words", "a|b"), "There is 1 gap, and you typed 2 parts. Put | between the parts; one may stay empty.");
    EXPECT_EQ(unclear("cloze", "|"), "Fill one gap at least, or type an empty line to skip.");
    EXPECT_EQ(unclear("cloze", "chlorophyll|many"), "'many' is not a number. Gap 2 takes one.");
}

TEST(PlayParts, ReadsAnOrderOfAllEntries) {
    EXPECT_EQ(response("ordering", "3 1 2 4"), item::Response(item::Arranged{{2, 0, 1, 3}}));
    EXPECT_EQ(response("ordering", "d, c, b, a"), item::Response(item::Arranged{{3, 2, 1, 0}}));
    EXPECT_EQ(unclear("ordering", "1 2 3"), "Type all the numbers from 1 to 4, the first one first.");
    EXPECT_EQ(unclear("ordering", "1 2 3 3"), "3 stands there twice. Type it once.");
    EXPECT_EQ(unclear("ordering", "1 2 3 5"), "There is no number '5'. Type the numbers from 1 to 4 in order.");
}

TEST(PlayParts, ReadsPairsAndGroups) {
    EXPECT_EQ(response("matching", "b1 a2"), item::Response(item::Linked{{{0, 1}, {1, 0}}}));
    EXPECT_EQ(response("matching", "4c"), item::Response(item::Linked{{{2, 3}}}));
    EXPECT_EQ(response("sorting", "1a 2a 3b"), item::Response(item::Linked{{{0, 0}, {1, 0}, {2, 1}}}));
    EXPECT_EQ(unclear("matching", "a1 b1"), "1 stands there twice. Type it once.");
    EXPECT_EQ(unclear("matching", "a1 a2"), "a stands there twice. Type it once.");
    EXPECT_EQ(unclear("sorting", "1a 1b"), "1 stands there twice. Type it once.");
    EXPECT_EQ(unclear("matching", "a5"), "'a5' is no letter from a to c with a number from 1 to 4. Type pairs as in a2 b1.");
    EXPECT_EQ(unclear("sorting", "1c"),
              "'1c' is no letter from a to b with a number from 1 to 3. Type entries with their groups, as in 1a 2b.");
}

TEST(PlayParts, ReadsPlacesInAPicture) {
    EXPECT_EQ(response("hotspot", "2"), item::Response(item::Pointed{0.2, 0.2}));
    EXPECT_EQ(response("cross", "31%, 18.5"), item::Response(item::Pointed{0.31, 0.185}));
    EXPECT_EQ(unclear("hotspot", "4"), "Type the number of a mark, from 1 to 3.");
    EXPECT_EQ(unclear("hotspot", "50 50"), "Type the number of a mark, from 1 to 3.");
    for (const std::string line : {"31", "31 118", "x y", "nan 3"})
        EXPECT_EQ(unclear("cross", line), "Type two numbers from 0 to 100, as 30 70: percent from the left and from the top.")
            << line;
}

TEST(PlayParts, ShowsEachKindSoThatItCanBeAnswered) {
    EXPECT_EQ(play("cloze", ""),
              "[1/1] Plants are green by ____; our cells have ____ chromosomes.\n  (2 gaps, with | between them)\n"
              "score: 0 of 0 · 0 points · pile: 0\n");
    EXPECT_TRUE(play("words", "").starts_with("[1/1] Plants are green by ____.\n  (words: ")) << play("words", "");
    EXPECT_TRUE(play("ordering", "")
                    .starts_with("[1/1] Put them in order.\n  (Put in order, as 2 1 3 4, smallest first, largest last)\n  1) "))
        << play("ordering", "");
    EXPECT_TRUE(play("matching", "")
                    .starts_with("[1/1] Match each part to what it does.\n  (Match the pairs, as a2 b1)\n"
                                 "  a) Nucleus\n  b) Ribosome\n  c) Membrane\n  1) "))
        << play("matching", "");
    EXPECT_TRUE(
        play("sorting", "").starts_with("[1/1] Who has it?\n  (Sort into groups, as 1a 2b)\n  a) Plants\n  b) Animals\n  1) "));
    EXPECT_EQ(play("cross", ""), "[1/1] Point to the nucleus.\n  (picture: A cell, cut open)\n"
                                 "  (Point to a place, as 30 70: percent from the left and from the top)\n"
                                 "score: 0 of 0 · 0 points · pile: 0\n");
}

TEST(PlayParts, NamesThePlacesOfMarksAndNotWhatTheyMark) {
    const auto shown = play("hotspot", "");
    EXPECT_EQ(shown.find("Vacuole"), std::string::npos) << shown;
    for (const std::string place :
         {"50% from the left, 50% from the top", "20% from the left, 20% from the top", "85% from the left, 80% from the top"})
        EXPECT_NE(shown.find(place), std::string::npos) << shown;
}

TEST(PlayParts, GradesPartsAndSaysWhichWereOff) {
    EXPECT_EQ(play("cloze", "chlorophyll|45\nq\n"),
              "[1/1] Plants are green by ____; our cells have ____ chromosomes.\n  (2 gaps, with | between them)\n"
              "partly (0.50): chlorophyll | 46\n1 of 2 gaps; gap 2: not the key: too low\n"
              "score: 0 of 1 · 30 points · pile: 1\n"
              "[1/1] Plants are green by ____; our cells have ____ chromosomes.\n  (2 gaps, with | between them)\npile: 1\n");
    EXPECT_NE(play("words", "melanin\n").find("not this time: chlorophyll\nIt makes skin brown.\n"), std::string::npos);
    EXPECT_NE(play("cross", "52 50\n").find("right\nscore: 1 of 1"), std::string::npos);
    EXPECT_NE(play("cross", "62.5 50\n").find("not this time: 50% from the left, 50% from the top\nnot there, but close\n"),
              std::string::npos);
}

TEST(PlayParts, ARefusedLineIsAskedAgainAndNotGraded) {
    const auto played = play("ordering", "1 2\n1 2 3 x\n");
    EXPECT_NE(played.find("Type all the numbers"), std::string::npos);
    EXPECT_TRUE(played.ends_with("score: 0 of 0 · 0 points · pile: 0\n")) << played;
}

TEST(PlayParts, TellsProgramsTheParts) {
    EXPECT_NE(
        play("cloze", "", Format::json)
            .find(
                R"("choices":[],"parts":["Plants are green by ",{"gap":1,"unit":""},"; our cells have ",{"gap":2,"unit":""}," chromosomes."])"),
        std::string::npos)
        << play("cloze", "", Format::json);
    EXPECT_NE(play("matching", "", Format::json).find(R"("parts":["Nucleus","Ribosome","Membrane"])"), std::string::npos);
    EXPECT_NE(play("ordering", "", Format::json).find(R"("parts":["smallest","largest"])"), std::string::npos);
    EXPECT_NE(play("sorting", "", Format::json).find(R"("parts":["Plants","Animals"])"), std::string::npos);
    EXPECT_NE(play("cross", "", Format::json).find(R"("image":{"file":"cells/cell.png","alt":"A cell, cut open"})"),
              std::string::npos);
}

} // namespace
} // namespace retake::cli
