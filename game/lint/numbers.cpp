// Rules about choices that are numbers.
#include "lint/numbers.hpp"
#include "grading/number.hpp"
#include "grading/numeral.hpp"
#include "lint/about.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace retake::lint {
namespace {

constexpr std::size_t numbers_min = 3;
constexpr double year_first = 1000, year_last = 2200;

struct Range {
    double low = 0, high = 0;
};

// "10-20", "10 to 20 km", "10..20". A period of years is a value of its own: "1914-1918" and "1914-1917" do not contradict.
std::optional<Range> read_range(const std::string& folded, const std::string& language) {
    const auto low = grading::read_numeral(folded, language);
    if (!low || low->signed_)
        return std::nullopt;
    std::string_view rest = low->rest;
    bool joined = false;
    for (const std::string_view joint : {"to ", "-", "..", "bis ", "a ", "à ", "до "})
        if (rest.starts_with(joint)) {
            rest.remove_prefix(joint.size());
            joined = true;
            break;
        }
    const auto high = joined ? grading::read_numeral(grading::trimmed(rest), language) : std::nullopt;
    const bool score = folded.find('-') == 1 && folded.size() == 3; // "1-7" is what two teams made of a match
    if (!high || high->value <= low->value || score)
        return std::nullopt;
    const auto year = [](double value) { return value == std::floor(value) && value >= year_first && value <= year_last; };
    if (year(low->value) && (year(high->value) || high->value < 100))
        return std::nullopt;
    return Range{low->value, high->value};
}

// "4.5 ± 1 kg", as far as the author wrote a tolerance; with its unit.
std::optional<std::pair<Range, std::string>> read_tolerance(std::string_view text, const std::string& language) {
    constexpr std::array<std::string_view, 3> signs = {"±", "+-", "+/-"};
    if (std::ranges::none_of(signs, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; }))
        return std::nullopt;
    const auto key = grading::read_number_key(text, "", language);
    if (!key)
        return std::nullopt;
    return std::pair{Range{key->value - key->tolerance, key->value + key->tolerance}, key->unit};
}

// Whether a value lies in what the key takes in. Its ends may belong to either choice.
bool lies_within(const Choice& choice, const Question& question) {
    const auto number = grading::read_number(choice.text, question.tag);
    if (!number)
        return false;
    if (const auto key = read_tolerance(question.key().text, question.tag))
        return (number->unit.empty() || number->unit == key->second) && number->value >= key->first.low &&
               number->value <= key->first.high;
    const auto key = read_range(question.key().folded, question.tag);
    return key && number->unit.empty() && !number->scaled && number->value > key->low && number->value < key->high;
}

bool overlaps_key(const Choice& choice, const Question& question) {
    const auto key = read_range(question.key().folded, question.tag), other = read_range(choice.folded, question.tag);
    return (key && other && other->low < key->high && other->high > key->low) || lies_within(choice, question);
}

void check_overlap(const Question& question, Findings& findings) {
    if (!question.one_key())
        return;
    for (const auto& choice : question.choices) {
        if (choice.right || !overlaps_key(choice, question))
            continue;
        findings.add(question.item, "wrong", choice.text, "overlapping-numbers",
                     "`" + std::string(choice.text) + "` and the right `" + std::string(question.key().text) +
                         "` overlap: what lies in both is right and wrong",
                     "let the ranges end where the next ones begin");
        return;
    }
}

// The choices with their marks and reasons, from the least to the greatest.
Rewording in_order_of(const std::vector<double>& values, const Question& question) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    Rewording sorted;
    for (const auto& choice : question.choices)
        sorted.texts.push_back((choice.right ? "(x) " : "( ) ") + std::string(choice.text) +
                               (choice.why.empty() ? "" : " => " + std::string(choice.why)));
    for (const auto i : order)
        sorted.instead.push_back(sorted.texts[i]);
    sorted.sure = false; // perhaps the order says something
    return sorted;
}

} // namespace

std::optional<std::vector<double>> values_of(const Question& question) {
    if (question.choices.size() < numbers_min || question.keys != 1)
        return std::nullopt;
    std::vector<double> values;
    std::string unit;
    for (const auto& choice : question.choices) {
        const auto first = choice.folded.empty() ? ' ' : choice.folded.front();
        const bool begins_as_one = (first >= '0' && first <= '9') || first == '-' || first == '$' || first == '+' ||
                                   first == '.' || static_cast<unsigned char>(first) >= 0x80;
        const auto number = begins_as_one ? grading::read_number(choice.text, question.tag) : std::nullopt;
        if (!number || (!values.empty() && number->unit != unit) || std::ranges::find(values, number->value) != values.end())
            return std::nullopt;
        unit = number->unit;
        values.push_back(number->value);
    }
    return values;
}

std::size_t rank_of_key(const Question& question, const std::vector<double>& values) {
    const auto at = std::ranges::find(question.choices, true, &Choice::right) - question.choices.begin();
    const auto key = values[static_cast<std::size_t>(at)];
    return static_cast<std::size_t>(std::ranges::count_if(values, [&](double value) { return value < key; }));
}

void check_numbers(const Question& question, Findings& findings) {
    if (question.choices.empty())
        return;
    check_overlap(question, findings);
    if (!question.keeps_order)
        return;
    const auto values = values_of(question);
    if (values && !std::ranges::is_sorted(*values) && !std::ranges::is_sorted(*values, std::greater()))
        findings.add(question.item, "choices", "", "unsorted-numbers",
                     "the numbers stand in no order, and finding one takes time", "write them from the least to the greatest",
                     in_order_of(*values, question));
}

} // namespace retake::lint
