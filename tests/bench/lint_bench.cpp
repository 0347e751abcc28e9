// Advice about questions: its time beside the reading of a bank, and how often each rule speaks in other people's questions.
// With the name of a rule or a severity, its findings are printed too.
#include "../lint/corpus.hpp"
#include "lint/lint.hpp"
#include "many_questions.hpp"
#include <ctime>
#include <iostream>
#include <map>

namespace {

double cpu_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

retake::Diagnostics advise(const std::string& name, const std::string& text) {
    const auto before = cpu_milliseconds();
    const auto bank = retake::bank::read_bank(name, text);
    const auto read = cpu_milliseconds();
    auto found = retake::lint::check(bank.value);
    const auto advised = cpu_milliseconds();
    found = retake::lint::check(bank.value, [&] { return retake::tree::read_lines(name, text).value; });
    std::cout << name << ": " << bank.value.items.size() << " questions, read in " << read - before << " ms, advised on in "
              << advised - read << " ms, with places in " << cpu_milliseconds() - advised << " ms of CPU\n";
    found.insert(found.end(), bank.found.begin(), bank.found.end());
    return found;
}

void print(const retake::Diagnostics& found, const std::string& shown) {
    std::map<std::string, int> counts;
    for (const auto& finding : found) {
        ++counts[to_string(finding.severity) + " " + finding.rule];
        if (finding.rule == shown || to_string(finding.severity) == shown || finding.question.empty())
            std::cout << explain(finding);
    }
    for (const auto& [rule, count] : counts)
        std::cout << "  " << rule << ": " << count << "\n";
}

} // namespace

int main(int argc, char** argv) {
    const std::string shown = argc > 1 ? argv[1] : "";
    using namespace retake::lint;
    for (const int count : {20000, 100000})
        print(advise("generated-" + std::to_string(count), retake::bench::many_questions(count)), shown);
    print(advise("OpenTDB", as_bank(all_opentdb(), false)), shown);
    print(advise("trivia", as_bank(all_trivia(), true)), shown);
    for (const auto& file : files_in(corpus() / "yaml/Cog-Creators_Red-DiscordBot"))
        print(advise(file.stem(), as_typed_bank(read_red(file))), shown);
    return 0;
}
