// Joins lines to a stretch of text and finds the way back from it.
#include "tree/stretch.hpp"
#include "tree/limits.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

constexpr std::size_t excerpt_bytes_max = 1000; // a longer line is looked up when a finding needs it

} // namespace

void Stretch::add(Spot spot, std::string_view part) {
    if (!pieces_.empty())
        text_ += '\n';
    pieces_.push_back({text_.size(), spot});
    text_ += part;
}

void Stretch::cut(std::size_t size) { text_.resize(std::min(size, text_.size())); }

void Stretch::blank(std::size_t from, std::size_t to) {
    const auto end = std::min(to, text_.size());
    std::fill(text_.begin() + static_cast<std::ptrdiff_t>(std::min(from, end)), text_.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
}

Stretch Stretch::part(std::size_t from, std::size_t size) const {
    Stretch part;
    part.text_ = text_.substr(std::min(from, text_.size()), size);
    part.pieces_.push_back({0, spot(from)});
    const auto next = std::ranges::upper_bound(pieces_, from, {}, &Piece::from);
    for (auto piece = next; piece != pieces_.end() && piece->from <= from + part.text_.size(); ++piece)
        part.pieces_.push_back({piece->from - from, piece->spot});
    return part;
}

Spot Stretch::spot(std::size_t at) const {
    const auto after = std::ranges::upper_bound(pieces_, at, {}, &Piece::from);
    if (after == pieces_.begin())
        return {};
    const auto& piece = *std::prev(after);
    return {piece.spot.line, piece.spot.at + (at - piece.from)};
}

std::string Stretch::folded() const {
    std::string folded;
    for (std::size_t at = 0; at < text_.size(); ++at) {
        if (text_[at] != '\n') {
            folded += text_[at];
            continue;
        }
        std::size_t ends = 1;
        while (at + ends < text_.size() && text_[at + ends] == '\n')
            ++ends;
        folded += ends == 1 ? std::string(" ") : std::string(ends - 1, '\n');
        at += ends - 1;
    }
    return folded;
}

std::string_view without_tail(std::string_view text) {
    const auto last = text.find_last_not_of(" \t");
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : without_tail(text.substr(first));
}

std::string_view without_comment(std::string_view text) {
    for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
        const bool apart = at >= 2 && std::string_view(" \t").find(text[at - 1]) != std::string_view::npos &&
                           std::string_view(" \t").find(text[at - 2]) != std::string_view::npos;
        const bool spaced = at + 1 == text.size() || text[at + 1] == ' ';
        if (apart && spaced)
            return without_tail(text.substr(0, at));
    }
    return without_tail(text);
}

bool only_comment(std::string_view text) {
    const auto rest = trimmed(text);
    return rest.empty() || (rest.front() == '#' && rest.data() != text.data());
}

Place Printer::place(Spot spot) const {
    const auto line = lines_.line(spot.line);
    const auto at = std::min(spot.at, line.size());
    if (known_.line != spot.line || at < known_.at) {
        known_ = {spot.line, 0};
        column_ = 1;
    }
    column_ += characters(line.substr(known_.at, at - known_.at));
    known_.at = at;
    return {file_, spot.line, column_};
}

Node Printer::node(Spot spot, int width) const {
    Node node;
    node.place = place(spot);
    node.width = std::max(width, 1);
    if (const auto line = lines_.line(spot.line); line.size() <= excerpt_bytes_max)
        node.excerpt = line;
    return node;
}

Diagnostic& Printer::complain(Spot spot, int width, std::string rule, std::string message, std::string help,
                              Severity severity) const {
    if (found_.size() >= findings_max)
        return one_too_many_;
    Diagnostic finding{severity, place(spot), std::move(rule), std::move(message), std::move(help)};
    if (const auto line = lines_.line(spot.line); line.size() <= line_bytes_shown_max)
        finding.excerpt = line;
    finding.width = std::max(width, 1);
    return found_.emplace_back(std::move(finding));
}

Fix Printer::fix(Spot begin, Spot end, std::string text, bool sure) const {
    const auto from = place(begin), to = place(end);
    return {from.line, from.column, to.line, to.column, std::move(text), sure};
}

} // namespace retake::tree
