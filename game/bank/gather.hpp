// Gathers the questions of a bank, and sees to what can only be told of all of them together: ids, and rivals.
#pragma once
#include "bank/asked.hpp"
#include "bank/rivals.hpp"
#include <unordered_map>

namespace retake::bank {

class Gathering {
public:
    explicit Gathering(const Outline&); // must outlive it

    // In the order of the file. Takes what was found; whether the bank has the item, which stays where it is.
    bool add(Asked&);

    // The number of the last item's first typed key among the rivals.
    std::size_t first_rival() const { return first_rival_; }
    const Rivals& rivals() const { return rivals_; }

    Diagnostics findings() &&; // all, sorted by place

private:
    bool is_repeated(const Asked&);

    const Outline& outline_;
    Diagnostics found_;                        // in the order in which a reader meets them: while reading …
    Diagnostics repeated_;                     // … then those of ids that belong to another question
    Diagnostics doubts_;                       // … then those about the items themselves
    std::unordered_map<std::string, int> ids_; // the lines of their questions
    Rivals rivals_;
    std::size_t first_rival_ = 0;
    std::size_t kept_ = 0; // items of the bank
};

// Gathers a whole bank, its items with their rivals.
class Binding {
public:
    explicit Binding(const Outline& outline) : gathering_(outline), bank_(outline.bank) {}
    void add(Asked);
    Checked<Bank> finish() &&; // exactly what read_bank gives

private:
    Gathering gathering_;
    Bank bank_;
    std::vector<std::size_t> first_rivals_; // in step with the items
};

} // namespace retake::bank
