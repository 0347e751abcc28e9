// The program as one value: which event changes what, screen by screen.
#include "app/app.hpp"
#include "app/changing.hpp"
#include "app/concluding.hpp"
#include "app/learning.hpp"
#include "app/live.hpp"
#include "app/mending.hpp"
#include "app/past.hpp"
#include "app/reviewing.hpp"
#include "app/rounds.hpp"
#include "app/seating.hpp"
#include "app/shelving.hpp"
#include "app/teaching.hpp"
#include "app/text_size.hpp"
#include "app/tracking.hpp"
#include "app/ways.hpp"
#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "ui/toast.hpp"

namespace retake::app {
namespace {

namespace home = screens::home;
namespace setup = screens::setup;
namespace trouble = screens::trouble;

constexpr Milliseconds toast_lasts{ui::toast_ms};

Step stay(App app) { return {std::move(app), {}}; }

// The screen takes an event that concerns it alone; an event for another screen comes too late and changes nothing.
template <class State, class Event>
Step within(App app, const Event& event) {
    if (auto* state = std::get_if<State>(&app.screen))
        *state = update(std::move(*state), event);
    return stay(std::move(app));
}

template <class State>
bool on(const App& app) {
    return std::holds_alternative<State>(app.screen);
}

// Home ------------------------------------------------------------------------------------------------------------------

// Asks for what takes a while to read. One thing at a time: a second press asks for nothing more.
Step read(App app, std::string what, const Effect& effect) {
    auto& reading = std::get<home::State>(app.screen).reading;
    if (!reading.empty())
        return stay(std::move(app));
    reading = std::move(what);
    return {std::move(app), {effect}};
}

// To what is found in the bank of a box.
Step ask_problems(App app, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= app.home.boxes.size())
        return stay(std::move(app));
    const auto box = app.home.boxes[static_cast<std::size_t>(index)];
    auto step = read(std::move(app), box.title, ReadAgain{box.file, true});
    if (!step.effects.empty())
        step.app.problems_wanted = box.file;
    step.app.problems_from_setup = false;
    return step;
}

// To what the first slip tells of; the slip is read by that.
Step show_trouble(App app) {
    const auto file = app.home.troubles.empty() ? std::string() : app.home.troubles.front().file;
    app.problems_from_setup = false;
    auto step = within<home::State>(std::move(app), home::Event(home::TroubleRead{}));
    return file.empty() ? std::move(step) : show_problems(std::move(step.app), file);
}

Step at_home(App app, const home::Event& event, Instant at) {
    if (!on<home::State>(app))
        return stay(std::move(app));
    auto step =
        std::visit(overloaded{
                       [&](const home::BankOpened& opened) -> Step {
                           const auto index = static_cast<std::size_t>(opened.index);
                           if (index >= app.home.boxes.size())
                               return stay(std::move(app));
                           const auto box = app.home.boxes[index];
                           return read(std::move(app), box.title, ReadBank{box.file});
                       },
                       [&](const home::ProblemsAsked& asked) -> Step { return ask_problems(std::move(app), asked.index); },
                       [&](const home::AddAsked&) -> Step {
                           return {std::move(app), {ChooseBank{}}};
                       },
                       [&](const home::SampleAsked&) -> Step {
                           return {std::move(app), {AddSample{}}};
                       },
                       [&](const home::PathGiven&) -> Step { return add_typed(std::move(app)); },
                       [&](const home::TroubleShown&) -> Step { return show_trouble(std::move(app)); },
                       [&](const home::ProgressAsked& asked) -> Step {
                           const auto index = static_cast<std::size_t>(asked.index);
                           const auto bank = index < app.home.boxes.size() ? app.home.boxes[index].id : std::string();
                           return read(std::move(app), "your progress", ReadProgress{bank, at});
                       },
                       [&](const home::ClassroomAsked&) -> Step { return read(std::move(app), "the classes", ReadClasses{at}); },
                       [&](const home::LearnersAsked&) -> Step {
                           return {std::move(app), {ReadLearners{}}};
                       },
                       [&](const home::PastRoundsAsked&) -> Step {
                           return {std::move(app), {ReadPastRounds{}}};
                       },
                       [&](const home::HotSeatAsked&) -> Step { return open_hot_seat(std::move(app), at); },
                       [&](const home::PileRetaken&) -> Step {
                           const DealPile deal{app.chance.engine(), study::names_of(app.pile)};
                           return read(std::move(app), "the pile", deal);
                       },
                       [&](const home::RoundResumed&) -> Step { return read(std::move(app), "the round", FindUnfinished{}); },
                       [&](const home::RoundPutAway&) -> Step {
                           if (!std::get<home::State>(app.screen).reading.empty())
                               return stay(std::move(app));
                           return {std::move(app), {PutAwayUnfinished{at}, ReadShelf{}}};
                       },
                       [&](const home::QuitAsked&) -> Step {
                           app.quitting = true;
                           return stay(std::move(app));
                       },
                       [&](const auto&) -> Step { return within<home::State>(std::move(app), event); },
                   },
                   event);
    if (const auto* state = std::get_if<home::State>(&step.app.screen))
        step.app.home = *state;
    return step;
}

// Set-up ----------------------------------------------------------------------------------------------------------------

Step bank_read(App app, const BankRead& read, Instant at) {
    app.home.reading.clear();
    if (!on<home::State>(app))
        return stay(std::move(app)); // Too late: something else was begun meanwhile.
    note_snag(app, read.bank->place.file, read.found);
    if (read.bank->items.empty()) {
        trouble::State state;
        state.headline = "No card of this bank is ready.";
        const int written = read.bank->questions_written;
        state.text = utf8::isolated(read.bank->title) +
                     (written == 0   ? " holds no questions."
                      : written == 1 ? " holds one question, and it has a snag."
                                     : " holds " + std::to_string(written) + " questions, and each has a snag.");
        state.next_step = "Repair the file, then open it again: " + read.bank->place.file;
        state.file = read.bank->place.file;
        state.found = read.found;
        state.opened = at;
        app.screen = state;
        return stay(std::move(app));
    }
    auto opened = setup::open(*read.bank, read.found, standings_of(app, *read.bank, at), at);
    app.open_bank = OpenBank{read.bank, setup::recalled(std::move(opened), read.remembered), read.aids};
    if (read.known)
        app.open_bank->choices = setup::asking(std::move(app.open_bank->choices), *read.known);
    return open_setup(std::move(app), at);
}

Step at_setup(App app, const setup::Event& event, Instant at) {
    const auto* state = std::get_if<setup::State>(&app.screen);
    if (!state || !app.open_bank)
        return stay(std::move(app));
    if (std::holds_alternative<setup::Dealt>(event)) {
        if (setup::chosen(*state).empty())
            return stay(std::move(app));
        app.open_bank->choices = *state;
        const Remember remember{"setup " + app.open_bank->bank->id, setup::remembered(*state)};
        auto step = start_from_setup(std::move(app), at);
        step.effects.push_back(remember);
        return step;
    }
    if (std::holds_alternative<setup::WentBack>(event))
        return go_home(std::move(app), at);
    if (const auto* moved = std::get_if<setup::ExamMoved>(&event))
        return move_exam(std::move(app), moved->days, at);
    if (std::holds_alternative<setup::ExamCleared>(event))
        return clear_exam(std::move(app), at);
    if (const auto* settled = std::get_if<setup::KnownAnswered>(&event); settled && state->known) {
        const SettleName effect{app.open_bank->bank->place.file, *state->known, settled->same};
        auto step = within<setup::State>(std::move(app), event);
        step.app.open_bank->choices = std::get<setup::State>(step.app.screen);
        step.effects.emplace_back(effect);
        return step;
    }
    if (std::holds_alternative<setup::ProblemsAsked>(event)) {
        app.problems_from_setup = true;
        const auto file = app.open_bank->bank->place.file;
        return show_problems(std::move(app), file);
    }
    auto step = within<setup::State>(std::move(app), event);
    step.app.open_bank->choices = std::get<setup::State>(step.app.screen);
    return step;
}

// Trouble ---------------------------------------------------------------------------------------------------------------

Step at_trouble(App app, const trouble::Event& event, Instant at) {
    const auto* state = std::get_if<trouble::State>(&app.screen);
    if (!state)
        return stay(std::move(app));
    const auto file = state->file;
    return std::visit(overloaded{
                          [&](const trouble::WentBack&) { return go_home(std::move(app), at); },
                          [&](const trouble::ProblemsAsked&) {
                              app.problems_from_setup = false;
                              return show_problems(std::move(app), file);
                          },
                          [&](const trouble::EditorAsked&) {
                              const OpenEditor effect{{file, 1, 1}};
                              return Step{std::move(app), {effect}};
                          },
                          [&](const trouble::Scrolled&) { return within<trouble::State>(std::move(app), event); },
                      },
                      event);
}

// The world -------------------------------------------------------------------------------------------------------------

Step failed(App app, const Failed& failed, Instant at) {
    const screens::home::Trouble trouble{failed.failure.message, failed.failure.next_step};
    if (failed.blocking) {
        app.home.reading.clear();
        app.past_rounds.reading.clear();
        if (on<screens::past_rounds::State>(app))
            app.screen = app.past_rounds;
    }
    if (failed.blocking && on<home::State>(app)) {
        trouble::State state;
        state.headline = "That did not work.";
        state.text = failed.failure.message;
        state.next_step = failed.failure.next_step;
        state.opened = at;
        app.screen = state;
        return stay(std::move(app));
    }
    if (std::ranges::find(app.home.troubles, trouble) == app.home.troubles.end())
        app.home.troubles.push_back(trouble);
    if (on<home::State>(app))
        app.screen = app.home;
    else
        app.toast = Toast{trouble.message + (trouble.next_step.empty() ? "" : "\n" + trouble.next_step), at, "", true};
    return stay(std::move(app));
}

Step exported(App app, const Exported& exported, Instant at) {
    app.toast = Toast{"Written to " + exported.where, at, "export"};
    return stay(std::move(app));
}

Step ticked(App app, Instant at) {
    if (app.toast && at >= app.toast->since + toast_lasts)
        app.toast.reset();
    if (on<screens::hotseat::State>(app))
        return hot_seat_ticked(std::move(app), at);
    return time_passed(std::move(app), at);
}

Step take(App app, const Event& event, Instant at);

} // namespace

