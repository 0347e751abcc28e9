// Small items and cards for tests, made without a file.
#pragma once
#include "session/session.hpp"

namespace retake::test {

// The first choice is the key; its id is 0, those of the others follow. Each other choice has the reason "Not TEXT."
item::Item single(std::string id, std::string stem, std::vector<std::string> choices);

// The keys come first: their ids are 0 to keys.size() − 1.
item::Item multiple(std::string id, std::string stem, std::vector<std::string> keys, std::vector<std::string> others);

item::Item true_false(std::string id, std::string stem, bool truth);

// `accepted`: the key first, then what else counts.
item::Item typed(std::string id, std::string stem, std::vector<std::string> accepted);

item::Item number(std::string id, std::string stem, double value, double tolerance = 0, std::string unit = {});

// One of each of the five kinds, ids "single", "multiple", "true-false", "typed" and "number", each with an explanation,
// a hint and a passage.
std::vector<item::Item> five_kinds();

// The others: ids "cloze" (a word and a number), "words" (a gap with a word bank), "ordering", "matching" (with an extra right
// side), "sorting", "hotspot" (with two further zones) and "cross" (without).
std::vector<item::Item> other_kinds();

std::vector<item::Item> all_kinds();

// Of the bank "cells", titled "Cells", with the topic "Biology" and a passage.
session::Card card(item::Item);
std::shared_ptr<const session::Cards> cards(std::vector<item::Item>);

// `count` single choices with ids "a", "b", …; the key has the id 0, three others follow.
std::shared_ptr<const session::Cards> single_cards(int count);

// Noon of 16 May 2024 (UTC), and moments after it.
Instant noon(Milliseconds later = Milliseconds{0});

} // namespace retake::test
