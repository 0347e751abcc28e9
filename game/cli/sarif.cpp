// Prints findings as SARIF 2.1.0 (docs.oasis-open.org/sarif), the form in which editors and code hosts take them.
#include "cli/findings.hpp"
#include "cli/rules.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

namespace retake::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "https://json.schemastore.org/sarif-2.1.0.json";

std::string level_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

// As a relative or absolute reference: what a URI gives another meaning is written by its code.
std::string uri_of(const std::string& file) {
    static constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = file.starts_with('/') ? "file://" : "";
    for (const char c : file) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

Json text(std::string_view words) { return {{"text", std::string(words)}}; }

Json rule_of(const Rule& rule) {
    return {{"id", std::string(rule.name)},
            {"shortDescription", text(rule.means)},
            {"fullDescription", text(rule.why)},
            {"help", text(page(rule))},
            {"defaultConfiguration", {{"level", level_of(rule.severity)}}}};
}

Json region_of(const Diagnostic& finding) {
    return {{"startLine", std::max(finding.place.line, 1)},
            {"startColumn", std::max(finding.place.column, 1)},
            {"endColumn", std::max(finding.place.column, 1) + std::max(finding.width, 1)}};
}

Json fix_of(const Diagnostic& finding) {
    const auto& fix = *finding.fix;
    const Json region = {
        {"startLine", fix.line}, {"startColumn", fix.column}, {"endLine", fix.end_line}, {"endColumn", fix.end_column}};
    const Json replacement = {{"deletedRegion", region}, {"insertedContent", text(fix.text)}};
    const Json change = {{"artifactLocation", {{"uri", uri_of(finding.place.file)}}},
                         {"replacements", Json::array({replacement})}};
    return {{"description", text(fix.sure ? "sure repair" : "possible repair")}, {"artifactChanges", Json::array({change})}};
}

Json result_of(const Diagnostic& finding, const std::set<std::string>& rules) {
    const Json location = {
        {"physicalLocation", {{"artifactLocation", {{"uri", uri_of(finding.place.file)}}}, {"region", region_of(finding)}}}};
    Json result = {{"ruleId", finding.rule},
                   {"ruleIndex", std::distance(rules.begin(), rules.find(finding.rule))},
                   {"level", level_of(finding.severity)},
                   {"message", text(finding.help.empty() ? finding.message : finding.message + "\n" + finding.help)},
                   {"locations", Json::array({location})}};
    if (finding.fix)
        result["fixes"] = Json::array({fix_of(finding)});
    return result;
}

} // namespace

void print_sarif(const std::vector<Surveyed>& banks, std::ostream& out) {
    std::set<std::string> used;
    for (const auto& bank : banks)
        for (const auto& finding : bank.found)
            used.insert(finding.rule);
    auto rules = Json::array(), results = Json::array();
    for (const auto& name : used)
        if (const auto* rule = find_rule(name))
            rules.push_back(rule_of(*rule));
    for (const auto& bank : banks)
        for (const auto& finding : bank.found)
            results.push_back(result_of(finding, used));
    const Json driver = {{"name", "retake"}, {"rules", rules}};
    const Json run = {{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    const Json log = {{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    out << log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace retake::cli
