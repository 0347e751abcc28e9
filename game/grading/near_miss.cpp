// Edit distance, and the rule that says which slips are forgiven.
#include "grading/near_miss.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include <algorithm>
#include <string>
#include <vector>

namespace retake::grading {
namespace {

using Characters = std::vector<std::string_view>;

Characters characters(std::string_view text) {
    Characters made;
    for (std::size_t at = 0; at < text.size();) {
        made.push_back(utf8::substring(text.substr(at, 4), 0, 1));
        at += made.back().size();
    }
    return made;
}

int distance(const Characters& a, const Characters& b) {
    std::vector<int> before_last, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = last;
        last = row;
    }
    return last[b.size()];
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool may_be_within(const Characters& a, const Characters& b, int edits) {
    const auto apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    return edits >= 0 && apart <= static_cast<std::size_t>(edits);
}

} // namespace

int edit_distance(std::string_view a, std::string_view b) { return distance(characters(a), characters(b)); }

int edits_forgiven(std::size_t length) { return length <= 3 ? 0 : length <= 7 ? 1 : length <= 12 ? 2 : 3; }

bool within(std::string_view a, std::string_view b, int edits) {
    const auto left = characters(a), right = characters(b);
    return may_be_within(left, right, edits) && distance(left, right) <= edits;
}

std::optional<int> near_miss(std::string_view response, std::string_view key) {
    const auto given = characters(response), wanted = characters(key);
    const auto forgiven = edits_forgiven(wanted.size());
    if (forgiven == 0 || given.empty() || !may_be_within(given, wanted, forgiven) || digits_of(response) != digits_of(key))
        return std::nullopt;
    const auto off = distance(given, wanted);
    if (off > forgiven || (off == 1 && wanted.size() <= 5 && given.front() != wanted.front()))
        return std::nullopt;
    return off;
}

} // namespace retake::grading
