// Reading banks: the shelf's glance at a file, a whole check, and plain YAML::Load of the same text, in one run.
#include "bank/load.hpp"
#include "many_questions.hpp"
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace {

double cpu_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 20000;
    const auto text = retake::bench::many_questions(count);
    std::cout << count << " questions, " << text.size() / 1000 << " kB\n";

    const auto before_glance = cpu_milliseconds();
    const auto summary = retake::bank::summarise_text("many.yaml", text);
    std::cout << "title and count for the shelf: " << cpu_milliseconds() - before_glance << " ms CPU (" << summary.questions
              << " counted)\n";

    const auto before_read = cpu_milliseconds();
    const auto bank = retake::bank::read_bank("many.yaml", text);
    std::cout << "read and check all of it:      " << cpu_milliseconds() - before_read << " ms CPU (" << bank.value.items.size()
              << " loaded, " << bank.found.size() << " findings)\n";
    for (std::size_t i = 0; i < std::min<std::size_t>(bank.found.size(), 5); ++i)
        std::cout << retake::explain(bank.found[i]);
    return 0;
}
