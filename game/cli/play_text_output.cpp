// What a round in the terminal tells: lines that scripts and screen readers rely on, and one JSON object an event.
#include "cli/play_text_output.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace retake::cli {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> choices_of(const item::Interaction& interaction) {
    std::vector<std::string> texts;
    const auto collect = [&](const std::vector<item::Choice>& choices) {
        for (const auto& choice : choices)
            texts.push_back(choice.text);
    };
    if (const auto* one = std::get_if<item::PickOne>(&interaction))
        collect(one->choices);
    if (const auto* many = std::get_if<item::PickMany>(&interaction))
        collect(many->choices);
    return texts;
}

// Beside the choices, what a learner cannot see in the stem.
std::string cue_of(const item::Presentation& shown) {
    if (std::holds_alternative<item::PickMany>(shown.interaction))
        return "  (" + shown.title + ")\n";
    if (const auto* number = std::get_if<item::TypeNumber>(&shown.interaction); number != nullptr && !number->unit.empty())
        return "  (in " + number->unit + ")\n";
    return "";
}

std::string two_digits(double credit) {
    // A credit just short of full must not read as full.
    char text[16] = {};
    std::snprintf(text, sizeof text, "%.2f", std::clamp(credit, 0.01, 0.99));
    return text;
}

std::string text_of(const QuestionTold& told) {
    std::string text = "[" + std::to_string(told.index) + "/" + std::to_string(told.count) + "] " + told.shown.stem + "\n";
    text += cue_of(told.shown);
    if (std::holds_alternative<item::JudgeTruth>(told.shown.interaction))
        text += "  t) True\n  f) False\n";
    int number = 0;
    for (const auto& choice : choices_of(told.shown.interaction))
        text += "  " + std::to_string(++number) + ") " + choice + "\n";
    return text;
}

std::string text_of(const GradedTold& told) {
    std::string text = "not this time: " + told.key + "\n";
    if (told.credit >= 1)
        text = "right\n";
    else if (told.credit > 0)
        text = "partly (" + two_digits(told.credit) + "): " + told.key + "\n";
    for (const auto& line : told.lines)
        text += line + "\n";
    return text;
}

std::string text_of(const FinishedTold& told) {
    return "score: " + std::to_string(told.right) + " of " + std::to_string(told.count) + " · " + std::to_string(told.points) +
           " points · pile: " + std::to_string(told.pile) + "\n";
}

Json json_of(const QuestionTold& told) {
    auto choices = choices_of(told.shown.interaction);
    if (std::holds_alternative<item::JudgeTruth>(told.shown.interaction))
        choices = {"True", "False"};
    Json json{{"event", "question"}, {"index", told.index},     {"count", told.count}, {"id", told.id},
              {"kind", told.kind},   {"stem", told.shown.stem}, {"choices", choices},  {"parts", Json::array()}};
    if (const auto* number = std::get_if<item::TypeNumber>(&told.shown.interaction); number != nullptr && !number->unit.empty())
        json["unit"] = number->unit;
    return json;
}

std::string source_line(const item::Passage& passage) {
    const std::string section = passage.section.empty() ? "" : "§ " + passage.section;
    if (passage.paragraph == 0)
        return section;
    return section + (section.empty() ? "" : ", ") + "¶ " + std::to_string(passage.paragraph);
}

} // namespace

QuestionTold question_told(const session::State& state) {
    const auto& asking = std::get<session::Asking>(state.phase);
    const auto& item = card_of(state, asking.card).item;
    const auto asked = static_cast<int>(state.attempts.size());
    QuestionTold told{.id = item.id, .kind = std::string(item::kind_name(item)), .shown = asking.shown};
    if (!retaking(state)) {
        told.index = asked + 1;
        told.count = static_cast<int>(state.cards->size());
    } else {
        const int first_pass = state.rules.mode == session::Mode::pile ? 0 : static_cast<int>(state.cards->size());
        told.index = asked - first_pass + 1;
        told.count = told.index - 1 + static_cast<int>(state.pile.size()); // A card that is wrong again comes once more.
    }
    return told;
}

GradedTold graded_told(const session::State& state) {
    const auto& attempt = state.attempts.back();
    const auto& item = card_of(state, attempt.card).item;
    GradedTold told{.id = item.id,
                    .credit = attempt.verdict.credit,
                    .points = attempt.points,
                    .reason = attempt.verdict.reason,
                    .key = item::words(item, item::key(item))};
    const auto why = item::why(item, attempt.response);
    const auto reason = attempt.verdict.right() ? std::string() : (why.empty() ? attempt.verdict.reason : why);
    for (const auto& line : {attempt.verdict.notice, reason, item.explanation})
        if (!line.empty())
            told.lines.push_back(line);
    if (item.passage)
        told.lines.push_back(source_line(*item.passage));
    return told;
}

FinishedTold finished_told(const session::State& state) {
    const auto count = std::ranges::count(state.attempts, 0, &session::Attempt::pass);
    return {first_pass_right(state), static_cast<int>(count), state.score, static_cast<int>(state.pile.size())};
}

std::string as_text(const Told& told) {
    return std::visit(overloaded{
                          [](const HintTold& hint) { return "hint: " + hint.text + "\n"; },
                          [](const UnclearTold& unclear) { return unclear.message + "\n"; },
                          [](const ClearedTold&) { return std::string("pile cleared\n"); },
                          [](const StoppedTold& stopped) { return "pile: " + std::to_string(stopped.pile) + "\n"; },
                          [](const auto& other) { return text_of(other); },
                      },
                      told);
}

std::string as_json(const Told& told) {
    const auto json = std::visit(overloaded{
                                     [](const QuestionTold& question) { return json_of(question); },
                                     [](const HintTold& hint) -> Json {
                                         return {{"event", "hint"}, {"id", hint.id}, {"text", hint.text}};
                                     },
                                     [](const UnclearTold& unclear) -> Json {
                                         return {{"event", "unclear"}, {"id", unclear.id}, {"message", unclear.message}};
                                     },
                                     [](const GradedTold& graded) -> Json {
                                         return {{"event", "graded"},       {"id", graded.id},         {"credit", graded.credit},
                                                 {"points", graded.points}, {"reason", graded.reason}, {"key", graded.key}};
                                     },
                                     [](const FinishedTold& end) -> Json {
                                         return {{"event", "finished"},
                                                 {"right", end.right},
                                                 {"count", end.count},
                                                 {"points", end.points},
                                                 {"pile", end.pile}};
                                     },
                                     [](const ClearedTold&) -> Json {
                                         return {{"event", "cleared"}};
                                     },
                                     [](const StoppedTold& stopped) -> Json {
                                         return {{"event", "stopped"}, {"pile", stopped.pile}};
                                     },
                                 },
                                 told);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace retake::cli
