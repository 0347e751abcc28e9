// Lets a made-up class play: who knows much is mostly right, and one card is harder than the others.
#include "app/demonstration_lesson.hpp"
#include "app/square.hpp"
#include "bank/deal.hpp"
#include "base/rng.hpp"
#include <array>
#include <map>

namespace retake::app {
namespace {

using namespace classroom;

constexpr std::array names{"Amira",  "Grace", "Mei",   "Rosa",   "Ben",    "Hana",  "Nadia", "Sami",
                           "Chloe",  "Ivo",   "Oscar", "Tom",    "Dmitri", "Jamal", "Priya", "Uma",
                           "Eilidh", "Keira", "Quinn", "Viktor", "Femi",   "Leo",   "Wren"};

struct Play {
    Room room;
    Instant at;
    std::uint32_t sent = 0;

    void happen(const classroom::Event& event) { room = update(std::move(room), event).room; }
    void advance() { happen(Advanced{at += Milliseconds{500}}); }
    template <class P>
    void advance_to() {
        while (!std::holds_alternative<P>(room.phase) && !std::holds_alternative<Report>(room.phase))
            advance();
    }
    // `all`: the last five wait otherwise.
    void respond(bool all) {
        Rng rng(mixed(11, room.asked.size()));
        const auto& asked = room.asked.back();
        const auto& item = card_of(room, asked).item;
        const auto* form = std::get_if<item::PickOne>(&asked.shown.interaction);
        const auto pupils = all ? names.size() : names.size() - 5;
        for (std::size_t pupil = 0; pupil < pupils; ++pupil) {
            const auto knows = 35 + (pupil * 37) % 60, hard = 12 * (room.asked.size() % 3);
            const bool right = below(rng, 100) + hard < knows;
            const auto lure = below(rng, 3);
            item::Response given = item::key(item);
            if (!right && form)
                given = item::Picked{form->choices[(static_cast<std::size_t>(lure) + 1) % form->choices.size()].id};
            happen(Responded{pupil + 1, static_cast<int>(room.asked.size()) - 1, 0, ++sent, given, std::nullopt,
                             at + Milliseconds{700 * static_cast<int>(pupil)}});
        }
    }
    void play_card() {
        advance_to<Open>();
        respond(true);
        advance_to<Reveal>();
    }
};

Play begun(const bank::Bank& bank, Instant now) {
    item::Cards cards;
    for (const auto& item : bank.items)
        if (cards.size() < 12 && std::holds_alternative<item::SingleChoice>(item.body))
            cards.push_back(bank::card(bank, item));
    Rules rules{.teams = 4};
    rules.scoring.speed = 0.25;
    rules.per_card = Milliseconds{30'000};
    Play play{open_room(rules, std::make_shared<const item::Cards>(std::move(cards)), 5), now};
    for (std::size_t pupil = 0; pupil < names.size(); ++pupil)
        play.happen(Joined{pupil + 1, "token " + std::to_string(pupil), names[pupil], ""});
    return play;
}

void play_to(Play& play, const std::string& phase) {
    const int cards = phase == "lobby" ? 0 : phase == "asked" || phase == "reveal" ? 4 : phase == "standings" ? 7 : 12;
    for (int card = 0; card < cards; ++card)
        play.play_card();
    if (phase == "asked") {
        play.advance_to<Open>();
        play.respond(false);
    } else if (phase == "reveal") {
        play.play_card();
    } else if (phase == "standings") {
        play.play_card();
        play.advance_to<Standings>();
    } else if (phase == "podium") {
        play.advance_to<Podium>();
    } else if (phase == "report") {
        play.advance_to<Report>();
    }
}

} // namespace

RoomOpened made_up_lesson(const bank::Bank& bank, const std::string& phase, Instant now) {
    auto play = begun(bank, now);
    play_to(play, phase);
    RoomOpened opened{std::make_shared<const Room>(std::move(play.room)), {}};
    auto& board = opened.board;
    board.title = bank.title;
    board.class_name = "7b";
    board.code = "KITE";
    board.ways = {{"192.168.1.24:8080", "Wi-Fi (wlan0)", square_of("HTTP://192.168.1.24:8080/#KITE")}};
    board.of_pile = board.pile = 6;
    board.last = Day{std::chrono::floor<std::chrono::days>(now - std::chrono::days{3}).time_since_epoch()};
    board.first_reached = true;
    return opened;
}

ClassesRead made_up_classes(const bank::Bank& bank, Instant now) {
    ClassesRead read;
    read.banks.push_back({bank.place.file, bank.title, static_cast<int>(bank.items.size()), {}});
    std::map<std::string, int> counts;
    for (const auto& item : bank.items)
        ++counts[bank::topic_title(bank, item)];
    read.banks[0].topics.assign(counts.begin(), counts.end());
    const auto day = Day{std::chrono::floor<std::chrono::days>(now).time_since_epoch()};
    for (const auto& [name, pile] : {std::pair{"7b", 6}, {"8a", 0}}) {
        screens::plan::ClassLine line{.lessons = 3, .pile = pile, .day = day - std::chrono::days{3 + pile / 6}};
        line.last.class_name = name;
        line.last.banks = {bank.place.file};
        line.last.rules.teams = 4;
        line.last.rules.per_card = Milliseconds{30'000};
        read.classes.push_back(line);
    }
    return read;
}

} // namespace retake::app
