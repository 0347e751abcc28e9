// A stretch of source text, over one line or several, that knows where each of its bytes came from.
#pragma once
#include "tree/lines.hpp"
#include "tree/node.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace retake::tree {

// Where a text begins: a line from 1, and a byte of it from 0.
struct Spot {
    int line = 0;
    std::size_t at = 0;
};

class Stretch {
public:
    void add(Spot spot, std::string_view part);   // joined to what is there by "\n"
    void cut(std::size_t size);                   // drops what follows
    void blank(std::size_t from, std::size_t to); // spaces stand there instead
    Stretch part(std::size_t from, std::size_t size) const;

    const std::string& text() const { return text_; }
    Spot spot(std::size_t at) const;
    std::string folded() const; // line ends become spaces, empty lines become line ends

private:
    struct Piece {
        std::size_t from;
        Spot spot;
    };
    std::string text_;
    std::vector<Piece> pieces_;
};

std::string_view trimmed(std::string_view);      // spaces and tabs at both ends
std::string_view without_tail(std::string_view); // spaces and tabs at the end

// Drops `  # …`: two spaces or more before the sign and one after it make a comment, all else is text.
std::string_view without_comment(std::string_view);

// Nothing, or a comment: what may follow a closed quote or bracket on its line.
bool only_comment(std::string_view);

// Makes nodes and findings with their place, width and excerpt.
class Printer {
public:
    Printer(const std::string& file, const Lines& lines, Diagnostics& found) : file_(file), lines_(lines), found_(found) {}

    Node node(Spot, int width) const;
    // The finding, so that a repair can be added to it.
    Diagnostic& complain(Spot, int width, std::string rule, std::string message, std::string help = {},
                         Severity severity = Severity::error) const;
    Fix fix(Spot begin, Spot end, std::string text, bool sure = true) const;
    const Lines& lines() const { return lines_; }

private:
    Place place(Spot) const;

    const std::string& file_;
    const Lines& lines_;
    Diagnostics& found_;
    mutable Spot known_; // the last place counted, so that a line of many entries is counted once
    mutable int column_ = 1;
    mutable Diagnostic one_too_many_; // takes the repair of a finding that is not kept
};

} // namespace retake::tree
