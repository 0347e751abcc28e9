// The list and the pair of the review, seen: nothing of them is cut, at any size of text.
#include "screens/review.hpp"
#include "screens/still_look.hpp"
#include "support/cards.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens::review {
namespace {

using ui::Code;

std::string sentence(const std::string& word, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

const std::string key = sentence("chlorophyll", 30), lure = sentence("carotenoid", 34);

// Seven cards: choices as long as banks have them, several to be ticked, all missed.
State missed(const std::string& stem = "Which of these take part?") {
    session::State round;
    std::vector<item::Item> items;
    for (int i = 0; i < 7; ++i)
        items.push_back(test::multiple("q" + std::to_string(i), stem, {key, "water"}, {lure, sentence("xanthophyll", 30)}));
    round.cards = test::cards(items);
    for (int i = 0; i < 7; ++i) {
        session::Attempt made{.card = i};
        Rng rng(1);
        made.shown = item::present(items[static_cast<std::size_t>(i)], rng, item::Order::as_written);
        made.response = item::PickedMany{{1, 2}};
        made.verdict = item::grade(items[static_cast<std::size_t>(i)], made.response);
        made.confidence = session::Confidence::sure;
        round.attempts.push_back(made);
    }
    round.phase = session::Totalled{test::noon()};
    return open(std::make_shared<const Reviewed>(Reviewed{round}), {});
}

ui::Look at_size(float text_scale) {
    auto look = test::still_look();
    look.text_scale = text_scale;
    return look;
}

const ui::Label* label(const ui::View<Event>& view, const std::string& text, float left_of = 4000, float right_of = 0) {
    for (const auto& shape : view.shapes)
        if (const auto* found = std::get_if<ui::Label>(&shape);
            found && found->text == text && found->area.x < left_of && found->area.x >= right_of)
            return found;
    return nullptr;
}

TEST(ReviewList, SaysStemAndKeyWholeAtEverySizeOfText) {
    constexpr float detail = 660;
    for (const auto& stem : {std::string("Which of these take part?"), sentence("photosynthesis", 40)})
        for (const float size : {1.f, 1.3f, 1.5f}) {
            auto look = at_size(size);
            auto state = missed(stem);
            for (state.picked = 0; state.picked < 7; ++state.picked) {
                const auto seen = view(state, look);
                test::expect_sound(seen, look);
                EXPECT_EQ(ui::describe(seen).find("…"), std::string::npos);
                const auto* shown = label(seen, stem, detail);
                ASSERT_NE(shown, nullptr);
                EXPECT_LE(look.measure->text(stem, shown->type, shown->area.w).h, shown->area.h + 0.5f);
                ASSERT_NE(zone_named(seen, seen.first_focus), nullptr) << "the picked line is in sight";
                EXPECT_LE(zone_named(seen, seen.first_focus)->area.bottom(), 990);
            }
        }
}

TEST(ReviewList, GrowsWithTheTextThatWasChosen) {
    const auto usual = view(missed(), at_size(1)), large = view(missed(), at_size(1.3f));
    const auto* before = label(usual, "Biology", 660);
    const auto* after = label(large, "Biology", 660);
    ASSERT_TRUE(before && after);
    EXPECT_FLOAT_EQ(after->type.size, before->type.size * 1.3f);
}

TEST(ReviewPair, LaysTheOwnPickBesideTheKeyWhereTheCardScrolls) {
    for (const float size : {1.f, 1.3f, 1.5f}) {
        const auto seen = view(missed(), at_size(size));
        const auto* own = label(seen, "Your picks, sure");
        const auto* right = label(seen, "The answers");
        ASSERT_TRUE(own && right) << size;
        const bool beside = own->area.y == right->area.y && own->area.right() <= right->area.x;
        EXPECT_TRUE(beside || right->area.y > own->area.bottom()) << size;
        EXPECT_LT(own->area.y, 900) << "in sight before anything is scrolled";
    }
}

TEST(ReviewPair, IsNotNeededWhereAllIsInSight) {
    auto round = missed().reviewed->round;
    const auto item = test::single("a", "Which?", {"One", "Two"});
    round.cards = test::cards({item});
    round.attempts.resize(1);
    Rng rng(1);
    round.attempts[0].shown = item::present(item, rng, item::Order::as_written);
    round.attempts[0].response = item::Picked{1};
    const auto seen = view(open(std::make_shared<const Reviewed>(Reviewed{round}), {}), at_size(1));
    EXPECT_EQ(label(seen, "The answer"), nullptr);
    EXPECT_EQ(ui::describe(seen).find("\"scroll\""), std::string::npos);
}

TEST(ReviewView, TellsThatControlAndArrowsScroll) {
    EXPECT_NE(ui::describe(view(missed(), at_size(1.3f))).find("\"scroll\""), std::string::npos);
}

TEST(ReviewView, AsksBeforeARetakePutsAWaitingRoundAside) {
    auto state = missed();
    const auto retake = press(view(state, at_size(1)), ui::KeyPressed{ui::key(Code::r)});
    ASSERT_TRUE(retake && std::holds_alternative<RetakeStarted>(*retake)) << "nothing waits";
    state.waiting = Waiting{"The visit", 7, 20};
    const auto asked = press(view(state, at_size(1)), ui::KeyPressed{ui::key(Code::r)});
    ASSERT_TRUE(asked);
    state = update(state, *asked);
    for (const float size : {1.f, 1.5f}) {
        const auto seen = view(state, at_size(size));
        test::expect_sound(seen, at_size(size));
        EXPECT_NE(ui::describe(seen).find("Card 7 of 20 in The visit is waiting."), std::string::npos);
        EXPECT_EQ(press(seen, ui::KeyPressed{ui::key(Code::enter)}), retake);
        EXPECT_EQ(press(seen, "Retake these"), retake);
        EXPECT_EQ(press(seen, ui::KeyPressed{ui::key(Code::n1)}), std::nullopt) << "nothing below it can be pressed";
    }
    const auto not_now = press(view(state, at_size(1)), ui::KeyPressed{ui::key(Code::escape)});
    ASSERT_TRUE(not_now);
    EXPECT_FALSE(update(state, *not_now).asked);
}

TEST(ReviewView, GoesToTheFirstAndTheLastCardWithOneKey) {
    const auto seen = view(update(missed(), LinePicked{3}), at_size(1));
    EXPECT_EQ(press(seen, ui::KeyPressed{ui::key(Code::home)}), Event(LinePicked{0}));
    EXPECT_EQ(press(seen, ui::KeyPressed{ui::key(Code::end)}), Event(LinePicked{6}));
}

} // namespace
} // namespace retake::screens::review
