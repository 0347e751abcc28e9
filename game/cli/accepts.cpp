// Prints what the grader accepts.
#include "cli/accepts.hpp"
#include "authoring/accepted.hpp"
#include "bank/load.hpp"
#include "base/utf8.hpp"
#include "cli/findings.hpp"
#include "cli/rewrite.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace retake::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t about_width = 14;

std::string listed(const std::vector<std::string>& examples) {
    std::string all;
    for (const auto& example : examples)
        all += (all.empty() ? "" : ", ") + example;
    return all;
}

void print_text(const std::string& file, const std::vector<authoring::Acceptance>& all, std::ostream& out) {
    for (const auto& one : all) {
        out << file << ':' << one.line << ": question " << bank::question_name(one.number, one.stem);
        if (one.gap > 0)
            out << ", gap " << one.gap;
        out << '\n';
        for (const auto& [about, says, examples] : one.rulings) {
            const auto width = about_width - std::min(about_width, utf8::length(about));
            out << "  " << about << std::string(width, ' ') << says << (examples.empty() ? "" : ": " + listed(examples)) << '\n';
        }
        out << '\n';
    }
}

Json as_json(const authoring::Acceptance& one) {
    auto rulings = Json::array();
    for (const auto& [about, says, examples] : one.rulings)
        rulings.push_back({{"about", about}, {"says", says}, {"examples", examples}});
    return {{"question", bank::question_name(one.number, one.stem)}, {"line", one.line}, {"gap", one.gap}, {"rulings", rulings}};
}

} // namespace

int print_accepted(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    if (options.format == Format::sarif) {
        err << "SARIF holds findings, and these are none. Name text or json.\n";
        return 2;
    }
    int status = 0;
    auto banks = Json::array();
    for (const auto& file : files_of(options.places)) {
        const auto loaded = bank::load_bank(file);
        if (!loaded) {
            tell(loaded.error(), err);
            status = 3;
            continue;
        }
        const auto all = authoring::accepted(loaded->value);
        if (options.format == Format::json) {
            auto items = Json::array();
            std::ranges::transform(all, std::back_inserter(items), as_json);
            banks.push_back({{"file", file.string()}, {"title", loaded->value.title}, {"typed", items}});
        } else {
            print_text(file.string(), all, out);
        }
        if (has_errors(loaded->found)) {
            err << file.string() << " has errors, and what could not be read is not listed: retake check " << file.string()
                << '\n';
            status = std::max(status, 1);
        }
    }
    if (options.format == Format::json)
        out << Json{{"banks", banks}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return status;
}

} // namespace retake::cli
