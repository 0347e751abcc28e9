// One typed line of a round: `q`, `?` and the signs before a response first, then the response by the form of the card.
#include "cli/play_text_input.hpp"
#include "base/overloaded.hpp"
#include "cli/play_text_parts.hpp"
#include "cli/typed_words.hpp"
#include "grading/number.hpp"
#include <algorithm>

namespace retake::cli {
namespace {

// A response with the sign taken off that said how sure the learner is; `\` makes the rest literal.
struct Signed {
    std::string_view text;
    std::optional<session::Confidence> confidence;
};

Signed take_signs(std::string_view line) {
    Signed taken{line, std::nullopt};
    if (line.starts_with('!') || line.starts_with('~')) {
        taken.confidence = line.starts_with('!') ? session::Confidence::sure : session::Confidence::guess;
        taken.text = trimmed(line.substr(1));
    }
    if (taken.text.starts_with('\\'))
        taken.text.remove_prefix(1);
    return taken;
}

std::string no_such_choice(const std::string& word, std::size_t count) {
    const char last = static_cast<char>('a' + static_cast<int>(std::min<std::size_t>(count, 26)) - 1);
    return "There is no choice '" + word + "'. Type a number from 1 to " + std::to_string(count) + " or a letter from a to " +
           std::string(1, last) + ".";
}

struct Chosen {
    std::vector<int> ids; // ascending, each once
    std::string unclear;  // empty when all was read
};

Chosen read_choices(std::string_view text, const std::vector<item::Choice>& choices) {
    Chosen chosen;
    for (const auto& word : words_of(text)) {
        const auto place = place_of(word, choices.size());
        if (!place)
            return {{}, no_such_choice(word, choices.size())};
        chosen.ids.push_back(choices[*place].id);
    }
    std::ranges::sort(chosen.ids);
    const auto repeated = std::ranges::unique(chosen.ids);
    chosen.ids.erase(repeated.begin(), repeated.end());
    if (chosen.ids.empty())
        chosen.unclear = no_such_choice(std::string(text), choices.size());
    return chosen;
}

Read read_one(std::string_view text, const item::PickOne& form) {
    const auto chosen = read_choices(text, form.choices);
    if (!chosen.unclear.empty())
        return UnclearTyped{chosen.unclear};
    if (chosen.ids.size() > 1)
        return UnclearTyped{"This card takes one choice."};
    return item::Picked{chosen.ids.front()};
}

Read read_many(std::string_view text, const item::PickMany& form) {
    auto chosen = read_choices(text, form.choices);
    if (!chosen.unclear.empty())
        return UnclearTyped{chosen.unclear};
    return item::PickedMany{std::move(chosen.ids)};
}

Read read_truth(std::string_view text) {
    const auto word = lower(text);
    if (word == "t" || word == "true")
        return item::Judged{true};
    if (word == "f" || word == "false")
        return item::Judged{false};
    return UnclearTyped{"Type t for true or f for false."};
}

Read read_amount(std::string_view text, const item::Item& item) {
    const auto* number = std::get_if<item::Number>(&item.body);
    if (number != nullptr && !grading::read_number(text, number->key.language, number->key.unit))
        return UnclearTyped{"'" + std::string(text) + "' is not a number. Type one in digits, with its unit if you like."};
    return item::Typed{std::string(text)};
}

} // namespace

TypedLine read_line(std::string_view line, const item::Item& item, const item::Interaction& shown) {
    const auto typed = trimmed(line);
    if (typed.empty())
        return SkipTyped{};
    if (typed == "q")
        return StopTyped{};
    if (typed == "?")
        return HintTyped{};
    const auto [text, confidence] = take_signs(typed);
    if (text.empty())
        return UnclearTyped{"Type the response behind the sign, or an empty line to skip."};
    const auto read = std::visit(overloaded{
                                     [&](const item::PickOne& form) { return read_one(text, form); },
                                     [&](const item::PickMany& form) { return read_many(text, form); },
                                     [&](const item::JudgeTruth&) { return read_truth(text); },
                                     [&](const item::TypeText&) -> Read { return item::Typed{std::string(text)}; },
                                     [&](const item::TypeNumber&) { return read_amount(text, item); },
                                     [&](const auto& form) { return read_parts(text, item, form); },
                                 },
                                 shown);
    if (const auto* unclear = std::get_if<UnclearTyped>(&read))
        return *unclear;
    return ResponseTyped{std::get<item::Response>(read), confidence};
}

} // namespace retake::cli
