// How many phones one room holds: the server in a process of its own, a crowd of simulated phones in this one.
// Usage: retake_classroom_bench [PHONES [CARDS [SECONDS]]]   each phone responds within SECONDS
#include "bench/room_process.hpp"

namespace {

using namespace retake;
using bench::Micro;

void play(bench::RoomProcess& room, rehearsal::Crowd& crowd, int phones, int seconds) {
    for (int card = 0;; ++card) {
        const auto before = room.spent();
        crowd.turning();
        room.ask_for_the_next_card();
        while (!room.has_news())
            crowd.step(Micro{500});
        const auto at = room.next_card_at();
        if (at < 0)
            return;
        crowd.turned(Micro{at});
        const auto patience = bench::now() + std::chrono::seconds(seconds + 30);
        while (bench::now() < patience && (crowd.with_question(card) < phones || crowd.thinking() + crowd.waiting() > 0))
            for (int steps = 0; steps < 50; ++steps) // to look at a thousand phones costs more than a step
                crowd.step(Micro{1'000});
        std::printf("card %d: %.3f s of CPU of the server\n", card + 1,
                    static_cast<double>(room.spent().micros - before.micros) / 1e6);
    }
}

} // namespace

int main(int argc, char** argv) {
    const int phones = argc > 1 ? std::atoi(argv[1]) : 1'000, cards = argc > 2 ? std::atoi(argv[2]) : 5,
              seconds = argc > 3 ? std::atoi(argv[3]) : 8;
    bench::RoomProcess room(cards, seconds, bench::scratch_folder());
    bench::raise_file_limit();
    const auto empty = room.spent();
    rehearsal::Crowd crowd({"127.0.0.1", room.port(), "TEST"}, {.phones = phones, .thinking = std::chrono::seconds(seconds)},
                           bench::now);
    const auto patience = bench::now() + std::chrono::seconds(120);
    while (crowd.present() < phones && bench::now() < patience)
        crowd.step(Micro{2'000});
    const auto joined = room.spent();
    std::printf("%d phones are in; joining: %.0f µs of CPU each; memory: %.1f kB each\n", crowd.present(),
                static_cast<double>(joined.micros - empty.micros) / phones,
                static_cast<double>(joined.bytes - empty.bytes) / phones / 1024);
    play(room, crowd, phones, seconds);
    crowd.storm();
    std::fputs(told(crowd.figures()).c_str(), stdout);
    std::printf("responses that a phone was told are in, and are not: %d\n", room.finish_and_count_lost(crowd.confirmed()));
}
