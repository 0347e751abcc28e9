// The question on screen: sound in every form and size, the same text as kept, and nothing dead on it.
#include "grading/number.hpp"
#include "screens/journey.hpp"
#include "screens/question_fit.hpp"
#include "screens/question_front.hpp"
#include "screens/round_rail.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include "support/text_golden.hpp"
#include "support/view_checks.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>
#include <map>
#include <ranges>

namespace retake::screens::question {
namespace {

using test::noon;

std::string words(int count, const std::string& word) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i ? " " : "") + word;
    return text;
}

// Every kind that has a face of its own.
std::vector<item::Item> drawn_kinds() {
    auto drawn = test::five_kinds();
    for (auto& item : test::other_kinds()) {
        Rng rng(1);
        if (forms::has_form(item::present(item, rng, item::Order::shuffled).interaction))
            drawn.push_back(std::move(item));
    }
    return drawn;
}

class QuestionView : public testing::Test {
protected:
    QuestionView() { look.measure = &measure; }
    void deal(std::vector<item::Item> items) {
        round = session::start(test::cards(std::move(items)), rules, 1, noon()).state;
        look.now = noon(Milliseconds(20000));
    }
    // A bank of the worst that a bank may hold: 1,041 letters of stem, ten choices of 400.
    item::Item worst() const {
        std::vector<std::string> choices;
        for (int i = 0; i < 10; ++i)
            choices.push_back(std::to_string(i) + " " + words(80, "abcd"));
        return test::single("worst", words(208, "abcd"), choices);
    }
    std::string text() const { return ui::describe(view(draft, round, look)); }
    bool shows(const std::string& part) const { return text().find(part) != std::string::npos; }

    test::FakeMeasure measure;
    ui::Look look;
    session::Rules rules;
    session::State round;
    State draft;
};

TEST_F(QuestionView, NarrowsTheCardBeforeThePileGoesUnderTheScore) {
    deal(test::five_kinds());
    const auto card_at = [&](float width) {
        look.canvas.w = width;
        return card_area(look);
    };
    EXPECT_EQ(card_at(1920), (ui::Rect{236, 166, 1320, 826}));
    EXPECT_EQ(card_at(1728).w, 1128) << "16:10: the pile keeps its place";
    EXPECT_TRUE(pile_beside(look));
    EXPECT_GT(card_at(1440).w, 1100) << "4:3: the card has the pile's place";
    EXPECT_FALSE(pile_beside(look));
    EXPECT_LT(pile_corner(look).y, card_area(look).y) << "one card above it, under the score";
    EXPECT_EQ(card_at(2560).x, 556) << "in the middle";
    EXPECT_EQ(pile_corner(look).x, 2560 - 308) << "glued to the edge";
    for (const float width : {1440.f, 1600.f, 1728.f, 2560.f})
        for (const auto& item : drawn_kinds()) {
            deal({item, item});
            look.canvas.w = width;
            SCOPED_TRACE(std::string(item::kind_name(item)) + " at " + std::to_string(width));
            test::expect_sound(view(draft, round, look), look);
        }
}

TEST_F(QuestionView, IsSeenInAMirrorWhereItIsReadFromTheRight) {
    deal({test::single("a", "أين؟", {"هنا", "هناك"})});
    const auto seen = view(draft, round, look);
    const auto card = card_area(look);
    EXPECT_LT(ui::zone_named(seen, "Lock in")->area.right(), card.centre().x);
    EXPECT_GT(ui::zone_named(seen, "Sure")->area.x, card.centre().x);
    EXPECT_LT(ui::zone_named(seen, "Pause")->area.x, card.x) << "the desk is not mirrored";
    EXPECT_TRUE(std::ranges::any_of(seen.shapes, [&](const ui::Shape& shape) {
        const auto* pattern = std::get_if<ui::Pattern>(&shape);
        return pattern && pattern->letter == 'A' && pattern->area.right() == card.right() - 47;
    })) << "letters stand at the right";
    test::expect_sound(seen, look);
}

TEST_F(QuestionView, LetsNumbersGrowToTheRightWhicheverWayWordsAreRead) {
    for (const auto* stem : {"How many legs?", "كم ساقًا؟"}) {
        deal({test::number("legs", stem, 16)});
        draft.field.text = "16";
        std::map<float, std::map<float, double>> lines; // numbers by their height and place: most of them stand at the ruler
        for (const auto& shape : view(draft, round, look).shapes)
            if (const auto* label = std::get_if<ui::Label>(&shape))
                if (const auto read = grading::read_number(label->text, "en"))
                    lines[label->area.y][label->area.centre().x] = read->value;
        const auto& ruler = std::ranges::max_element(lines, {}, [](const auto& line) { return line.second.size(); })->second;
        EXPECT_EQ(ruler.size(), 7U) << stem;
        EXPECT_TRUE(std::ranges::is_sorted(ruler | std::views::values)) << stem;
    }
}

