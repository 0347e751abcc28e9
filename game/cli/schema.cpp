// Makes the schema from the reader's own lists of keys.
#include "cli/schema.hpp"
#include "bank/question.hpp"
#include "cli/rules.hpp"
#include "cli/schema_words.hpp"
#include "item/item.hpp"
#include <nlohmann/json.hpp>

namespace retake::cli {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const std::string& name) { return {{"$ref", "#/definitions/" + name}}; }

// A text, also where YAML takes it for a number, a truth or nothing.
Json text() { return {{"type", {"string", "number", "boolean", "null"}}}; }

Json texts() { return {{"type", {"string", "number", "boolean", "array"}}, {"items", reference("text")}}; }

Json choices() { return {{"type", {"string", "number", "boolean", "array"}}, {"items", reference("choice")}}; }

Json map_of(Json value) { return {{"type", "object"}, {"additionalProperties", std::move(value)}}; }

Json rule_names() {
    auto names = Json::array();
    for (const auto& rule : all_rules())
        if (rule.severity != Severity::error)
            names.push_back(std::string(rule.name));
    const Json name = {{"type", "string"}, {"enum", names}};
    return {{"type", {"string", "array"}}, {"items", name}};
}

Json shape_of(std::string_view key) {
    if (key == "answer" || key == "also" || key == "tags" || key == "ends")
        return texts();
    if (key == "wrong" || key == "order")
        return choices();
    if (key == "choices")
        return {{"type", "array"}, {"items", reference("choice")}};
    if (key == "match")
        return {{"type", {"object", "array"}}, {"additionalProperties", reference("text")}};
    if (key == "sort")
        return map_of(choices());
    if (key == "image")
        return {{"type", {"string", "object"}}, {"properties", {{"file", reference("text")}, {"alt", reference("text")}}}};
    if (key == "level")
        return {{"enum", {1, 2, 3, "gentle", "mixed", "hard", "easy", "medium"}}};
    if (key == "time")
        return {{"type", {"integer", "string"}}};
    if (key == "points")
        return {{"type", {"number", "string"}}};
    if (key == "case" || key == "accents" || key == "strict" || key == "keep-order")
        return {{"type", {"boolean", "string"}}};
    if (key == "kind")
        return {{"enum", {"typed"}}};
    if (key == "allow")
        return rule_names();
    if (key == "notes")
        return Json::object();
    return text();
}

Json shape_in_head(std::string_view key) {
    if (key == "source")
        return {{"type", {"string", "object"}}, {"properties", Json::object()}};
    if (key == "notes")
        return map_of(texts());
    if (key == "topics")
        return map_of(reference("text"));
    if (key == "questions")
        return {{"type", "array"}, {"items", reference("question")}};
    return shape_of(key);
}

Json described(Json shape, std::string_view words) {
    shape["description"] = std::string(words);
    return shape;
}

Json question_properties() {
    auto properties = Json::object();
    for (const auto key : item::question_keys())
        properties[std::string(key)] = described(shape_of(key), about_key(key));
    for (const auto& [written, meant] : bank::synonyms())
        properties[std::string(written)] = described(shape_of(meant), "Another name for `" + std::string(meant) + "`.");
    properties["index"] =
        described({{"type", "integer"}}, "With `options`: which of them is right, where it can be counted in one way only.");
    return properties;
}

Json head_properties() {
    auto properties = Json::object();
    for (const auto key : bank::head_keys())
        properties[std::string(key)] = described(shape_in_head(key), about_head_key(key));
    auto& source = properties["source"]["properties"];
    for (const auto key : bank::source_keys())
        source[std::string(key)] = described(text(), about_source_key(key));
    properties["source"]["additionalProperties"] = false;
    return properties;
}

Json snippets() {
    auto all = Json::array();
    for (const auto& snippet : question_snippets()) {
        auto body = Json::object();
        for (const auto& [key, value] : snippet.body)
            body[key] = value.starts_with('[') || value.starts_with('{') ? Json::parse(value) : Json(value);
        all.push_back({{"label", snippet.label}, {"description", snippet.description}, {"body", body}});
    }
    return all;
}

} // namespace

std::string schema() {
    const Json choice = {
        {"type", {"string", "number", "boolean", "null", "object"}},
        {"description", "A choice; behind ` => ` may stand why it is wrong."},
        {"properties", {{"text", described(text(), "What the choice says.")}, {"why", described(text(), "Why it is wrong.")}}},
        {"additionalProperties", false}};
    const Json question = {{"type", "object"},
                           {"description", "A question. Its kind follows from the keys that stand here."},
                           {"properties", question_properties()},
                           {"additionalProperties", false},
                           {"defaultSnippets", snippets()}};
    const Json all = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                      {"title", "A bank of questions for Retake"},
                      {"description", "A head and its questions, or a list of questions alone."},
                      {"type", {"object", "array"}},
                      {"items", reference("question")},
                      {"properties", head_properties()},
                      {"additionalProperties", false},
                      {"definitions", {{"text", text()}, {"choice", choice}, {"question", question}}}};
    return all.dump(2) + "\n";
}

} // namespace retake::cli
