// Table: the cards of a report for other programs, as comma-separated values.
#pragma once
#include "progress/report.hpp"
#include <string>
#include <string_view>

namespace retake::progress {

// "unseen", "learning", "known", "missed".
std::string_view name_of(State);

// A number as other programs read it: with a point, to so many places, without zeros at its end.
std::string decimal(double value, int places);

// RFC 4180, UTF-8, one row a card after the row of names: id, bank, topic, question, state, stability, difficulty,
// retrievability, due, responses, lapses. What a card without a memory has not is left empty.
std::string table_of(const History&, const Report&);

} // namespace retake::progress
