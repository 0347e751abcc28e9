// The source's own text, cut into sections and paragraphs.
#pragma once
#include "bank/bank.hpp"

namespace retake::bank {

// A line equal to the heading of one of the notes is a heading; what stands before the first is "Introduction".
// Paragraphs are blocks between empty lines. Quotation marks and dashes of a heading may be printed otherwise; of an
// introduction longer than its notes, the last paragraphs count.
std::vector<Section> read_passages(const std::string& text, const std::vector<Section>& notes);

} // namespace retake::bank
