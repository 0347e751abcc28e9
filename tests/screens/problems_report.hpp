// A bank with a misspelt key, a piece of advice and a flag, and the problems that it has.
#pragma once
#include "screens/problems.hpp"
#include "support/cards.hpp"

namespace retake::screens::problems {

inline const std::string bank_text = "quiz: Cats\n"                             // 1
                                     "questions:\n"                             // 2
                                     "- q: Which sense do cats lack?\n"         // 3
                                     "  anwser: Sweet taste\n"                  // 4
                                     "  wrong: [Smell, Hearing]\n"              // 5
                                     "- q: Who was the Egyptian cat goddess?\n" // 6
                                     "  answer: Bastet\n"                       // 7
                                     "- q: How heavy is a cat?\n"               // 8
                                     "  answer: 4.5 kg\n"                       // 9
                                     "- q: Do cats land on their feet?\n"       // 10
                                     "  answer: false\n"                        // 11
                                     "- q: 普京何时访问北京？\n"                // 12
                                     "  anwser: 2024\n"                         // 13
                                     "  level: 1\n";                            // 14

inline Lines lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return {static_cast<int>(lines.size()), [lines](int line) { return lines[static_cast<std::size_t>(line) - 1]; }};
}

inline Diagnostic misspelt(int line) {
    Diagnostic found{Severity::error, {"/home/mei/cats.yaml", line, 3}, "unknown-key", "unknown key `anwser`"};
    found.help = "there is a key with a similar name: `answer`";
    found.width = 6;
    found.question = "1, \"Which sense do cats lack?\"";
    found.fix = Fix{line, 3, line, 9, "answer", true};
    return found;
}

inline Diagnostic advice(int line, const std::string& message = "no explanation") {
    Diagnostic found{Severity::advice, {"/home/mei/cats.yaml", line, 6}, "no-explanation", message};
    found.help = "say why the key is right";
    found.question = "2, \"Who was the Egyptian cat goddess?\"";
    return found;
}

inline bank::Bank cats() {
    bank::Bank bank;
    bank.id = bank.title = "cats";
    bank.place = {"/home/mei/cats.yaml", 1, 1};
    for (const int line : {6, 8, 10}) {
        bank.items.push_back(test::true_false("item-" + std::to_string(line), "Do cats land on their feet?", false));
        bank.items.back().place = {"/home/mei/cats.yaml", line, 3};
        bank.items.back().number = line / 2 - 1;
    }
    bank.questions_written = 4;
    return bank;
}

inline Report some_report(const std::vector<Flagged>& flags = {}) {
    return report(cats(), {misspelt(4), advice(6)}, flags, lines_of(bank_text), true);
}

} // namespace retake::screens::problems
