// Comma-separated values: rows for spreadsheets and other programs.
#pragma once
#include <span>
#include <string>

namespace retake {

// One row with its line end (RFC 4180). A cell that a spreadsheet would take for a formula is disarmed.
std::string csv_line(std::span<const std::string> cells);

} // namespace retake
