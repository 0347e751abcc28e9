// Prints the page of a rule.
#include "base/rule.hpp"
#include <algorithm>

namespace retake {
namespace {

std::string cost(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "An error: what it stands in is not loaded; all else is.";
    case Severity::warning:
        return "A warning: the question is loaded, but is probably not as it was meant.";
    case Severity::advice:
        break;
    }
    return "Advice: the question is loaded as it stands.";
}

std::string indented(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines += "    " + std::string(text.substr(0, end)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

std::string page(const Rule& rule) {
    std::string text = std::string(rule.name) + " (" + to_string(rule.severity) + ")\n\n";
    text += std::string(rule.means) + "\n" + std::string(rule.why) + "\n" + cost(rule.severity) + "\n";
    if (!rule.wrong.empty())
        text += "\nWrong:\n" + indented(rule.wrong) + "Right:\n" + indented(rule.right);
    if (rule.severity != Severity::error)
        text += "\nTo silence it for one question, write `allow: [" + std::string(rule.name) +
                "]` there; for the whole file, write it in the head.\n";
    return text;
}

} // namespace retake
