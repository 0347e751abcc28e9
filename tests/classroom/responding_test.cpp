// Responses: what is in, what is returned and why, and what phones may not do.
#include "classroom/fitting.hpp"
#include "classroom/lesson.hpp"

namespace retake::classroom {
namespace {

using schedule::Confidence;

TEST(Responding, IsConfirmedAndMayBeChangedUntilTheCardCloses) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, a_lure);
    ASSERT_TRUE(lesson.told<Confirm>());
    EXPECT_EQ(lesson.told<Confirm>()->sent, 1U);
    EXPECT_FALSE(lesson.told<ShowAll>()) << "nobody else learns of it";
    lesson.respond(1, the_key);
    EXPECT_TRUE(lesson.given(0)->verdict.right());
    lesson.respond(1, item::Skipped{});
    EXPECT_EQ(lesson.given(0), nullptr) << "what was given may be taken back";
    lesson.happen(Responded{1, 0, 0, 2, the_key, {}, lesson.at});
    EXPECT_EQ(lesson.given(0), nullptr) << "and does not come back with a frame that was late";
}

TEST(Responding, CountsAFrameOnceHoweverOftenItComes) {
    Lesson lesson;
    lesson.seat().advance();
    const Responded first{1, 0, 0, 1, a_lure, {}, lesson.at}, second{1, 0, 0, 2, the_key, {}, lesson.at};
    lesson.happen(first).happen(second).happen(first);
    EXPECT_TRUE(lesson.told<Confirm>()) << "an older frame is in, as the phone may not have heard it";
    EXPECT_TRUE(lesson.given(0)->verdict.right()) << "and changes nothing";
    lesson.happen(Responded{2, 0, 0, 1, a_lure, {}, lesson.at});
    ASSERT_TRUE(lesson.in<Closed>());
    lesson.happen(second);
    EXPECT_TRUE(lesson.told<Confirm>()) << "it was in before the card closed";
}

TEST(Responding, IsReturnedWithTheReason) {
    Lesson lesson(timed());
    lesson.seat();
    lesson.happen(Responded{1, 0, 0, 1, the_key, {}, lesson.at});
    EXPECT_EQ(lesson.told<Return>()->why, Decline::not_open) << "there is no card yet";
    lesson.advance();
    EXPECT_EQ(lesson.happen(Responded{1, 1, 0, 2, the_key, {}, lesson.at}).told<Return>()->why, Decline::not_open);
    EXPECT_EQ(lesson.happen(Responded{1, 0, 1, 3, the_key, {}, lesson.at}).told<Return>()->why, Decline::not_open);
    EXPECT_EQ(lesson.respond(1, item::Picked{77}).told<Return>()->why, Decline::unfit);
    EXPECT_EQ(lesson.respond(1, item::Typed{"Key"}).told<Return>()->why, Decline::unfit);
    lesson.advance_to<Closed>();
    EXPECT_EQ(lesson.respond(1, the_key).told<Return>()->why, Decline::too_late);
    EXPECT_TRUE(lesson.happen(Responded{99, 0, 0, 1, the_key, {}, lesson.at}).effects.empty()) << "nobody sits there";
}

TEST(Responding, WithinTheGraceCountsAsSlowAsCanBe) {
    Lesson lesson(timed());
    lesson.seat().advance();
    lesson.wait(seconds{20}).tick();
    ASSERT_TRUE(lesson.in<Grace>());
    lesson.wait(Milliseconds{300}).respond(1, the_key);
    EXPECT_TRUE(lesson.told<Confirm>());
    EXPECT_EQ(lesson.given(0)->pace.took, seconds{20});
    lesson.wait(Milliseconds{500}).respond(2, the_key);
    EXPECT_EQ(lesson.told<Return>()->why, Decline::too_late) << "though the tick that closes comes later";
}

TEST(Responding, TakesTheWayOffAndNoMore) {
    Lesson lesson(timed());
    lesson.seat();
    lesson.happen(Ponged{1, Milliseconds{90}})
        .happen(Ponged{1, Milliseconds{400}})
        .happen(Ponged{2, Milliseconds{900}})
        .advance();
    lesson.wait(seconds{4}).respond(1, the_key).respond(2, the_key);
    EXPECT_EQ(lesson.given(0)->pace.took, seconds{4} - Milliseconds{90}) << "the shortest round trip counts";
    EXPECT_EQ(lesson.given(1)->pace.took, seconds{4} - way_max) << "who dawdles over pongs gains little";
}

