// Whether what is silenced exists: a misspelt name would silence nothing, and nobody would know why.
#include "bank/rules.hpp"
#include "item/rules.hpp"
#include "lint/about.hpp"
#include "lint/rules.hpp"
#include "tree/fields.hpp"
#include "tree/rules.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

const std::vector<std::string_view>& known_rules() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const auto* room : {&tree::rules(), &item::rules(), &bank::rules(), &lint::rules()})
            for (const auto& rule : *room)
                all.push_back(rule.name);
        return all;
    }();
    return names;
}

bool is_known(std::string_view name) { return std::ranges::find(known_rules(), name) != known_rules().end(); }

std::string message_about(const std::string& name) { return "there is no rule `" + name + "`, so that nothing is silenced"; }

std::string help_for(const std::string& name) {
    const auto similar = tree::similar_name(name, known_rules());
    return similar.empty() ? "write the name that stands in brackets behind a finding"
                           : "there is a rule with a similar name: `" + std::string(similar) + "`";
}

} // namespace

void check_allowed(const Question& question, const bank::Bank& head, Findings& findings) {
    for (const auto& name : question.item.allow)
        if (!is_known(name) && std::ranges::find(head.allow, name) == head.allow.end())
            findings.add(question.item, "allow", name, "unknown-rule", message_about(name), help_for(name));
}

void check_allowed(const bank::Bank& head, Findings& findings) {
    for (const auto& name : head.allow)
        if (!is_known(name))
            findings.add_of_bank("unknown-rule", message_about(name), help_for(name), name);
}

} // namespace retake::lint
