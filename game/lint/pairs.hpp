// Questions beside each other: repeated in other words, contradicting, giving each other away.
#pragma once
#include "lint/finding.hpp"
#include <cstdint>
#include <utility>

namespace retake::lint {

// Each question meets a bounded number of others, so that a bank costs time in proportion to its questions.
class Pairs {
public:
    explicit Pairs(const bank::Bank& bank) : bank_(bank) {}
    void add(const Question&); // in the order of the bank's items
    void check(Findings&);

private:
    using Hashed = std::vector<std::pair<std::uint64_t, std::uint32_t>>; // with the index of an item

    void add_sketch(const Question&);
    void add_key(const Question&);
    void check_equal_stems(Findings&) const;
    void check_similar_stems(Findings&) const;
    void check_leaks(Findings&) const;
    void check_leak(std::size_t leaking, std::string_view words, std::uint64_t hash, Findings&) const;

    const bank::Bank& bank_;
    std::uint32_t count_ = 0;
    Hashed stems_;                  // of the folded stem, without its final marks
    Hashed bands_;                  // of parts of the stem's sketch, with kind and key
    Hashed keys_;                   // of keys that a stem could give away
    std::vector<bool> first_words_; // by the low bits of the hash of a key's first word
};

// The share of their shingles (3 bytes each) that two folded texts have in common, 0…1 (Jaccard).
double similarity(std::string_view, std::string_view);

} // namespace retake::lint
