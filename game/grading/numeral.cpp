// The number grammar: sign, grouping, decimal mark, power of ten, fraction.
#include "grading/numeral.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace retake::grading {
namespace {

constexpr std::array signs = {"US$", "$", "€", "£", "¥", "₽", "₹"};
constexpr std::array<std::string_view, 5> spaces = {" ", "\u00A0", "\u2009", "\u202F", "\u2007"};
constexpr std::size_t digits_max = 300; // more would only make infinity

bool digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start))
        return false;
    text.remove_prefix(start.size());
    return true;
}

void take_spaces(std::string_view& text) {
    while (std::ranges::any_of(spaces, [&](auto space) { return take(text, space); })) {
    }
}

std::string take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && count < digits_max && digit(text[count]))
        ++count;
    const std::string taken(text.substr(0, count));
    text.remove_prefix(count);
    return taken;
}

// What may stand between groups of digits. Only ',' and '.' can be a decimal mark.
std::string_view separator_at(std::string_view text) {
    for (const std::string_view mark : {",", ".", "'", "’", "_", " ", "\u00A0", "\u2009", "\u202F", "\u2007"})
        if (text.starts_with(mark))
            return mark;
    return {};
}

bool is_space(std::string_view mark) { return std::ranges::find(spaces, mark) != spaces.end(); }

struct Groups {
    std::vector<std::string> digits;
    std::vector<std::string> marks; // one fewer
};

Groups take_groups(std::string_view& text) {
    Groups groups{{take_digits(text)}, {}};
    for (;;) {
        const auto mark = separator_at(text);
        auto after = text.substr(mark.size());
        if (mark.empty() || after.empty() || !digit(after.front()))
            return groups;
        const auto next = take_digits(after);
        // A space belongs to the number only between groups of three, and "1 234/5" never is one group.
        if (is_space(mark) && (next.size() != 3 || groups.digits.back().size() > 3 || after.starts_with("/")))
            return groups;
        groups.digits.push_back(next);
        groups.marks.emplace_back(mark);
        text = after;
    }
}

bool grouped_by_three(const Groups& groups, std::size_t count) {
    if (groups.digits[0].empty() || groups.digits[0].size() > 3)
        return false;
    for (std::size_t i = 1; i < count; ++i)
        if (groups.digits[i].size() != 3 || groups.marks[i - 1] != groups.marks[0])
            return false;
    return true;
}

double number(const std::string& digits) { return std::strtod(digits.c_str(), nullptr); }

std::string joined(const Groups& groups, std::size_t count) {
    std::string digits;
    for (std::size_t i = 0; i < count; ++i)
        digits += groups.digits[i];
    return digits;
}

void set_decimal(Numeral& numeral, const std::string& whole, const std::string& decimals) {
    numeral.value = number(whole + "." + decimals);
    numeral.last_digit = std::pow(10.0, -static_cast<double>(decimals.size()));
}

// One mark that may group or divide: "1,234" and "1.234".
void set_ambiguous(Numeral& numeral, const Groups& groups, std::string_view language) {
    const auto grouped = number(joined(groups, 2));
    const bool decimal = (groups.marks[0] == ",") == has_decimal_comma(language);
    set_decimal(numeral, groups.digits[0], groups.digits[1]);
    numeral.other = grouped;
    if (!decimal) {
        numeral.other = numeral.value;
        numeral.value = grouped;
        numeral.last_digit = 0;
    }
}

bool interpret(Numeral& numeral, const Groups& groups, std::string_view language) {
    const auto count = groups.digits.size();
    const auto& first = groups.digits[0];
    numeral.leading_zero = first.size() > 1 && first[0] == '0';
    if (count == 1) {
        numeral.value = number(first);
        return !first.empty();
    }
    const auto& last_mark = groups.marks.back();
    const bool may_divide = last_mark == "." || last_mark == ",";
    if (count == 2 && may_divide) {
        if (groups.digits[1].size() == 3 && !first.empty() && first.size() <= 3 && first[0] != '0')
            set_ambiguous(numeral, groups, language);
        else
            set_decimal(numeral, first, groups.digits[1]);
        return true;
    }
    if (grouped_by_three(groups, count)) {
        numeral.value = number(joined(groups, count));
        return true;
    }
    if (!may_divide || last_mark == groups.marks[0] || !grouped_by_three(groups, count - 1))
        return false;
    set_decimal(numeral, joined(groups, count - 1), groups.digits.back());
    return true;
}

std::optional<int> take_superscripts(std::string_view& text) {
    static constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    const bool negative = take(text, "⁻");
    std::string digits;
    for (bool more = true; more && digits.size() < 4;) {
        more = false;
        for (std::size_t i = 0; i < raised.size() && !more; ++i)
            if (take(text, raised[i])) {
                digits += std::to_string(i);
                more = true;
            }
    }
    if (digits.empty())
        return std::nullopt;
    return std::atoi(digits.c_str()) * (negative ? -1 : 1);
}

std::optional<int> take_exponent(std::string_view& text) {
    const bool negative = take(text, "-") || take(text, "−");
    if (!negative)
        take(text, "+");
    const auto digits = take_digits(text);
    if (digits.empty() || digits.size() > 4)
        return std::nullopt;
    return std::atoi(digits.c_str()) * (negative ? -1 : 1);
}

