// The parts of a response: what was given and what is right, gap by gap, place by place, pair by pair, entry by entry.
#include "item/item.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::item {
namespace {

Item kind(const std::string& id) {
    for (auto& item : test::all_kinds())
        if (item.id == id)
            return item;
    throw std::out_of_range(id);
}

TEST(Parts, AreGapsEachWithItsKey) {
    EXPECT_EQ(parts(kind("cloze"), Filled{{"leaf green", ""}}),
              (Parts{{"1", "leaf green", "chlorophyll", true}, {"2", "", "46", false}}));
}

TEST(Parts, KnowTheReasonOfAWrongWordAlone) {
    EXPECT_EQ(parts(kind("words"), Filled{{"Melanin"}}), (Parts{{"1", "Melanin", "chlorophyll", false, "It makes skin brown."}}));
    EXPECT_EQ(parts(kind("words"), Filled{{"chlorophyll"}}), (Parts{{"1", "chlorophyll", "chlorophyll", true}}));
}

TEST(Parts, ArePlacesInTheRightOrder) {
    EXPECT_EQ(parts(kind("ordering"), Arranged{{1, 0, 2, 3}}), (Parts{{"Atom", "2", "1", false},
                                                                      {"Molecule", "1", "2", false, "It is made of atoms."},
                                                                      {"Cell", "3", "3", true},
                                                                      {"Tissue", "4", "4", true}}));
    EXPECT_EQ(parts(kind("ordering"), Skipped{}).at(0), (Part{"Atom", "", "1", false}));
}

TEST(Parts, ArePairsWithTheReasonsOfBothSides) {
    EXPECT_EQ(parts(kind("matching"), Linked{{{0, 3}, {2, 2}}}),
              (Parts{{"Nucleus", "stores water", "keeps the DNA", false, "Think of a library.\nThe vacuole does."},
                     {"Ribosome", "", "makes protein", false},
                     {"Membrane", "holds it together", "holds it together", true}}));
}

TEST(Parts, AreEntriesInTheirGroups) {
    EXPECT_EQ(parts(kind("sorting"), Linked{{{0, 1}, {1, 0}}}),
              (Parts{{"Wall", "Animals", "Plants", false, "It keeps stems upright."},
                     {"Chloroplast", "Plants", "Plants", true},
                     {"Centriole", "", "Animals", false}}));
}

TEST(Parts, AreNoneWhereThereIsOneThingToGive) {
    for (const auto* id : {"single", "multiple", "true-false", "typed", "number", "hotspot"})
        EXPECT_TRUE(parts(kind(id), key(kind(id))).empty()) << id;
}

TEST(Parts, OfTheKeyAreAllRight) {
    for (const auto& item : test::all_kinds())
        for (const auto& part : parts(item, key(item)))
            EXPECT_TRUE(part.right) << item.id << ": " << part.about;
}

} // namespace
} // namespace retake::item
