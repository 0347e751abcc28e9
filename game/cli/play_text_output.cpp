// What a round in the terminal tells: lines that scripts and screen readers rely on, and one JSON object an event.
#include "cli/play_text_output.hpp"
#include "base/overloaded.hpp"
#include "session/contrast.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace retake::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string place_of(const item::Mark& mark) {
    const auto percent = [](double share) { return std::to_string(std::lround(share * 100)) + "%"; };
    return percent(mark.x) + " from the left, " + percent(mark.y) + " from the top";
}

std::vector<std::string> choices_of(const item::Interaction& interaction) {
    std::vector<std::string> texts;
    const auto collect = [&](const std::vector<item::Choice>& choices) {
        for (const auto& choice : choices)
            texts.push_back(choice.text);
    };
    std::visit(overloaded{
                   [&](const item::PickOne& form) { collect(form.choices); },
                   [&](const item::PickMany& form) { collect(form.choices); },
                   [&](const item::FillBlanks& form) { collect(form.words); },
                   [&](const item::PutInOrder& form) { collect(form.entries); },
                   [&](const item::PairUp& form) { collect(form.right); },
                   [&](const item::SortInto& form) { collect(form.entries); },
                   [&](const item::PointAt& form) {
                       for (const auto& mark : form.marks)
                           texts.push_back(place_of(mark)); // its label would say too much
                   },
                   [&](const item::JudgeTruth&) {
                       texts = {"True", "False"};
                   },
                   [](const item::TypeText&) {},
                   [](const item::TypeNumber&) {},
               },
               interaction);
    return texts;
}

// What letters stand for beside the numbered choices: the left sides of pairs, the groups to sort into.
std::vector<std::string> lettered_of(const item::Interaction& interaction) {
    std::vector<std::string> texts;
    const auto* pairs = std::get_if<item::PairUp>(&interaction);
    const auto* groups = std::get_if<item::SortInto>(&interaction);
    if (pairs != nullptr || groups != nullptr)
        for (const auto& choice : pairs != nullptr ? pairs->left : groups->groups)
            texts.push_back(choice.text);
    return texts;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : std::string(between)) + text;
    return all;
}

std::string described(const item::Image& image) { return image.alt.empty() ? image.file : image.alt; }

std::string cue_of(const item::FillBlanks& form) {
    const auto gaps = std::ranges::count_if(form.pieces, [](const auto& p) { return std::holds_alternative<item::Blank>(p); });
    std::string cue = gaps > 1 ? "  (" + std::to_string(gaps) + " gaps, with | between them)\n" : "";
    if (!form.words.empty())
        cue += "  (words: " + joined(choices_of(form), " · ") + ")\n";
    return cue;
}

std::string cue_of(const item::PutInOrder& form) {
    std::string example = "2 1 3 4 5 6 7 8 9 10";
    if (form.entries.size() < 10)
        example.resize(std::max<std::size_t>(form.entries.size(), 2) * 2 - 1);
    const auto end = [](const std::string& label, const std::string& place) { return ", " + label + " " + place; };
    return "  (Put in order, as " + example + (form.earliest.empty() ? "" : end(form.earliest, "first")) +
           (form.latest.empty() ? "" : end(form.latest, "last")) + ")\n";
}

std::string cue_of(const item::PointAt& form) {
    std::string cue = "  (picture: " + described(form.image) + ")\n";
    if (form.marks.empty())
        cue += "  (Point to a place, as 30 70: percent from the left and from the top)\n";
    return cue;
}

