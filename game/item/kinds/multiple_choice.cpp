// Multiple choice: reading, presenting and grading it, with a share of the credit for a part of the keys.
#include "item/kinds/multiple_choice.hpp"
#include "item/written_choices.hpp"
#include <algorithm>

namespace retake::item {
namespace {

bool in_range(const MultipleChoice& item, int id) { return id >= 0 && static_cast<std::size_t>(id) < item.choices.size(); }

bool is_key(const MultipleChoice& item, int id) { return std::ranges::binary_search(item.keys, id); }

std::string count_words(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

} // namespace

std::optional<MultipleChoice> MultipleChoice::read(tree::Fields& fields, const Setting&) {
    MultipleChoice item;
    item.keep_order = fields.truth("keep-order").value_or(false);
    if (fields.has("choices")) {
        auto marked = read_marked(fields);
        item.choices = std::move(marked.choices);
        item.keys = std::move(marked.keys);
        item.keep_order = true;
    } else {
        item.choices = read_choices(fields, "answer");
        for (int id = 0; id < static_cast<int>(item.choices.size()); ++id)
            item.keys.push_back(id);
        for (auto& wrong : read_choices(fields, "wrong"))
            item.choices.push_back(std::move(wrong));
    }
    if (item.keys.empty())
        return std::nullopt;
    if (item.keys.size() == item.choices.size()) {
        fields.complain(fields.has("wrong") ? "wrong" : "answer", "too-few-choices",
                        "every choice is right, so there is nothing to choose", "add a line under `wrong:`");
        return std::nullopt;
    }
    if (!choices_are_sound(item.choices, item.keys, fields))
        return std::nullopt;
    return item;
}

Interaction present(const MultipleChoice& item, Rng& rng, Order order) {
    return PickMany{in_order(item.choices, item.keep_order, rng, order)};
}

Response key(const MultipleChoice& item) { return PickedMany{item.keys}; }

// right/keys − wrong/distractors, never under zero: picking everything earns nothing (question-format, grading).
grading::Verdict grade(const MultipleChoice& item, const Response& response) {
    const auto* picked = std::get_if<PickedMany>(&response);
    if (!picked || picked->ids.empty())
        return {0, "no choice was picked", ""};
    std::size_t right = 0, wrong = 0;
    for (std::size_t id = 0; id < item.choices.size(); ++id)
        if (std::ranges::count(picked->ids, static_cast<int>(id)) > 0)
            ++(is_key(item, static_cast<int>(id)) ? right : wrong);
    if (right == item.keys.size() && wrong == 0)
        return {1, "all the keys and nothing else", ""};
    const auto distractors = item.choices.size() - item.keys.size();
    const double credit = static_cast<double>(right) / static_cast<double>(item.keys.size()) -
                          static_cast<double>(wrong) / static_cast<double>(distractors);
    return {std::max(0.0, credit),
            std::to_string(right) + " of " + count_words(item.keys.size(), "key", "keys") + ", " + std::to_string(wrong) +
                " wrong",
            ""};
}

std::string words(const MultipleChoice& item, const Response& response) {
    const auto* picked = std::get_if<PickedMany>(&response);
    std::string text;
    if (picked)
        for (const int id : picked->ids)
            if (in_range(item, id))
                text += (text.empty() ? "" : ", ") + item.choices[static_cast<std::size_t>(id)].text;
    return text;
}

std::string why(const MultipleChoice& item, const Response& response) {
    const auto* picked = std::get_if<PickedMany>(&response);
    std::string text;
    if (picked)
        for (const int id : picked->ids)
            if (in_range(item, id) && !is_key(item, id) && !item.choices[static_cast<std::size_t>(id)].why.empty())
                text += (text.empty() ? "" : "\n") + item.choices[static_cast<std::size_t>(id)].why;
    return text;
}

} // namespace retake::item
