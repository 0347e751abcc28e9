// The past rounds of a made-up learner: some weeks of practice, a pile now and then, and two exams.
#include "app/demonstration_past.hpp"

namespace retake::app {

PastRoundsRead made_up_past(const bank::Bank& bank, Instant now) {
    PastRoundsRead read;
    constexpr int rounds = 24;
    for (int i = 0; i < rounds; ++i) {
        const auto mode = i % 7 == 3 ? session::Mode::exam : i % 3 == 1 ? session::Mode::pile : session::Mode::practice;
        const bool pile = mode == session::Mode::pile;
        const int asked = pile ? 3 + i % 5 : 20, missed = i * 7 % 5 % asked;
        read.rounds.push_back({.id = rounds - i,
                               .title = pile ? "The pile" : bank.title,
                               .mode = mode,
                               .begun = now - std::chrono::hours{31 * i},
                               .closed = now,
                               .asked = asked,
                               .right = asked - missed,
                               .missed = missed / 2,
                               .dealt = i == 4 ? asked + 5 : asked});
    }
    return read;
}

} // namespace retake::app
