// Rounds: how a session's steps move the program from card to card, and from screen to screen.
#include "app/rounds.hpp"
#include "app/learning.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "screens/draft.hpp"
#include <algorithm>

namespace retake::app {
namespace {

namespace question = screens::question;
namespace feedback = screens::feedback;
namespace pause = screens::pause;

// Which screen a phase belongs to, and which card: the screen is made anew when either changes.
struct Stage {
    std::size_t phase = 0;
    std::optional<int> card;
    std::size_t attempts = 0;
    bool operator==(const Stage&) const = default;
};

Stage stage_of(const session::State& round) { return {round.phase.index(), session::current_card(round), round.attempts.size()}; }

store::CardName name_of(const session::Card& card) { return {card.bank, card.item.id}; }

feedback::State back_of_card(const App& app) {
    feedback::State state;
    const auto& card = session::card_of(*app.round, app.round->attempts.back());
    if (const auto flag = std::ranges::find(app.flags, name_of(card), &store::Flag::name); flag != app.flags.end()) {
        state.flagged = true;
        state.note = flag->note;
    }
    return state;
}

// The flag that the back of the card asks for, or asks to be taken down.
std::vector<Effect> flag_effects(App& app, const feedback::State& state, const feedback::Event& event, Instant at) {
    const auto& card = session::card_of(*app.round, app.round->attempts.back());
    const auto name = name_of(card);
    if (std::holds_alternative<feedback::FlagRaised>(event)) {
        std::erase_if(app.flags, [&](const store::Flag& flag) { return flag.name == name; });
        app.flags.push_back({name, card.item.stem, state.note, at});
        app.toast = Toast{"Flagged. You find it among the problems of “" + utf8::isolated(card.bank_title) + "”: E on Home.", at};
        return {RaiseFlag{app.flags.back()}};
    }
    if (std::holds_alternative<feedback::FlagTakenDown>(event)) {
        std::erase_if(app.flags, [&](const store::Flag& flag) { return flag.name == name; });
        return {TakeFlagDown{name, at}};
    }
    return {};
}

// From now on it stands on the back of the card.
Effect keep_reminder(App& app, const std::string& text) {
    const auto turned = name_of(session::card_of(*app.round, app.round->attempts.back()));
    auto cards = *app.round->cards;
    for (auto& card : cards)
        if (name_of(card) == turned)
            card.aid.reminder = text;
    app.round->cards = std::make_shared<const item::Cards>(std::move(cards));
    if (app.open_bank)
        if (const auto aid = app.open_bank->aids.find(turned); aid != app.open_bank->aids.end())
            aid->second.reminder = text;
    return KeepReminder{turned, text};
}

Screen screen_for(const App& app, Instant at) {
    return std::visit(overloaded{
                          [&](const session::Asking&) -> Screen { return app.draft; },
                          [&](const session::Reviewing&) -> Screen { return back_of_card(app); },
                          [&](const session::Paused&) -> Screen { return pause::State{}; },
                          [&](const session::Totalled&) -> Screen {
                              screens::results::State state;
                              state.opened = at;
                              return state;
                          },
                          [&](const session::Cleared&) -> Screen { return screens::cleared::open(*app.round, at); },
                          [&](const session::Checking&) -> Screen { return screens::handing_in::State{at}; },
                      },
                      app.round->phase);
}

std::vector<Effect> effects_of(const App& app, const std::vector<session::Effect>& effects) {
    std::vector<Effect> out;
    for (const auto& effect : effects)
        std::visit(
            overloaded{
                [&](const session::OpenRound& open) {
                    out.push_back(OpenRound{app.round->cards, open.rules, open.seed, app.round_title, open.at});
                },
                [&](const session::SaveAttempt& save) {
                    out.push_back(SaveAttempt{save.cards, save.attempt, stored_number(app, save.attempt.card), save.replaces});
                },
                [&](const session::RetractAttempt& back) {
                    out.push_back(RetractAttempt{stored_number(app, back.card), back.at});
                },
                [&](const session::CloseRound& close) { out.push_back(CloseRound{close.at}); },
            },
            effect);
    return out;
}

Step begin(App app, std::shared_ptr<const item::Cards> cards, const session::Rules& rules, std::uint64_t seed, std::string title,
           Instant at) {
    auto step = session::start(std::move(cards), rules, seed, at);
    app.round = std::move(step.state);
    app.round_title = std::move(title);
    app.round_numbers.clear();
    app.causes.clear();
    app.draft = {};
    app.screen = screen_for(app, at);
    auto effects = effects_of(app, step.effects);
    return {std::move(app), std::move(effects)};
}

} // namespace

int stored_number(const App& app, int card) {
    const auto index = static_cast<std::size_t>(card);
    return index < app.round_numbers.size() ? app.round_numbers[index] : card;
}

Step play(App app, const session::Event& event) {
    if (!app.round)
        return {std::move(app), {}};
    const auto before = stage_of(*app.round);
    const auto at = std::visit(
        [](const auto& e) {
            if constexpr (requires { e.at; })
                return e.at;
            else
                return Instant{};
        },
        event);
    const auto taken_back = std::holds_alternative<session::TakenBack>(event) && !app.round->attempts.empty()
                                ? std::optional(app.round->attempts.back())
                                : std::nullopt;
    auto step = session::update(*std::move(app.round), event);
    app.round = std::move(step.state);
    if (app.causes.size() > app.round->attempts.size())
        app.causes.resize(app.round->attempts.size()); // what was taken back takes its tag along
    const auto after = stage_of(*app.round);
    const bool after_is_new = after.phase != before.phase;
    if (after != before) {
        auto locked = app.draft;
        if (after.attempts != before.attempts || after.card != before.card)
            app.draft = taken_back ? screens::draft_of(taken_back->shown, taken_back->response, taken_back->confidence)
                                   : screens::draft_in(*app.round);
        app.screen = screen_for(app, at);
        if (auto* turned = std::get_if<feedback::State>(&app.screen))
            turned->locked = std::move(locked);
    }
    auto effects = effects_of(app, step.effects);
    if (std::holds_alternative<session::Cleared>(app.round->phase) && after_is_new)
        effects.emplace_back(ReadShelf{}); // when cards come back is told with it
    return {std::move(app), std::move(effects)};
}

Step start_from_setup(App app, Instant at) {
    const auto& [bank, choices, aids] = *app.open_bank;
    const auto seed = app.chance.engine();
    auto rules = screens::setup::rules(choices);
    Rng rng(seed);
    item::Cards cards;
    for (const int index : screens::setup::dealt(choices, rng))
        cards.push_back(bank::card(*bank, bank->items[static_cast<std::size_t>(index)]));
    if (cards.empty())
        return {std::move(app), {}};
    study::lend(cards, aids);
    if (rules.mode == session::Mode::practice || rules.mode == session::Mode::exam)
        rules.expected = right_expected(app, cards, at);
    auto title = bank->title;
    return begin(std::move(app), std::make_shared<const item::Cards>(std::move(cards)), rules, seed, std::move(title), at);
}

Step begin_retake(App app, item::Cards cards, session::Rules rules, std::string title, Instant at) {
    if (cards.empty())
        return {std::move(app), {}};
    rules.mode = session::Mode::pile;
    rules.in_all.reset(); // the time and the forecast were for all cards of the round
    rules.expected.reset();
    const auto seed = app.chance.engine();
    return begin(std::move(app), std::make_shared<const item::Cards>(std::move(cards)), rules, seed, std::move(title), at);
}

Step retake_these(App app, const std::vector<int>& indices, Instant at) {
    item::Cards cards;
    for (const int index : indices)
        cards.push_back(session::card_of(*app.round, index));
    if (cards.empty())
        return {std::move(app), {}};
    const auto rules = app.round->rules;
    auto left = play(std::move(app), session::Left{at});
    auto title = left.app.round_title;
    auto step = begin_retake(std::move(left.app), std::move(cards), rules, std::move(title), at);
    step.effects.insert(step.effects.begin(), left.effects.begin(), left.effects.end());
    return step;
}

Step deal_round(App app, const RoundDealt& dealt, Instant at) {
    app.home.reading.clear();
    if (!std::holds_alternative<screens::home::State>(app.screen))
        return {std::move(app), {}}; // Too late: something else was begun meanwhile.
    app.open_bank.reset();           // "Again" is for a round that was set up here
    if (!dealt.going_on)
        return begin(std::move(app), dealt.cards, dealt.rules, dealt.seed, dealt.title, at);
    app.round = session::resume(dealt.cards, dealt.rules, dealt.seed, dealt.attempts, at);
    app.round_title = dealt.title;
    app.round_numbers = dealt.numbers;
    app.causes = dealt.causes;
    app.draft = screens::draft_in(*app.round);
    app.screen = screen_for(app, at);
    if (!session::over(*app.round))
        return {std::move(app), {}};
    return {std::move(app), {CloseRound{at}}}; // a sprint that was broken off, or a round that was killed on its last card
}

Step at_question(App app, const question::Event& event, Instant at) {
    auto* state = std::get_if<question::State>(&app.screen);
    if (!state || !app.round)
        return {std::move(app), {}};
    auto outcome = question::update(std::move(*state), *app.round, event, at);
    app.draft = outcome.state;
    app.screen = std::move(outcome.state);
    return outcome.event ? play(std::move(app), *outcome.event) : Step{std::move(app), {}};
}

Step at_feedback(App app, const feedback::Event& event, Instant at) {
    auto* state = std::get_if<feedback::State>(&app.screen);
    if (!state || !app.round)
        return {std::move(app), {}};
    if (std::holds_alternative<feedback::PauseAsked>(event)) { // nothing runs on the back of a card: only the screen pauses
        app.screen = pause::State{};
        return {std::move(app), {}};
    }
    if (std::holds_alternative<feedback::ReminderKept>(event) && state->writing) {
        const auto effect = keep_reminder(app, state->writing->text);
        auto& shown = std::get<feedback::State>(app.screen);
        shown = feedback::update(std::move(shown), *app.round, event, at).state;
        return {std::move(app), {effect}};
    }
    auto outcome = feedback::update(std::move(*state), *app.round, event, at);
    auto effects = flag_effects(app, outcome.state, event, at);
    app.screen = std::move(outcome.state);
    return outcome.event ? play(std::move(app), *outcome.event) : Step{std::move(app), std::move(effects)};
}

Step at_pause(App app, const pause::Event& event, Instant at) {
    if (!std::holds_alternative<pause::State>(app.screen) || !app.round)
        return {std::move(app), {}};
    if (std::holds_alternative<pause::CarriedOn>(event)) {
        if (std::holds_alternative<session::Paused>(app.round->phase))
            return play(std::move(app), session::Resumed{at});
        app.screen = screen_for(app, at);
        return {std::move(app), {}};
    }
    // Stopped and kept: the round stays open in the store, and Home offers to go on with it.
    auto left = leave_page(std::move(app), at);
    auto step = go_home(std::move(left.app), at);
    step.effects.insert(step.effects.begin(), left.effects.begin(), left.effects.end());
    return step;
}

Step leave_page(App app, Instant at) {
    if (!app.round || app.round->rules.mode != session::Mode::exam || !session::silent(*app.round))
        return {std::move(app), {}};
    if (std::holds_alternative<session::Paused>(app.round->phase))
        app = play(std::move(app), session::Resumed{at}).app;
    const auto* asking = std::get_if<session::Asking>(&app.round->phase);
    if (!asking)
        return {std::move(app), {}};
    const session::Leafed leafed{asking->card, question::response_of(app.draft, asking->shown.interaction), app.draft.confidence,
                                 at};
    return play(std::move(app), leafed);
}

Step at_handing_in(App app, const screens::handing_in::Event& event, Instant at) {
    if (!std::holds_alternative<screens::handing_in::State>(app.screen) || !app.round)
        return {std::move(app), {}};
    const auto* opened = std::get_if<screens::handing_in::CardOpened>(&event);
    return play(std::move(app),
                opened ? session::Event(session::Leafed{.to = opened->card, .at = at}) : session::Event(session::HandedIn{at}));
}

Step time_passed(App app, Instant at) {
    if (!app.round)
        return {std::move(app), {}};
    Step left{std::move(app), {}};
    if (const auto time = session::time_left_in_all(*left.app.round, at); time && time->count() == 0)
        left = leave_page(std::move(left.app), at);
    auto step = play(std::move(left.app), session::Ticked{at});
    step.effects.insert(step.effects.begin(), left.effects.begin(), left.effects.end());
    return step;
}

Step pasted(App app, const std::string& text, Instant at) {
    const auto meant = intent(app, {}, ui::TextEntered{text}); // as if it had been typed
    return meant ? update(std::move(app), *meant, at) : Step{std::move(app), {}};
}

} // namespace retake::app
