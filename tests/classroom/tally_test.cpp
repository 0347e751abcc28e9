// The tally: what a class gave, as bars.
#include "classroom/lesson.hpp"
#include "classroom/tally.hpp"
#include <gtest/gtest.h>

namespace retake::classroom {
namespace {

const item::Item& item_of(const Lesson& lesson) { return card_of(lesson.room, lesson.room.asked.back()).item; }

TEST(Tally, CountsChoicesInTheOrderOfTheScreen) {
    Lesson lesson;
    lesson.seat(3).advance();
    lesson.respond(1, the_key).respond(2, a_lure);
    const auto counted = tally(lesson.room);
    EXPECT_EQ(counted.responded, 2);
    EXPECT_EQ(counted.present, 3);
    const auto& choices = std::get<item::PickOne>(lesson.room.asked.back().shown.interaction).choices;
    ASSERT_EQ(counted.bars.size(), choices.size()) << "what nobody took is there, too";
    for (std::size_t i = 0; i < choices.size(); ++i) {
        EXPECT_EQ(counted.bars[i].words, choices[i].text);
        EXPECT_EQ(counted.bars[i].letter, static_cast<char>('A' + static_cast<int>(i)));
        EXPECT_EQ(counted.bars[i].right, choices[i].id == the_key.id);
        EXPECT_EQ(counted.bars[i].pupils, choices[i].id <= 1 ? 1 : 0);
    }
}

TEST(Tally, GathersTypedWordsUnderTheKeyAndByWhatTheyAre) {
    Lesson lesson({}, retake::test::cards({retake::test::typed("t", "Who?", {"Ada", "Ada Lovelace"})}));
    lesson.seat(3).join(4, "Dan").advance();
    lesson.respond(1, item::Typed{"ada"}).respond(2, item::Typed{"Bob"}).respond(3, item::Typed{"Ada Lovelace"});
    EXPECT_EQ(tally(lesson.room).bars, (std::vector<Bar>{{"Ada", 0, 2, true}, {"Bob", 0, 1, false}}));
}

TEST(Tally, CountsWhoHadEachPartRight) {
    for (const auto& item : retake::test::other_kinds()) {
        if (std::holds_alternative<item::Hotspot>(item.body))
            continue;
        Lesson lesson({}, retake::test::cards({item}));
        lesson.seat(2).advance();
        lesson.respond(1, item::key(item_of(lesson)));
        const auto counted = tally(lesson.room);
        EXPECT_TRUE(counted.by_part) << item.id;
        EXPECT_GE(counted.bars.size(), 1U) << item.id;
        for (const auto& bar : counted.bars)
            EXPECT_EQ(bar.pupils, 1) << item.id << ": " << bar.words;
    }
}

TEST(Tally, IsEmptyInTheLobby) { EXPECT_EQ(tally(Lesson().seat(2).room), Tally{}); }

} // namespace
} // namespace retake::classroom
