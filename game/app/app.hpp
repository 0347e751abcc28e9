// The program as one value: one state, one update, one view. What it wants done comes out as effects.
#pragma once
#include "app/attention.hpp"
#include "app/effect.hpp"
#include "app/event.hpp"
#include "app/outgoing.hpp"
#include "bank/bank.hpp"
#include "screens/cleared.hpp"
#include "screens/feedback.hpp"
#include "screens/handing_in.hpp"
#include "screens/home.hpp"
#include "screens/hotseat/hotseat.hpp"
#include "screens/learners.hpp"
#include "screens/lesson/lesson.hpp"
#include "screens/past_rounds.hpp"
#include "screens/pause.hpp"
#include "screens/plan/plan.hpp"
#include "screens/problems.hpp"
#include "screens/progress.hpp"
#include "screens/question.hpp"
#include "screens/results.hpp"
#include "screens/review.hpp"
#include "screens/setup.hpp"
#include "screens/trouble.hpp"
#include "store/store.hpp"
#include "study/today.hpp"
#include <map>
#include <optional>
#include <set>
#include <variant>

namespace retake::app {

using Screen = std::variant<screens::home::State, screens::setup::State, screens::question::State, screens::feedback::State,
                            screens::pause::State, screens::results::State, screens::review::State, screens::cleared::State,
                            screens::trouble::State, screens::problems::State, screens::handing_in::State,
                            screens::progress::State, screens::past_rounds::State, screens::learners::State,
                            screens::lesson::State, screens::plan::State, screens::hotseat::State>;

// The bank that a round is being set up from.
struct OpenBank {
    std::shared_ptr<const bank::Bank> bank;
    screens::setup::State choices; // as they were last left, for "Again"
    study::Aids aids{};            // for its cards that are missed again and again
};

struct Toast {
    std::string text;
    Instant since{};
    std::string icon{};   // may be empty
    bool trouble = false; // it is told for its whole time; any other ends with the screen that it came on
};

struct App {
    Screen screen;
    screens::home::State home;                     // the shelf as it was last read; shown whenever Home is
    std::vector<study::OnPile> pile;               // today's, top first
    std::optional<schedule::Return> next_return;   // when cards come back after today
    std::shared_ptr<const study::Learner> learner; // null: the log was not read
    std::vector<store::Flag> flags;                // that stand
    std::optional<OpenBank> open_bank;
    std::map<std::string, std::string> snags; // what was found in banks that were read, by their files
    screens::past_rounds::State past_rounds;  // as far as they were read
    std::optional<store::RoundId> past_round; // that is under review; none: the round in play
    std::optional<session::State> round;
    std::string round_title;
    std::vector<std::optional<session::Cause>> causes; // of the round, by attempt
    std::vector<int> round_numbers;                    // of its cards in the stored round; empty: as they stand
    screens::question::State draft;                    // of the card in play: it outlives a pause
    std::string problems_wanted;                       // the file whose problems are to be shown, while it is read; empty: none
    bool problems_from_setup = false;                  // where Esc leads from them
    std::optional<Toast> toast;
    Rng chance{0}; // seeds of rounds; seeded once by the shell
    Attention attention;
    std::optional<Outgoing> outgoing; // the screen before this one, on its way out
    ui::Size physical{1280, 720};     // of the window, in pixels
    float text_scale = 1;
    ui::Movement movement = ui::Movement::full;
    std::chrono::minutes utc_offset{0};
    bool full_screen = false;
    bool help = false; // every key of the screen is listed over it
    bool quitting = false;

    // In app.cpp alone, as for events: a screen is a large choice of states.
    App();
    App(const App&);
    App(App&&) noexcept;
    App& operator=(const App&);
    App& operator=(App&&) noexcept;
    ~App();
};

struct Step {
    App app;
    std::vector<Effect> effects;
};

Step update(App, const Event&, Instant at);

ui::Look look(const App&, const ui::Measure*, Instant now); // without a measure it serves for scale alone
ui::View<Event> view(const App&, const ui::Look&);

// Input that is no press: text, the wheel, editing keys.
std::optional<Event> intent(const App&, const ui::View<Event>&, const ui::Input&);

// When the program must look at the time by itself: the end of a card's time, of a toast.
std::optional<Instant> deadline(const App&);

std::string screen_name(const App&); // "home", "question", … for traces and tests

} // namespace retake::app
