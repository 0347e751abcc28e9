// What a rule found, before it has a place: the question, the key of the file, and the words that it is about.
#pragma once
#include "bank/bank.hpp"
#include "lint/question.hpp"
#include "lint/rewording.hpp"
#include "tree/lines.hpp"
#include <deque>
#include <functional>

namespace retake::lint {

struct Finding {
    bool of_bank = false; // else of the question at the finding's place
    std::string_view key; // "q", "answer", "wrong", …
    std::string words;    // that stand there; may be empty
    Diagnostic told;      // all but its closer place
    Rewording mended{};   // how it should be written; empty where that cannot be told
};

// An item of the bank by its number among them, from 0: looked up, or read again.
using ItemAt = std::function<item::Item(std::uint32_t)>;

class Findings {
public:
    explicit Findings(const bank::Bank& head) : head_(head) {}

    // Silent where the question or the head allows the rule. The severity is that of the rule's page.
    void add(const item::Item&, std::string_view key, std::string_view words, std::string_view rule, std::string message,
             std::string help, Rewording mended = {});
    // `words` are those of the head's `allow` that it is about; may be empty.
    void add_of_bank(std::string_view rule, std::string message, std::string help, std::string_view words = {});
    // At a stem, by what is kept of its question: its place in the bank's file, and its name in findings.
    void add_of_question(Place, std::string name, std::string_view rule, std::string_view message, std::string_view help);

    std::size_t count() const { return all_.size(); }

    // At the words, at the key, or at the question: whatever can be found in the lines of the file.
    Diagnostics placed(const tree::Lines*) &&;

private:
    const bank::Bank& head_;
    std::deque<Finding> all_; // given back one by one while they are placed
};

} // namespace retake::lint
