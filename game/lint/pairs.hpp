// Questions beside each other: repeated in other words, contradicting, giving each other away.
#pragma once
#include "lint/finding.hpp"
#include <cstdint>
#include <utility>

namespace retake::lint {

// Texts by number, one after the other in a few blocks of memory.
class Texts {
public:
    void add(std::string_view);
    std::string_view operator[](std::size_t number) const;

private:
    struct Held {
        std::uint32_t block, begin, size;
    };
    std::vector<std::string> blocks_; // of their full size at once: growing would take twice the memory
    std::vector<Held> held_;
};

// Each question meets a bounded number of others, so that a bank costs time in proportion to its questions. Of each question
// only what is compared is kept: hashes, its folded stem, and the key that another stem could give away.
class Pairs {
public:
    Pairs(const bank::Bank& head, std::size_t items_max, const ItemAt& item_at);
    void add(const Question&); // in the order of the bank's items
    void check(Findings&);     // once, after all of them; forgets them

private:
    using Hashed = std::vector<std::pair<std::uint64_t, std::uint32_t>>; // with the number of an item

    void add_sketch(const Question&);
    void add_key(const Question&);
    void check_equal_stems(Findings&) const;
    void check_similar_stems(Findings&) const;
    void check_leaks(Findings&) const;
    void check_leak(std::size_t leaking, std::uint64_t hash_of_words, Findings&) const;

    const bank::Bank& head_;
    const ItemAt& item_at_;
    std::uint32_t count_ = 0;
    Texts stems_;        // folded
    Texts telling_keys_; // normalised; "" where no stem could give it away
    std::vector<std::uint64_t> key_hashes_;
    Hashed stem_hashes_;            // without the final marks
    Hashed bands_;                  // of parts of the stem's sketch, with kind and key
    Hashed keys_;                   // of the telling ones
    std::vector<bool> first_words_; // by the low bits of the hash of a key's first word
};

// The share of their shingles (3 bytes each) that two folded texts have in common, 0…1 (Jaccard).
double similarity(std::string_view, std::string_view);

} // namespace retake::lint
