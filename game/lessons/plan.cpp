// Writes a plan as JSON; what an older version did not know keeps its default.
#include "lessons/plan.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace retake::lessons {
namespace {

using Json = nlohmann::ordered_json;
using classroom::Formula;
using classroom::Naming;
using classroom::Rules;

std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

Json json_of(const Rules& rules) {
    Json json{{"teams", rules.teams},
              {"formula", rules.scoring.formula == Formula::kahoot ? "kahoot" : "dial"},
              {"speed", rules.scoring.speed},
              {"streak", rules.scoring.streak},
              {"ask-how-sure", rules.scoring.ask_how_sure},
              {"names", rules.naming == Naming::generated ? "generated" : "chosen"},
              {"unwanted", rules.unwanted},
              {"reading", rules.reading.count()},
              {"grace", rules.grace.count()},
              {"standings", rules.standings},
              {"close-when-all-responded", rules.close_when_all_responded}};
    if (rules.per_card)
        json["per-card"] = rules.per_card->count();
    return json;
}

Milliseconds span(const Json& json, const char* name, Milliseconds otherwise) {
    return std::max(Milliseconds{0}, Milliseconds{json.value(name, otherwise.count())});
}

Rules rules_of(const Json& json) {
    Rules rules;
    rules.teams = std::clamp(json.value("teams", 0), 0, 8);
    rules.scoring.formula = json.value("formula", std::string("dial")) == "kahoot" ? Formula::kahoot : Formula::dial;
    rules.scoring.speed = std::clamp(json.value("speed", 0.0), 0.0, 0.5);
    rules.scoring.streak = json.value("streak", false);
    rules.scoring.ask_how_sure = json.value("ask-how-sure", false);
    rules.naming = json.value("names", std::string("chosen")) == "generated" ? Naming::generated : Naming::chosen;
    rules.unwanted = json.value("unwanted", std::vector<std::string>());
    rules.reading = span(json, "reading", rules.reading);
    rules.grace = span(json, "grace", rules.grace);
    rules.standings = json.value("standings", rules.standings);
    rules.close_when_all_responded = json.value("close-when-all-responded", rules.close_when_all_responded);
    if (json.contains("per-card"))
        rules.per_card = span(json, "per-card", {});
    return rules;
}

// Runs `read` on the parsed text; whatever does not fit gives nothing.
template <class Read>
auto parsed(std::string_view text, Read read) -> std::optional<decltype(read(Json()))> {
    try {
        return read(Json::parse(text));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace

std::string write_rules(const Rules& rules) { return dumped(json_of(rules)); }

std::optional<Rules> read_rules(std::string_view text) {
    return parsed(text, [](const Json& json) { return rules_of(json); });
}

std::string write_plan(const Plan& plan) {
    Json json{{"class", plan.class_name}, {"banks", plan.banks},           {"topics", plan.topics},
              {"length", plan.length},    {"pile-first", plan.pile_first}, {"rules", json_of(plan.rules)}};
    if (plan.level)
        json["level"] = *plan.level;
    return dumped(json);
}

std::optional<Plan> read_plan(std::string_view text) {
    return parsed(text, [](const Json& json) {
        Plan plan;
        plan.class_name = json.at("class").get<std::string>();
        plan.banks = json.at("banks").get<std::vector<std::string>>();
        plan.topics = json.value("topics", plan.topics);
        plan.length = std::max(0, json.value("length", plan.length));
        plan.pile_first = std::max(0, json.value("pile-first", plan.pile_first));
        plan.rules = rules_of(json.value("rules", Json::object()));
        if (json.contains("level"))
            plan.level = std::clamp(json.at("level").get<int>(), 1, 3);
        return plan;
    });
}

} // namespace retake::lessons
