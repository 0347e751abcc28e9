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

} // namespace
} // namespace retake::session
