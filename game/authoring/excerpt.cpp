// Cuts questions out of banks, and reads each again to see that it is still the same.
#include "authoring/excerpt.hpp"
#include "authoring/layout.hpp"
#include "bank/outline.hpp"
#include <algorithm>
#include <variant>

namespace retake::authoring {
namespace {

std::string quoted(const std::string& text) {
    std::string written = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            written += '\\';
        written += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return written + '"';
}

bool is_blank(std::string_view line) { return line.find_first_not_of(' ') == std::string_view::npos; }

// Comments that stand at the margin behind a question belong to what comes next.
tree::Part without_tail(tree::Part part, const tree::Lines& lines) {
    const auto is_tail = [&](int number) { return is_blank(lines.line(number)) || lines.line(number).starts_with('#'); };
    while (!part.empty() && is_tail(part.last))
        --part.last;
    return part;
}

bool points(const item::Item& item) { return std::holds_alternative<item::Hotspot>(item.body); }

bool stands_alone(const item::Item& item, const std::string& language, const std::string& lines) {
    const auto alone = bank::read_bank("", bank_of("", language, {lines})).value;
    return alone.items.size() == 1 && alone.items[0].id == item.id && alone.items[0].content_hash == item.content_hash;
}

} // namespace

std::vector<Cutting> cuttings(const std::string& file, const std::string& text, const std::vector<std::string>& items) {
    const auto outline = bank::outline(file, laid_out(file, text).text);
    const auto bank = bank::read_questions(outline, {}).value;
    std::vector<Cutting> cut;
    for (const auto& item : bank.items) {
        const auto place = static_cast<std::size_t>(item.number) - 1;
        if (points(item) || place >= outline.parts.size() || std::ranges::find(items, item.id) == items.end())
            continue;
        const auto part = without_tail(outline.parts[place], outline.lines);
        auto lines = std::string(outline.lines.between(part.first, part.last));
        if (!lines.ends_with('\n'))
            lines += '\n';
        if (stands_alone(item, bank.language, lines))
            cut.push_back({item.id, std::move(lines)});
    }
    return cut;
}

std::string bank_of(const std::string& title, const std::string& language, const std::vector<std::string>& lines) {
    auto text = "quiz: " + quoted(title) + "\nlang: " + language + "\n";
    for (const auto& question : lines)
        text += '\n' + question;
    return text;
}

} // namespace retake::authoring
