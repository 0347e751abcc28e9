// What an edit costs while the game runs: from the moment at which a bank is saved to the frame that shows it.
// Usage: retake_reload_bench [QUESTIONS]
#include "app/loop.hpp"
#include "app/world.hpp"
#include "many_questions.hpp"
#include "render/pango_measure.hpp"
#include "render/window.hpp"
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <thread>

namespace {

using namespace retake;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int edits = 20;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}
double cpu_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; } // of all threads

struct Game {
    app::World world;
    app::App app;
    render::PangoMeasure measure;
    std::optional<render::Window> window;

    explicit Game(const fs::path& folder)
        : world(store::Places{folder, folder / "questions", folder / "none", store::places(store::environment(), {}).assets,
                              folder},
                {}) {
        app.screen = app.home;
        app.physical = {1280, 720};
        app.movement = ui::Movement::none;
        happens(world.perform(app::ReadShelf{}));
        if (render::display_available())
            if (auto opened = render::Window::open({1280, 720}, "Retake", store::places(store::environment(), {}).assets))
                window.emplace(std::move(*opened));
    }
    static Instant now() { return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()); }

    void happens(const std::vector<app::Event>& events) {
        for (const auto& event : events) {
            auto step = app::update(std::move(app), event, now());
            app = std::move(step.app);
            for (const auto& effect : step.effects)
                happens(world.perform(effect));
        }
    }
    // As the loop does: what arrived, a frame if anything did, else a nap.
    template <class Condition>
    void until(Condition condition) {
        while (true) {
            const auto events = world.arrived();
            happens(events);
            if (!events.empty()) {
                const auto look = app::look(app, &measure, now());
                const auto view = app::view(app, look);
                if (window)
                    window->show(view.shapes, look);
            }
            if (condition(app))
                return;
            if (events.empty())
                std::this_thread::sleep_for(app::nap);
        }
    }
};

// The text with one more word in the stem of a question somewhere in it; the word tells one edit from the next.
std::string edited(const std::string& text, int edit) {
    const std::string opener = "\n- q: ";
    auto out = text;
    const auto at = out.find(opener, out.size() / edits * static_cast<std::size_t>(edit));
    out.insert((at == std::string::npos ? out.rfind(opener) : at) + opener.size(), "Edited " + std::to_string(edit) + " ");
    return out;
}

void print(const std::string& what, std::vector<double> spans) {
    std::ranges::sort(spans);
    std::cout << what << ": median " << spans[spans.size() / 2] << " ms, slowest " << spans.back() << " ms\n";
}

} // namespace

int main(int argc, char** argv) {
    const int questions = argc > 1 ? std::atoi(argv[1]) : 5000;
    auto name = (fs::temp_directory_path() / "reload-bench-XXXXXX").string();
    const fs::path folder = mkdtemp(name.data());
    fs::create_directories(folder / "questions");
    const auto file = folder / "questions" / "many.yaml";
    auto text = bench::many_questions(questions);
    std::ofstream(file) << text;
    {
        Game game(folder);
        game.happens({screens::home::Event(screens::home::BankOpened{0})});
        game.until([](const app::App& app) { return app.open_bank.has_value(); });
        std::vector<double> walls, works;
        for (int edit = 0; edit < edits; ++edit) {
            std::this_thread::sleep_for(Milliseconds{300});
            text = edited(text, edit);
            const auto before = game.app.open_bank->bank;
            const auto cpu = cpu_milliseconds();
            std::ofstream(file) << text;
            const auto saved = Clock::now();
            game.until([&](const app::App& app) { return app.open_bank->bank != before; });
            walls.push_back(milliseconds_since(saved));
            works.push_back(cpu_milliseconds() - cpu);
        }
        std::cout << questions << " questions, " << text.size() / 1024 << " KB, set-up open"
                  << (game.window ? ", drawn in a window" : ", no display: not drawn") << '\n';
        print("from save to screen", walls);
        print("work of all threads, with saving", works);
    }
    fs::remove_all(folder);
    return 0;
}
