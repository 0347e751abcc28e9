// The plan: what each choice changes.
#include "screens/plan/plan.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::screens::plan {
namespace {

using classroom::Plan;

bool is_chosen(const Plan& plan, const std::string& file) { return std::ranges::find(plan.banks, file) != plan.banks.end(); }

void toggle(std::vector<std::string>& list, const std::string& what) {
    if (std::erase(list, what) == 0)
        list.push_back(what);
}

// Banks that left the shelf leave the plan, and topics that no chosen bank has.
void tidy(State& state) {
    std::erase_if(state.plan.banks, [&](const std::string& file) {
        return std::ranges::find(state.banks, file, &BankLine::file) == state.banks.end();
    });
    std::erase_if(state.plan.topics, [&](const std::string& topic) {
        return std::ranges::none_of(state.banks, [&](const BankLine& bank) {
            return is_chosen(state.plan, bank.file) &&
                   std::ranges::any_of(bank.topics, [&](const auto& one) { return one.first == topic; });
        });
    });
}

void take_class(State& state, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= state.classes.size())
        return;
    state.plan = state.classes[static_cast<std::size_t>(index)].last;
    tidy(state);
}

void give_name(State& state) {
    if (!state.naming)
        return;
    auto name = state.naming->text;
    while (!name.empty() && name.back() == ' ')
        name.pop_back();
    name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
    if (name.empty())
        return;
    const auto known = std::ranges::find(state.classes, name, [](const ClassLine& line) { return line.last.class_name; });
    if (known != state.classes.end()) {
        take_class(state, static_cast<int>(known - state.classes.begin()));
    } else {
        state.plan.class_name = name;
        state.classes.push_back({.last = state.plan});
    }
    state.naming.reset();
}

void turn(classroom::Rules& rules, Option option) {
    switch (option) {
    case Option::ask_how_sure:
        rules.scoring.ask_how_sure = !rules.scoring.ask_how_sure;
        return;
    case Option::standings:
        rules.standings = !rules.standings;
        return;
    case Option::made_up_names:
        rules.naming = rules.naming == classroom::Naming::chosen ? classroom::Naming::generated : classroom::Naming::chosen;
        return;
    case Option::read_first:
        rules.reading = rules.reading.count() > 0 ? Milliseconds{0} : Milliseconds{5'000};
        return;
    case Option::streak:
        rules.scoring.streak = !rules.scoring.streak;
        return;
    case Option::close_when_all_in:
        rules.close_when_all_responded = !rules.close_when_all_responded;
        return;
    }
}

void set_speed(classroom::Scoring& scoring, int percent) {
    scoring.formula = percent < 0 ? classroom::Formula::kahoot : classroom::Formula::dial;
    scoring.speed = std::clamp(percent, 0, 50) / 100.0;
}

} // namespace

State open(std::vector<ClassLine> classes, std::vector<BankLine> banks, const std::string& bank, std::optional<Offer> interrupted,
           Instant at) {
    State state{.classes = std::move(classes), .banks = std::move(banks), .interrupted = std::move(interrupted), .opened = at};
    if (state.classes.empty()) {
        state.plan.class_name = "My class";
        if (!bank.empty())
            state.plan.banks = {bank};
        state.classes.push_back({.last = state.plan});
    } else {
        const auto latest =
            std::ranges::max_element(state.classes, {}, [](const ClassLine& line) { return line.day.value_or(Day{}); });
        take_class(state, static_cast<int>(latest - state.classes.begin()));
        if (state.plan.banks.empty() && !bank.empty() && latest->pile == 0)
            state.plan.banks = {bank};
    }
    tidy(state);
    return state;
}

State update(State state, const Event& event) {
    auto& plan = state.plan;
    std::visit(overloaded{
                   [&](const ClassPicked& picked) { take_class(state, picked.index); },
                   [&](const NamingTurned& turned) { state.naming = turned.on ? std::optional(ui::TextField{}) : std::nullopt; },
                   [&](const NameEdited& edited) {
                       if (state.naming)
                           state.naming = edited.name;
                   },
                   [&](const NameGiven&) { give_name(state); },
                   [&](const BankToggled& toggled) {
                       if (static_cast<std::size_t>(toggled.index) < state.banks.size())
                           toggle(plan.banks, state.banks[static_cast<std::size_t>(toggled.index)].file);
                       tidy(state);
                   },
                   [&](const BanksScrolled& scroll) {
                       const int last = std::max(0, static_cast<int>(state.banks.size()) - banks_shown);
                       state.first_bank = std::clamp(state.first_bank + scroll.by, 0, last);
                   },
                   [&](const TopicToggled& toggled) { toggle(plan.topics, toggled.title); },
                   [&](const LengthPicked& picked) { plan.length = picked.length; },
                   [&](const PileFirstPicked& picked) { plan.pile_first = picked.cards; },
                   [&](const SecondsPicked& picked) {
                       plan.rules.per_card =
                           picked.seconds > 0 ? std::optional(Milliseconds{1'000 * picked.seconds}) : std::nullopt;
                   },
                   [&](const TeamsPicked& picked) { plan.rules.teams = std::clamp(picked.teams, 0, 8); },
                   [&](const SpeedPicked& picked) { set_speed(plan.rules.scoring, picked.percent); },
                   [&](const OptionToggled& toggled) { turn(plan.rules, toggled.option); },
                   [&](const auto&) {}, // the program sees to it
               },
               event);
    state.trouble.clear();
    return state;
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    if (!state.naming)
        return std::nullopt;
    if (const auto* entered = std::get_if<ui::TextEntered>(&input))
        return NameEdited{ui::typed(*state.naming, entered->text)};
    const auto* pressed = std::get_if<ui::KeyPressed>(&input);
    const auto edited = pressed ? ui::edited(*state.naming, pressed->key) : std::nullopt;
    return edited ? std::optional<Event>(NameEdited{*edited}) : std::nullopt;
}

const ClassLine* picked_class(const State& state) {
    const auto found =
        std::ranges::find(state.classes, state.plan.class_name, [](const ClassLine& line) { return line.last.class_name; });
    return found == state.classes.end() ? nullptr : &*found;
}

int of_pile(const State& state) {
    const auto* line = picked_class(state);
    return line ? std::min(line->pile, state.plan.pile_first) : 0;
}

int cards_expected(const State& state) {
    int cards = 0;
    for (const auto& bank : state.banks) {
        if (!is_chosen(state.plan, bank.file))
            continue;
        if (state.plan.topics.empty() || bank.topics.empty())
            cards += bank.cards;
        else
            for (const auto& [title, count] : bank.topics)
                if (std::ranges::find(state.plan.topics, title) != state.plan.topics.end())
                    cards += count;
    }
    return of_pile(state) + (state.plan.length > 0 ? std::min(cards, state.plan.length) : cards);
}

} // namespace retake::screens::plan
