// Places in a picture, and the zones around them.
#include "item/written.hpp"
#include "item/zone.hpp"
#include <algorithm>
#include <cmath>
#include <set>

namespace retake::item {
namespace {

using Texts = std::vector<std::string>;

Setting wide() {
    return {"en", [](const std::string& name) { return FoundImage{"banks/" + name, 2}; }};
}

Item read(const test::Written& written, const Setting& setting = wide()) {
    Diagnostics found;
    auto item = read_item(written.node(), setting, found);
    for (const auto& finding : found)
        if (finding.rule != "missing-alt")
            ADD_FAILURE() << headline(finding);
    return item.value_or(Item{});
}

test::Written spot(const std::string& zone) {
    return test::asked("Click on the ear.").with("image", "face.png").with("spot", zone);
}

Item routes() {
    return read(spot("circle 50%,20% 5% => Arctic route")
                    .with("wrong", Texts{"circle 60%,40% 5% => Suez route => It runs through Egypt.",
                                         "rect 10%,80% 10%,10% => Cape route"}));
}

grading::Verdict pointed(const Item& item, double x, double y) { return grade(item, Pointed{x, y}); }

TEST(Zone, ReadsTheThreeShapes) {
    EXPECT_EQ(read_zone("circle 31%,18% 7%"), Zone(Circle{{0.31, 0.18}, 0.07}));
    EXPECT_EQ(read_zone("circle 31, 18  7"), Zone(Circle{{0.31, 0.18}, 0.07}));
    EXPECT_EQ(read_zone("rect 10%,20% 30%,15.5%"), Zone(Rectangle{{0.1, 0.2}, 0.3, 0.155}));
    EXPECT_EQ(read_zone("poly 1%,1% 9%,1% 5%,8%"), Zone(Polygon{{{0.01, 0.01}, {0.09, 0.01}, {0.05, 0.08}}}));
    EXPECT_EQ(written(*read_zone("rect 10,20 30,15.5")), "rect 10%,20% 30%,15.5%");
}

TEST(Zone, RefusesWhatIsUnclearOrOutsideThePicture) {
    for (const std::string text :
         {"", "circle", "circle 31% 18%", "circle 31%,18% 0%", "circle 131%,18% 7%", "circle -1%,18% 7%", "oval 1%,1% 1%",
          "rect 90%,20% 30%,15%", "rect 1%,1% 0%,5%", "poly 1%,1% 9%,1%", "poly 1%,1% 9%,1% 5%", "poly 1%,1% 2%,2% 3%,3%",
          "circle nan,18% 7%", "circle 31%,18% 7% 9%", "circle x,18% 7%"})
        EXPECT_EQ(read_zone(text), std::nullopt) << text;
}

TEST(Zone, MeasuresInWidthsOfThePicture) {
    const auto circle = *read_zone("circle 50%,50% 10%");
    EXPECT_EQ(distance(circle, {0.55, 0.5}, 2), 0);
    EXPECT_DOUBLE_EQ(distance(circle, {0.7, 0.5}, 2), 0.1);
    EXPECT_NEAR(distance(circle, {0.5, 0.9}, 2), 0.1, 1e-12); // a circle on the screen: 40 % of the height are 20 % of the width
    const auto rectangle = *read_zone("rect 10%,20% 30%,20%");
    EXPECT_EQ(distance(rectangle, {0.2, 0.3}, 1), 0);
    EXPECT_NEAR(distance(rectangle, {0.5, 0.3}, 1), 0.1, 1e-12);
    EXPECT_NEAR(distance(rectangle, {0.43, 0.44}, 1), 0.05, 1e-12); // from its corner
}

TEST(Zone, HasAPointInsideWhateverItsShape) {
    for (const std::string text : {"circle 31%,18% 7%", "rect 10%,20% 30%,15%", "poly 1%,1% 9%,1% 5%,8%",
                                   "poly 0%,0% 100%,0% 100%,100% 90%,100% 90%,10% 10%,10% 10%,100% 0%,100%",
                                   "poly 10%,10% 50%,45% 90%,10% 50%,90%", "poly 90%,10% 10%,10% 10%,90%"}) {
        const auto zone = *read_zone(text);
        EXPECT_EQ(distance(zone, inside(zone), 1.5), 0) << text;
        EXPECT_GT(reach(zone, 1.5), 0) << text;
    }
}

TEST(Hotspot, ShowsOnlyTheCrossWithoutFurtherZones) {
    const auto item = read(spot("circle 31%,18% 7%"));
    Rng rng(1);
    EXPECT_EQ(present(item, rng, Order::shuffled).interaction, Interaction(PointAt{{"banks/face.png", "", 2}, {}}));
    EXPECT_EQ(item.image, std::nullopt); // it stands in the interaction
}

TEST(Hotspot, MarksEachZoneInAnOrderThatSaysNothing) {
    std::set<int> first;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Rng rng(seed);
        const auto marks = std::get<PointAt>(present(routes(), rng, Order::shuffled).interaction).marks;
        ASSERT_EQ(marks.size(), 3u);
        first.insert(marks.front().id);
        for (const auto& mark : marks)
            EXPECT_EQ(pointed(routes(), mark.x, mark.y).right(), mark.id == 0) << mark.label;
    }
    EXPECT_EQ(first.size(), 3u);
}

TEST(Hotspot, ForgivesTwoPercentOfTheDiagonal) {
    const auto item = read(spot("circle 50%,50% 10%"));
    const double slop = 0.02 * std::hypot(1, 0.5);
    EXPECT_EQ(pointed(item, 0.6, 0.5).reason, "in the zone");
    EXPECT_EQ(pointed(item, 0.6 + slop * 0.99, 0.5), (grading::Verdict{1, "accepted: at the edge of the zone", ""}));
    EXPECT_EQ(pointed(item, 0.6 + slop * 1.01, 0.5), (grading::Verdict{0, "not there, but close", ""}));
    EXPECT_EQ(pointed(item, 0.7, 0.5).reason, "not there, but close"); // twice the radius
    EXPECT_EQ(pointed(item, 0.71, 0.5).reason, "not there");
    EXPECT_EQ(pointed(item, 1.2, 0.5), (grading::Verdict{0, "nothing was pointed at", ""}));
}

TEST(Hotspot, NamesTheZoneThatWasPointedAt) {
    EXPECT_EQ(pointed(routes(), 0.6, 0.4).reason, "not there: that is Suez route");
    EXPECT_EQ(why(routes(), Pointed{0.6, 0.4}), "It runs through Egypt.");
    EXPECT_EQ(words(routes(), Pointed{0.6, 0.4}), "Suez route");
    EXPECT_EQ(words(routes(), key(routes())), "Arctic route");
    EXPECT_EQ(words(routes(), Pointed{0.9, 0.901}), "90% from the left, 90% from the top");
}

TEST(Hotspot, ForgivesNothingInsideAnotherZone) {
    const auto item = read(spot("rect 10%,10% 20%,20%").with("wrong", Texts{"rect 30%,10% 20%,20% => The next room"}));
    EXPECT_TRUE(pointed(item, 0.299, 0.2).right());
    EXPECT_EQ(pointed(item, 0.301, 0.2).credit, 0);
}

TEST(Hotspot, NamesItsFaults) {
    EXPECT_EQ(spot("circle 31%,18% 7%").findings(), "missing-alt");
    EXPECT_EQ(test::asked("Click.").with("spot", "circle 31%,18% 7%").findings(), "missing-image");
    EXPECT_EQ(spot("around the ear").findings(), "missing-alt unclear-zone");
    EXPECT_EQ(spot("circle 1,1 1").with("wrong", Texts{"circle 60%,40% 5%"}).findings(), "missing-alt missing-label");
    EXPECT_EQ(spot("circle 1,1 1").with("wrong", Texts{"circle 60%", "40% 5% => Suez"}).findings(),
              "missing-alt unclear-zone unclear-zone");
    EXPECT_EQ(spot("circle 1,1 1").with("answer", "ear").findings(), "two-kinds");
}

TEST(Image, StandsBesideTheStemOfEveryKind) {
    const auto item = read(test::asked("Who is it?")
                               .with("answer", "Bastet")
                               .with("image", test::map_node({{"file", "b.png"}, {"alt", "A statue of a cat"}})));
    EXPECT_EQ(item.image, (Image{"banks/b.png", "A statue of a cat", 2}));
    Rng rng(1);
    EXPECT_EQ(present(item, rng, Order::shuffled).image, item.image);
}

TEST(Image, ThatIsMissingCostsOnlyAQuestionThatNeedsIt) {
    const Setting none{"en", [](const std::string&) {
                           return FoundImage{"", 1, "missing-image", "it is not there", "bring it"};
                       }};
    Diagnostics found;
    const auto beside = test::asked("Who is it?").with("answer", "Bastet").with("image", "b.png");
    EXPECT_EQ(read_item(beside.node(), none, found)->image, std::nullopt);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(read_item(spot("circle 31%,18% 7%").node(), none, found), std::nullopt);
    EXPECT_TRUE(has_errors(found));
}

TEST(Image, HasAFileAndAnAltAndNothingElse) {
    const auto named = [](const std::vector<std::pair<std::string, std::string>>& keys) {
        return test::asked("Who is it?").with("answer", "Bastet").with("image", test::map_node(keys)).findings();
    };
    EXPECT_EQ(named({{"file", "b.png"}, {"alt", "A cat"}}), "none");
    EXPECT_EQ(named({{"file", "b.png"}, {"alt", "A cat"}, {"size", "3"}}), "unknown-key");
    EXPECT_EQ(named({{"alt", "A cat"}}), "missing-image");
}

} // namespace
} // namespace retake::item
