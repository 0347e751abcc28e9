// Single choice: reading, presenting and grading it.
#include "item/kinds/single_choice.hpp"
#include "item/written_choices.hpp"

namespace retake::item {
namespace {

std::optional<SingleChoice> sound(SingleChoice item, tree::Fields& fields) {
    if (item.choices.size() < 2) {
        fields.complain(fields.has("wrong") ? "wrong" : "choices", "too-few-choices", "a choice needs one wrong choice or more",
                        "add a line under `wrong:`");
        return std::nullopt;
    }
    if (!choices_are_sound(item.choices, {item.key}, fields))
        return std::nullopt;
    return item;
}

} // namespace

std::optional<SingleChoice> SingleChoice::read(tree::Fields& fields, const Setting&) {
    SingleChoice item;
    item.keep_order = fields.truth("keep-order").value_or(false);
    if (fields.has("choices")) {
        auto marked = read_marked(fields);
        if (marked.keys.size() != 1)
            return std::nullopt;
        item.choices = std::move(marked.choices);
        item.key = marked.keys.front();
        item.keep_order = true;
        return sound(std::move(item), fields);
    }
    auto keys = read_choices(fields, "answer");
    if (keys.size() != 1)
        return std::nullopt;
    item.choices = read_choices(fields, "wrong");
    item.choices.insert(item.choices.begin(), std::move(keys.front()));
    return sound(std::move(item), fields);
}

Interaction present(const SingleChoice& item, Rng& rng, Order order) {
    return PickOne{in_order(item.choices, item.keep_order, rng, order)};
}

Response key(const SingleChoice& item) { return Picked{item.key}; }

grading::Verdict grade(const SingleChoice& item, const Response& response) {
    const auto* picked = std::get_if<Picked>(&response);
    if (!picked)
        return {0, "no choice was picked", ""};
    return picked->id == item.key ? grading::Verdict{1, "the key", ""} : grading::Verdict{0, "not the key", ""};
}

std::string words(const SingleChoice& item, const Response& response) {
    const auto* picked = std::get_if<Picked>(&response);
    if (!picked || picked->id < 0 || static_cast<std::size_t>(picked->id) >= item.choices.size())
        return "";
    return item.choices[static_cast<std::size_t>(picked->id)].text;
}

std::string why(const SingleChoice& item, const Response& response) {
    const auto* picked = std::get_if<Picked>(&response);
    if (!picked || picked->id < 0 || static_cast<std::size_t>(picked->id) >= item.choices.size())
        return "";
    return item.choices[static_cast<std::size_t>(picked->id)].why;
}

} // namespace retake::item
