// The program: it reads the command line, and hands on to the window or to the terminal.
#include "app/screenshot.hpp"
#include "app/window_game.hpp"
#include "base/overloaded.hpp"
#include "cli/accepts.hpp"
#include "cli/arguments.hpp"
#include "cli/backup.hpp"
#include "cli/check.hpp"
#include "cli/class_report.hpp"
#include "cli/fix.hpp"
#include "cli/host.hpp"
#include "cli/play.hpp"
#include "cli/profile.hpp"
#include "cli/rebuild.hpp"
#include "cli/rehearse.hpp"
#include "cli/rules.hpp"
#include "cli/schema.hpp"
#include <iostream>
#include <random>

namespace {

using namespace retake;

std::uint64_t any_seed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) ^ device();
}

int play_in_terminal(const cli::Play& wish, const store::Places& places, const app::Clock& clock) {
    return cli::play(wish, places, {std::cin, std::cout, std::cerr, [&] { return clock.now(); }, any_seed});
}

// Without a display the round starts in the terminal, and says why.
int open_game(const app::Game& game, const cli::Play& instead) {
    const auto played = app::play_in_window(game);
    if (played)
        return *played;
    std::cerr << "No window can be opened here: " << played.error().message << ". Playing in the terminal instead.\n";
    return play_in_terminal(instead, game.places, game.clock);
}

cli::Terminal terminal_of(const app::Game& game) {
    return {std::cin, std::cout, std::cerr, [clock = game.clock] { return clock.now(); }, any_seed};
}

int open_window(const cli::OpenWindow& window, app::Game game) {
    const auto shelf = bank::read_shelf(store::shelf_folders(game.places));
    const auto banks = cli::find_named(window.banks, shelf);
    if (!banks) {
        std::cerr << banks.error().message << '\n' << banks.error().next_step << '\n';
        return 2;
    }
    game.named = *banks;
    if (!banks->empty())
        game.start = app::StartSetup{banks->front()};
    cli::Play instead;
    instead.banks = window.banks;
    return open_game(game, instead);
}

std::vector<std::string> ids_of(const std::vector<std::filesystem::path>& banks) {
    std::vector<std::string> ids;
    for (const auto& path : banks)
        if (const auto summary = bank::summarise(path))
            ids.push_back(summary->id);
    return ids;
}

int play(const cli::Play& wish, app::Game game) {
    if (wish.text || wish.format == cli::Format::json)
        return play_in_terminal(wish, game.places, game.clock);
    const auto shelf = bank::read_shelf(store::shelf_folders(game.places));
    const auto banks = cli::find_named(wish.banks, shelf);
    if (!banks) {
        std::cerr << banks.error().message << '\n' << banks.error().next_step << '\n';
        return 2;
    }
    if (banks->empty() && wish.mode != session::Mode::pile && cli::wishes(wish)) {
        std::cerr << "A round with these wishes needs a bank.\nName one, such as: retake play --length 10 "
                  << (shelf.banks.empty() ? "FILE.yaml" : "\"" + shelf.banks.front().title + "\"") << '\n';
        return 2;
    }
    game.named = *banks;
    const bank::Wish wished{wish.topics, wish.level, wish.length};
    if (wish.mode == session::Mode::pile)
        game.start = app::StartPile{wish.seed, wished, ids_of(*banks)};
    else if (!banks->empty())
        game.start = app::StartRound{*banks, wished, cli::rules_of(wish), wish.seed};
    return open_game(game, wish);
}

// Where none is named, the banks on the shelf are meant.
template <class Options>
Options with_places(Options options, const app::Game& game) {
    if (options.places.empty())
        options.places = store::shelf_folders(game.places);
    return options;
}

