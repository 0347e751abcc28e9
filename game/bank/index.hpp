// The index of a bank: enough of each question to choose cards by topic and level, and to find them again in the file.
#pragma once
#include "bank/asked.hpp"
#include "bank/deal.hpp"
#include "bank/rivals.hpp"

namespace retake::bank {

struct Span { // bytes of the file
    std::uint32_t at = 0, size = 0;
    bool operator==(const Span&) const = default;
};

// An item of the bank. Its index among the entries is its index among the bank's items.
struct Entry {
    std::uint64_t digest = 0; // of its lines
    Span span;
    std::uint32_t line = 0, number = 0; // the first line; among the questions of the file; both from 1
    std::uint32_t id_end = 0;           // in Index::ids; it begins where that of the entry before it ends
    std::uint32_t tags = 0;             // in Index::tag_lists
    std::uint32_t first_rival = 0;      // of its typed keys, in Index::rivals
    std::uint16_t level = 2, kind = 0;  // kind: which of item::Body
    bool operator==(const Entry&) const = default;
};

struct Index {
    std::string id, title;
    std::map<std::string, std::string> topics; // tag → title
    int questions_written = 0;
    bool as_written = false; // the spans are those of the file: it needed no decoding, and has no brackets
    std::vector<Span> head;  // what stands outside of the questions
    std::uint64_t head_digest = 0;
    std::vector<std::vector<std::string>> tag_lists;
    std::string ids;
    Rivals rivals;
    std::vector<Entry> entries;
    bool operator==(const Index&) const = default;
};

std::string_view id_of(const Index&, std::size_t entry);

// Topics by tag list: its title, "" without tags.
std::vector<std::string> topics_of(const Index&);

// The same indices as `matching` of the whole bank gives.
std::vector<int> matching(const Index&, const Wish&);

// A bank read for its index: its items are not kept, but for those that are wanted.
struct Indexed {
    Index index;
    Diagnostics found; // exactly what read_bank finds
    Bank bank;         // the head, and the items that are wanted, with their rivals
};
using Wanted = std::function<bool(const item::Item&)>;
Indexed read_index(const Outline&, const item::FindImage&, const Wanted& wanted = {});

// The index of a bank that was read whole, for choosing from it: without spans and rivals.
Index index_of(const Bank&);

// Gives the bytes of a span of the file; fewer where it has become shorter.
using ReadSpan = std::function<std::string(Span)>;

// The head of the bank and the named entries of it, in the given order: exactly the items that reading the whole file gives.
// Nothing where the file is not what was indexed, or cannot be read in parts.
std::optional<Bank> read_entries(const Index&, const std::string& file, const std::vector<int>& entries, const ReadSpan&,
                                 const item::FindImage&);

} // namespace retake::bank
