// Cards that are missed again and again, in the terminal: fewer choices, the contrast, the learner's own reminder.
#include "cli/play.hpp"
#include "cli/played.hpp"
#include "support/folder.hpp"
#include "support/text_golden.hpp"
#include <fstream>

namespace retake::cli {
namespace {

testing::AssertionResult is_kept(const std::string& transcript, const std::string& name) {
    return test::matches_text_golden(transcript, "../../cli/golden/" + name);
}

TextRound with_aids(TextRound round, const std::vector<item::Aid>& aids) {
    auto cards = *round.cards;
    for (std::size_t i = 0; i < aids.size(); ++i) {
        cards.at(i).aid = aids[i];
        cards.at(i).item.explanation = "It dried up.";
    }
    round.cards = std::make_shared<const session::Cards>(std::move(cards));
    return round;
}

std::vector<item::Item> seas() {
    return {test::single("sea", "Which sea is it?", {"Aral", "Azov", "Baltic", "Caspian", "Dead"}),
            test::typed("lake", "Which lake is it?", {"Onega"})};
}

const std::vector<item::Aid> leeches{{.lure = "Caspian", .times = 3, .repair = true, .reminder = "A for an arid sea"},
                                     {.lure = "Ladoga", .times = 8, .repair = true}};

TEST(PlayRepair, AsksWithFewerChoicesAndTellsWhatIsConfused) {
    const auto played = play(with_aids(round_of(seas()), leeches), "3\nladoga\nOnega\n1\n");
    EXPECT_TRUE(is_kept(played.out, "repair"));
}

TEST(PlayRepair, IsReviewedWithContrastAndReminderAfterAnExam) {
    const session::Rules exam{.mode = session::Mode::exam, .shuffle_choices = false, .offer_hints = false};
    const auto played = play(with_aids(round_of(seas(), exam), leeches), "4\nBaikal\n\nq\n");
    EXPECT_TRUE(is_kept(played.out, "repair-review"));
}

class FromTheLog : public testing::Test {
protected:
    std::string plays(const std::string& bank, int day, const std::string& typed) {
        std::istringstream in(typed);
        std::ostringstream out, err;
        auto at = test::noon() + std::chrono::hours{24 * day};
        const auto now = [&] { return at += Milliseconds{1000}; };
        const auto file = (folder.path() / bank).string();
        EXPECT_EQ(cli::play({.banks = {file}, .seed = 1}, places, {in, out, err, now, [] { return std::uint64_t{1}; }}), 0)
            << err.str();
        return out.str();
    }
    // The same wrong response on ten days.
    void keeps_missing(const std::string& bank, const std::string& text, const std::string& typed) {
        std::ofstream(folder.path() / bank) << text;
        for (int day = 0; day < 10; ++day)
            plays(bank, day, typed + "\nq\n");
    }

    const test::Folder folder;
    const store::Places places{.data = folder.path(),
                               .own_banks = folder.path() / "none",
                               .questions = folder.path() / "none",
                               .assets = folder.path(),
                               .phone = folder.path(),
                               .documents = folder.path()};
};

TEST_F(FromTheLog, ALeechComesWithItsLureAndItsReminder) {
    keeps_missing("seas.yaml", "- q: Which sea?\n  id: sea\n  choices: [(x) Aral, ( ) Azov, ( ) Baltic, ( ) Caspian]\n", "4");
    {
        auto store = store::Store::open(folder.path());
        ASSERT_TRUE(store && store->keep_reminder({"seas", "sea"}, "A for an arid sea"));
    }
    EXPECT_TRUE(is_kept(plays("seas.yaml", 11, "1\n"), "repair-from-the-log"));
}

TEST_F(FromTheLog, ALeechThatIsTypedComesWithWhatIsTypedForIt) {
    keeps_missing("lakes.yaml", "- q: Which lake?\n  id: lake\n  answer: Onega\n", "Ladoga");
    EXPECT_TRUE(is_kept(plays("lakes.yaml", 11, "Onega\n"), "repair-typed-from-the-log"));
}

} // namespace
} // namespace retake::cli