// e6, ×10^6, x 10^6, *10**6, ·10⁶.
std::optional<int> take_power_of_ten(std::string_view& text) {
    auto after = text;
    std::optional<int> power;
    if (take(after, "e") || take(after, "E")) {
        power = take_exponent(after);
    } else {
        take_spaces(after);
        if (!(take(after, "×") || take(after, "x") || take(after, "*") || take(after, "·") || take(after, "⋅")))
            return std::nullopt;
        take_spaces(after);
        if (!take(after, "10"))
            return std::nullopt;
        power = take(after, "^") || take(after, "**") ? take_exponent(after) : take_superscripts(after);
    }
    if (power)
        text = after;
    return power;
}

void multiply(Numeral& numeral, double factor) {
    numeral.value *= factor;
    numeral.last_digit *= factor;
    if (numeral.other)
        *numeral.other *= factor;
}

// "1/2", "2 1/2": the slash needs digits on both sides.
bool take_fraction(Numeral& numeral, std::string_view& text) {
    auto after = text;
    double whole = 0;
    double upper = numeral.value;
    if (!after.starts_with("/")) {
        take_spaces(after);
        const auto digits = take_digits(after);
        if (digits.empty())
            return false;
        whole = numeral.value;
        upper = number(digits);
    }
    if (!take(after, "/"))
        return false;
    const auto lower = number(take_digits(after));
    if (lower == 0)
        return false;
    numeral.value = whole + upper / lower;
    numeral.fraction = true;
    text = after;
    return true;
}

// ½ becomes " 1/2", so that "2½" is two and a half.
std::string with_spelled_fractions(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> table = {{{"½", " 1/2"},
                                                                                             {"⅓", " 1/3"},
                                                                                             {"⅔", " 2/3"},
                                                                                             {"¼", " 1/4"},
                                                                                             {"¾", " 3/4"},
                                                                                             {"⅕", " 1/5"},
                                                                                             {"⅛", " 1/8"},
                                                                                             {"⅜", " 3/8"},
                                                                                             {"⅝", " 5/8"},
                                                                                             {"⁄", "/"}}};
    std::string made(text);
    for (const auto& [from, to] : table)
        for (std::size_t at = 0; (at = made.find(from, at)) != std::string::npos; at += to.size())
            made.replace(at, from.size(), to);
    return made;
}

bool take_sign(Numeral& numeral, std::string_view& text, bool& negative) {
    for (const std::string_view minus : {"-", "−", "–"})
        if (take(text, minus)) {
            negative = true;
            return numeral.signed_ = true;
        }
    return take(text, "+") && (numeral.signed_ = true);
}

void take_currency(Numeral& numeral, std::string_view& text) {
    for (const std::string_view sign : signs)
        if (take(text, sign)) {
            numeral.currency = sign;
            return;
        }
}

} // namespace

std::string_view trimmed(std::string_view text) {
    const auto blank = [](std::string_view part) { return is_space(part) || part == "\t" || part == "\n" || part == "\r"; };
    while (!text.empty() && blank(utf8::substring(text.substr(0, 4), 0, 1)))
        text.remove_prefix(utf8::substring(text.substr(0, 4), 0, 1).size());
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view space : {" ", "\t", "\n", "\r", "\u00A0", "\u2009", "\u202F", "\u2007"})
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                more = true;
            }
    }
    return text;
}

bool has_decimal_comma(std::string_view language) {
    const auto main = language.substr(0, language.find_first_of("-_"));
    static constexpr std::array<std::string_view, 22> comma = {"de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "sk",
                                                               "sv", "da", "nb", "no", "fi", "tr", "el", "ro", "hu", "bg", "id"};
    if (language == "de-CH" || language == "es-MX")
        return false;
    return std::ranges::find(comma, main) != comma.end();
}

std::optional<Numeral> read_numeral(std::string_view written, std::string_view language) {
    const auto spelled = with_spelled_fractions(written);
    auto text = trimmed(spelled);
    Numeral numeral;
    bool negative = false;
    const bool sign_first = take_sign(numeral, text, negative);
    take_currency(numeral, text);
    take_spaces(text);
    if (!sign_first && take_sign(numeral, text, negative) && numeral.currency.empty())
        return std::nullopt;
    const bool begins =
        !text.empty() && (digit(text[0]) || (text.size() > 1 && (text[0] == '.' || text[0] == ',') && digit(text[1])));
    if (!begins || !interpret(numeral, take_groups(text), language))
        return std::nullopt;
    const bool whole = numeral.last_digit == 0 && !numeral.other;
    if (!(whole && take_fraction(numeral, text)))
        if (const auto power = take_power_of_ten(text))
            multiply(numeral, std::pow(10.0, *power));
    if (negative)
        numeral.value = -numeral.value;
    if (negative && numeral.other)
        numeral.other = -*numeral.other;
    if (!std::isfinite(numeral.value))
        return std::nullopt;
    const auto rest = trimmed(text);
    numeral.apart = rest.size() < text.size() && !text.starts_with(rest);
    numeral.rest = rest;
    return numeral;
}

std::string plain(double value) {
    std::array<char, 64> buffer{};
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    std::snprintf(buffer.data(), buffer.size(), whole ? "%.0f" : "%.10g", value);
    return buffer.data();
}

} // namespace retake::grading
