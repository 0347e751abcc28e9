// What is linked with what, as an author writes it: pairs under `match`, groups under `sort`.
#pragma once
#include "item/kinds/single_choice.hpp"

namespace retake::item {

struct WrittenPair {
    std::string left, right;
    std::string why; // may be empty
};
// `match`: a map of left to right, or a list of `left => right`; a reason may follow behind another ` => `.
std::vector<WrittenPair> read_pairs(tree::Fields&);

struct WrittenGroup {
    std::string name;
    std::vector<WrittenChoice> entries;
};
// `sort`: a map of groups, each with one entry or a list of them.
std::optional<std::vector<WrittenGroup>> read_groups(tree::Fields&); // nullopt: it is no map

// Entries that a learner can tell apart, two at least and not too many to be shown. `field` is where they are written.
bool entries_are_sound(const std::vector<WrittenChoice>&, std::string_view field, const Setting&, tree::Fields&);

// Right sides of two texts at least, ten at most.
bool rights_are_sound(const std::vector<WrittenChoice>&, const std::string& language, tree::Fields&);

// Two groups at least, nine at most, each of another name.
bool groups_are_sound(const std::vector<std::string>&, const std::string& language, tree::Fields&);

// "2 of 4 pairs; not Lion, Jaguar"
std::string links_reason(std::size_t right, std::size_t count, std::string_view things, const std::vector<std::string>& off);

} // namespace retake::item
