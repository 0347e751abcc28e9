// Repair: a card that is missed again and again comes with fewer choices, and never without what it is taken for.
#include "session/repair.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace retake::session {
namespace {

std::shared_ptr<const Cards> a_leech(const std::string& lure) {
    auto card = test::card(test::single("sea", "Which sea?", {"Aral", "Azov", "Baltic", "Black", "Caspian"}));
    card.aid = {.lure = lure, .times = 5, .repair = true};
    return std::make_shared<const Cards>(Cards{card});
}

std::vector<std::string> asked(const State& state) {
    std::vector<std::string> texts;
    for (const auto& choice : std::get<item::PickOne>(std::get<Asking>(state.phase).shown.interaction).choices)
        texts.push_back(choice.text);
    return texts;
}

bool holds(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

TEST(Repair, AsksTheKeyTheLureAndOneMore) {
    for (std::uint64_t seed = 1; seed < 60; ++seed) {
        const auto texts = asked(start(a_leech("Caspian"), {}, seed, test::noon()).state);
        EXPECT_EQ(texts.size(), 3u);
        EXPECT_TRUE(holds(texts, "Aral") && holds(texts, "Caspian"));
    }
}

TEST(Repair, KeepsTheLureInEveryRetake) {
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        auto state = start(a_leech("Caspian"), {.mode = Mode::pile}, seed, test::noon()).state;
        for (int turn = 0; turn < 6; ++turn) {
            const auto texts = asked(state);
            EXPECT_TRUE(holds(texts, "Aral") && holds(texts, "Caspian")) << "seed " << seed;
            const auto& choices = std::get<item::PickOne>(std::get<Asking>(state.phase).shown.interaction).choices;
            const auto wrong = std::ranges::find_if(choices, [](const item::Choice& choice) { return choice.id != 0; });
            const int id = wrong->id;
            state = update(state, Submitted{item::Picked{id}, Confidence::sure, test::noon()}).state;
            state = update(state, Continued{test::noon()}).state;
            const auto again = asked(state);
            EXPECT_EQ(again.size(), 3u);
            EXPECT_TRUE(holds(
                again,
                state.cards->at(0).item.stem.empty()
                    ? ""
                    : std::get<item::SingleChoice>(state.cards->at(0).item.body).choices[static_cast<std::size_t>(id)].text))
                << "what was taken last is there, too";
        }
    }
}

TEST(Repair, LeavesAnExamAndASprintAsTheyAre) {
    for (const auto mode : {Mode::exam, Mode::sprint})
        EXPECT_EQ(asked(start(a_leech("Caspian"), {.mode = mode}, 1, test::noon()).state).size(), 5u);
}

TEST(Repair, LeavesAllOtherCardsAsTheyAre) {
    auto cards = *a_leech("Caspian");
    cards[0].aid.repair = false;
    EXPECT_EQ(asked(start(std::make_shared<const Cards>(cards), {}, 1, test::noon()).state).size(), 5u)
        << "a lure alone makes no leech";
}

TEST(Repair, LeavesWhatIsNotChosenFromAsItIs) {
    for (const auto& item : test::all_kinds()) {
        auto card = test::card(item);
        card.aid.repair = true;
        Rng one(4), other(4);
        const auto whole = item::present(item, one, item::Order::shuffled);
        auto few = item::present(item, other, item::Order::shuffled);
        keep_few(few, card, {});
        if (!std::holds_alternative<item::PickOne>(whole.interaction)) {
            EXPECT_EQ(few, whole) << item.id;
        }
    }
}

TEST(Repair, AsksALeechThatNothingIsTakenForWithThreeOfItsChoices) {
    EXPECT_EQ(asked(start(a_leech(""), {}, 1, test::noon()).state).size(), 3u);
}

} // namespace
} // namespace retake::session
