// Exams and sprints in the terminal, as whole transcripts.
#include "cli/played.hpp"
#include "support/folder.hpp"
#include "support/text_golden.hpp"

namespace retake::cli {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const session::Rules exam{.mode = session::Mode::exam, .shuffle_choices = false, .offer_hints = false};
const session::Rules sprint{.mode = session::Mode::sprint, .shuffle_choices = false, .in_all = minutes{1}};

testing::AssertionResult is_kept(const std::string& transcript, const std::string& name) {
    return test::matches_text_golden(transcript, "../../cli/golden/" + name);
}

std::vector<item::Item> three() {
    return {test::single("a", "Which?", {"Key", "Lure"}), test::single("b", "And this?", {"Key", "Lure"}),
            test::single("c", "And that?", {"Key", "Lure"})};
}

TEST(PlayPaper, IsLeafedThroughChangedAndHandedIn) {
    const auto played = play(round_of(three(), exam), "<\n2\n<\n1\n2\n\n2\n1\n\n\n1\n");
    EXPECT_TRUE(is_kept(played.err + played.out, "exam"));
}

TEST(PlayPaper, TellsProgramsOneObjectAnEvent) {
    auto round = round_of(three(), exam);
    round.format = Format::json;
    EXPECT_TRUE(is_kept(play(round, "1\n2\n\n\n").out, "exam-json"));
}

TEST(PlayPaper, IsStoppedWithoutAVerdictAndGoneOnWith) {
    const test::Folder folder;
    auto round = round_of(three(), exam);
    {
        auto store = store::Store::open(folder.path());
        ASSERT_TRUE(store);
        EXPECT_TRUE(is_kept(play(round, "2\n<\n1\nq\n", &*store).out, "exam-stopped"));
        EXPECT_EQ(*store->responses(), 1) << "the change stands in the place of what was changed";
    }
    auto store = store::Store::open(folder.path());
    ASSERT_TRUE(store);
    const auto unfinished = *store->unfinished();
    ASSERT_TRUE(unfinished);
    round.kept_as = unfinished->id;
    round.attempts = unfinished->attempts;
    EXPECT_TRUE(is_kept(play(round, "1\n1\n\n", &*store).out, "exam-gone-on"));
    EXPECT_EQ(*store->unfinished(), std::nullopt);
}

TEST(PlaySprint, EndsWithItsTimeAndTellsThen) {
    const auto played = play(round_of(three(), sprint), "2\n1\n1\n", nullptr, seconds{25});
    EXPECT_TRUE(is_kept(played.err + played.out, "sprint"));
}

TEST(PlaySprint, ThatWasBrokenOffIsTold) {
    const test::Folder folder;
    auto round = round_of(three(), sprint);
    auto store = store::Store::open(folder.path());
    ASSERT_TRUE(store);
    EXPECT_TRUE(is_kept(play(round, "2\nq\n", &*store).out, "sprint-stopped"));
    const auto unfinished = *store->unfinished();
    ASSERT_TRUE(unfinished);
    round.kept_as = unfinished->id;
    round.attempts = unfinished->attempts;
    EXPECT_TRUE(is_kept(play(round, "1\n", &*store).out, "sprint-broken-off"));
    EXPECT_EQ(*store->unfinished(), std::nullopt);
}

} // namespace
} // namespace retake::cli
