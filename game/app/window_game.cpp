// The game in its window: the machine that the loop runs on, and how it is started.
#include "app/window_game.hpp"
#include "app/household.hpp"
#include "app/loop.hpp"
#include "app/trace.hpp"
#include "base/overloaded.hpp"
#include "render/pango_measure.hpp"
#include "render/window.hpp"
#include "store/zone.hpp"
#include <algorithm>
#include <ctime>
#include <iostream>
#include <random>
#include <thread>

namespace retake::app {
namespace {

constexpr ui::Size first_size{1280, 720}; // pixels

std::chrono::minutes offset_from_utc(Instant at) {
    const auto seconds = std::chrono::system_clock::to_time_t(at);
    std::tm local{};
    localtime_r(&seconds, &local);
    return std::chrono::minutes(local.tm_gmtoff / 60);
}

class WindowMachine : public Machine {
public:
    WindowMachine(render::Window window, Household& household, const Game& game)
        : window_(std::move(window)), household_(household), clock_(game.clock), trace_(game.trace) {}

    Instant now() override { return clock_.now(); }
    std::optional<ui::Input> poll() override { return window_.poll(); }
    std::vector<Event> arrived() override { return household_.world().arrived(); }
    const ui::Measure& measure() override { return measure_; }
    void sleep(Milliseconds span) override { std::this_thread::sleep_for(span); }

    std::vector<Event> perform(const Effect& effect) override {
        if (const auto* full = std::get_if<SetFullScreen>(&effect))
            window_.set_full_screen(full->on);
        else if (const auto* copy = std::get_if<CopyText>(&effect))
            window_.set_clipboard(copy->text);
        else if (std::holds_alternative<Paste>(effect))
            return {Pasted{window_.clipboard()}};
        return household_.perform(effect);
    }

    void show(const App& app, const ui::View<Event>& view, const ui::Look& look) override {
        window_.show(view.shapes, look);
        const auto* zone = ui::zone_named(view, look.hovered);
        window_.set_pointer(!zone || !zone->enabled         ? render::Pointer::arrow
                            : zone->role == ui::Role::field ? render::Pointer::text
                                                            : render::Pointer::hand);
        trace_.note(app, view, look);
    }

private:
    render::Window window_;
    Household& household_;
    Clock clock_;
    Trace trace_;
    render::PangoMeasure measure_;
};

std::uint64_t any_seed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) ^ device();
}

// What the program does first, beside showing the shelf.
std::vector<Effect> begin(World& world, const App& app, const Start& start, Instant now) {
    std::vector<Effect> effects;
    std::visit(
        overloaded{
            [](const StartHome&) {},
            [&](const StartSetup& setup) { world.read_bank_at(setup.bank); },
            [&](const StartRound& round) { world.deal(round.banks, round.wish, round.rules, round.seed.value_or(any_seed())); },
            [&](const StartLesson& lesson) {
                if (lesson.plan)
                    effects.push_back(
                        OpenLesson{*lesson.plan, lesson.seed.value_or(any_seed()), now, lesson.address, lesson.port});
                else
                    effects.push_back(ReadClasses{now});
            },
            [&](const StartPile& pile) {
                effects.push_back(DealPile{pile.seed.value_or(any_seed()), study::names_of(app.pile), pile.wish, pile.banks});
            },
        },
        start);
    return effects;
}

} // namespace

Result<int> play_in_window(const Game& game) {
    if (const auto display = render::display_available(); !display)
        return display.error();
    auto window = render::Window::open(first_size, "Retake", game.places.assets);
    if (!window)
        return window.error();
    for (const auto& family : render::missing_fonts())
        std::cerr << "The font " << family
                  << " is missing; another one serves. Debian's packages: fonts-vollkorn, fonts-sil-andika, fonts-league-mono.\n";

    Household household(game.everyone.empty() ? game.places.data : game.everyone, game.places, game.named, {},
                        store::zone_here(game.clock.now()));
    App app;
    app.physical = window->size();
    app.chance = Rng(any_seed());
    app.utc_offset = offset_from_utc(game.clock.now());
    app.home.opened = game.clock.now();
    app.home.learner = household.playing();
    if (!std::holds_alternative<StartHome>(game.start))
        app.home.reading = "the cards";
    app.screen = app.home;
    std::vector<Effect> first;
    for (const auto& effect : {Effect(ReadTextSize{}), Effect(ReadShelf{})}) // the first frame shows the shelf
        for (const auto& event : household.perform(effect)) {
            auto step = update(std::move(app), event, game.clock.now());
            app = std::move(step.app);
            std::ranges::move(step.effects, std::back_inserter(first));
        }
    std::ranges::move(begin(household.world(), app, game.start, game.clock.now()), std::back_inserter(first));
    household.world().look_after(game.clock.now());
    WindowMachine machine(std::move(*window), household, game);
    run(std::move(app), std::move(first), machine);
    const auto lost = household.world().give_up();
    if (lost > 0)
        std::cerr << lost << (lost == 1 ? " response" : " responses") << " could not be kept.\n";
    return lost > 0 ? 3 : 0;
}

} // namespace retake::app
