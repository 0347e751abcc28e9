// Small items and cards for tests: each is what a reader would make of a short question.
#include "support/cards.hpp"
#include <sstream>

namespace retake::test {
namespace {

item::Item item_of(std::string id, std::string stem, item::Body body) {
    item::Item made{.id = std::move(id), .content_hash = {}, .stem = std::move(stem), .body = std::move(body)};
    made.content_hash = "hash-of-" + made.id;
    return made;
}

std::vector<item::WrittenChoice> written(const std::vector<std::string>& texts, std::size_t keys) {
    std::vector<item::WrittenChoice> choices;
    for (std::size_t i = 0; i < texts.size(); ++i)
        choices.push_back({texts[i], i < keys ? "" : "Not " + texts[i] + "."});
    return choices;
}

} // namespace

item::Item single(std::string id, std::string stem, std::vector<std::string> choices) {
    return item_of(std::move(id), std::move(stem), item::SingleChoice{.choices = written(choices, 1), .key = 0});
}

item::Item multiple(std::string id, std::string stem, std::vector<std::string> keys, std::vector<std::string> others) {
    item::MultipleChoice body;
    for (std::size_t i = 0; i < keys.size(); ++i)
        body.keys.push_back(static_cast<int>(i));
    const auto count = keys.size();
    keys.insert(keys.end(), others.begin(), others.end());
    body.choices = written(keys, count);
    return item_of(std::move(id), std::move(stem), std::move(body));
}

item::Item true_false(std::string id, std::string stem, bool truth) {
    return item_of(std::move(id), std::move(stem), item::TrueFalse{.truth = truth, .why_not = "It is the other way round."});
}

item::Item typed(std::string id, std::string stem, std::vector<std::string> accepted) {
    return item_of(std::move(id), std::move(stem), item::TypedText{.key = {.accepted = std::move(accepted)}, .wrong = {}});
}

item::Item number(std::string id, std::string stem, double value, double tolerance, std::string unit) {
    std::ostringstream written;
    written << value << (unit.empty() || unit == "%" ? "" : " ") << unit;
    return item_of(
        std::move(id), std::move(stem),
        item::Number{.key = {.value = value, .tolerance = tolerance, .unit = std::move(unit), .written = written.str()}});
}

std::vector<item::Item> five_kinds() {
    std::vector<item::Item> items{
        single("single", "Where does a cell keep its DNA?", {"Nucleus", "Ribosome", "Membrane", "Vacuole"}),
        multiple("multiple", "Which of these are organelles?", {"Nucleus", "Ribosome"}, {"Cytosol", "Slime"}),
        true_false("true-false", "Plant cells have a wall.", true),
        typed("typed", "What makes plants green?", {"chlorophyll", "leaf green"}),
        number("number", "How many chromosomes has a human body cell?", 46),
    };
    for (auto& made : items) {
        made.explanation = "See the chapter about cells.";
        made.hint = "Think of the cell's centre.";
        made.passage = item::Passage{"Inside a cell", 2};
    }
    return items;
}

session::Card card(item::Item made) {
    return {.bank = "cells",
            .bank_title = "Cells",
            .topic = "Biology",
            .passage = "A cell keeps its DNA in the nucleus.",
            .item = std::move(made)};
}

std::shared_ptr<const session::Cards> cards(std::vector<item::Item> items) {
    session::Cards dealt;
    for (auto& made : items)
        dealt.push_back(card(std::move(made)));
    return std::make_shared<const session::Cards>(std::move(dealt));
}

std::shared_ptr<const session::Cards> single_cards(int count) {
    std::vector<item::Item> items;
    for (int i = 0; i < count; ++i) {
        const auto id = std::string(1, static_cast<char>('a' + i));
        items.push_back(single(id, "Question " + id + "?", {"Key", "Lure", "Bait", "Decoy"}));
    }
    return cards(std::move(items));
}

Instant noon(Milliseconds later) {
    return Instant{std::chrono::sys_days{std::chrono::year{2024} / 5 / 16}} + std::chrono::hours{12} + later;
}

} // namespace retake::test
