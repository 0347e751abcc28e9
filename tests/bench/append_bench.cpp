// What one durable response costs: the median and the slow tail, then opening and reading the store.
#include "store/store.hpp"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

using namespace retake;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

session::Card card_named(const std::string& id) {
    session::Card card{.bank = "bench", .bank_title = "Bench"};
    card.item.id = id;
    card.item.content_hash = "0123456789abcdef";
    return card;
}

session::Attempt attempt_at(int card) {
    const std::string text(80, 'x');
    return {.card = card,
            .shown = {"id", std::string(160, 's'), "Choose one", item::PickOne{{{0, text}, {1, text}, {2, text}, {3, text}}}},
            .response = item::Picked{card % 2},
            .verdict = {card % 2 == 0 ? 1.0 : 0.0, "not the key", ""}};
}

// A folder on the disk that holds the working directory: a temporary folder may lie in memory.
std::filesystem::path make_folder() {
    auto name = (std::filesystem::current_path() / "append-bench-XXXXXX").string();
    return mkdtemp(name.data()) != nullptr ? name : std::string(".");
}

} // namespace

int main(int argc, char** argv) {
    const int stored = argc > 1 ? std::atoi(argv[1]) : 1'000;
    const auto folder = make_folder();
    {
        auto store = store::Store::open(folder);
        if (!store) {
            std::cerr << store.error().message << '\n';
            return 3;
        }
        const auto round = store->open_round({{"bench", "a"}}, "Bench", {}, 1, Instant{});
        std::vector<double> spans;
        for (int i = 0; i < stored; ++i) {
            const auto start = Clock::now();
            if (!store->append(*round, card_named("item-" + std::to_string(i % 500)), attempt_at(i)))
                return 3;
            spans.push_back(milliseconds_since(start));
        }
        std::ranges::sort(spans);
        std::cout << "append: median " << spans[spans.size() / 2] << " ms, p99 " << spans[spans.size() * 99 / 100]
                  << " ms, slowest " << spans.back() << " ms (" << stored << ")\n";
    }
    const auto size = std::filesystem::file_size(folder / "retake.db");
    auto start = Clock::now();
    const auto store = store::Store::open(folder);
    std::cout << "open: " << milliseconds_since(start) << " ms, " << size / 1024 << " KiB\n";
    start = Clock::now();
    const auto pile = store->pile();
    std::cout << "pile: " << milliseconds_since(start) << " ms, " << pile->size() << " cards\n";
    start = Clock::now();
    const auto progress = store->progress();
    std::cout << "progress: " << milliseconds_since(start) << " ms, " << progress->size() << " bank\n";
    std::filesystem::remove_all(folder);
}
