// The lines of a text file: decoded to UTF-8, with one kind of line end, counted from 1.
#pragma once
#include "base/diagnostic.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retake::tree {

class Lines {
public:
    Lines() = default;
    explicit Lines(std::string text); // UTF-8 with "\n" line ends

    int count() const { return static_cast<int>(starts_.size()); }
    std::string_view line(int number) const;             // from 1; without its end; "" outside
    std::string_view between(int first, int last) const; // both lines and what stands between them; "" outside
    const std::string& text() const { return text_; }

private:
    std::string text_;
    std::vector<std::uint32_t> starts_; // a bank has 64 MB at most
};

// Never fails. UTF-16 and byte order marks are understood; what is not UTF-8 is read as Windows-1252, with a warning.
// CR and CRLF end lines as LF does; NEL and U+2028/9 only in a file that has none of these.
Checked<Lines> read_lines(const std::string& file, std::string bytes);

// What must not stand in the lines `first` to `last`: control characters, tabs and no-break spaces in the indentation.
Diagnostics find_bad_characters(const std::string& file, const Lines&, int first, int last);

// Tabs, no-break spaces and their kin: what looks like an indentation and is none.
bool begins_with_odd_space(std::string_view);

// Counted in characters, of valid UTF-8.
int characters(std::string_view);

} // namespace retake::tree