TEST(Responding, HasTheTimeThatAPupilNeeds) {
    Lesson lesson(timed());
    lesson.seat(3).happen(Accommodated{0, {.time = 2}}).happen(Accommodated{1, {.time = 0}}).advance();
    EXPECT_EQ(lesson.phone(0).left, seconds{40});
    EXPECT_EQ(lesson.phone(1).left, std::nullopt);
    EXPECT_EQ(due(lesson.room), std::nullopt) << "somebody has no limit";
    lesson.wait(seconds{30}).respond(2, the_key);
    EXPECT_TRUE(lesson.told<Confirm>());
    EXPECT_TRUE(lesson.given(1)->pace.untimed);
    EXPECT_EQ(due(lesson.room), lesson.at + seconds{10});
    lesson.respond(3, the_key);
    EXPECT_EQ(lesson.told<Return>()->why, Decline::too_late) << "the class's time is over for all others";
    lesson.respond(1, the_key);
    EXPECT_TRUE(lesson.told<Confirm>());
    EXPECT_EQ(lesson.given(0)->pace.limit, seconds{40});
}

TEST(Responding, HearsHowSureOnlyWhereItIsAsked) {
    Lesson silent;
    silent.seat().advance().respond(1, the_key, Confidence::sure);
    EXPECT_EQ(silent.given(0)->confidence, std::nullopt);
    Lesson asking({.scoring = {.ask_how_sure = true}});
    asking.seat().advance().respond(1, the_key, Confidence::sure);
    EXPECT_EQ(asking.given(0)->confidence, Confidence::sure);
}

TEST(Responding, TakesEveryKindOfQuestion) {
    for (const auto& item : retake::test::all_kinds()) {
        Lesson lesson({}, retake::test::cards({item}));
        lesson.seat(1).advance().respond(1, item::key(item));
        EXPECT_TRUE(lesson.told<Confirm>()) << item.id;
        lesson.advance_to<Reveal>();
        EXPECT_EQ(standing_of(lesson.room, 0).right, 1) << item.id;
    }
}

TEST(Fitting, RefusesWhatNoFormWouldSend) {
    Rng rng(1);
    const auto form_of = [&](const item::Item& item) { return item::present(item, rng, item::Order::shuffled).interaction; };
    const auto kinds = retake::test::all_kinds();
    const auto form = [&](const std::string& id) { return form_of(*std::ranges::find(kinds, id, &item::Item::id)); };
    const auto one = form_of(retake::test::single("one", "Which?", {"Key", "Lure"}));
    const auto many = form_of(retake::test::multiple("many", "Which?", {"a", "b"}, {"c"}));
    EXPECT_FALSE(fits(one, item::Picked{2}));
    EXPECT_FALSE(fits(one, item::PickedMany{{0}}));
    EXPECT_FALSE(fits(one, item::TimedOut{})) << "only the room knows when the time is up";
    EXPECT_FALSE(fits(many, item::PickedMany{{}}));
    EXPECT_FALSE(fits(many, item::PickedMany{{1, 0}})) << "in order";
    EXPECT_FALSE(fits(many, item::PickedMany{{0, 0}}));
    EXPECT_FALSE(fits(many, item::PickedMany{{0, 9}}));
    EXPECT_FALSE(fits(form("cloze"), item::Filled{{"chlorophyll"}}));
    EXPECT_FALSE(fits(form("cloze"), item::Filled{{"", ""}}));
    EXPECT_TRUE(fits(form("cloze"), item::Filled{{"chlorophyll", ""}}));
    EXPECT_FALSE(fits(form("cloze"), item::Filled{{std::string(typed_max + 1, 'x'), ""}}));
    EXPECT_FALSE(fits(form("cloze"), item::Filled{{"\xC3", ""}})) << "not UTF-8";
    EXPECT_FALSE(fits(form("ordering"), item::Arranged{{0, 1, 2}}));
    EXPECT_FALSE(fits(form("ordering"), item::Arranged{{0, 1, 2, 2}}));
    EXPECT_FALSE(fits(form("matching"), item::Linked{{{0, 1}, {1, 1}}})) << "each right side once";
    EXPECT_FALSE(fits(form("matching"), item::Linked{{{1, 1}, {0, 0}}}));
    EXPECT_FALSE(fits(form("matching"), item::Linked{}));
    EXPECT_TRUE(fits(form("sorting"), item::Linked{{{0, 1}, {1, 1}}}));
    EXPECT_FALSE(fits(form("sorting"), item::Linked{{{0, 2}}}));
    EXPECT_FALSE(fits(form("hotspot"), item::Pointed{1.5, 0}));
    EXPECT_FALSE(fits(form("hotspot"), item::Pointed{std::nan(""), 0}));
}

} // namespace
} // namespace retake::classroom
