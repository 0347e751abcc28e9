// Carries out repairs: places become bytes, and the bytes between them give way.
#include "base/fix.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace retake {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

struct Stretch {
    std::size_t begin = 0, end = 0;
    std::string_view text;
};

// Two insertions at one place touch, and an insertion touches what begins or ends there.
bool touch(const Stretch& a, const Stretch& b) {
    const bool apart = a.end <= b.begin || b.end <= a.begin;
    const bool meet = a.end == b.begin || b.end == a.begin;
    return !apart || (meet && (a.begin == a.end || b.begin == b.end));
}

class Places {
public:
    explicit Places(std::string_view text) : text_(text) {
        std::size_t from = text.starts_with(mark) ? mark.size() : 0;
        const auto ends = utf8::line_ends(text);
        for (auto at = from; at < text.size();) {
            const auto size = utf8::line_end(text, at, ends);
            at += std::max<std::size_t>(size, 1);
            if (size == 0)
                continue;
            lines_.push_back({from, at - size});
            from = at;
            if (first_end_.empty())
                first_end_ = text.substr(at - size, size);
        }
        lines_.push_back({from, text.size()}); // also where the text ends in a line end: there something can be added
    }

    std::optional<std::size_t> byte(int line, int column) const {
        if (line < 1 || column < 1 || static_cast<std::size_t>(line) > lines_.size())
            return std::nullopt;
        const auto [begin, end] = lines_[static_cast<std::size_t>(line) - 1];
        const auto before = static_cast<std::size_t>(column) - 1;
        const auto head = utf8::substring(text_.substr(begin, end - begin), 0, before);
        if (head.size() == end - begin && utf8::length(head) < before)
            return std::nullopt;
        return begin + head.size();
    }

    std::string_view first_end() const { return first_end_.empty() ? "\n" : first_end_; }

private:
    struct Line {
        std::size_t begin, end;
    };
    std::string_view text_;
    std::string_view first_end_;
    std::vector<Line> lines_;
};

std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string written;
    for (const char c : text)
        c == '\n' ? written += line_end : written += c;
    return written;
}

} // namespace

bool can_be_fixed(const std::string& text) {
    const bool sixteen_bit = text.substr(0, 4).find('\0') != std::string::npos;
    return !sixteen_bit && utf8::valid(text);
}

std::string with_fixes(const std::string& text, const std::vector<Fix>& fixes) {
    if (fixes.empty() || !can_be_fixed(text))
        return text;
    const Places places(text);
    std::map<std::size_t, Stretch> made; // by where they begin
    for (const auto& fix : fixes) {
        const auto begin = places.byte(fix.line, fix.column), end = places.byte(fix.end_line, fix.end_column);
        if (!begin || !end || *end < *begin)
            continue;
        const Stretch stretch{*begin, *end, fix.text};
        const auto next = made.lower_bound(*begin);
        const bool taken = (next != made.end() && touch(stretch, next->second)) ||
                           (next != made.begin() && touch(stretch, std::prev(next)->second));
        if (!taken)
            made.emplace_hint(next, *begin, stretch);
    }
    std::string fixed;
    std::size_t at = 0;
    for (const auto& [begin, stretch] : made) {
        fixed += text.substr(at, begin - at);
        fixed += with_line_ends(stretch.text, places.first_end());
        at = stretch.end;
    }
    return fixed + text.substr(at);
}

} // namespace retake
