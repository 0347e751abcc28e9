// What a step of each model costs, what fitting costs, and how long the whole log takes to be played again.
#include "schedule/optimizer.hpp"
#include "schedule/planted.hpp"
#include "schedule/random_sequences.hpp"
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <iostream>

namespace {

using namespace retake;
using namespace retake::schedule;

// Seconds that this thread has worked; unlike the wall's they do not grow with what else runs.
double worked() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// The best of a few runs, as what disturbs a run only ever makes it longer.
template <class F>
double best_of(int runs, F run) {
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const double start = worked();
        run();
        best = std::min(best, worked() - start);
    }
    return best;
}

double sink = 0; // printed at the end, so that no step can be left out

double step_ns(const Model& model, const std::vector<test::Sequence>& sequences) {
    std::size_t steps = 0;
    const double seconds = best_of(9, [&] {
        steps = 0;
        for (const auto& [user, ratings, days] : sequences) {
            auto memory = first_memory(model, ratings[0]);
            for (std::size_t i = 1; i < ratings.size(); ++i)
                memory = next_memory(model, memory, ratings[i], whole_days(days[i]));
            steps += ratings.size();
            sink += memory.stability;
        }
    });
    return seconds * 1e9 / static_cast<double>(steps);
}

void time_fit(const char* name, Fit (*fit)(std::span<const Taken>, std::uint64_t), std::size_t items) {
    const int repetitions = 8;
    auto weights = fsrs6::default_weights;
    weights[2] = 5;
    weights[8] = 1.5;
    weights[20] = 0.25;
    const auto cards = static_cast<int>((items + repetitions - 2) / (repetitions - 1));
    const auto history = test::planted_history(fsrs6::Parameters{weights}, cards, repetitions, 7);
    Fit fitted;
    const double seconds = best_of(5, [&] { fitted = fit(history, 1); });
    std::cout << name << ": fitted from " << fitted.responses << " responses in " << seconds * 1e3 << " ms, log loss "
              << std::setprecision(5) << fitted.log_loss_before << " -> " << fitted.log_loss_after << std::setprecision(4)
              << '\n';
}

void time_replay(const Model& model, std::size_t responses) {
    std::vector<Responded> log;
    Rng rng(3);
    auto now = *read_instant("2024-01-01T08:00:00Z");
    for (std::size_t i = 0; i < responses; ++i) {
        now += std::chrono::seconds(60);
        log.push_back({.card = below(rng, responses / 20),
                       .at = now,
                       .credit = below(rng, 6) == 0 ? 0.0 : 1.0,
                       .took = Milliseconds(3'000 + below(rng, 20'000))});
    }
    const Settings settings{.model = model};
    std::size_t cards = 0;
    const double seconds = best_of(3, [&] { cards = memories_of(log, settings).cards.size(); });
    std::cout << "replay, " << name_of(model) << ": " << responses << " responses, " << cards << " cards, " << seconds * 1e3
              << " ms\n";
}

} // namespace

// With `--steps-only` nothing but the two lines that the script lays beside ts-fsrs.
int main(int argc, char** argv) {
    const bool steps_only = argc > 1 && std::string_view(argv[1]) == "--steps-only";
    std::cout << std::setprecision(4);
    const auto sequences = test::random_sequences();
    for (const Model& model : {Model(fsrs6::Parameters{}), Model(fsrs7::Parameters{})}) {
        std::cout << name_of(model) << ": " << step_ns(model, sequences) << " ns a step\n";
    }
    if (!steps_only) {
        for (const std::size_t items : {14'290u, 100'000u}) {
            time_fit("FSRS-6", fit_fsrs6, items);
            time_fit("FSRS-7", fit_fsrs7, items);
        }
        for (const Model& model : {Model(fsrs6::Parameters{}), Model(fsrs7::Parameters{})})
            time_replay(model, 1'000'000);
    }
    std::cerr << "(" << sink << ")\n";
}
