// The set-up's memory: its choices as `name=value` lines, so that a bank opens as it was left.
#include "screens/setup.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace retake::screens::setup {
namespace {

constexpr std::array<std::string_view, 3> modes{"practice", "exam", "sprint"}; // in the order of session::Mode
constexpr std::array<std::string_view, 3> difficulties{"gentle", "mixed", "hard"};

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

void recall_switch(bool& option, std::string_view value) {
    if (value == "on" || value == "off")
        option = value == "on";
}

// Only what the screen offers comes back: a hand-edited memory cannot make a choice that nobody can see.
void recall_number(int& number, std::string_view value, std::initializer_list<int> offered) {
    if (const auto read = whole(value); read && std::ranges::find(offered, *read) != offered.end())
        number = *read;
}

void recall_topic(State& state, std::string_view title) {
    for (auto& topic : state.topics)
        if (topic.title == title)
            topic.on = false;
}

// A retake is begun by those who mean it: with a pile that is empty it would be offered for nothing.
void recall_mode(State& state, std::string_view value) {
    const auto found = std::ranges::find(modes, value);
    if (found != modes.end())
        state.mode = static_cast<session::Mode>(found - modes.begin());
}

void recall_line(State& state, std::string_view name, std::string_view value) {
    if (name == "length")
        recall_number(state.length, value, {0, 5, 10, 20});
    else if (name == "minutes")
        recall_number(state.minutes, value, {0, 5, 10, 20});
    else if (name == "sprint")
        recall_number(state.sprint_minutes, value, {1, 3, 5});
    else if (name == "mode")
        recall_mode(state, value);
    else if (name == "due-first")
        recall_switch(state.due_first, value);
    else if (name == "seconds")
        recall_number(state.seconds, value, {0, 30, 60});
    else if (name == "how-sure")
        recall_switch(state.ask_how_sure, value);
    else if (name == "shuffle")
        recall_switch(state.shuffle_choices, value);
    else if (name == "hints")
        recall_switch(state.offer_hints, value);
    else if (name == "partial")
        recall_switch(state.partial_credit, value);
    else if (name == "without")
        recall_topic(state, value);
    else if (const auto found = std::ranges::find(difficulties, value); name == "difficulty" && found != difficulties.end())
        state.difficulty = static_cast<Difficulty>(found - difficulties.begin());
}

std::string line(std::string_view name, std::string_view value) { return std::string(name) + "=" + std::string(value) + "\n"; }
std::string line(std::string_view name, bool on) { return line(name, on ? std::string_view("on") : std::string_view("off")); }

} // namespace

std::string remembered(const State& state) {
    auto text = line("length", std::string_view(std::to_string(state.length))) +
                line("difficulty", difficulties[static_cast<std::size_t>(state.difficulty)]) +
                line("seconds", std::string_view(std::to_string(state.seconds))) + line("how-sure", state.ask_how_sure) +
                line("shuffle", state.shuffle_choices) + line("hints", state.offer_hints) + line("due-first", state.due_first) +
                line("partial", state.partial_credit) + line("minutes", std::string_view(std::to_string(state.minutes))) +
                line("sprint", std::string_view(std::to_string(state.sprint_minutes)));
    if (const auto mode = static_cast<std::size_t>(state.mode); mode < modes.size())
        text += line("mode", modes[mode]);
    for (const auto& topic : state.topics)
        if (!topic.on)
            text += line("without", std::string_view(topic.title));
    return text;
}

State recalled(State state, std::string_view memory) {
    while (!memory.empty()) {
        const auto end = std::min(memory.find('\n'), memory.size());
        const auto entry = memory.substr(0, end);
        if (const auto sign = entry.find('='); sign != std::string_view::npos)
            recall_line(state, entry.substr(0, sign), entry.substr(sign + 1));
        memory.remove_prefix(std::min(end + 1, memory.size()));
    }
    if (std::ranges::none_of(state.topics, &Topic::on)) // The bank changed: a round without cards helps nobody.
        for (auto& topic : state.topics)
            topic.on = true;
    return state;
}

} // namespace retake::screens::setup
