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

std::vector<item::Item> other_kinds() {
    const grading::TextKey green{.accepted = {"chlorophyll", "leaf green"}};
    const grading::NumberKey forty_six{.value = 46, .written = "46"};
    const item::Image cell{"cells/cell.png", "A cell, cut open", 1.5};
    return {
        item_of("cloze", "Plants are green by ____; our cells have ____ chromosomes.",
                item::Cloze{{"Plants are green by ", "; our cells have ", " chromosomes."}, {green, forty_six}, {}}),
        item_of("words", "Plants are green by ____.",
                item::Cloze{{"Plants are green by ", "."}, {green}, {{"melanin", "It makes skin brown."}, {"keratin", ""}}}),
        item_of("ordering", "Put them in order.",
                item::Ordering{
                    {{"Atom", ""}, {"Molecule", "It is made of atoms."}, {"Cell", ""}, {"Tissue", ""}}, "smallest", "largest"}),
        item_of("matching", "Match each part to what it does.",
                item::Matching{{{"Nucleus", "Think of a library."}, {"Ribosome", ""}, {"Membrane", ""}},
                               {{"keeps the DNA", ""},
                                {"makes protein", ""},
                                {"holds it together", ""},
                                {"stores water", "The vacuole does."}}}),
        item_of("sorting", "Who has it?",
                item::Sorting{{"Plants", "Animals"},
                              {{"Wall", "It keeps stems upright."}, {"Chloroplast", ""}, {"Centriole", ""}},
                              {0, 0, 1}}),
        item_of("hotspot", "Where is the nucleus?",
                item::Hotspot{cell,
                              {item::Circle{{0.5, 0.5}, 0.1}, "Nucleus", ""},
                              {{item::Circle{{0.2, 0.2}, 0.05}, "Vacuole", "It stores water."},
                               {item::Rectangle{{0.8, 0.7}, 0.1, 0.2}, "Membrane", ""}}}),
        item_of("cross", "Point to the nucleus.", item::Hotspot{cell, {item::Circle{{0.5, 0.5}, 0.1}, "", ""}, {}}),
    };
}

std::vector<item::Item> all_kinds() {
    auto all = five_kinds();
    for (auto& made : other_kinds())
        all.push_back(std::move(made));
    return all;
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
