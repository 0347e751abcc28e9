// Prints findings as text and as JSON.
#include "cli/findings.hpp"
#include "bank/load.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace retake::cli {
namespace {

constexpr std::size_t findings_shown_max = 20; // of a file; the rest are counted

nlohmann::ordered_json as_json(const Diagnostic& finding) {
    return {{"file", finding.place.file},     {"line", finding.place.line},
            {"column", finding.place.column}, {"severity", to_string(finding.severity)},
            {"rule", finding.rule},           {"message", finding.message},
            {"help", finding.help},           {"question", finding.question}};
}

} // namespace

void Tally::count(const Surveyed& bank) {
    questions += bank.questions;
    for (const auto& finding : bank.found)
        ++(finding.severity == Severity::error ? errors : finding.severity == Severity::warning ? warnings : advice);
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

// Bank files, and the banks of folders one level deep. A place that does not exist is left for reading to tell.
std::vector<std::filesystem::path> files_of(const std::vector<std::filesystem::path>& places) {
    std::vector<std::filesystem::path> files;
    for (const auto& place : places) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(place, ignored))
            files.push_back(place);
        else
            for (auto& file : bank::find_banks(place))
                files.push_back(std::move(file));
    }
    return files;
}

void print_text(const std::vector<Surveyed>& banks, const Tally& tally, std::ostream& out) {
    for (const auto& read : banks) {
        for (std::size_t i = 0; i < std::min(read.found.size(), findings_shown_max); ++i)
            out << explain(read.found[i]) << '\n';
        if (read.found.size() > findings_shown_max)
            out << read.path.string() << ": and "
                << counted(read.found.size() - findings_shown_max, "more finding", "more findings") << "\n\n";
    }
    out << counted(tally.questions, "question", "questions") << " loaded, " << counted(tally.errors, "error", "errors") << ", "
        << counted(tally.warnings, "warning", "warnings") << ", " << tally.advice << " advice\n";
}

void print_json(const std::vector<Surveyed>& banks, const Tally& tally, std::ostream& out) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& read : banks) {
        auto findings = nlohmann::ordered_json::array();
        for (const auto& finding : read.found)
            findings.push_back(as_json(finding));
        list.push_back(
            {{"file", read.path.string()}, {"title", read.title}, {"questions", read.questions}, {"findings", findings}});
    }
    const nlohmann::ordered_json all = {{"banks", list},
                                        {"questions", tally.questions},
                                        {"errors", tally.errors},
                                        {"warnings", tally.warnings},
                                        {"advice", tally.advice}};
    out << all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

} // namespace retake::cli
