// Memories that were kept go on as if the log had been replayed from its beginning.
#include "base/rng.hpp"
#include "schedule/kept.hpp"
#include <gtest/gtest.h>

namespace retake::schedule {
namespace {

std::vector<Responded> random_log(Rng& rng, std::size_t count) {
    std::vector<Responded> log;
    Instant at{std::chrono::hours(400'000)};
    for (std::size_t i = 0; i < count; ++i) {
        at += Milliseconds{static_cast<std::int64_t>(below(rng, 40'000'000))};
        log.push_back({.card = below(rng, 15) * 7919,
                       .at = at,
                       .credit = static_cast<double>(below(rng, 5)) / 4,
                       .hinted = below(rng, 6) == 0,
                       .confidence = below(rng, 2) == 0 ? std::optional(Confidence::sure) : std::nullopt,
                       .took = Milliseconds{static_cast<std::int64_t>(below(rng, 9000))},
                       .choices = below(rng, 2) == 0 ? 4 : 0,
                       .cause = below(rng, 9) == 0 ? std::optional(Cause::slip) : std::nullopt});
    }
    return log;
}

std::vector<Settings> all_settings() {
    Settings seven;
    seven.model = fsrs7::Parameters{};
    seven.correct_guesses = true;
    Settings plain;
    plain.spread_days = false;
    plain.zone.ahead = std::chrono::minutes{120};
    return {Settings{}, seven, plain};
}

TEST(Kept, GoOnAsIfTheLogWereReplayed) {
    for (const auto& settings : all_settings())
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Rng rng(seed);
            const auto log = random_log(rng, 300);
            const auto cut = static_cast<std::size_t>(below(rng, 301));
            const std::span<const Responded> all(log);
            auto kept = read_memories(write_memories(memories_of(all.subspan(0, cut), settings)));
            ASSERT_TRUE(kept);
            const auto replayed = memories_of(all, settings);
            for (const auto& response : all.subspan(cut))
                take(*kept, response, settings);
            EXPECT_EQ(write_memories(*kept), write_memories(replayed)) << "seed " << seed;
            for (const auto& [card, known] : replayed.cards) {
                EXPECT_EQ(kept->load.on(known.due), replayed.load.on(known.due));
                EXPECT_EQ(kept->cards.at(card).times.median(), known.times.median());
            }
        }
}

TEST(Kept, AreNotReadFromOtherBytes) {
    Rng rng(3);
    const auto bytes = write_memories(memories_of(random_log(rng, 40), {}));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(read_memories(bytes.substr(0, size))) << size;
    EXPECT_FALSE(read_memories(bytes + "x"));
    EXPECT_TRUE(read_memories(bytes));
}

TEST(Kept, HaveAnotherNameUnderEverySetting) {
    std::vector<Settings> different = all_settings();
    const auto also = [&](auto change) {
        Settings settings;
        change(settings);
        different.push_back(settings);
    };
    also([](Settings& s) { std::get<fsrs6::Parameters>(s.model).weights[20] += 1e-12; });
    also([](Settings& s) { std::get<fsrs6::Parameters>(s.model).same_day_rule = false; });
    also([](Settings& s) { s.aims.desired_retention = 0.91; });
    also([](Settings& s) { s.aims.interval_max = 365; });
    also([](Settings& s) { s.correct_guesses = true; });
    also([](Settings& s) { s.zone.changes.push_back({Instant{}, std::chrono::minutes{60}}); });
    for (std::size_t i = 0; i < different.size(); ++i)
        for (std::size_t j = 0; j < different.size(); ++j)
            EXPECT_EQ(name_of(different[i]) == name_of(different[j]), i == j) << i << " and " << j;
}

} // namespace
} // namespace retake::schedule
