// Compares two texts line by line: lines that stand once in each are anchors (patience diff, Cohen 2008), and between them
// the longest common subsequence is found. Where a stretch is too long for that and has no anchor, it is replaced as a whole.
#include "base/diff.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace retake {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t cells_max = 1'000'000;

using Lines = std::vector<std::string_view>; // with their ends

Lines lines_of(std::string_view text, utf8::LineEnds ends) {
    Lines lines;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto size = utf8::line_end(text, at, ends);
        at += std::max<std::size_t>(size, 1);
        if (size > 0 || at == text.size()) {
            lines.push_back(text.substr(from, at - from));
            from = at;
        }
    }
    return lines;
}

struct Range {
    std::size_t begin, end;
    std::size_t size() const { return end - begin; }
};

class Comparison {
public:
    Comparison(const Lines& before, const Lines& after) : a_(before), b_(after), partner_(before.size()) {
        match({0, a_.size()}, {0, b_.size()});
    }
    // For each line before: which line after it is; nothing where it is gone.
    const std::vector<std::optional<std::size_t>>& partners() const { return partner_; }

private:
    struct Anchor {
        std::size_t a, b;
    };

    void match(Range a, Range b) {
        while (a.size() > 0 && b.size() > 0 && a_[a.begin] == b_[b.begin])
            partner_[a.begin++] = b.begin++;
        while (a.size() > 0 && b.size() > 0 && a_[a.end - 1] == b_[b.end - 1])
            partner_[--a.end] = --b.end;
        if (a.size() == 0 || b.size() == 0)
            return;
        if (a.size() <= cells_max / b.size())
            return match_longest(a, b);
        const auto anchors = find_anchors(a, b);
        for (const auto& [at_a, at_b] : anchors) {
            match({a.begin, at_a}, {b.begin, at_b});
            partner_[at_a] = at_b;
            a.begin = at_a + 1;
            b.begin = at_b + 1;
        }
        if (!anchors.empty())
            match(a, b);
    }

    // Longest common subsequence by its table, from the ends to the starts.
    void match_longest(Range a, Range b) {
        const auto width = b.size() + 1;
        std::vector<std::uint32_t> longest((a.size() + 1) * width);
        for (auto i = a.size(); i-- > 0;)
            for (auto j = b.size(); j-- > 0;)
                longest[i * width + j] = a_[a.begin + i] == b_[b.begin + j]
                                             ? longest[(i + 1) * width + j + 1] + 1
                                             : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a_[a.begin + i] == b_[b.begin + j]) {
                partner_[a.begin + i++] = b.begin + j++;
            } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    // Lines that stand once in both ranges, in an order that both share: the longest rising row of their places.
    std::vector<Anchor> find_anchors(Range a, Range b) const {
        std::unordered_map<std::string_view, std::size_t> counts_a, counts_b, places_b;
        for (auto i = a.begin; i < a.end; ++i)
            ++counts_a[a_[i]];
        for (auto j = b.begin; j < b.end; ++j) {
            ++counts_b[b_[j]];
            places_b[b_[j]] = j;
        }
        std::vector<Anchor> all;
        for (auto i = a.begin; i < a.end; ++i)
            if (const auto count = counts_b.find(a_[i]); count != counts_b.end() && count->second == 1 && counts_a[a_[i]] == 1)
                all.push_back({i, places_b[a_[i]]});
        std::vector<std::size_t> tops, below(all.size()); // piles of patience: the last card of each, and the card to its left
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto pile = std::ranges::lower_bound(tops, all[i].b, {}, [&](std::size_t top) { return all[top].b; });
            const auto index = static_cast<std::size_t>(pile - tops.begin());
            below[i] = index > 0 ? tops[index - 1] : 0;
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Anchor> rising(tops.size());
        for (auto left = tops.size(), i = tops.empty() ? 0 : tops.back(); left > 0; i = below[i])
            rising[--left] = all[i];
        return rising;
    }

    const Lines& a_;
    const Lines& b_;
    std::vector<std::optional<std::size_t>> partner_;
};

struct Row {
    char sign; // ' ', '-' or '+'
    std::string_view line;
    std::size_t a, b; // how many lines of each text stand before it
};

std::vector<Row> rows_of(const Lines& before, const Lines& after) {
    const Comparison comparison(before, after);
    const auto& partners = comparison.partners();
    std::vector<Row> rows;
    std::size_t j = 0;
    const auto add_up_to = [&](std::size_t a, std::size_t end) {
        for (; j < end; ++j)
            rows.push_back({'+', after[j], a, j});
    };
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!partners[i]) {
            rows.push_back({'-', before[i], i, j});
            continue;
        }
        add_up_to(i, *partners[i]);
        rows.push_back({' ', before[i], i, j++});
    }
    add_up_to(before.size(), after.size());
    return rows;
}

std::string range_of(char sign, std::size_t first, std::size_t count) {
    return sign + std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

std::string hunk(const std::vector<Row>& rows, Range range, utf8::LineEnds ends) {
    std::string text;
    std::size_t before = 0, after = 0;
    for (auto i = range.begin; i < range.end; ++i) {
        const auto& row = rows[i];
        before += row.sign != '+' ? 1 : 0;
        after += row.sign != '-' ? 1 : 0;
        auto line = row.line;
        std::size_t end = 0;
        for (std::size_t at = line.size() - std::min<std::size_t>(line.size(), 3); at < line.size() && end == 0; ++at)
            end = at + utf8::line_end(line, at, ends) == line.size() ? line.size() - at : 0;
        text += row.sign + std::string(line.substr(0, line.size() - end)) + "\n";
        if (end == 0)
            text += "\\ No newline at end of file\n";
    }
    const auto& first = rows[range.begin];
    return "@@ " + range_of('-', first.a, before) + " " + range_of('+', first.b, after) + " @@\n" + text;
}

} // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    if (before == after)
        return {};
    const auto ends = utf8::line_ends(before.empty() ? after : before);
    const auto old_lines = lines_of(before, ends), new_lines = lines_of(after, ends);
    const auto rows = rows_of(old_lines, new_lines);
    std::string text = "--- " + std::string(name) + "\n+++ " + std::string(name) + "\n";
    for (std::size_t i = 0; i < rows.size();) {
        if (rows[i].sign == ' ') {
            ++i;
            continue;
        }
        Range range{i - std::min(i, context), i};
        for (auto kept = std::size_t{0}; i < rows.size() && kept <= 2 * context; ++i) {
            kept = rows[i].sign == ' ' ? kept + 1 : 0;
            if (kept == 0)
                range.end = i + 1;
        }
        i = range.end;
        range.end = std::min(range.end + context, rows.size());
        text += hunk(rows, range, ends);
    }
    return text;
}

} // namespace retake
