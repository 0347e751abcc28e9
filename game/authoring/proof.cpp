// Compares banks by what they say.
#include "authoring/proof.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace retake::authoring {
namespace {

item::Item without_place(item::Item item) {
    item.place = {};
    return item;
}

std::map<int, item::Item> by_number(const bank::Bank& bank) {
    std::map<int, item::Item> items;
    for (const auto& item : bank.items)
        items.emplace(item.number, without_place(item));
    return items;
}

} // namespace

std::vector<int> questions_that_differ(const bank::Bank& one, const bank::Bank& other) {
    const auto before = by_number(one), after = by_number(other);
    std::set<int> numbers;
    for (const auto* items : {&before, &after})
        for (const auto& [number, item] : *items)
            if (!before.contains(number) || !after.contains(number) || before.at(number) != after.at(number))
                numbers.insert(number);
    return {numbers.begin(), numbers.end()};
}

std::string head_difference(const bank::Bank& one, const bank::Bank& other) {
    if (one.questions_written != other.questions_written)
        return "the number of questions";
    if (one.id != other.id || one.title != other.title || one.language != other.language || one.author != other.author ||
        one.licence != other.licence)
        return "the head";
    if (one.source != other.source)
        return "the source";
    if (one.notes != other.notes)
        return "the notes";
    if (one.topics != other.topics)
        return "the topics";
    return one.allow != other.allow ? "the rules that are silent" : "";
}

std::string difference(const bank::Bank& one, const bank::Bank& other) {
    if (auto head = head_difference(one, other); !head.empty())
        return head;
    const auto questions = questions_that_differ(one, other);
    return questions.empty() ? "" : "question " + std::to_string(questions.front());
}

} // namespace retake::authoring
