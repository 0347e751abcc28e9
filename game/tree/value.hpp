// Values: what stands after a key or a dash, over as many lines as it takes.
#pragma once
#include "tree/flow.hpp"
#include "tree/stretch.hpp"
#include "tree/vocabulary.hpp"
#include <optional>

namespace retake::tree {

// Walks over the lines of one block.
class Cursor {
public:
    Cursor(const Lines& lines, int first, int last) : lines_(&lines), first_(first), last_(last), at_(first) {}

    int first() const { return first_; }
    int last() const { return last_; }
    std::string_view content(Spot) const; // from the spot on, without the spaces at the end

    // The next line that holds something, from where the cursor stands or after a line; nothing at the end.
    std::optional<Spot> peek() const { return peek_after(at_ - 1); }
    std::optional<Spot> peek_after(int line) const;
    std::optional<Spot> peek_text_after(int line) const; // `#ff0000` is text where one is awaited; `# …` is a comment

    void move_to(int line) { at_ = line; }
    void skip_line();                     // the one that peek shows
    void skip_deeper(std::size_t indent); // that one, and all deeper than `indent` after it
    void skip_all() { at_ = last_ + 1; }
    int reached() const { return at_ - 1; } // the last line that was read or skipped

private:
    const Lines* lines_;
    int first_, last_, at_;
};

struct ValueAt {
    Spot spot;              // where it begins
    std::size_t indent = 0; // of its owner: deeper lines continue it
    int depth = 1;
    bool only_text = false;
    bool only_list = false; // text or a list of texts
};
Node read_value(const ValueAt&, Cursor&, const Vocabulary&, const Printer&);

} // namespace retake::tree
