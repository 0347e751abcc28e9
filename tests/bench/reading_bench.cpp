// Reading a large bank: the shelf's glance, the whole check of `retake check` and the whole bank, beside plain YAML::Load, each
// in a process of its own, so that each has its own peak of memory. Usage: retake_reading_bench [QUESTIONS]
#include "bank/index.hpp"
#include "bank/shelf.hpp"
#include "lint/survey.hpp"
#include "many_questions.hpp"
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml-cpp/yaml.h>

namespace {

using namespace retake;
using Clock = std::chrono::steady_clock;

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

template <class Work>
void measure(const std::string& name, const Work& work) {
    std::cout << std::flush;
    const auto begun = Clock::now();
    const auto child = fork();
    if (child == 0) {
        const auto said = work();
        std::cout << "   (" << said << ")\n" << std::flush;
        _exit(0);
    }
    rusage used{};
    int status = 0;
    wait4(child, &status, 0, &used);
    const auto wall = std::chrono::duration<double>(Clock::now() - begun).count();
    std::cout << std::left << std::setw(44) << name << std::right << std::fixed << std::setprecision(3) << std::setw(8)
              << seconds(used.ru_utime) + seconds(used.ru_stime) << " s CPU" << std::setw(8) << wall << " s wall" << std::setw(7)
              << used.ru_maxrss / 1024 << " MiB\n";
}

} // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const auto folder = std::filesystem::temp_directory_path() / ("reading-bench-" + std::to_string(getpid()));
    const auto file = folder / "many.yaml";
    std::filesystem::create_directories(folder);
    measure("written", [&] {
        std::ofstream(folder / "map.svg") << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\"/>\n";
        std::ofstream(file) << bench::many_questions(count);
        std::ofstream(folder / "strict.yaml") << bench::many_questions(count, 1, true);
        return std::to_string(count) + " questions, " + std::to_string(std::filesystem::file_size(file) / 1000) + " kB";
    });
    measure("nothing but starting", [] { return std::string("to be taken off"); });
    measure("title and count for the shelf", [&] {
        const auto summary = bank::summarise(file);
        return summary->title + ", " + std::to_string(summary->questions) + " counted";
    });
    const auto kept = bank::read_shelf({file});
    measure("the shelf again, with what was kept of it", [&] {
        const auto shelf = bank::read_shelf({file}, kept);
        return shelf.banks.front().title + ", " + std::to_string(shelf.banks.front().questions) + " counted";
    });
    measure("outline: head, and lines of the questions", [&] {
        const auto outline = bank::load_outline(file);
        return std::to_string(bank::questions_in(*outline)) + " questions";
    });
    measure("read and proved, nothing kept", [&] {
        const auto outline = bank::load_outline(file);
        std::size_t items = 0;
        bank::read_all(*outline, bank::pictures_beside(file), [&](const bank::Asked& asked) { items += asked.proved ? 1U : 0U; });
        return std::to_string(items) + " items";
    });
    measure("retake check: with all advice", [&] {
        const auto outline = bank::load_outline(file);
        const auto survey = lint::survey(*outline, bank::pictures_beside(file));
        return std::to_string(survey.questions) + " items, " + std::to_string(survey.found.size()) + " findings";
    });
    measure("read as a whole bank, for playing", [&] {
        const auto read = bank::load_bank(file);
        return std::to_string(read->value.items.size()) + " items, " + std::to_string(read->found.size()) + " findings";
    });
    const auto index = bank::read_index(*bank::load_outline(file), bank::pictures_beside(file)).index;
    auto all = bank::matching(index, {});
    measure("a round of 20 from the index", [&] {
        Rng rng(1);
        auto chosen = shuffled(bank::matching(index, {{"trade"}, 2, std::nullopt}), rng);
        chosen.resize(20);
        std::ifstream in(file, std::ios::binary);
        const auto bank = bank::read_entries(
            index, file.string(), chosen,
            [&](bank::Span span) {
                std::string bytes(span.size, '\0');
                in.seekg(span.at).read(bytes.data(), span.size);
                return bytes;
            },
            bank::pictures_beside(file));
        return std::to_string(bank ? bank->items.size() : 0) + " of " + std::to_string(all.size()) + " cards";
    });
    measure("plain YAML::Load, of a strict twin", [&] {
        const auto node = YAML::LoadFile((folder / "strict.yaml").string());
        return std::to_string(node["questions"].size()) + " nodes";
    });
    std::filesystem::remove_all(folder);
    return 0;
}