TEST_F(QuestionView, MirrorsHintAndPictureAboutAFormThatMirrorsItself) {
    auto item = test::other_kinds()[3];
    ASSERT_EQ(item.id, "matching");
    item.stem = "صل كل جزء بما يفعله.";
    item.image = item::Image{"cell.png", "A cell", 1};
    item.hint = "A library.";
    deal({item});
    round = session::update(round, session::HintOpened{}).state;
    const auto seen = view(draft, round, look);
    test::expect_sound(seen, look);
    const float middle = card_area(look).centre().x;
    ui::Rect picture, bulb;
    for (const auto& shape : seen.shapes) {
        if (const auto* drawn = std::get_if<ui::Picture>(&shape))
            picture = drawn->area;
        if (const auto* icon = std::get_if<ui::Icon>(&shape); icon && icon->name == "hint")
            bulb = icon->area;
    }
    EXPECT_LT(picture.right(), middle);
    EXPECT_GT(bulb.x, middle);
    for (const auto& zone : seen.zones) {
        EXPECT_FALSE(zone.area.overlaps(picture)) << zone.name;
    }
    ASSERT_TRUE(ui::zone_named(seen, "A Nucleus") && ui::zone_named(seen, "3 makes protein"));
    EXPECT_GT(ui::zone_named(seen, "A Nucleus")->area.x, ui::zone_named(seen, "3 makes protein")->area.right());
}

TEST_F(QuestionView, LaysTheStripOfWordsFromTheSideThatTheTextIsReadFrom) {
    auto item = test::other_kinds()[1];
    ASSERT_EQ(item.id, "words");
    const auto places = [&] {
        deal({item});
        const auto seen = view(draft, round, look);
        test::expect_sound(seen, look);
        std::vector<float> out;
        for (const auto& zone : seen.zones)
            if (zone.name.starts_with("Word "))
                out.push_back(zone.area.x);
        return out;
    };
    EXPECT_TRUE(std::ranges::is_sorted(places()));
    std::get<item::Cloze>(item.body).texts = {"النباتات خضراء بفضل ", "."};
    item.stem = "النباتات خضراء بفضل ____.";
    EXPECT_TRUE(std::ranges::is_sorted(places(), std::greater{}));
}

TEST_F(QuestionView, LooksAsKeptForEachKind) {
    for (const auto& item : drawn_kinds()) {
        deal({item});
        draft = {};
        EXPECT_TRUE(test::matches_text_golden(text(), "question-" + item.id));
    }
}

TEST_F(QuestionView, IsSoundForEachKindInEverySize) {
    for (const float scale : {1.f, 1.2f, 1.3f, 1.5f})
        for (const auto canvas : {ui::Size{1920, 1080}, ui::Size{1920, 1440}, ui::Size{2560, 1080}})
            for (const auto& item : drawn_kinds()) {
                deal({item});
                look.canvas = canvas;
                look.text_scale = scale;
                SCOPED_TRACE(item.id + " at " + std::to_string(scale));
                const auto shown = view(draft, round, look);
                test::expect_sound(shown, look);
                EXPECT_GE(shown.zones.size(), 4u);
            }
}

TEST_F(QuestionView, IsSoundWithTheWorstOfBanksHoweverFarItIsScrolled) {
    rules.per_card = Milliseconds(60000);
    deal({worst()});
    for (const float scroll : {0.f, 300.f, 900.f, 99999.f}) {
        draft.scroll = scroll;
        test::expect_sound(view(draft, round, look), look);
    }
}

TEST_F(QuestionView, CutsNoTextAndShowsTheFoldWhereItScrolls) {
    deal({worst()});
    EXPECT_TRUE(shows("Ctrl ↓"));
    EXPECT_TRUE(shows(words(208, "abcd")));
    const auto seen = view(draft, round, look);
    ui::Rect cap, body;
    for (const auto& shape : seen.shapes) {
        if (const auto* label = std::get_if<ui::Label>(&shape); label && label->text == "Ctrl ↓")
            cap = label->area;
        if (const auto* push = std::get_if<ui::Push>(&shape); push && push->clip)
            body = *push->clip;
    }
    EXPECT_GE(cap.y, body.bottom()) << "the key covers no words";
    EXPECT_LE(cap.bottom(), ui::zone_named(seen, "Lock in")->area.y);
    EXPECT_TRUE(ui::press(view(draft, round, look), ui::KeyPressed{{ui::Code::down, false, true, false}}));
    draft.scroll = 99999;
    EXPECT_FALSE(shows("text \"Ctrl ↓\""));
    deal({test::five_kinds()[0]});
    EXPECT_FALSE(shows("Ctrl ↓"));
}

