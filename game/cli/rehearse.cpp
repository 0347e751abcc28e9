// Lets a crowd of simulated phones come in.
#include "cli/rehearse.hpp"
#include "bank/deal.hpp"
#include "cli/host.hpp"
#include "cli/rewrite.hpp"
#include "hosting/hosting.hpp"
#include "lessons/journal.hpp"
#include "rehearsal/teacher.hpp"
#include "server/server.hpp"
#include <algorithm>
#include <atomic>
#include <iostream>
#include <unistd.h>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;
using rehearsal::Micro;

constexpr Micro turn{std::chrono::milliseconds(20)};

rehearsal::Clock clock() {
    return [] { return std::chrono::duration_cast<Micro>(std::chrono::steady_clock::now().time_since_epoch()); };
}

rehearsal::Ways ways_of(const Rehearse& wish) {
    return {.phones = wish.phones, .seed = wish.seed, .thinking = std::chrono::seconds(wish.thinking)};
}

// Somebody else leads the room: the phones stay until it is over, or gone for half a minute.
int in_a_running_room(const Rehearse& wish, Terminal& terminal) {
    rehearsal::Crowd crowd({wish.address, wish.port, wish.code}, ways_of(wish), clock());
    auto last_seen = clock()();
    int most = 0;
    while (crowd.over() < wish.phones && clock()() - last_seen < std::chrono::seconds(30)) {
        crowd.step(turn);
        if (const int present = crowd.present(); present > 0) {
            last_seen = clock()();
            if (present > most && present == wish.phones)
                terminal.out << "All " << present << " phones are in the room." << std::endl;
            most = std::max(most, present);
        }
    }
    if (most == 0) {
        terminal.err << "No phone came in at " << wish.address << ", port " << wish.port
                     << ".\nSee that the room is open, and give its code with --code.\n";
        return 3;
    }
    terminal.out << told(crowd.figures());
    return 0;
}

std::shared_ptr<const item::Cards> cards_for(const Rehearse& wish, const store::Places& places) {
    item::Cards cards;
    for (const auto& known : bank::read_shelf(store::shelf_folders(places)).banks)
        if (const auto bank = bank::load_bank(known.path))
            for (auto& card : bank::deal({&bank->value}, {}, wish.seed))
                if (static_cast<int>(cards.size()) < wish.cards)
                    cards.push_back(std::move(card));
    return std::make_shared<const item::Cards>(std::move(cards));
}

// A file that goes when the rehearsal is over.
struct Scratch {
    fs::path path;
    explicit Scratch(std::uint64_t name)
        : path(fs::temp_directory_path() /
               ("retake-rehearsal-" + std::to_string(::getpid()) + "-" + std::to_string(name) + ".jsonl")) {}
    ~Scratch() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
};

Result<std::unique_ptr<server::Server>> own_room(const Rehearse& wish, const store::Places& places, const Scratch& scratch,
                                                 Terminal& terminal) {
    auto cards = cards_for(wish, places);
    if (cards->empty())
        return Failure{"There is no card to rehearse with.", "Put a bank into " + places.own_banks.string() + "."};
    auto journal = lessons::Journal::open(scratch.path);
    if (!journal)
        return journal.error();
    const auto shared = std::make_shared<lessons::Journal>(std::move(*journal));
    return server::Server::start(
        {.address = "127.0.0.1",
         .port = 0,
         .page = server::page_of("A rehearsal"),
         .machine = {},
         .now = hosting::steady_time(terminal.now())},
        {.room = classroom::open_room({.per_card = std::chrono::seconds(wish.thinking + 5)}, std::move(cards), wish.seed),
         .title = "Rehearsal",
         .code = wish.code,
         .journal = [shared](const classroom::Event& event) { return shared->write(event); },
         .new_token = hosting::any_token});
}

// The phones step on this thread, the teacher turns pages on another.
void play(server::Server& room, rehearsal::Crowd& crowd, int phones) {
    const auto deadline = [from = clock()(), now = clock()](int seconds) { return now() - from > std::chrono::seconds(seconds); };
    while (crowd.present() < phones && !deadline(120))
        crowd.step(turn);
    for (;;) {
        std::atomic<bool> turning = true;
        std::optional<Micro> opened;
        std::thread teacher([&] {
            opened = rehearsal::next_card(room, clock());
            turning = false;
        });
        const auto from = clock()();
        crowd.turning();
        while (turning)
            crowd.step(Micro{1'000});
        teacher.join();
        if (!opened)
            return;
        crowd.turned(*opened);
        const auto card = static_cast<int>(room.seen()->room->asked.size()) - 1;
        while (clock()() - from < std::chrono::seconds(60) &&
               (crowd.with_question(card) < phones || crowd.thinking() + crowd.waiting() > 0))
            crowd.step(turn);
    }
}

int by_itself(Rehearse wish, const store::Places& places, Terminal& terminal) {
    wish.code = "TEST";
    const Scratch scratch(wish.seed);
    auto room = own_room(wish, places, scratch, terminal);
    if (!room) {
        tell(room.error(), terminal.err);
        return 3;
    }
    rehearsal::Crowd crowd({"127.0.0.1", (*room)->port(), wish.code}, ways_of(wish), clock());
    play(**room, crowd, wish.phones);
    crowd.storm();
    (*room)->stop(server::Parting::over);
    const int lost = rehearsal::lost(*(*room)->seen()->room, crowd.confirmed());
    terminal.out << told(crowd.figures()) << "responses that a phone was told are in, and are not: " << lost << '\n';
    return lost == 0 ? 0 : 1;
}

} // namespace

int rehearse(const Rehearse& wish, const store::Places& places, Terminal terminal) {
    return wish.address.empty() ? by_itself(wish, places, terminal) : in_a_running_room(wish, terminal);
}

} // namespace retake::cli
