// Folds texts: letter by letter where that is enough, else by all of Unicode's rules.
#include "grading/letters.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>
#include <vector>

namespace retake::grading {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

// Before NFKC, which would turn the lone acute accent of "it´s" into a space and a mark.
void straighten(std::string& text) {
    for (const std::string_view quote : {"‘", "’", "‚", "‛", "′", "ʼ", "´", "`"})
        replace_all(text, quote, "'");
    for (const std::string_view quote : {"“", "”", "„", "‟", "″", "«", "»"})
        replace_all(text, quote, "\"");
    for (const std::string_view dash : {"‐", "‑", "‒", "–", "—", "―", "−"})
        replace_all(text, dash, "-");
}

std::string made_valid(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::substring(text.substr(at, 4), 0, 1);
        valid += utf8::valid(character) ? character : std::string_view("\xEF\xBF\xBD");
        at += character.size();
    }
    return valid;
}

std::string mapped(const std::string& text, unsigned options) {
    utf8proc_uint8_t* made = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &made, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
    return size < 0 ? text : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

bool is_space(std::int32_t point) {
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

std::string with_single_spaces(std::string_view text) {
    std::string spaced;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::substring(text.substr(at, 4), 0, 1);
        at += character.size();
        utf8proc_int32_t point = 0;
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(character.data()),
                         static_cast<utf8proc_ssize_t>(character.size()), &point);
        if (!is_space(point))
            spaced += character;
        else if (!spaced.empty() && spaced.back() != ' ')
            spaced += ' ';
    }
    while (!spaced.empty() && spaced.back() == ' ')
        spaced.pop_back();
    return spaced;
}

unsigned options(bool case_matters) {
    return UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE |
           (case_matters ? 0U : unsigned{UTF8PROC_CASEFOLD});
}

// The code point that stands at `at`, which moves behind it; -1 where the bytes are no UTF-8.
std::int32_t next_point(std::string_view text, std::size_t& at) {
    utf8proc_int32_t point = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    at += size > 0 ? static_cast<std::size_t>(size) : 1;
    return point;
}

struct Range {
    std::int32_t first, last;
};
constexpr std::int32_t table_end = 0x530; // below: Latin, Greek, Cyrillic
// Of scripts without cases and marks: what stands here never joins with what stands beside it, and is its own fold.
constexpr std::array<Range, 7> plain = {
    {{0x5D0, 0x5EA}, {0x621, 0x64A}, {0x3041, 0x3096}, {0x30A1, 0x30FA}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}}};

bool is_plain(std::int32_t point) {
    return std::ranges::any_of(plain, [&](const Range& range) { return point >= range.first && point <= range.last; });
}

// Marks that join with the letter before them, and what maps to them.
bool may_join(std::int32_t point) {
    const bool mark = utf8proc_category(point) >= UTF8PROC_CATEGORY_MN && utf8proc_category(point) <= UTF8PROC_CATEGORY_ME;
    return point < 0 || mark || (point >= 0x80 && point >= table_end && !is_plain(point));
}

// What one character is folded to, by all the rules; nothing where it may join with a neighbour. A space is " ".
std::optional<std::string> fold_of(std::int32_t point, bool case_matters) {
    if (is_space(point))
        return " ";
    auto folded = utf8::encode(static_cast<char32_t>(point));
    straighten(folded);
    folded = mapped(folded, options(case_matters));
    bool alone = !may_join(point) && folded.find(' ') == std::string::npos && folded_by_rules(folded, case_matters) == folded;
    for (std::size_t at = 0; at < folded.size();)
        alone = !may_join(next_point(folded, at)) && alone;
    return alone ? std::optional(std::move(folded)) : std::nullopt;
}

using Table = std::vector<std::optional<std::string>>;

Table made_table(bool case_matters) {
    Table table;
    for (std::int32_t point = 0; point < table_end; ++point)
        table.push_back(fold_of(point, case_matters));
    return table;
}

const Table& table(bool case_matters) {
    static const Table with_case = made_table(true), without_case = made_table(false);
    return case_matters ? with_case : without_case;
}

// The usual quotation marks and dashes of the block of punctuation, as `straighten` has them.
std::string_view straight(std::int32_t point) {
    if (point >= 0x2018 && point <= 0x201B)
        return "'";
    if (point == 0x2032)
        return "'";
    if (point >= 0x201C && point <= 0x201F)
        return "\"";
    if (point == 0x2033)
        return "\"";
    return (point >= 0x2010 && point <= 0x2015) || point == 0x2212 ? "-" : "";
}

} // namespace

std::optional<std::string> folded_by_letters(std::string_view text, bool case_matters) {
    const auto& folds = table(case_matters);
    std::string made;
    made.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        const auto point = next_point(text, at);
        if (point < 0)
            return std::nullopt;
        if (point < table_end) {
            const auto& fold = folds[static_cast<std::size_t>(point)];
            if (!fold)
                return std::nullopt;
            if (*fold != " ")
                made += *fold;
            else if (!made.empty() && made.back() != ' ')
                made += ' ';
        } else if (is_plain(point)) {
            made += text.substr(from, at - from);
        } else if (const auto sign = straight(point); !sign.empty()) {
            made += sign;
        } else {
            return std::nullopt;
        }
    }
    while (made.ends_with(' '))
        made.pop_back();
    return made;
}

std::string folded_by_rules(std::string_view text, bool case_matters) {
    auto made = made_valid(text);
    for (int round = 0; round < foldings_max; ++round) {
        const auto before = made;
        straighten(made);
        made = with_single_spaces(mapped(made, options(case_matters)));
        if (made == before)
            break;
    }
    return made;
}

std::string without_marks_by_rules(std::string_view text) {
    return mapped(made_valid(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK);
}

} // namespace retake::grading
