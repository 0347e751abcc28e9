// A round in the terminal, as whole transcripts.
#include "cli/played.hpp"
#include "support/folder.hpp"

namespace retake::cli {
namespace {

TEST(PlayText, PlaysARoundToTheLastCardOfThePile) {
    auto items = test::five_kinds();
    items.resize(1);
    items.push_back(test::single("b", "And this?", {"Key", "Lure"}));
    EXPECT_EQ(play(round_of(items), "2\na\n1\n").out, "[1/2] Where does a cell keep its DNA?\n"
                                                      "  1) Nucleus\n"
                                                      "  2) Ribosome\n"
                                                      "  3) Membrane\n"
                                                      "  4) Vacuole\n"
                                                      "not this time: Nucleus\n"
                                                      "Not Ribosome.\n"
                                                      "See the chapter about cells.\n"
                                                      "§ Inside a cell, ¶ 2\n"
                                                      "[2/2] And this?\n"
                                                      "  1) Key\n"
                                                      "  2) Lure\n"
                                                      "right\n"
                                                      "score: 1 of 2 · 60 points · pile: 1\n"
                                                      "[1/1] Where does a cell keep its DNA?\n"
                                                      "  1) Nucleus\n"
                                                      "  2) Ribosome\n"
                                                      "  3) Membrane\n"
                                                      "  4) Vacuole\n"
                                                      "right\n"
                                                      "See the chapter about cells.\n"
                                                      "§ Inside a cell, ¶ 2\n"
                                                      "pile cleared\n");
}

TEST(PlayText, ReadsAllFiveKinds) {
    const auto played = play(round_of(test::five_kinds()), "1\n1,2\nt\nchlorophyll\n46\n");
    EXPECT_TRUE(holds(played.out, "score: 5 of 5 · 330 points · pile: 0\n")) << played.out;
    EXPECT_EQ(played.status, 0);
    EXPECT_TRUE(holds(play(round_of(test::five_kinds()), "A\nb a\nTRUE\nChlorophyll\n46\n").out, "score: 5 of 5"))
        << "letters too";
    EXPECT_TRUE(holds(play(round_of(test::five_kinds()), "1)\n1, 2\nT\nleaf green\n46.0\n").out, "score: 5 of 5"));
    EXPECT_TRUE(holds(play(round_of(test::five_kinds()), "1\r\n1 2\r\nt\r\nchlorophyll\r\n46\r\n").out, "score: 5 of 5"));
}

TEST(PlayText, SaysWhatPartOfAResponseEarned) {
    const auto played = play(round_of({test::multiple("m", "Which?", {"A", "B", "C"}, {"D"})}), "1 2\nq\n");
    EXPECT_TRUE(holds(played.out, "partly (0.67): A, B, C\n")) << played.out;
}

TEST(PlayText, ShowsHowMultipleChoiceTrueFalseAndUnitsAreMeant) {
    EXPECT_TRUE(holds(play(round_of({test::multiple("m", "Which?", {"A"}, {"B"})}), "").out,
                      "[1/1] Which?\n  (Choose all that apply)\n  1) A\n  2) B\n"));
    EXPECT_TRUE(holds(play(round_of({test::true_false("t", "So?", true)}), "").out, "[1/1] So?\n  t) True\n  f) False\n"));
    EXPECT_TRUE(holds(play(round_of({test::number("n", "How heavy?", 4.5, 1, "kg")}), "").out, "[1/1] How heavy?\n  (in kg)\n"));
}

TEST(PlayText, ExplainsWhatItCannotReadAndGradesNothing) {
    const auto four = round_of({test::single("a", "Which?", {"Key", "B", "C", "D"})});
    const auto played = play(four, "9\n0\nz\n1 2\nhello\n!\n1\n");
    EXPECT_EQ(played.out, "[1/1] Which?\n"
                          "  1) Key\n"
                          "  2) B\n"
                          "  3) C\n"
                          "  4) D\n"
                          "There is no choice '9'. Type a number from 1 to 4 or a letter from a to d.\n"
                          "There is no choice '0'. Type a number from 1 to 4 or a letter from a to d.\n"
                          "There is no choice 'z'. Type a number from 1 to 4 or a letter from a to d.\n"
                          "This card takes one choice.\n"
                          "There is no choice 'hello'. Type a number from 1 to 4 or a letter from a to d.\n"
                          "Type the response behind the sign, or an empty line to skip.\n"
                          "right\n"
                          "score: 1 of 1 · 60 points · pile: 0\n");
    EXPECT_TRUE(holds(play(round_of({test::true_false("t", "So?", true)}), "maybe\n").out, "Type t for true or f for false.\n"));
    EXPECT_TRUE(holds(play(round_of({test::number("n", "How many?", 46)}), "lots\n").out,
                      "'lots' is not a number. Type one in digits, with its unit if you like.\n"));
}

TEST(PlayText, TakesTheUnitThatTheQuestionNames) {
    const auto played =
        play(round_of({test::number("n", "How long is it?", 7000, 0, "words")}), "7000 bananas\n7000 words\n").out;
    EXPECT_TRUE(holds(played, "'7000 bananas' is not a number.")) << played;
    EXPECT_TRUE(holds(played, "\nright\n")) << played;
}

TEST(PlayText, TakesAnEmptyLineAsASkip) {
    const auto played = play(round_of({two_choices()}), "\nq\n").out;
    EXPECT_TRUE(holds(played, "not this time: Key\n")) << played;
    EXPECT_TRUE(holds(played, "score: 0 of 1 · 0 points · pile: 1\n[1/1] Which?\n")) << played;
}

TEST(PlayText, OpensTheHintOnAQuestionMark) {
    auto item = two_choices();
    item.hint = "Not the lure.";
    EXPECT_EQ(play(round_of({item}), "?\n1\n").out, "[1/1] Which?\n  1) Key\n  2) Lure\nhint: Not the lure.\nright\n"
                                                    "score: 1 of 1 · 30 points · pile: 0\n");
    EXPECT_TRUE(holds(play(round_of({two_choices()}), "?\n").out, "hint: This card has none.\n"));
}

TEST(PlayText, StakesWhatTheSignBeforeTheResponseSays) {
    EXPECT_TRUE(holds(play(round_of({two_choices()}), "!1\n").out, "· 90 points ·"));
    EXPECT_TRUE(holds(play(round_of({two_choices()}), "! a\n").out, "· 90 points ·"));
    EXPECT_TRUE(holds(play(round_of({two_choices()}), "~1\n").out, "· 60 points ·"));
    EXPECT_TRUE(holds(play(round_of({two_choices(), two_choices()}), "1\n!2\nq\n").out, "score: 1 of 2 · 0 points · pile: 1\n"));
}

TEST(PlayText, TakesWhatFollowsABackslashLiterally) {
    for (const std::string key : {"q", "?", "!", "~", "\\"})
        EXPECT_TRUE(holds(play(round_of({test::typed("t", "Sign?", {key + "x"})}), "\\" + key + "x\n").out, "right\n")) << key;
    EXPECT_TRUE(holds(play(round_of({test::typed("t", "Letter?", {"q"})}), "\\q\n").out, "right\n"));
    EXPECT_TRUE(holds(play(round_of({test::typed("t", "Letter?", {"q"})}), "!\\q\n").out, "· 90 points ·"));
}

TEST(PlayText, StopsOnQAndAtTheEndOfTheInput) {
    const auto stopped = play(round_of({two_choices(), two_choices()}), "1\nq\n1\n");
    EXPECT_TRUE(stopped.out.ends_with("[2/2] Which?\n  1) Key\n  2) Lure\nscore: 1 of 1 · 60 points · pile: 0\n")) << stopped.out;
    EXPECT_EQ(play(round_of({two_choices(), two_choices()}), "1\n").out, stopped.out);
    EXPECT_EQ(stopped.status, 0);
    EXPECT_TRUE(play(round_of({two_choices()}), "2\nq\n").out.ends_with("pile: 1\n")) << "in the retake";
}

TEST(PlayText, CountsTheRetakeByWhatIsLeft) {
    const auto played = play(round_of({two_choices(), two_choices()}), "2\n2\n2\n1\n1\n").out;
    EXPECT_TRUE(holds(played, "score: 0 of 2 · 0 points · pile: 2\n[1/2] Which?")) << played;
    EXPECT_TRUE(holds(played, "[2/3] Which?")) << played;
    EXPECT_TRUE(played.ends_with("[3/3] Which?\n  1) Key\n  2) Lure\nright\npile cleared\n")) << played;
}

TEST(PlayText, PlaysThePileAlone) {
    const auto played =
        play(round_of({two_choices(), two_choices()}, {.mode = session::Mode::pile, .shuffle_choices = false}), "1\n1\n").out;
    EXPECT_TRUE(played.ends_with("right\nscore: 2 of 2 · 0 points · pile: 0\npile cleared\n")) << played;
}

TEST(PlayText, EndsACardWhoseTimeIsUp) {
    const auto round = round_of({two_choices()}, {.shuffle_choices = false, .per_card = Milliseconds{500}});
    EXPECT_TRUE(holds(play(round, "1\nq\n").out, "not this time: Key\n"));
}

TEST(PlayText, GivesTheSameTranscriptTwice) {
    const TextRound round{.cards = test::cards(test::five_kinds()), .seed = 42};
    const std::string typed = "2\n1 3\nf\n\n12\n1\n?\n2\n~t\n1 2\nchlorophyll\n46\nt\n2\n3\n4\n1 2\nq\n";
    EXPECT_EQ(play(round, typed).out, play(round, typed).out);
}

TEST(PlayText, TellsProgramsOneObjectAnEvent) {
    auto round = round_of({two_choices()});
    round.format = Format::json;
    const auto played = play(round, "2\n1\n");
    EXPECT_EQ(
        played.out,
        R"({"event":"question","index":1,"count":1,"id":"a","kind":"single-choice","stem":"Which?","choices":["Key","Lure"],"parts":[]})"
        "\n"
        R"({"event":"graded","id":"a","credit":0.0,"points":0,"reason":"not the key","key":"Key"})"
        "\n"
        R"({"event":"finished","right":0,"count":1,"points":0,"pile":1})"
        "\n"
        R"({"event":"question","index":1,"count":1,"id":"a","kind":"single-choice","stem":"Which?","choices":["Key","Lure"],"parts":[]})"
        "\n"
        R"({"event":"graded","id":"a","credit":1.0,"points":0,"reason":"the key","key":"Key"})"
        "\n"
        R"({"event":"cleared"})"
        "\n");
    EXPECT_EQ(played.err, "");
}

TEST(PlayText, KeepsEveryResponseAndGoesOnWithTheRound) {
    const test::Folder folder;
    auto round = round_of({two_choices(), test::single("b", "And this?", {"Key", "Lure"})});
    {
        auto store = store::Store::open(folder.path());
        ASSERT_TRUE(store);
        play(round, "2\nq\n", &*store);
        EXPECT_EQ(*store->responses(), 1);
    }
    auto store = store::Store::open(folder.path());
    ASSERT_TRUE(store);
    const auto unfinished = *store->unfinished();
    ASSERT_TRUE(unfinished);
    EXPECT_EQ(unfinished->title, "Cells");
    round.kept_as = unfinished->id;
    round.attempts = unfinished->attempts;
    EXPECT_EQ(play(round, "1\n1\n", &*store).out, "[2/2] And this?\n  1) Key\n  2) Lure\nright\n"
                                                  "score: 1 of 2 · 60 points · pile: 1\n"
                                                  "[1/1] Which?\n  1) Key\n  2) Lure\nright\npile cleared\n");
    EXPECT_EQ(*store->responses(), 3);
    EXPECT_EQ(*store->unfinished(), std::nullopt);
    EXPECT_TRUE(store->pile()->empty());
}

TEST(PlayText, PlaysOnWhenTheDiskIsFullAndSaysSoOnce) {
    const test::Folder folder;
    auto store = store::Store::open(folder.path());
    ASSERT_TRUE(store);
    store->limit_pages(1);
    auto item = two_choices();
    item.stem = std::string(9'000, 'x');
    const auto played = play(round_of({item, item}), "1\n1\n", &*store);
    EXPECT_TRUE(holds(played.out, "score: 2 of 2")) << "the round is played";
    const std::string full = "The disk is full: " + (folder.path() / "retake.db").string() + " cannot grow.\n";
    EXPECT_TRUE(holds(played.err, full)) << played.err;
    EXPECT_EQ(played.err.find(full), played.err.rfind(full)) << played.err;
    EXPECT_TRUE(played.err.ends_with("2 responses of this round could not be kept.\n")) << played.err;
    EXPECT_EQ(played.status, 3);
}

} // namespace
} // namespace retake::cli
