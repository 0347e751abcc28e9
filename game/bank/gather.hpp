// Gathers the questions of a bank, and sees to what can only be told of all of them together: ids, and rivals.
#pragma once
#include "bank/asked.hpp"
#include "bank/rivals.hpp"
#include <unordered_map>

namespace retake::bank {

class Gathering {
public:
    explicit Gathering(const Outline&); // must outlive it
    void add(Asked);                    // in the order of the file
    Checked<Bank> finish();             // exactly what read_bank gives

private:
    bool is_repeated(const Asked&);
    void take(Diagnostics&& from, const std::string& question, Diagnostics& into) const;

    const Outline& outline_;
    Bank bank_;
    Diagnostics found_;                        // in the order in which a reader meets them: while reading …
    Diagnostics repeated_;                     // … then those of ids that belong to another question
    Diagnostics doubts_;                       // … then those about the items themselves
    std::unordered_map<std::string, int> ids_; // the lines of their questions
    Rivals rivals_;
    std::vector<std::size_t> first_rival_; // in step with the items
};

} // namespace retake::bank
