// Joins the rules of the rooms, and explains one.
#include "cli/rules.hpp"
#include "bank/rules.hpp"
#include "item/rules.hpp"
#include "lint/rules.hpp"
#include "tree/fields.hpp"
#include "tree/rules.hpp"
#include <algorithm>
#include <ostream>

namespace retake::cli {

const Rules& all_rules() {
    static const Rules all = [] {
        Rules joined;
        for (const auto* room : {&tree::rules(), &item::rules(), &bank::rules(), &lint::rules()})
            joined.insert(joined.end(), room->begin(), room->end());
        std::ranges::sort(joined, {}, &Rule::name);
        return joined;
    }();
    return all;
}

const Rule* find_rule(std::string_view name) {
    const auto found = std::ranges::find(all_rules(), name, &Rule::name);
    return found == all_rules().end() ? nullptr : &*found;
}

int explain_rule(std::string_view name, std::ostream& out, std::ostream& err) {
    if (const auto* rule = find_rule(name)) {
        out << page(*rule);
        return 0;
    }
    std::vector<std::string_view> names;
    for (const auto& rule : all_rules())
        names.push_back(rule.name);
    err << "There is no rule `" << name << "`.\n";
    if (const auto similar = tree::similar_name(name, names); !similar.empty())
        err << "There is a rule with a similar name: `" << similar << "`.\n";
    err << "The rules:";
    for (const auto& known : names)
        err << ' ' << known;
    err << '\n';
    return 2;
}

} // namespace retake::cli
