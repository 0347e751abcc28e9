// The promises of the reader of banks, and of the advice about what it has read.
#include "bank/bank.hpp"
#include "bank/rules.hpp"
#include "base/utf8.hpp"
#include "fuzz/promises.hpp"
#include "item/rules.hpp"
#include "lint/lint.hpp"
#include "lint/rules.hpp"
#include "tree/rules.hpp"
#include <algorithm>

namespace retake::fuzz {
namespace {

bool has_page(const std::string& rule) {
    for (const auto* rules : {&tree::rules(), &item::rules(), &bank::rules(), &lint::rules()})
        if (std::ranges::find(*rules, rule, &Rule::name) != rules->end())
            return true;
    return false;
}

// Whether a place stands in the file: on one of its lines, at most one character behind its end.
bool stands_in(const tree::Lines& lines, int line, int column) {
    return line >= 1 && line <= std::max(1, lines.count()) && column >= 1 &&
           column <= static_cast<int>(utf8::length(lines.line(line))) + 1;
}

std::string broken_by(const Diagnostic& finding, const tree::Lines& lines) {
    if (!has_page(finding.rule))
        return "a rule without a page: " + headline(finding);
    if (finding.message.empty() || !utf8::valid(finding.message + finding.help + finding.question + finding.excerpt))
        return "a finding that cannot be shown: " + headline(finding);
    if (!stands_in(lines, finding.place.line, finding.place.column))
        return "a finding outside of the file: " + headline(finding);
    if (finding.width < 1 || explain(finding).empty())
        return "a finding without a width: " + headline(finding);
    if (const auto& fix = finding.fix;
        fix && (!stands_in(lines, fix->line, fix->column) ||
                (fix->end_line <= lines.count() && !stands_in(lines, fix->end_line, fix->end_column))))
        return "a repair outside of the file: " + headline(finding);
    return {};
}

std::vector<item::Response> wrong_picks(const item::Item& item, const item::Interaction& shown) {
    std::vector<item::Response> wrong;
    const auto key = item::key(item);
    if (const auto* one = std::get_if<item::PickOne>(&shown))
        for (const auto& choice : one->choices)
            if (item::Response(item::Picked{choice.id}) != key)
                wrong.emplace_back(item::Picked{choice.id});
    if (const auto* many = std::get_if<item::PickMany>(&shown)) {
        const auto& keys = std::get<item::PickedMany>(key).ids;
        for (const auto& choice : many->choices) {
            auto ids = keys;
            if (std::ranges::find(keys, choice.id) == keys.end())
                ids.push_back(choice.id);
            else
                std::erase(ids, choice.id);
            wrong.emplace_back(item::PickedMany{ids});
        }
    }
    return wrong;
}

std::string broken_by(const item::Item& item) {
    const auto key = item::key(item);
    const auto name = " in " + item.id + ", " + item.stem;
    if (item.stem.empty() || item.id.empty() || !utf8::valid(item.stem + item.explanation + item.hint + item.quote))
        return "a text that cannot be shown" + name;
    if (!item::grade(item, key).right())
        return "the key is not accepted: " + item::grade(item, key).reason + name;
    if (item::words(item, key).empty())
        return "the key has no words" + name;
    for (const item::Response& nothing : {item::Response(item::Skipped{}), item::Response(item::TimedOut{})})
        if (item::grade(item, nothing).credit > 0)
            return "nothing earns credit" + name;
    Rng rng(1);
    for (const auto& wrong : wrong_picks(item, item::present(item, rng, item::Order::shuffled).interaction))
        if (item::grade(item, wrong).right())
            return "a wrong choice is accepted" + name;
    return {};
}

} // namespace

std::string broken_by_bank(std::string_view bytes) {
    const std::string text(bytes);
    const auto read = bank::read_bank("fuzz.yaml", text);
    const auto again = bank::read_bank("fuzz.yaml", text);
    if (read.value != again.value || read.found != again.found)
        return "it is read in two ways";
    const auto lines = tree::read_lines("fuzz.yaml", text).value;
    auto found = read.found;
    const auto advice = lint::check(read.value, [&] { return lines; });
    found.insert(found.end(), advice.begin(), advice.end());
    for (const auto& finding : found)
        if (auto broken = broken_by(finding, lines); !broken.empty())
            return broken;
    if (has_errors(advice))
        return "advice that costs a question";
    const auto written = static_cast<std::size_t>(read.value.questions_written);
    if (read.value.items.size() > written)
        return "more questions than were written";
    if ((read.value.items.size() < written || written == 0) && !has_errors(read.found))
        return "a question is lost in silence";
    for (const auto& item : read.value.items)
        if (auto broken = broken_by(item); !broken.empty())
            return broken;
    return {};
}

} // namespace retake::fuzz