TEST_F(QuestionView, TakesKeysForChoicesThatAreScrolledOutOfSight) {
    deal({worst()});
    const auto event = ui::press(view(draft, round, look), ui::KeyPressed{ui::key(ui::Code::n0)});
    ASSERT_TRUE(event);
    EXPECT_TRUE(std::holds_alternative<Picked>(*event));
}

TEST_F(QuestionView, GoesOverToTwoColumnsBeforeItsTypeShrinks) {
    std::vector<std::string> six;
    for (int i = 0; i < 6; ++i)
        six.push_back(words(6, "abcd") + " " + std::to_string(i));
    const item::Interaction form = item::PickOne{{{0, six[0]}, {1, six[1]}, {2, six[2]}, {3, six[3]}, {4, six[4]}, {5, six[5]}}};
    const auto laid = fit(look, card_area(look), words(14, "abcd"), form, "", false);
    EXPECT_EQ(laid.columns, 2);
    EXPECT_EQ(laid.stem.size, 54);
    EXPECT_EQ(laid.choice.size, 29);
    EXPECT_EQ(laid.scroll_max(), 0);
    EXPECT_EQ(laid.rows[0].y, laid.rows[1].y);
}

TEST_F(QuestionView, ShowsANumbersStemAndItsOpenHintTogether) {
    const auto laid = fit(look, card_area(look), words(14, "abcd"), item::TypeNumber{}, "A hint of one line", false);
    EXPECT_EQ(laid.scroll_max(), 0);
    EXPECT_LE(laid.hint_area.bottom(), laid.body.bottom());
}

TEST_F(QuestionView, LaysFourChoicesAsInTheDesign) {
    const item::Interaction form = item::PickOne{{{0, "a"}, {1, "b"}, {2, "c"}, {3, "d"}}};
    const auto laid = fit(look, card_area(look), words(14, "abcd"), form, "", false);
    EXPECT_EQ(laid.columns, 1);
    EXPECT_EQ(laid.rows[0], (ui::Rect{283, 431, 1226, 92}));
    EXPECT_EQ(laid.rows[3], (ui::Rect{283, 749, 1226, 92}));
}

TEST_F(QuestionView, ShowsTheTimerOnlyWhereTimeRuns) {
    deal({test::five_kinds()[0]});
    EXPECT_FALSE(shows("  ring "));
    rules.per_card = Milliseconds(30000);
    deal({test::five_kinds()[0]});
    EXPECT_TRUE(shows("  ring "));
    EXPECT_TRUE(shows("text \"10\""));
    EXPECT_TRUE(view(draft, round, look).wake);
}

TEST_F(QuestionView, ShowsNoHintKeyWithoutAHintAndTheHintOnceItIsOpen) {
    deal({test::single("bare", "Which?", {"this", "that"})});
    EXPECT_FALSE(shows("text \"hint\""));
    deal({test::five_kinds()[0]});
    EXPECT_TRUE(shows("text \"hint\""));
    EXPECT_FALSE(shows("Think of the cell's centre."));
    round = session::update(round, session::HintOpened{}).state;
    EXPECT_TRUE(shows("Think of the cell's centre."));
    EXPECT_FALSE(shows("text \"hint\""));
    test::expect_sound(view(draft, round, look), look);
}

TEST_F(QuestionView, AsksBeforeItSkips) {
    deal({test::five_kinds()[0]});
    round = session::update(round, session::SkipAsked{look.now}).state;
    EXPECT_TRUE(shows("Skip this card?"));
    EXPECT_TRUE(shows("Nothing chosen yet. Enter again skips the card."));
}

TEST_F(QuestionView, GivesEqualChoicesNamesOfTheirOwn) {
    EXPECT_EQ(names_of({{0, "same"}, {1, "same"}, {2, "Guess"}, {3, "other"}}),
              (std::vector<std::string>{"A same", "B same", "C Guess", "other"}));
}

TEST_F(QuestionView, SaysWhatCountsForTypedText) {
    EXPECT_EQ(what_counts(item::TypeText{}), "Capitals, accents and small slips of spelling don’t matter.");
    EXPECT_EQ(what_counts(item::TypeText{.case_matters = true}),
              "Accents and small slips of spelling don’t matter. Capitals matter.");
    EXPECT_EQ(what_counts(item::TypeText{.strict = true}), "Capitals and accents don’t matter. Exact spelling matters.");
    EXPECT_EQ(what_counts(item::TypeText{.case_matters = true, .accents_matter = true, .strict = true}),
              "Capitals, accents and exact spelling matter.");
}

