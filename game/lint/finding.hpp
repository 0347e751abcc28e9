// What a rule found, before it has a place: the question, the key of the file, and the words that it is about.
#pragma once
#include "bank/bank.hpp"
#include "lint/question.hpp"
#include "tree/lines.hpp"

namespace retake::lint {

struct Finding {
    const item::Item* item = nullptr; // nullptr: the bank as a whole
    std::string_view key;             // "q", "answer", "wrong", …
    std::string words;                // that stand there; may be empty
    Diagnostic told;                  // all but its place
};

class Findings {
public:
    explicit Findings(const bank::Bank& bank) : bank_(bank) {}

    // Silent where the question or the head allows the rule. The severity is that of the rule's page.
    void add(const item::Item&, std::string_view key, std::string_view words, std::string_view rule, std::string message,
             std::string help);
    void add_of_bank(std::string_view rule, std::string message, std::string help);

    bool empty() const { return all_.empty(); }

    // At the words, at the key, or at the question: whatever can be found in the lines of the file.
    Diagnostics placed(const tree::Lines*) const;

private:
    const bank::Bank& bank_;
    std::vector<Finding> all_;
};

} // namespace retake::lint
