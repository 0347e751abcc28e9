// Progress as it is seen: four panels a page, each read out by keys, each told in words.
#include "screens/progress/plot.hpp"
#include "screens/progress_account.hpp"
#include "screens/still_look.hpp"
#include "support/text_golden.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::progress {
namespace {

using retake::test::still_look;
using test::Diary;
using test::opened;
using ui::Code;
using View = ui::View<Event>;

View seen(const State& state, const std::string& focused = {}, float text_scale = 1) {
    auto look = still_look();
    look.focused = focused;
    look.text_scale = text_scale;
    return view(state, look);
}

State on_cards(State state) { return update(std::move(state), PagePicked{Page::cards}); }

// Presses keys as long as the focus stays where it is.
State pressed(State state, const std::string& panel, std::initializer_list<Code> keys) {
    for (const auto code : keys) {
        const auto event = press(seen(state, panel), ui::KeyPressed{ui::key(code)});
        if (event)
            state = update(std::move(state), *event);
    }
    return state;
}

bool says(const View& view, const std::string& words) {
    return std::ranges::any_of(view.shapes, [&](const ui::Shape& shape) {
        const auto* label = std::get_if<ui::Label>(&shape);
        return label && label->text == words;
    });
}

std::string notes_of(const View& view) {
    std::string text = "in words\n";
    for (const auto& zone : view.zones)
        if (!zone.note.empty())
            text += "  " + zone.name + ": " + zone.note + "\n";
    return text;
}

TEST(ProgressView, HasSoundZonesInEveryState) {
    Diary unplayed_bank; // another bank was played
    unplayed_bank.has({1, 2, 11}).gives(11, 1);
    Diary no_cards; // all that was played is gone
    no_cards.gives(77, 1);
    for (const auto& diary : {test::four_weeks(), unplayed_bank, no_cards, Diary()})
        for (const float scale : {1.f, 1.5f})
            for (const bool all : {false, true})
                for (const auto page : {Page::overview, Page::cards}) {
                    auto state = update(open(test::account_of(diary), {}), ScopePicked{all});
                    auto look = still_look();
                    look.text_scale = scale;
                    retake::test::expect_sound(view(update(state, PagePicked{page}), look), look);
                }
}

TEST(ProgressView, LooksAsItDid) {
    const auto overview = seen(opened(), "Practice, last 16 weeks");
    EXPECT_TRUE(retake::test::matches_text_golden(ui::describe(overview) + notes_of(overview), "progress"));
    const auto cards = seen(on_cards(opened()), "Cards");
    EXPECT_TRUE(retake::test::matches_text_golden(ui::describe(cards) + notes_of(cards), "progress-cards"));
    EXPECT_TRUE(retake::test::matches_text_golden(ui::describe(seen(open(test::account_of(Diary()), {}))), "progress-nothing"));
}

TEST(ProgressView, KeepsItsZonesInsideAWiderWindow) {
    auto look = still_look();
    look.canvas = {2560, 1080};
    const auto wide = view(opened(), look);
    retake::test::expect_sound(wide, look);
    EXPECT_EQ(zone_named(wide, "What stays")->area.x, zone_named(seen(opened()), "What stays")->area.x + 320);
}

TEST(ProgressView, PressesWhatItShows) {
    const auto view = seen(opened());
    EXPECT_EQ(press(view, "All banks"), Event(ScopePicked{true}));
    EXPECT_EQ(press(view, "The visit"), Event(ScopePicked{false}));
    EXPECT_EQ(press(view, "Card by card"), Event(PagePicked{Page::cards}));
    EXPECT_EQ(press(view, "Overview"), Event(PagePicked{Page::overview}));
    EXPECT_EQ(press(view, "Export"), Event(ExportAsked{}));
    EXPECT_EQ(press(view, "Home"), Event(WentHome{}));
    const auto by_key = [&](Code code) { return press(view, ui::KeyPressed{ui::key(code)}); };
    EXPECT_EQ(by_key(Code::x), Event(ExportAsked{}));
    EXPECT_EQ(by_key(Code::escape), Event(WentHome{}));
    EXPECT_EQ(by_key(Code::page_down), Event(PagePicked{Page::cards}));
    EXPECT_EQ(by_key(Code::page_up), Event(PagePicked{Page::overview}));
}

TEST(ProgressView, ShowsNoChoiceOfBanksWithoutABank) {
    const auto view = seen(open(test::account_of(test::four_weeks(), std::nullopt), {}));
    EXPECT_FALSE(press(view, "All banks"));
    EXPECT_TRUE(says(view, "Mastery by bank"));
}

TEST(ProgressView, LeadsHomeWhereNothingWasPlayed) {
    const auto view = seen(open(test::account_of(Diary()), {}));
    EXPECT_EQ(press(view, ui::KeyPressed{ui::key(Code::enter)}), Event(WentHome{}));
    EXPECT_EQ(press(view, ui::KeyPressed{ui::key(Code::escape)}), Event(WentHome{}));
    EXPECT_TRUE(says(view, "Nothing played yet."));
}

// Reading out -----------------------------------------------------------------------------------------------------------

TEST(ProgressView, ReadsDaysByArrows) {
    const std::string practice = "Practice, last 16 weeks";
    EXPECT_TRUE(says(seen(opened(), practice), "bigger square, more cards")); // until something is read
    auto state = pressed(opened(), practice, {Code::up});
    EXPECT_TRUE(says(seen(state, practice), "Wednesday 15 May: nothing"));
    state = pressed(state, practice, {Code::down, Code::down}); // no day after today
    EXPECT_TRUE(says(seen(state, practice), "Thursday 16 May: 1 response, 1 right"));
    state = pressed(state, practice, {Code::left, Code::up, Code::up, Code::up});
    EXPECT_TRUE(says(seen(state, practice), "Monday 6 May: nothing"));
    state = pressed(state, practice, {Code::home});
    EXPECT_TRUE(says(seen(state, practice), "Monday 29 January: nothing"));
    EXPECT_TRUE(says(seen(state, "Coming to the pile"), "bigger square, more cards")); // another panel is read now
}

TEST(ProgressView, ReadsWhatComesBackAndWhatStays) {
    const auto coming = pressed(opened(), "Coming to the pile", {Code::home});
    EXPECT_TRUE(says(seen(coming, "Coming to the pile"), "Today: 2 cards"));
    const auto staying = pressed(opened(), "What stays", {Code::home});
    EXPECT_TRUE(says(seen(staying, "What stays"), "2 to 3 days after: 12 of 15, 80% (55 to 93%); expected 90%"));
    const auto topics = pressed(opened(), "Mastery by topic", {Code::end});
    EXPECT_TRUE(
        says(seen(topics, "Mastery by topic"),
             "Where ships and freight trains go when the northern sea is open for the summer: 0% of 1 card, 1 never seen"));
}

TEST(ProgressView, ReadsHowSureAndEachCard) {
    const auto state = on_cards(opened());
    EXPECT_TRUE(says(seen(pressed(state, "How sure, how right", {Code::end}), "How sure, how right"),
                     "Sure: 17 of 19, 89% (69 to 97%); meant for 80% and more"));
    const auto second = pressed(state, "Cards", {Code::down});
    EXPECT_EQ(second.readings.at(Panel::cards).at, 1);
    const auto last = pressed(state, "Cards", {Code::end});
    EXPECT_TRUE(says(seen(last, "Cards"), "Not seen yet"));
    EXPECT_TRUE(says(seen(last), "This card was not asked yet."));
}

TEST(ProgressView, ReadsTheDatumNearestToAClick) {
    const auto view = seen(opened());
    const auto* zone = zone_named(view, "Coming to the pile");
    EXPECT_EQ(zone->at({908 + 39 + 34 + 68 * 3, 400}), Event(Read{Panel::coming, {3, 0}}));
    auto look = still_look();
    look.canvas = {2560, 1080};
    const auto wide = retake::screens::progress::view(opened(), look);
    EXPECT_EQ(zone_named(wide, "Coming to the pile")->at({320 + 908 + 39 + 34 + 68 * 3, 400}),
              Event(Read{Panel::coming, {3, 0}}));
}

TEST(ProgressView, ScrollsToTheTopicThatIsRead) {
    Diary diary;
    for (schedule::CardNumber card = 1000; card < 1030; ++card) {
        diary.has({card});
        diary.cards.back().topic = "Topic " + std::to_string(card);
        diary.cards.back().bank = 0;
    }
    diary.gives(1000, 1);
    auto state = open(test::account_of(diary), {});
    EXPECT_TRUE(says(seen(state), "1–7 of 30 topics"));
    EXPECT_TRUE(says(seen(state), "Topic 1000"));
    state = pressed(state, "Mastery by topic", {Code::end});
    EXPECT_TRUE(says(seen(state), "24–30 of 30 topics"));
    EXPECT_FALSE(says(seen(state), "Topic 1000"));
    EXPECT_TRUE(says(seen(state), "Topic 1029"));
    const auto wheel = press(seen(state), ui::KeyPressed{{Code::up, false, true, false}});
    EXPECT_EQ(wheel, Event(Read{Panel::topics, {28, 23}}));
}

TEST(ProgressView, SaysTheBanksNameUnderTheTitleWhereItIsLong) {
    auto account = std::make_shared<Account>(*test::account_of(test::four_weeks()));
    account->bank->title = "Everything that was ever said about the visit to Beijing in May 2024";
    const auto view = seen(open(account, {}));
    EXPECT_EQ(press(view, "This bank"), Event(ScopePicked{false}));
    EXPECT_TRUE(says(view, account->bank->title));
}

} // namespace
} // namespace retake::screens::progress
