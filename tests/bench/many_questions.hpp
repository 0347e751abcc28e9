// A large bank of mixed questions, made from a seed: what the benchmarks read.
#pragma once
#include "base/rng.hpp"
#include <string>

namespace retake::bench {

// About 370 bytes a question; all five kinds, explanations, tags and levels.
inline std::string many_questions(int count, std::uint64_t seed = 1) {
    static const char* const words[] = {"river",   "copper", "treaty",  "harbour", "enzyme",  "ledger", "meridian", "sonata",
                                        "glacier", "quorum", "voltage", "lantern", "archive", "nebula", "orchard",  "isthmus"};
    Rng rng(seed);
    const auto word = [&] { return std::string(words[below(rng, std::size(words))]); };
    const auto phrase = [&](int length) {
        std::string text = word();
        for (int i = 1; i < length; ++i)
            text += " " + word();
        return text;
    };
    std::string yaml = "quiz: Many questions\nid: many-questions\nlang: en\nquestions:\n";
    for (int i = 0; i < count; ++i) {
        const auto number = std::to_string(i);
        yaml += "- q: Card " + number + ", what belongs to the " + phrase(5) + ": the " + phrase(3) + "?\n";
        yaml += "  id: card-" + number + "\n";
        switch (i % 5) {
        case 0:
            yaml += "  answer: " + phrase(2) + " key" + number + "\n  wrong:\n";
            for (const char* letter : {"a", "b", "c"})
                yaml += "  - " + phrase(2) + " " + letter + number + " => It belongs to the " + word() + " instead.\n";
            break;
        case 1:
            yaml += "  answer: [key" + number + " " + word() + ", other" + number + " " + word() + "]\n  wrong: [w" + number +
                    " " + word() + ", v" + number + " " + word() + "]\n";
            break;
        case 2:
            yaml += std::string("  answer: ") + (below(rng, 2) ? "true" : "false") + "\n";
            break;
        case 3:
            yaml += "  answer: " + word() + number + " " + word() + "\n";
            break;
        default:
            yaml += "  answer: " + std::to_string(below(rng, 900) + 100) + " million tonnes ± 5%\n";
        }
        yaml += "  explain: It is the " + phrase(8) + ", as the " + phrase(4) + " says.\n";
        yaml += "  tags: [" + word() + "]\n  level: " + std::to_string(below(rng, 3) + 1) + "\n\n";
    }
    return yaml;
}

} // namespace retake::bench
