// The standing: the long pile lies as the rule of the pile has it, and the bytes bring all of it back.
#include "base/rng.hpp"
#include "store/standing.hpp"
#include <gtest/gtest.h>

namespace retake::store {
namespace {

bool flip(Rng& rng) { return below(rng, 2) == 0; }

TEST(LongPile, LiesAsTheRuleOfThePileHasIt) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Rng rng(seed);
        session::Pile expected;
        LongPile pile;
        for (int turn = 0; turn < 400; ++turn) {
            const session::Turn next{static_cast<int>(below(rng, 12)), below(rng, 3) == 0, flip(rng), flip(rng)};
            session::file(expected, next);
            pile.file(next);
            ASSERT_EQ(session::Pile(pile.cards().begin(), pile.cards().end()), expected) << "seed " << seed << ", turn " << turn;
            if (below(rng, 20) == 0)
                pile = LongPile(pile);
        }
    }
}

Log random_log(Rng& rng, std::size_t rows) {
    Log log{{{"cells", "a"}, {"cells", "b"}, {"birds", "a"}, {"birds", ""}, {"birds", "z"}}, {""}, {}};
    for (std::size_t i = 1; i <= rows; ++i)
        log.rows.push_back({.id = static_cast<ResponseId>(i),
                            .card = static_cast<int>(below(rng, log.names.size())),
                            .mode = flip(rng) ? session::Mode::pile : session::Mode::practice,
                            .credit = static_cast<double>(below(rng, 3)) / 2,
                            .confidence = flip(rng) ? std::optional(session::Confidence::sure) : std::nullopt});
    return log;
}

TEST(Standing, ComesBackFromItsBytesAndGoesOn) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Rng rng(seed);
        const auto log = random_log(rng, 60);
        auto first = log, rest = log;
        const auto cut = static_cast<std::ptrdiff_t>(below(rng, 61));
        first.rows.assign(log.rows.begin(), log.rows.begin() + cut);
        rest.rows.assign(log.rows.begin() + cut, log.rows.end());
        Standing whole, half;
        whole.take(log);
        half.take(first);
        auto back = Standing::read(half.bytes());
        ASSERT_TRUE(back);
        EXPECT_EQ(back->bytes(), half.bytes());
        back->take(rest);
        EXPECT_EQ(back->bytes(), whole.bytes()) << "seed " << seed;
    }
}

TEST(Standing, IsNotReadFromOtherBytes) {
    Rng rng(5);
    Standing standing;
    standing.take(random_log(rng, 40));
    const auto bytes = standing.bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(Standing::read(bytes.substr(0, size))) << size;
    EXPECT_FALSE(Standing::read(bytes + "x"));
}

} // namespace
} // namespace retake::store