TEST_F(QuestionView, SaysWhatCountsForNumbers) {
    EXPECT_EQ(what_counts(item::TypeNumber{}), "The exact number counts.");
    EXPECT_EQ(what_counts(item::TypeNumber{.tolerance = 0.05, .relative = true}),
              "Within 5% counts. The yellow band is what your answer would cover.");
    EXPECT_EQ(what_counts(item::TypeNumber{.unit = "kg", .tolerance = 3}),
              "Within 3 kg counts. The yellow band is what your answer would cover.");
}

TEST_F(QuestionView, DrawsTheRulerAboutTheTypedValueNeverTheKey) {
    const auto about = scale_of(item::TypeNumber{}, 110);
    ASSERT_TRUE(about);
    EXPECT_EQ(about->from, 80);
    EXPECT_EQ(about->to, 140);
    EXPECT_EQ(about->step, 10);
    const auto counted = scale_of(item::TypeNumber{}, 2);
    ASSERT_TRUE(counted);
    EXPECT_EQ(counted->from, 0) << "days are counted: neither halves nor fewer than none";
    EXPECT_EQ(counted->step, 1);
    EXPECT_LT(scale_of(item::TypeNumber{}, 2.5)->step, 1);
    EXPECT_LT(scale_of(item::TypeNumber{.tolerance = 0.2}, 2)->step, 1);
    EXPECT_FALSE(scale_of(item::TypeNumber{}, std::nullopt));
    const auto given = scale_of(item::TypeNumber{.range = std::pair{0.0, 200.0}}, std::nullopt);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->to, 200);
    EXPECT_TRUE(scale_of(item::TypeNumber{}, 0));
    EXPECT_TRUE(scale_of(item::TypeNumber{}, -3.5));
    EXPECT_FALSE(scale_of(item::TypeNumber{}, 1e300));
}

TEST_F(QuestionView, WipesTheYolkInFromTheLetter) {
    deal({test::five_kinds()[0]});
    draft = update(draft, round, Picked{0}, look.now).state;
    EXPECT_FALSE(shows("1226x92 yolk"));
    look.now += Milliseconds(160);
    EXPECT_TRUE(shows("1226x92 yolk"));
}

class Journeys : public QuestionView {
protected:
    // A wrong first card, left at noon + 10 s.
    void leave(bool right) {
        deal({test::single("a", "A?", {"yes", "no"}), test::single("b", "B?", {"oui", "non"})});
        round = session::update(round, session::Submitted{item::Picked{right ? 0 : 1}, {}, noon(Milliseconds(9000))}).state;
        round = session::update(round, session::Continued{noon(Milliseconds(10000))}).state;
    }
    void after(int ms) { look.now = noon(Milliseconds(10000 + ms)); }
};

TEST_F(Journeys, AWrongCardFliesToThePileWhichCountsItWhenItLands) {
    leave(false);
    after(300);
    EXPECT_TRUE(shows("text \"0\" 16"));
    EXPECT_TRUE(view(draft, round, look).moving_until > look.now);
    after(1000);
    EXPECT_TRUE(shows("text \"1\" 16"));
    EXPECT_EQ(surroundings_of({round, look}).in_play, std::vector{1});
}

TEST_F(Journeys, TheNextCardIsReadableAfter480Milliseconds) {
    leave(false);
    after(479);
    EXPECT_TRUE(view(draft, round, look).travelling);
    after(480);
    EXPECT_FALSE(view(draft, round, look).travelling);
    EXPECT_TRUE(ui::press(view(draft, round, look), "oui"));
}

TEST_F(Journeys, AnyKeyEndsThem) {
    leave(false);
    after(100);
    look.settled = look.now;
    EXPECT_FALSE(view(draft, round, look).travelling);
    EXPECT_TRUE(shows("text \"1\" 16"));
}

TEST_F(Journeys, ARightCardIsFiledAndThePileStaysEmpty) {
    leave(true);
    after(100);
    EXPECT_FALSE(shows("stamp \"RETAKE\""));
    EXPECT_TRUE(shows("text \"0\" 16"));
}

TEST_F(Journeys, KeepTheirGroupsClosedAtEveryMomentAndInEveryMovement) {
    for (const auto movement : {ui::Movement::full, ui::Movement::calm, ui::Movement::none})
        for (const bool right : {true, false}) {
            leave(right);
            look.movement = movement;
            for (int ms = 0; ms < 1200; ms += 37) {
                after(ms);
                test::expect_sound(view(draft, round, look), look);
            }
        }
}

TEST_F(Journeys, DoNotHappenAgainAfterAPause) {
    leave(false);
    round = session::update(round, session::PauseAsked{noon(Milliseconds(20000))}).state;
    round = session::update(round, session::Resumed{noon(Milliseconds(30000))}).state;
    look.now = noon(Milliseconds(30000));
    EXPECT_FALSE(view(draft, round, look).travelling);
}

} // namespace
} // namespace retake::screens::question