// In the window; without a display in the terminal. What is wished beside the class opens the room at once.
int host(const cli::Host& wish, app::Game game, const std::filesystem::path& data) {
    if (wish.text)
        return cli::host(wish, game.places, data, terminal_of(game));
    const auto banks = cli::find_named(wish.banks, bank::read_shelf(store::shelf_folders(game.places)));
    if (!banks) {
        std::cerr << banks.error().message << '\n' << banks.error().next_step << '\n';
        return 2;
    }
    app::StartLesson start{.plan = std::nullopt, .seed = wish.seed, .address = wish.address, .port = wish.port};
    if (!banks->empty() || !wish.class_name.empty())
        start.plan = cli::plan_of(wish, game.places.classes, *banks);
    game.named = *banks;
    game.start = start;
    const auto played = app::play_in_window(game);
    if (played)
        return *played;
    std::cerr << "No window can be opened here: " << played.error().message << ". Leading the lesson in the terminal instead.\n";
    return cli::host(wish, game.places, data, terminal_of(game));
}

} // namespace

int main(int argc, char** argv) {
    const auto arguments = cli::read_arguments(argc, argv);
    app::Game game;
    game.places = store::places(store::environment(), arguments.data);
    const auto data = game.places.data; // of all learners
    const auto places = cli::places_for(game.places, arguments.profile);
    if (!places) {
        std::cerr << places.error().message << '\n' << places.error().next_step << '\n';
        return 2;
    }
    game.places = *places;
    game.everyone = data;
    game.trace = arguments.trace;
    if (arguments.now)
        game.clock = app::Clock(*arguments.now);
    return std::visit(
        overloaded{
            [&](const cli::Finished& finished) { return finished.status; },
            [&](const cli::OpenWindow& window) { return open_window(window, game); },
            [&](const cli::Play& wish) { return play(wish, game); },
            [&](const cli::Check& check) { return cli::check(with_places(check.options, game), std::cout, std::cerr); },
            [&](const cli::FixBanks& wish) { return cli::fix(with_places(wish.options, game), std::cin, std::cout, std::cerr); },
            [&](const cli::ListAccepted& wish) {
                return cli::print_accepted(with_places(wish.options, game), std::cout, std::cerr);
            },
            [&](const cli::NewBank& wish) {
                return cli::new_bank(wish, game.places.questions / "quiz.schema.json", std::cout, std::cerr);
            },
            [](const cli::IdsOptions& wish) { return cli::ids(wish, std::cout, std::cerr); },
            [](const cli::FormatOptions& wish) { return cli::format(wish, std::cout, std::cerr); },
            [&](const cli::ProgressWish& wish) {
                return cli::show_progress(wish, game.places, game.clock.now(), std::cout, std::cerr);
            },
            [&](const cli::ProfileWish& wish) { return cli::profile(wish, data, std::cin, std::cout, std::cerr); },
            [&](const cli::BackupWish& wish) { return cli::back_up(wish, game.places.data, std::cout, std::cerr); },
            [&](const cli::RestoreWish& wish) { return cli::restore(wish, game.places.data, std::cout, std::cerr); },
            [&](const cli::Host& wish) { return host(wish, game, data); },
            [&](const cli::ReportWish& wish) {
                return cli::report_classes(wish, game.places, game.clock.now(), std::cout, std::cerr);
            },
            [&](const cli::ForgetWish& wish) { return cli::forget(wish, game.places, std::cin, std::cout, std::cerr); },
            [&](const cli::Rehearse& wish) { return cli::rehearse(wish, game.places, terminal_of(game)); },
            [&](const cli::RebuildWish&) { return cli::rebuild(game.places.data, game.clock.now(), std::cout, std::cerr); },
            [](const cli::PrintSchema&) { return (std::cout << cli::schema(), 0); },
            [](const cli::ExplainRule& wish) { return cli::explain_rule(wish.name, std::cout, std::cerr); },
            [&](const cli::Screenshot& picture) {
                return app::take_screenshot(picture.name, picture.file,
                                            {static_cast<float>(picture.width), static_cast<float>(picture.height)}, game,
                                            arguments.now);
            },
        },
        arguments.command);
}