// Beside the choices, what a learner cannot see in the stem.
std::string cue_of(const item::Presentation& shown) {
    const std::string picture = shown.image ? "  (picture: " + described(*shown.image) + ")\n" : "";
    return picture +
           std::visit(overloaded{
                          [&](const item::PickMany&) { return "  (" + shown.title + ")\n"; },
                          [](const item::TypeNumber& form) { return form.unit.empty() ? "" : "  (in " + form.unit + ")\n"; },
                          [](const item::FillBlanks& form) { return cue_of(form); },
                          [](const item::PutInOrder& form) { return cue_of(form); },
                          [&](const item::PairUp&) { return "  (" + shown.title + ", as a2 b1)\n"; },
                          [&](const item::SortInto&) { return "  (" + shown.title + ", as 1a 2b)\n"; },
                          [](const item::PointAt& form) { return cue_of(form); },
                          [](const auto&) { return std::string(); },
                      },
                      shown.interaction);
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
    if (!told.given.empty())
        text += "  (given: " + told.given + ")\n";
    if (std::holds_alternative<item::JudgeTruth>(told.shown.interaction))
        return text + "  t) True\n  f) False\n";
    if (std::holds_alternative<item::FillBlanks>(told.shown.interaction))
        return text; // its words are named in the cue: they are typed, not numbered
    char letter = 'a';
    for (const auto& part : lettered_of(told.shown.interaction))
        text += "  " + std::string(1, letter++) + ") " + part + "\n";
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
    return told.heading.empty() ? text : told.heading + "\n" + text;
}

std::string text_of(const CheckingTold& told) {
    std::string text =
        "given: " + std::to_string(told.given) + " of " + std::to_string(told.given + static_cast<int>(told.open.size())) + "\n";
    for (const int card : told.open)
        text += (card == told.open.front() ? "open: " : ", ") + std::to_string(card);
    return text + (told.open.empty() ? "" : "\n") + "An empty line hands it in, a number goes back to that card.\n";
}

std::string text_of(const FinishedTold& told) {
    const auto earned = told.mark ? "mark: " + std::to_string(*told.mark) + "/100" : std::to_string(told.points) + " points";
    return "score: " + std::to_string(told.right) + " of " + std::to_string(told.count) + " · " + earned +
           " · pile: " + std::to_string(told.pile) + "\n";
}

// The lettered things, the pieces of a text with gaps, the ends of an order, or the places of marks in percent.
Json parts_of(const item::Interaction& interaction) {
    auto parts = Json::array();
    for (const auto& text : lettered_of(interaction))
        parts.push_back(text);
    if (const auto* form = std::get_if<item::FillBlanks>(&interaction))
        for (const auto& piece : form->pieces)
            parts.push_back(std::visit(overloaded{
                                           [](const std::string& text) -> Json { return text; },
                                           [](const item::Blank& blank) -> Json {
                                               return {{"gap", blank.index + 1}, {"unit", blank.unit}};
                                           },
                                       },
                                       piece));
    if (const auto* form = std::get_if<item::PutInOrder>(&interaction))
        parts = {form->earliest, form->latest};
    if (const auto* form = std::get_if<item::PointAt>(&interaction))
        for (const auto& mark : form->marks)
            parts.push_back({{"x", mark.x * 100}, {"y", mark.y * 100}});
    return parts;
}

std::optional<item::Image> image_of(const item::Presentation& shown) {
    if (const auto* form = std::get_if<item::PointAt>(&shown.interaction))
        return form->image;
    return shown.image;
}

Json json_of(const QuestionTold& told) {
    Json json{{"event", "question"},
              {"index", told.index},
              {"count", told.count},
              {"id", told.id},
              {"kind", told.kind},
              {"stem", told.shown.stem},
              {"choices", choices_of(told.shown.interaction)},
              {"parts", parts_of(told.shown.interaction)}};
    if (!told.given.empty())
        json["given"] = told.given;
    if (const auto* number = std::get_if<item::TypeNumber>(&told.shown.interaction); number != nullptr && !number->unit.empty())
        json["unit"] = number->unit;
    if (const auto image = image_of(told.shown))
        json["image"] = {{"file", image->file}, {"alt", image->alt}};
    return json;
}

Json json_of(const FinishedTold& end) {
    Json json{{"event", "finished"}, {"right", end.right}, {"count", end.count}, {"points", end.points}, {"pile", end.pile}};
    if (end.mark)
        json["mark"] = *end.mark;
    return json;
}

std::string source_line(const item::Passage& passage) {
    const std::string section = passage.section.empty() ? "" : "§ " + passage.section;
    if (passage.paragraph == 0)
        return section;
    return section + (section.empty() ? "" : ", ") + "¶ " + std::to_string(passage.paragraph);
}

