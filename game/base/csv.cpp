// Cells quoted and disarmed.
#include "base/csv.hpp"

namespace retake {
namespace {

// What a spreadsheet would take for a formula gets a leading apostrophe (OWASP, CSV injection).
std::string csv_cell(std::string text) {
    const bool number = !text.empty() && text.find_first_not_of("+-.0123456789") == std::string::npos;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos && !number)
        text.insert(0, "'");
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

std::string csv_line(std::span<const std::string> cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    return line + "\r\n";
}

} // namespace retake
