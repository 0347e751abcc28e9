// Proves an item with the grader that will grade its learners.
#include "bank/proof.hpp"
#include "bank/counterexamples.hpp"
#include "tree/fields.hpp"
#include "tree/repair.hpp"
#include <algorithm>

namespace retake::bank {
namespace {

// At a field of the question, at its key where the value says nothing, or at the question.
Diagnostic& complain(const tree::Node& question, std::string_view field, std::string rule, std::string message, std::string help,
                     Diagnostics& found, Severity severity = Severity::error) {
    tree::Fields fields(question, found);
    const auto* value = fields.node(field);
    return fields.complain_at(value ? *value : question, std::move(rule), std::move(message), std::move(help), severity);
}

std::vector<const item::Choice*> distractors(const std::vector<item::Choice>& choices, const std::vector<int>& keys) {
    std::vector<const item::Choice*> wrong;
    for (const auto& choice : choices)
        if (std::ranges::find(keys, choice.id) == keys.end())
            wrong.push_back(&choice);
    return wrong;
}

// The text of a wrong choice that earns full credit; "" when none.
std::string accepted_distractor(const item::Item& item, const std::vector<item::Choice>& choices, const std::vector<int>& keys,
                                bool several) {
    for (const auto* wrong : distractors(choices, keys)) {
        std::vector<int> with_wrong = keys;
        with_wrong.push_back(wrong->id);
        std::ranges::sort(with_wrong);
        const item::Response response =
            several ? item::Response(item::PickedMany{with_wrong}) : item::Response(item::Picked{wrong->id});
        if (item::grade(item, response).right())
            return wrong->text;
    }
    return {};
}

std::string accepted_wrong(const item::Item& item) {
    if (const auto* typed = std::get_if<item::TypedText>(&item.body)) {
        for (const auto& wrong : typed->wrong)
            if (item::grade(item, item::Typed{wrong.text}).right())
                return wrong.text;
        return {};
    }
    for (const auto& [response, name] : counterexamples(item))
        if (item::grade(item, response).right())
            return name;
    Rng rng(0); // The written order draws nothing from it.
    const auto shown = item::present(item, rng, item::Order::as_written).interaction;
    const auto key = item::key(item);
    if (const auto* one = std::get_if<item::PickOne>(&shown))
        return accepted_distractor(item, one->choices, {std::get<item::Picked>(key).id}, false);
    if (const auto* many = std::get_if<item::PickMany>(&shown))
        return accepted_distractor(item, many->choices, std::get<item::PickedMany>(key).ids, true);
    return {};
}

} // namespace

bool proves_itself(const item::Item& item, const tree::Node& question, Diagnostics& found) {
    const auto verdict = item::grade(item, item::key(item));
    if (!verdict.right()) {
        complain(question, "answer", "key-fails", "the grader does not accept this key: " + verdict.reason,
                 "word the key so that a learner can give it", found);
        return false;
    }
    if (const auto wrong = accepted_wrong(item); !wrong.empty()) {
        complain(question, tree::Fields(question, found).has("wrong") ? "wrong" : "choices", "wrong-accepted",
                 "the wrong choice \"" + wrong + "\" would count as right",
                 "remove it, or word it so that it differs from the key", found);
        return false;
    }
    return true;
}

void check_passage(const item::Item& item, const tree::Node& question, const std::vector<Section>& notes, Diagnostics& found) {
    const auto& passage = item.passage;
    if (!passage || notes.empty())
        return;
    const auto section = std::ranges::find(notes, passage->section, &Section::heading);
    if (section == notes.end()) {
        std::vector<std::string_view> headings;
        for (const auto& one : notes)
            headings.push_back(one.heading);
        const auto similar = tree::similar_name(passage->section, headings);
        auto& finding = complain(question, "from", "unknown-section", "the notes have no section \"" + passage->section + "\"",
                                 similar.empty() ? "name a section of `notes`"
                                                 : "there is a section with a similar name: \"" + std::string(similar) + "\"",
                                 found, Severity::warning);
        Diagnostics none;
        if (!similar.empty())
            finding.fix = tree::reworded(*tree::Fields(question, none).node("from"), passage->section, std::string(similar),
                                         tree::is_slip(passage->section, headings));
        return;
    }
    const auto count = static_cast<int>(section->paragraphs.size());
    if (passage->paragraph > count)
        complain(question, "from", "unknown-paragraph",
                 "the section \"" + section->heading + "\" has " + std::to_string(count) +
                     (count == 1 ? " paragraph" : " paragraphs") + ", no paragraph " + std::to_string(passage->paragraph),
                 "", found, Severity::warning);
}

} // namespace retake::bank
