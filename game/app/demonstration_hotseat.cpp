// Lets four made-up teams play, of which the Swifts and the Herons buzz fastest.
#include "app/demonstration_hotseat.hpp"
#include "bank/deal.hpp"
#include <algorithm>

namespace retake::app {
namespace {

using namespace screens::hotseat;

// The ninth card is about trade, as on the picture, or one of a kind that is said aloud.
std::shared_ptr<const item::Cards> cards_of(const bank::Bank& bank, const std::string& ninth) {
    item::Cards cards, others;
    for (const auto& item : bank.items)
        if (others.empty() && item::kind_name(item) == (ninth == "trade" ? "single-choice" : ninth) &&
            (ninth != "trade" || (!item.tags.empty() && item.tags.front() == ninth)))
            others.insert(others.begin(), bank::card(bank, item));
        else if (cards.size() < 15 && std::holds_alternative<item::SingleChoice>(item.body))
            cards.push_back(bank::card(bank, item));
    if (!others.empty())
        cards.insert(cards.begin() + 8, others.front());
    return std::make_shared<const item::Cards>(std::move(cards));
}

struct Play {
    State state;
    Instant at;

    void happen(const Event& event) { state = update(std::move(state), event, at); }
    void buzz(int team, bool right) {
        const auto& turn = state.game->turns.back();
        const auto& form = std::get<item::PickOne>(turn.shown.interaction);
        const auto key = std::get<item::Picked>(item::key(retake::hotseat::card_of(*state.game, turn).item)).id;
        const auto lure = std::ranges::find_if(form.choices, [&](const auto& choice) { return choice.id != key; })->id;
        happen(BuzzerPressed{team});
        happen(ChoiceTaken{right ? key : lure});
    }
    // Eight cards: six are had, two lie on the pile.
    void play() {
        for (const int winner : {3, 0, -1, 1, 3, 0, -1, 2}) {
            if (winner == 3)
                buzz(2, false);
            if (winner >= 0)
                buzz(winner, true);
            else
                happen(KeyAsked{});
            happen(NextAsked{});
        }
    }
};

} // namespace

State made_up_hot_seat(const bank::Bank& bank, const std::string& page, Instant now) {
    Play play{open({{bank.place.file, bank.title, static_cast<int>(bank.items.size())}}, bank.place.file, now), now};
    play.state.chosen.rules.target = 2'000;
    if (page == "setup")
        return play.state;
    if (page == "buzzers") {
        play.happen(PairingAsked{});
        play.happen(KeyHeard{ui::Code::q});
        return play.state;
    }
    play.state.chosen.rules.hands = page == "hands";
    play.state = begin(std::move(play.state), cards_of(bank, page == "said" ? "matching" : "trade"), 5, now);
    if (page == "hands") {
        for (const int digit : {1, 4})
            play.happen(CountTyped{digit});
        play.happen(CountPicked{1});
        return play.state;
    }
    play.play();
    play.at = now - Milliseconds{3'000};
    if (page == "first" || page == "said")
        play.happen(BuzzerPressed{1});
    if (page == "key") {
        play.buzz(2, false);
        play.buzz(1, true);
    }
    if (page == "end")
        play.happen(EndAsked{});
    return play.state;
}

} // namespace retake::app
