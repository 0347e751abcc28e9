// Reminders: a learner's own words to a card, kept with it whatever it is called.
#include "store/book.hpp"

namespace retake::store {
namespace {

const CardName card{"cells", "a"};

TEST(Reminders, AreKeptWithTheirCard) {
    Book book;
    EXPECT_EQ(*book.store.reminder(card), "");
    ASSERT_TRUE(book.store.keep_reminder(card, "A is for arid"));
    EXPECT_EQ(*book.store.reminder(card), "A is for arid");
    EXPECT_EQ(*book.store.reminder({"cells", "b"}), "");
    ASSERT_TRUE(book.store.keep_reminder(card, ""));
    EXPECT_EQ(*book.store.reminder(card), "") << "it was struck out";
}

TEST(Reminders, SurviveAStart) {
    Folder folder;
    { ASSERT_TRUE(opened(folder.path()).keep_reminder(card, "A is for arid")); }
    EXPECT_EQ(*opened(folder.path()).reminder(card), "A is for arid");
}

TEST(Reminders, FollowACardThatGetsAnotherName) {
    Book book;
    book.log(0, false);
    ASSERT_TRUE(book.store.keep_reminder(card, "A is for arid"));
    ASSERT_TRUE(book.store.link({{card, {"cells", "a2"}, false}}));
    EXPECT_EQ(*book.store.reminder({"cells", "a2"}), "A is for arid");
    ASSERT_TRUE(book.store.keep_reminder({"cells", "a2"}, "Another one"));
    EXPECT_EQ(*book.store.reminder({"cells", "a2"}), "Another one");
}

} // namespace
} // namespace retake::store
