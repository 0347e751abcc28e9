// The head of a bank: its title, source, notes and topics, and what its questions inherit.
#pragma once
#include "bank/bank.hpp"
#include "tree/node.hpp"
#include <string_view>
#include <vector>

namespace retake::bank {

// What each question has unless it says otherwise; tags and silenced rules add up.
struct Inherited {
    std::vector<tree::Node> tags;
    std::vector<tree::Node> allow;
    std::vector<tree::Node> keys;   // `level` and `time` where the head has them,
    std::vector<tree::Node> values; // in step
    bool operator==(const Inherited&) const = default;
};

// `head` is a map, or nothing. What it says is put into the bank.
Inherited read_head(const tree::Node& head, Bank&, Diagnostics& found);

const std::vector<std::string_view>& head_keys();
const std::vector<std::string_view>& source_keys(); // of `source`

} // namespace retake::bank
