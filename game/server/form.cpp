// Writes forms. Each kind of form is listed by hand, so that nothing goes out because it happens to be in a struct.
#include "server/form.hpp"
#include "base/overloaded.hpp"
#include <nlohmann/json.hpp>

namespace retake::server {
namespace {

using Json = nlohmann::ordered_json;

Json texts_of(const std::vector<item::Choice>& choices) {
    auto texts = Json::array();
    for (const auto& choice : choices)
        texts.push_back(choice.text);
    return texts;
}

Json piece_of(const item::Piece& piece) {
    return std::visit(overloaded{
                          [](const std::string& text) { return Json(text); },
                          [](const item::Blank& blank) {
                              const bool number = blank.form == item::Blank::Form::number;
                              Json gap{{"g", blank.index}, {"f", number ? "number" : "text"}};
                              if (!blank.unit.empty())
                                  gap["u"] = blank.unit;
                              return gap;
                          },
                      },
                      piece);
}

Json gaps(const item::FillBlanks& form) {
    auto pieces = Json::array();
    for (const auto& piece : form.pieces)
        pieces.push_back(piece_of(piece));
    return {{"k", "gaps"}, {"p", std::move(pieces)}, {"w", texts_of(form.words)}};
}

Json number(const item::TypeNumber& form) {
    Json json{{"k", "number"}, {"unit", form.unit}};
    if (form.range)
        json["range"] = {form.range->first, form.range->second};
    return json;
}

Json place_in(const item::PointAt& form, int card) {
    auto marks = Json::array();
    for (const auto& mark : form.marks)
        marks.push_back({{"x", mark.x}, {"y", mark.y}});
    return {{"k", "point"}, {"pic", json_of(form.image, card)}, {"m", std::move(marks)}};
}

} // namespace

Json json_of(const item::Image& image, int card) {
    return {{"url", "/picture/" + std::to_string(card)}, {"alt", image.alt}, {"aspect", image.aspect}};
}

Json json_of(const item::Interaction& interaction, int card) {
    return std::visit(overloaded{
                          [](const item::PickOne& form) {
                              return Json{{"k", "one"}, {"c", texts_of(form.choices)}};
                          },
                          [](const item::PickMany& form) {
                              return Json{{"k", "many"}, {"c", texts_of(form.choices)}};
                          },
                          [](const item::JudgeTruth&) {
                              return Json{{"k", "truth"}};
                          },
                          [](const item::TypeText&) {
                              return Json{{"k", "text"}};
                          },
                          [](const item::TypeNumber& form) { return number(form); },
                          [](const item::FillBlanks& form) { return gaps(form); },
                          [](const item::PutInOrder& form) {
                              return Json{{"k", "order"}, {"c", texts_of(form.entries)}, {"ends", {form.earliest, form.latest}}};
                          },
                          [](const item::PairUp& form) {
                              return Json{{"k", "pairs"}, {"l", texts_of(form.left)}, {"r", texts_of(form.right)}};
                          },
                          [](const item::SortInto& form) {
                              return Json{{"k", "groups"}, {"c", texts_of(form.entries)}, {"g", texts_of(form.groups)}};
                          },
                          [&](const item::PointAt& form) { return place_in(form, card); },
                      },
                      interaction);
}

Json json_of(const Said& said) {
    return std::visit(overloaded{
                          [](std::monostate) { return Json(); },
                          [](const Share& share) {
                              return Json::array({share.first, share.second});
                          },
                          [](const PlacePairs& pairs) {
                              auto all = Json::array();
                              for (const auto& [from, to] : pairs)
                                  all.push_back(Json::array({from, to}));
                              return all;
                          },
                          [](const auto& value) { return Json(value); },
                      },
                      said);
}

} // namespace retake::server
