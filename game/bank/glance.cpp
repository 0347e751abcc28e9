// Glances at a bank's text, line by line.
#include "bank/glance.hpp"
#include "tree/key.hpp"
#include "tree/stretch.hpp"
#include "tree/yaml.hpp"
#include <algorithm>
#include <utility>

namespace retake::bank {
namespace {

constexpr std::size_t start_bytes = 200; // show whether this is a text that can be glanced at

// One line of a head: `quiz: The cat  # a title`.
std::string one_line_value(std::string_view value) {
    if (const auto size = tree::quoted_length(value); size > 0)
        return tree::decode_quoted(value.substr(0, size)).text.value_or("");
    return std::string(tree::without_comment(value));
}

} // namespace

void Glance::take_start(std::string_view piece) {
    started_ = true;
    const auto first = piece.find_first_not_of(" \n\r\t");
    const bool bracket = first != std::string_view::npos && (piece[first] == '[' || piece[first] == '{');
    unusual = bracket || piece.substr(0, start_bytes).find('\0') != std::string_view::npos || piece.starts_with("\xFF\xFE");
}

void Glance::take(std::string_view piece) {
    if (!started_ && rest_.size() + piece.size() < start_bytes) {
        rest_ += piece;
        return;
    }
    if (!started_) {
        const auto start = std::exchange(rest_, {}) + std::string(piece.substr(0, start_bytes));
        take_start(start);
        take_piece(std::string_view(start).substr(start.starts_with("\xEF\xBB\xBF") ? 3 : 0));
        piece.remove_prefix(std::min(piece.size(), start_bytes));
    }
    take_piece(piece);
}

void Glance::take_piece(std::string_view piece) {
    has_returns_ = has_returns_ || (!has_line_ends_ && piece.find('\r') != std::string_view::npos);
    const auto last = piece.rfind('\n');
    if (unusual || last == std::string_view::npos) {
        rest_ += piece;
        return;
    }
    has_line_ends_ = true;
    if (!rest_.empty()) {
        const auto end = piece.find('\n');
        rest_ += piece.substr(0, end);
        const auto line = std::exchange(rest_, {});
        in_questions_ ? count(line) : take_line(line);
        piece.remove_prefix(end + 1);
    }
    const auto whole = std::min(piece.size(), piece.rfind('\n') + 1); // 0 where the piece held a single line end
    rest_ = piece.substr(whole);
    for (auto lines = piece.substr(0, whole); !lines.empty();) {
        if (in_questions_)
            return count(lines);
        const auto end = lines.find('\n');
        take_line(lines.substr(0, end));
        lines.remove_prefix(end + 1);
    }
}

void Glance::take_line(std::string_view line) {
    const auto at = std::min(line.find_first_not_of(' '), line.size());
    if (at < line.size() && line[at] == '-' && (indent_ == std::string_view::npos || at == indent_)) {
        if (indent_ != std::string_view::npos || tree::opens_list_entry(tree::trimmed(line))) {
            indent_ = at;
            ++questions;
        }
        return;
    }
    if (at > 0 || line.empty())
        return;
    line = tree::without_tail(line);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    const auto key = tree::read_key(line);
    if (!key)
        return;
    const bool below = indent_ != std::string_view::npos; // a list: of the head, if `questions` stands below it
    if (key->name == "quiz")
        (below ? title_below_ : title) = one_line_value(line.substr(key->value));
    if (key->name == "id")
        (below ? id_below_ : id) = one_line_value(line.substr(key->value));
    if (key->name != "questions")
        return;
    in_questions_ = true;
    indent_ = std::string_view::npos;
    questions = 0;
    title = title_below_.empty() ? title : title_below_;
    id = id_below_.empty() ? id : id_below_;
}

void Glance::count(std::string_view lines) {
    for (std::size_t at = 0; at < lines.size();) {
        const auto first = std::min(lines.find_first_not_of(' ', at), lines.size());
        if (first < lines.size() && lines[first] == '-' && (indent_ == std::string_view::npos || first - at == indent_)) {
            indent_ = first - at;
            ++questions;
        }
        const auto end = lines.find('\n', at);
        at = end == std::string_view::npos ? lines.size() : end + 1;
    }
}

void Glance::finish() {
    if (!started_) {
        const auto start = std::exchange(rest_, {});
        take_start(start);
        take_piece(std::string_view(start).substr(start.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    }
    const auto line = std::exchange(rest_, {});
    unusual = unusual || (!has_line_ends_ && has_returns_);
    if (!line.empty() && !unusual)
        in_questions_ ? count(line) : take_line(line);
}

} // namespace retake::bank
