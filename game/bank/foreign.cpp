// Tells by its keys whether a file of which nothing could be read was meant as a bank.
#include "bank/foreign.hpp"
#include "bank/head.hpp"
#include "tree/key.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace retake::bank {
namespace {

constexpr std::size_t findings_bearable = 3; // so few are told one by one
constexpr int questions_min = 3;
constexpr std::size_t names_shown = 3;

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), names_shown); ++i)
        all += (i == 0 ? "`" : ", `") + tree::clipped(names[i]) + "`";
    return names.size() > names_shown ? all + " and " + std::to_string(names.size() - names_shown) + " more" : all;
}

bool is_head_key(const std::string& name) { return std::ranges::find(head_keys(), std::string_view(name)) != head_keys().end(); }

// What unknown keys most of the questions have, the most frequent first, with the first finding of each.
std::vector<const Diagnostic*> shared_keys(const Diagnostics& found, int questions) {
    std::map<std::string, std::set<std::string>> questions_of;
    std::map<std::string, const Diagnostic*> first_of;
    for (const auto& finding : found)
        if (finding.rule == "unknown-key" && !finding.question.empty()) {
            questions_of[finding.message].insert(finding.question);
            first_of.emplace(finding.message, &finding);
        }
    std::vector<std::pair<std::size_t, const Diagnostic*>> counted;
    for (const auto& [message, which] : questions_of)
        if (2 * which.size() >= static_cast<std::size_t>(questions))
            counted.emplace_back(which.size(), first_of[message]);
    std::ranges::stable_sort(counted, std::greater(), &std::pair<std::size_t, const Diagnostic*>::first);
    std::vector<const Diagnostic*> keys;
    for (const auto& [count, finding] : counted)
        keys.push_back(finding);
    return keys;
}

Diagnostic told(const Place& place, std::string message, std::string help) {
    return {Severity::error, place, "foreign-file", std::move(message), std::move(help)};
}

std::optional<Diagnostic> of_questions(const Bank& bank, const Diagnostics& found) {
    const auto shared = shared_keys(found, bank.questions_written);
    if (shared.empty())
        return std::nullopt;
    std::vector<std::string> names;
    for (const auto* finding : shared)
        names.push_back(finding->message.substr(finding->message.find('`') + 1,
                                                finding->message.rfind('`') - finding->message.find('`') - 1));
    auto one =
        told(shared.front()->place,
             "none of the " + std::to_string(bank.questions_written) + " entries is a question of this program: most have " +
                 (names.size() == 1 ? "the key " : "the keys ") + listed(names) + ", which no question has",
             shared.front()->help.empty() ? "a question is written `- q: …`, and below it `answer: …`" : shared.front()->help);
    one.width = shared.front()->width;
    return one;
}

} // namespace

std::optional<Diagnostic> foreign_file(const Bank& bank, const tree::Map& head, const Diagnostics& found) {
    const auto errors = static_cast<std::size_t>(std::ranges::count(found, Severity::error, &Diagnostic::severity));
    if (!bank.items.empty() || errors <= findings_bearable)
        return std::nullopt;
    if (bank.questions_written > 0)
        return bank.questions_written < questions_min ? std::nullopt : of_questions(bank, found);
    std::vector<std::string> names;
    for (const auto& key : head.keys)
        names.push_back(key.text() ? key.text()->text : std::string());
    if (std::ranges::any_of(names, is_head_key))
        return std::nullopt;
    const std::string help = "a bank is a list of questions: `- q: …`, and below it `answer: …`";
    if (names.empty())
        return told(found.front().place, "this file is no bank of questions: its lines have no keys", help);
    auto one = told(head.keys.front().place,
                    "this file is no bank of questions: it has " + std::to_string(names.size()) +
                        (names.size() == 1 ? " key, " : " keys, ") + listed(names) + ", none of which a bank has",
                    help);
    one.width = head.keys.front().width;
    return one;
}

} // namespace retake::bank