// What is confused with what. The reasons stand above already, but for that of what was not given now.
std::string contrast_line(const session::Contrast& contrast) {
    const auto times = contrast.times == 2 ? std::string("twice") : std::to_string(contrast.times) + " times";
    const auto line = "easily confused: " + contrast.key + " · " + contrast.lure + " (given " + times + ")";
    return contrast.lure_picked || contrast.lure_why.empty() ? line : line + ": " + contrast.lure_why;
}

} // namespace

QuestionTold question_told(const session::State& state) {
    const auto& asking = std::get<session::Asking>(state.phase);
    const auto& item = card_of(state, asking.card).item;
    const auto asked = static_cast<int>(state.attempts.size());
    QuestionTold told{.id = item.id, .kind = std::string(item::kind_name(item)), .shown = asking.shown};
    if (const auto given = attempts_at(state, asking.card); silent(state) && !given.empty())
        told.given = item::words(item, given.front()->response);
    if (state.rules.mode == session::Mode::exam && !retaking(state)) {
        told.index = asking.card + 1;
        told.count = static_cast<int>(state.cards->size());
    } else if (!retaking(state)) {
        told.index = asked + 1;
        told.count = static_cast<int>(state.cards->size());
    } else {
        const int first_pass = state.rules.mode == session::Mode::pile ? 0 : static_cast<int>(state.cards->size());
        told.index = asked - first_pass + 1;
        told.count = told.index - 1 + static_cast<int>(state.pile.size()); // A card that is wrong again comes once more.
    }
    return told;
}

GradedTold graded_told(const session::State& state, const session::Attempt& attempt) {
    const auto& item = card_of(state, attempt).item;
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
    const bool known = !card_of(state, attempt).aid.lure.empty(); // else it is told while it is missed
    if (const auto contrast = session::contrast_of(state, attempt); contrast && (known || !attempt.verdict.right()))
        told.lines.push_back(contrast_line(*contrast));
    if (const auto& reminder = card_of(state, attempt).aid.reminder; !reminder.empty())
        told.lines.push_back("your reminder: " + reminder);
    return told;
}

std::vector<Told> review_told(const session::State& state) {
    std::vector<Told> told;
    const auto count = std::to_string(state.cards->size());
    for (int card = 0; card < static_cast<int>(state.cards->size()); ++card)
        for (const auto* attempt : attempts_at(state, card))
            if (attempt->pass == 0) {
                auto graded = graded_told(state, *attempt);
                graded.heading = "[" + std::to_string(card + 1) + "/" + count + "] " + attempt->shown.stem;
                told.emplace_back(std::move(graded));
            }
    return told;
}

CheckingTold checking_told(const session::State& state) {
    CheckingTold told{.given = static_cast<int>(state.attempts.size()), .open = open_cards(state)};
    for (int& card : told.open)
        ++card; // from 1
    return told;
}

FinishedTold finished_told(const session::State& state) {
    const auto count = std::ranges::count(state.attempts, 0, &session::Attempt::pass);
    const bool marked = state.rules.mode == session::Mode::exam;
    return {first_pass_right(state), static_cast<int>(count), state.score, static_cast<int>(state.pile.size()),
            marked ? std::optional(mark_of_100(state)) : std::nullopt};
}

std::string as_text(const Told& told) {
    return std::visit(overloaded{
                          [](const HintTold& hint) { return "hint: " + hint.text + "\n"; },
                          [](const UnclearTold& unclear) { return unclear.message + "\n"; },
                          [](const ClearedTold&) { return std::string("pile cleared\n"); },
                          [](const StoppedTold& stopped) {
                              return stopped.pile ? "pile: " + std::to_string(*stopped.pile) + "\n" : std::string("stopped\n");
                          },
                          [](const auto& other) { return text_of(other); },
                      },
                      told);
}

std::string as_json(const Told& told) {
    const auto json =
        std::visit(overloaded{
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
                       [](const CheckingTold& checking) -> Json {
                           return {{"event", "checking"}, {"given", checking.given}, {"open", checking.open}};
                       },
                       [](const FinishedTold& end) { return json_of(end); },
                       [](const ClearedTold&) -> Json {
                           return {{"event", "cleared"}};
                       },
                       [](const StoppedTold& stopped) -> Json {
                           return stopped.pile ? Json{{"event", "stopped"}, {"pile", *stopped.pile}} : Json{{"event", "stopped"}};
                       },
                   },
                   told);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace retake::cli
