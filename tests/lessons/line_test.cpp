// Lines of a journal: every event comes back as it was.
#include "lessons/line.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::lessons {
namespace {

using namespace classroom;

std::vector<Event> one_of_each() {
    const auto at = test::noon(Milliseconds{1'234});
    return {Joined{18'000'000'000'000'000'000U, "to\"ken", "Ann\n„Ünï“ 中", "Ann Ä"},
            CameBack{2, "token"},
            Dropped{2, at},
            Responded{3, 4, 1, 7, item::Picked{2}, schedule::Confidence::sure, at},
            Ponged{3, Milliseconds{12}},
            Advanced{at},
            WentBack{at},
            CardSkipped{at},
            MoreTimeGiven{Milliseconds{10'000}},
            PauseTurned{at},
            DiscussionAsked{},
            LockTurned{},
            PutOut{1, at},
            LetIn{1},
            NameAllowed{1},
            Renamed{1, "Ben"},
            TeamPicked{1, 2},
            Accommodated{1, {1.5, true}},
            RetakeAsked{at},
            Ended{},
            Ticked{at},
            NameWished{5, "Ann"}};
}

TEST(Line, BringsEveryEventBackAsItWas) {
    const auto events = one_of_each();
    ASSERT_EQ(events.size(), std::variant_size_v<Event>) << "one of each, please";
    for (std::size_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(events[i].index(), i);
        const auto line = write_event(events[i]);
        EXPECT_EQ(line.find('\n'), std::string::npos) << line;
        const auto back = read_event(line);
        ASSERT_TRUE(back) << line;
        EXPECT_EQ(*back, events[i]) << line;
    }
}

TEST(Line, BringsEveryResponseBackToTheLastDigit) {
    const std::vector<item::Response> responses{item::Skipped{},
                                                item::Picked{3},
                                                item::PickedMany{{0, 2}},
                                                item::Judged{true},
                                                item::Typed{"\\ \" \u2028 é"},
                                                item::Filled{{"a", "", "c"}},
                                                item::Arranged{{2, 0, 1}},
                                                item::Linked{{{0, 1}, {2, 2}}},
                                                item::Pointed{0.1 + 0.2, 1.0 / 3}};
    for (const auto& response : responses) {
        const Event event = Responded{1, 0, 0, 1, response, std::nullopt, test::noon()};
        const auto back = read_event(write_event(event));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, event) << write_event(event);
    }
}

TEST(Line, SaysWhatIsNotOfItsKind) {
    for (const auto* text : {"", "{}", "[]", "null", "7", "{\"joined\":\"x\"}", "{\"flown\":1}", "{\"advanced\":1} x",
                             "{\"responded\":1,\"card\":0,\"vote\":0,\"sent\":1,\"response\":{\"guessed\":1},\"at\":0}",
                             "{\"put-out\":99999999999999999999,\"at\":0}x"})
        EXPECT_EQ(read_event(text), std::nullopt) << text;
}

} // namespace
} // namespace retake::lessons
