// The host of a lesson is killed again and again while phones respond; what they were told is in must be in the room at the end.
// Usage: retake_killed_host_bench [PHONES [KILLS [SEED]]]
#include "bench/room_process.hpp"

namespace {

using namespace retake;
using bench::Micro;

void step_for(rehearsal::Crowd& crowd, std::chrono::milliseconds span) {
    for (const auto until = bench::now() + span; bench::now() < until;)
        crowd.step(Micro{2'000});
}

// A further card, where none is open and one is left.
bool see_that_a_card_is_open(bench::RoomProcess& room, rehearsal::Crowd& crowd) {
    if (room.open_card() > 0)
        return true;
    room.ask_for_the_next_card();
    while (!room.has_news())
        crowd.step(Micro{2'000});
    return room.next_card_at() >= 0;
}

} // namespace

int main(int argc, char** argv) {
    const int phones = argc > 1 ? std::atoi(argv[1]) : 200, kills = argc > 2 ? std::atoi(argv[2]) : 100;
    Rng rng(argc > 3 ? static_cast<std::uint64_t>(std::atoi(argv[3])) : 1);
    bench::RoomProcess room(400, 2, bench::scratch_folder());
    rehearsal::Crowd crowd({"127.0.0.1", room.port(), "TEST"}, {.phones = phones, .thinking = std::chrono::seconds(2)},
                           bench::now);
    while (crowd.present() < phones)
        crowd.step(Micro{2'000});
    int done = 0;
    for (; done < kills && see_that_a_card_is_open(room, crowd); ++done) {
        step_for(crowd, std::chrono::milliseconds(300 + below(rng, 2'000)));
        room.kill();
        step_for(crowd, std::chrono::milliseconds(below(rng, 200)));
        room.start();
    }
    see_that_a_card_is_open(room, crowd);
    step_for(crowd, std::chrono::seconds(6));
    std::fputs(told(crowd.figures()).c_str(), stdout);
    std::printf("the host was killed %d times; phones are back: %d of %d\n", done, crowd.present(), phones);
    std::printf("responses that a phone was told are in, and are not: %d\n", room.finish_and_count_lost(crowd.confirmed()));
}
