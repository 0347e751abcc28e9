// A bank that is edited while its round is played: the cards to come change, what lies on the table does not.
#include "session/player.hpp"
#include <gtest/gtest.h>

namespace retake::session {
namespace {

using test::single;

std::shared_ptr<const Cards> edited(const std::string& stem) {
    std::vector<item::Item> items;
    for (const std::string id : {"a", "b", "c"})
        items.push_back(single(id, stem + " " + id + "?", {"Key", "Other", "Third"}));
    return test::cards(std::move(items));
}

std::string asked(const State& state) {
    const auto* asking = std::get_if<Asking>(&state.phase);
    return asking ? asking->shown.stem : "";
}

TEST(EditedRound, KeepsTheCardInPlayAndChangesTheNext) {
    Player player(edited("Old"), {}, 3);
    player.state = with_newer(std::move(player.state), edited("New"));
    EXPECT_EQ(asked(player.state), "Old a?");
    EXPECT_EQ(card_of(player.state, 0).item.stem, "Old a?");
    player.submit(item::Picked{0});
    EXPECT_EQ(card_of(player.state, player.state.attempts.back()).item.stem, "Old a?") << "its back is the same card's";
    player.go_on();
    EXPECT_EQ(asked(player.state), "New b?");
}

TEST(EditedRound, KeepsWhatWasGivenWithWhatWasAsked) {
    Player player(edited("Old"), {}, 3);
    player.respond(item::Picked{1});
    player.state = with_newer(std::move(player.state), edited("New"));
    player.respond(item::Picked{0});
    player.respond(item::Picked{0});
    ASSERT_TRUE(std::holds_alternative<Totalled>(player.state.phase));
    std::vector<std::string> stems;
    for (const auto& attempt : player.state.attempts)
        stems.push_back(card_of(player.state, attempt).item.stem);
    EXPECT_EQ(stems, (std::vector<std::string>{"Old a?", "Old b?", "New c?"}));
    player.happen(RetakeStarted{player.at});
    EXPECT_EQ(asked(player.state), "New a?") << "it comes back as it is now";
}

TEST(EditedRound, TakesTheNewestOfSeveralEdits) {
    Player player(edited("Old"), {}, 3);
    player.state = with_newer(std::move(player.state), edited("Newer"));
    player.state = with_newer(std::move(player.state), edited("Newest"));
    player.respond(item::Picked{0});
    EXPECT_EQ(asked(player.state), "Newest b?");
    EXPECT_EQ(player.state.earlier.size(), 1u);
}

TEST(EditedRound, ChangesAtOnceWhereNoCardIsInPlay) {
    Player player(edited("Old"), {}, 3);
    for (int i = 0; i < 3; ++i)
        player.respond(item::Picked{1});
    ASSERT_TRUE(std::holds_alternative<Totalled>(player.state.phase));
    player.state = with_newer(std::move(player.state), edited("New"));
    EXPECT_EQ(card_of(player.state, 0).item.stem, "New a?");
    EXPECT_EQ(card_of(player.state, player.state.attempts.front()).item.stem, "Old a?");
}

TEST(EditedRound, TakesAResponseBackToTheCardAsItWasAsked) {
    Player player(edited("Old"), {}, 3);
    player.respond(item::Picked{1});
    player.state = with_newer(std::move(player.state), edited("New"));
    player.respond(item::Picked{1}).submit(item::Picked{1}); // "Old b?" and "New c?"
    player.happen(TakenBack{player.at});
    EXPECT_EQ(asked(player.state), "New c?");
    player.happen(TakenBack{player.at});
    EXPECT_EQ(asked(player.state), "Old b?");
    EXPECT_EQ(card_of(player.state, 1).item.stem, "Old b?") << "it is graded by what stands there";
    player.respond(item::Picked{0});
    EXPECT_EQ(asked(player.state), "New c?") << "the edit is not forgotten";
    EXPECT_EQ(card_of(player.state, player.state.attempts.back()).item.stem, "Old b?");
}

TEST(EditedRound, KeepsAPaperAsItWasHandedOut) {
    Player player(edited("Old"), {.mode = Mode::exam}, 3);
    player.submit(item::Picked{1});
    player.state = with_newer(std::move(player.state), edited("New"));
    EXPECT_EQ(asked(player.state), "Old b?");
    player.happen(Leafed{2, item::Picked{0}, std::nullopt, player.at});
    EXPECT_EQ(asked(player.state), "Old c?");
    player.happen(Leafed{3, std::nullopt, std::nullopt, player.at});
    player.state = with_newer(std::move(player.state), edited("Newer"));
    player.happen(HandedIn{player.at});
    for (const auto& attempt : player.state.attempts)
        EXPECT_TRUE(card_of(player.state, attempt).item.stem.starts_with("Old")) << attempt.card;
    player.happen(RetakeStarted{player.at});
    EXPECT_TRUE(asked(player.state).starts_with("Newer")) << "what is retaken is as it is now";
}

TEST(EditedRound, EndsASprintWithTheCardsThatWereAsked) {
    Player player(edited("Old"), {.mode = Mode::sprint, .in_all = std::chrono::minutes{1}}, 3);
    player.submit(item::Picked{1});
    player.state = with_newer(std::move(player.state), edited("New"));
    player.wait(std::chrono::minutes{1}).happen(Ticked{player.at});
    ASSERT_TRUE(std::holds_alternative<Totalled>(player.state.phase));
    EXPECT_EQ(card_of(player.state, player.state.attempts.front()).item.stem, "Old a?");
    EXPECT_EQ(player.state.cards->size(), 1U);
    player.happen(RetakeStarted{player.at});
    EXPECT_EQ(asked(player.state), "New a?");
}

} // namespace
} // namespace retake::session
