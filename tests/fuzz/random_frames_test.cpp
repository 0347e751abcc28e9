// Random lessons through the decoder and the keeper: duplicates, reorderings, late and forged frames, phones that come and go.
// RETAKE_SEQUENCES asks for more than the few of every day.
#include "base/rng.hpp"
#include "fuzz/promises.hpp"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <gtest/gtest.h>

namespace retake::fuzz {
namespace {

std::string any_value(Rng& rng) {
    const auto number = [&] { return std::to_string(below(rng, 5)); };
    switch (below(rng, 9)) {
    case 0:
        return "null";
    case 1:
        return below(rng, 2) == 0 ? "true" : "false";
    case 2:
        return "\"chlorophyll\"";
    case 3:
        return "[" + number() + "," + number() + "]";
    case 4:
        return "[[0," + number() + "],[1," + number() + "]]";
    case 5:
        return "[\"a\",\"46\"]";
    case 6:
        return "[0." + number() + ",0." + number() + "]";
    case 7:
        return "[3,1,2,0]";
    default:
        return number();
    }
}

std::string any_frame(Rng& rng, int card, int& sent) {
    const auto stale = [&] { return below(rng, 8) == 0 ? 1 : 0; };
    switch (below(rng, 12)) {
    case 0:
    case 1:
        return R"({"t":"join","code":"KITE","name":"Ann"})";
    case 2:
        return R"({"t":"back","code":"KITE","token":"t)" + std::to_string(below(rng, 6)) + "\"}";
    case 3:
        return R"({"t":"name","name":"Ben )" + std::to_string(below(rng, 9)) + "\"}";
    case 4:
        return below(rng, 2) == 0 ? R"({"t":"review"})" : R"({"t":"hi"})";
    default:
        sent += below(rng, 4) == 0 ? 0 : 1;
        return R"({"t":"a","n":)" + std::to_string(std::max(0, card - stale())) + R"(,"v":)" + std::to_string(stale()) +
               R"(,"s":)" + std::to_string(std::max(0, sent - 2 * stale())) + R"(,"r":)" + any_value(rng) + R"(,"sure":"guess"})";
    }
}

// Now and then a byte is lost, doubled or another one.
std::string bent(std::string frame, Rng& rng) {
    if (below(rng, 25) > 0 || frame.empty())
        return frame;
    const auto at = below(rng, frame.size());
    switch (below(rng, 3)) {
    case 0:
        return frame.erase(at, 1);
    case 1:
        return frame.insert(at, 1, frame[at]);
    default:
        frame[at] = static_cast<char>(below(rng, 256));
        return frame;
    }
}

std::string any_lesson(Rng& rng) {
    std::string lines;
    int card = 0, sent = 0;
    for (auto steps = 10 + below(rng, 50); steps > 0; --steps) {
        if (below(rng, 4) > 0) {
            lines += std::to_string(below(rng, 5)) + bent(any_frame(rng, card, sent), rng) + "\n";
            continue;
        }
        static constexpr std::array<const char*, 12> others{"n", "n", "n", "n", "n", "t", "t", "p", "d", "b", "s", "x1"};
        const std::string line = others[below(rng, others.size())];
        card += line == "n" && below(rng, 4) == 0 ? 1 : 0;
        lines += line + "\n";
    }
    return lines;
}

TEST(RandomFrames, BreakNoPromiseOfARoom) {
    const char* wished = std::getenv("RETAKE_SEQUENCES");
    const auto sequences = wished != nullptr ? std::strtoull(wished, nullptr, 10) : 60;
    for (std::uint64_t seed = 0; seed < sequences; ++seed) {
        Rng rng(seed);
        const auto lesson = any_lesson(rng);
        ASSERT_EQ(broken_by_frames(lesson), "") << "seed " << seed << ":\n" << lesson;
    }
}

} // namespace
} // namespace retake::fuzz