App::App() = default;
App::App(const App&) = default;
App::App(App&&) noexcept = default;
App& App::operator=(const App&) = default;
App& App::operator=(App&&) noexcept = default;
App::~App() = default;

Step update(App app, const Event& event, Instant at) {
    const auto before = app.screen.index();
    const auto shown = app.toast ? std::optional(app.toast->since) : std::nullopt;
    auto step = take(std::move(app), event, at);
    auto& toast = step.app.toast;
    if (toast && !toast->trouble && toast->since == shown && step.app.screen.index() != before)
        toast.reset();
    return step;
}

namespace {

Step take(App app, const Event& event, Instant at) {
    return std::visit(overloaded{
                          [&](const home::Event& e) { return at_home(std::move(app), e, at); },
                          [&](const setup::Event& e) { return at_setup(std::move(app), e, at); },
                          [&](const screens::question::Event& e) { return at_question(std::move(app), e, at); },
                          [&](const screens::feedback::Event& e) { return at_feedback(std::move(app), e, at); },
                          [&](const screens::pause::Event& e) { return at_pause(std::move(app), e, at); },
                          [&](const screens::results::Event& e) { return at_results(std::move(app), e, at); },
                          [&](const screens::review::Event& e) { return at_review(std::move(app), e, at); },
                          [&](const screens::handing_in::Event& e) { return at_handing_in(std::move(app), e, at); },
                          [&](const screens::cleared::Event& e) { return at_cleared(std::move(app), e, at); },
                          [&](const trouble::Event& e) { return at_trouble(std::move(app), e, at); },
                          [&](const screens::problems::Event& e) { return at_problems(std::move(app), e, at); },
                          [&](const ShelfRead& e) { return shelf_read(std::move(app), e, at); },
                          [&](const TopShown& e) { return top_shown(std::move(app), e); },
                          [&](const screens::progress::Event& e) { return at_progress(std::move(app), e, at); },
                          [&](const BankRead& e) { return bank_read(std::move(app), e, at); },
                          [&](const FilesChanged& e) { return files_changed(std::move(app), e); },
                          [&](const BankReadAgain& e) { return bank_read_again(std::move(app), e, at); },
                          [&](const BankLost& e) { return bank_lost(std::move(app), e, at); },
                          [&](const BankChosen& e) {
                              const AddBank effect{e.path};
                              return Step{std::move(app), {effect}};
                          },
                          [&](const ChooserMissing&) { return chooser_missing(std::move(app)); },
                          [&](const BankAdded& e) { return bank_added(std::move(app), e); },
                          [&](const AddFailed& e) { return add_failed(std::move(app), e); },
                          [&](const Told& e) {
                              app.toast = Toast{e.words, at};
                              return stay(std::move(app));
                          },
                          [&](const ProgressRead& e) { return progress_read(std::move(app), e, at); },
                          [&](const screens::past_rounds::Event& e) { return at_past_rounds(std::move(app), e, at); },
                          [&](const screens::learners::Event& e) { return at_learners(std::move(app), e, at); },
                          [&](const screens::lesson::Event& e) { return at_lesson(std::move(app), e, at); },
                          [&](const screens::plan::Event& e) { return at_plan(std::move(app), e, at); },
                          [&](const ClassesRead& e) { return classes_read(std::move(app), e, at); },
                          [&](const RoomRefused& e) { return room_refused(std::move(app), e, at); },
                          [&](const screens::hotseat::Event& e) { return at_hot_seat(std::move(app), e, at); },
                          [&](const HotSeatDealt& e) { return hot_seat_dealt(std::move(app), e, at); },
                          [&](const RoomOpened& e) { return room_opened(std::move(app), e, at); },
                          [&](const RoomWentOn& e) { return room_went_on(std::move(app), e, at); },
                          [&](const LearnersRead& e) { return learners_read(std::move(app), e, at); },
                          [&](const LearnerRefused& e) { return learner_refused(std::move(app), e); },
                          [&](const LearnerChanged& e) { return learner_changed(std::move(app), e, at); },
                          [&](const PastRoundsRead& e) { return past_rounds_read(std::move(app), e, at); },
                          [&](const PastRoundRead& e) { return past_round_read(std::move(app), e, at); },
                          [&](const MissesCounted& e) { return misses_counted(std::move(app), e); },
                          [&](const RoundDealt& e) { return deal_round(std::move(app), e, at); },
                          [&](const Failed& e) { return failed(std::move(app), e, at); },
                          [&](const Exported& e) { return exported(std::move(app), e, at); },
                          [&](const Pasted& e) { return pasted(std::move(app), e.text, at); },
                          [&](const Ticked&) { return ticked(std::move(app), at); },
                          [&](const FullScreenToggled&) {
                              app.full_screen = !app.full_screen;
                              const SetFullScreen effect{app.full_screen};
                              return Step{std::move(app), {effect}};
                          },
                          [&](const TextScaled& e) { return scale_text(std::move(app), e.steps); },
                          [&](const TextSizeRead& e) { return text_size_read(std::move(app), e); },
                          [&](const HelpTurned& e) {
                              app.help = e.open;
                              return stay(std::move(app));
                          },
                          [&](const CloseAsked&) {
                              auto step = leave_page(std::move(app), at);
                              step.app.quitting = true;
                              return step;
                          },
                      },
                      event);
}

} // namespace

std::optional<Instant> deadline(const App& app) {
    std::optional<Instant> first;
    const auto at = [&](Instant moment) { first = first ? std::min(*first, moment) : moment; };
    if (app.toast)
        at(app.toast->since + toast_lasts);
    if (const auto up = hot_seat_due(app))
        at(*up);
    if (app.round)
        if (const auto up = session::time_is_up(*app.round))
            at(*up);
    return first;
}

} // namespace retake::app
