// Reads banks and prints what it found, for people and for programs.
#include "cli/check.hpp"
#include "bank/load.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace retake::cli {
namespace {

constexpr std::size_t shown_max = 20; // of one file; more would hide the first

struct Totals {
    int questions = 0;
    int errors = 0, warnings = 0, advice = 0;

    void count(const Checked<bank::Bank>& bank) {
        questions += static_cast<int>(bank.value.items.size());
        for (const auto& finding : bank.found)
            ++(finding.severity == Severity::error ? errors : finding.severity == Severity::warning ? warnings : advice);
    }
};

std::string counted(int number, const std::string& one) { return std::to_string(number) + " " + one + (number == 1 ? "" : "s"); }

void print(const Checked<bank::Bank>& bank, std::ostream& out) {
    for (std::size_t i = 0; i < std::min(bank.found.size(), shown_max); ++i)
        out << explain(bank.found[i]) << "\n";
    if (bank.found.size() > shown_max)
        out << bank.value.place.file << ": " << counted(static_cast<int>(bank.found.size() - shown_max), "more finding")
            << "\n\n";
}

nlohmann::ordered_json document(const Checked<bank::Bank>& bank) {
    auto findings = nlohmann::ordered_json::array();
    for (const auto& finding : bank.found)
        findings.push_back({{"file", finding.place.file},
                            {"line", finding.place.line},
                            {"column", finding.place.column},
                            {"severity", to_string(finding.severity)},
                            {"rule", finding.rule},
                            {"message", finding.message},
                            {"help", finding.help},
                            {"question", finding.question}});
    return {{"file", bank.value.place.file},
            {"title", bank.value.title},
            {"questions", bank.value.items.size()},
            {"findings", std::move(findings)}};
}

std::vector<std::filesystem::path> files_of(const std::vector<std::filesystem::path>& places) {
    std::vector<std::filesystem::path> files;
    for (const auto& place : places) {
        std::error_code error;
        if (std::filesystem::is_directory(place, error))
            std::ranges::copy(bank::find_banks(place), std::back_inserter(files));
        else
            files.push_back(place);
    }
    return files;
}

} // namespace

int check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    Totals totals;
    bool unreadable = false;
    auto banks = nlohmann::ordered_json::array();
    for (const auto& file : files_of(options.places)) {
        const auto bank = bank::load_bank(file);
        if (!bank) {
            err << bank.error().message << "\n" << bank.error().next_step << "\n";
            unreadable = true;
            continue;
        }
        totals.count(*bank);
        if (options.format == Format::json)
            banks.push_back(document(*bank));
        else
            print(*bank, out);
    }
    if (options.format == Format::json)
        out << nlohmann::ordered_json{{"banks", std::move(banks)},
                                      {"questions", totals.questions},
                                      {"errors", totals.errors},
                                      {"warnings", totals.warnings},
                                      {"advice", totals.advice}}
                   .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << "\n";
    else
        out << counted(totals.questions, "question") << " loaded, " << counted(totals.errors, "error") << ", "
            << counted(totals.warnings, "warning") << ", " << totals.advice << " advice\n";
    const bool found = totals.errors > 0 || (options.strict && totals.warnings + totals.advice > 0);
    return unreadable ? 3 : found ? 1 : 0;
}

} // namespace retake::cli
