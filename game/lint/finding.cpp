// Collects findings, and looks for their places in the file.
#include "lint/finding.hpp"
#include "bank/asked.hpp"
#include "base/utf8.hpp"
#include "lint/rules.hpp"
#include <algorithm>

namespace retake::lint {
namespace {

constexpr std::size_t words_looked_for_max = 40; // in bytes: a long text may go on in the next line

Severity severity_of(std::string_view rule) {
    const auto known = std::ranges::find(rules(), rule, &Rule::name);
    return known == rules().end() ? Severity::advice : known->severity;
}

bool allows(const std::vector<std::string>& allow, std::string_view rule) {
    return std::ranges::find(allow, rule) != allow.end();
}

// Other names that a key of the file may have.
const std::vector<std::string_view>& names_of(std::string_view key) {
    static const std::vector<std::string_view> stems = {"q", "fill", "question", "prompt", "stem"};
    static const std::vector<std::string_view> keys = {"answer", "correct", "right", "choices", "options", "also"};
    static const std::vector<std::string_view> wrong = {"wrong", "distractors", "incorrect", "choices", "options"};
    static const std::vector<std::string_view> explanations = {"explain", "explanation", "feedback"};
    static const std::vector<std::string_view> hints = {"hint"}, quotes = {"quote"}, none;
    return key == "q"         ? stems
           : key == "answer"  ? keys
           : key == "wrong"   ? wrong
           : key == "explain" ? explanations
           : key == "hint"    ? hints
           : key == "quote"   ? quotes
                              : none;
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

// The lines of one question, found by the place of its first key.
class Search {
public:
    Search(const tree::Lines& lines, const Place& first) : lines_(lines), first_(first) {
        const auto indent = static_cast<std::size_t>(std::max(first.column - 1, 0));
        for (last_ = first.line; last_ < lines.count(); ++last_) {
            const auto line = lines.line(last_ + 1);
            const auto own = indent_of(line);
            if (own < line.size() && own < indent && line[own] != '#')
                break;
        }
    }

    // The line on which one of the names stands as a key; 0 when none does.
    int line_of(const std::vector<std::string_view>& names) const {
        for (int number = first_.line; number <= last_; ++number) {
            const auto content = content_of(number);
            for (const auto name : names)
                if (content.starts_with(name) && content.substr(name.size()).starts_with(':'))
                    return number;
        }
        return 0;
    }

    bool find(std::string_view words, int from, Diagnostic& finding) const {
        words = words.substr(0, words.find('\n'));
        if (words.size() > words_looked_for_max)
            words = words.substr(0, words.find_last_of(' ', words_looked_for_max));
        if (words.empty())
            return false;
        for (int number = from; number <= last_; ++number)
            if (const auto at = lines_.line(number).find(words); at != std::string_view::npos) {
                mark(number, at, words, finding);
                return true;
            }
        return false;
    }

    int last() const { return last_; }

    void mark_line(int number, Diagnostic& finding) const {
        const auto line = lines_.line(number);
        const auto content = content_of(number);
        mark(number, line.size() - content.size(), content.substr(0, content.find(':')), finding);
    }

private:
    std::string_view content_of(int number) const {
        auto line = lines_.line(number);
        line.remove_prefix(indent_of(line));
        if (number == first_.line && line.starts_with('-'))
            line.remove_prefix(std::min(line.find_first_not_of(' ', 1), line.size()));
        return line;
    }

    void mark(int number, std::size_t at, std::string_view words, Diagnostic& finding) const {
        const auto line = lines_.line(number);
        finding.place = {first_.file, number, static_cast<int>(utf8::length(line.substr(0, at))) + 1};
        finding.width = std::max(1, static_cast<int>(utf8::length(words)));
        finding.excerpt = line;
    }

    const tree::Lines& lines_;
    const Place& first_;
    int last_ = 0;
};

// At the words below the head's `allow`.
void mark_in_head(const tree::Lines& lines, std::string_view words, Diagnostic& told) {
    bool allowed = false;
    for (int number = 1; number <= lines.count(); ++number) {
        const auto line = lines.line(number);
        allowed = allowed || line.starts_with("allow");
        const auto at = allowed ? line.find(words) : std::string_view::npos;
        if (at == std::string_view::npos)
            continue;
        told.place.line = number;
        told.place.column = static_cast<int>(utf8::length(line.substr(0, at))) + 1;
        told.width = std::max(1, static_cast<int>(utf8::length(words)));
        told.excerpt = line;
        return;
    }
}

} // namespace

void Findings::add(const item::Item& item, std::string_view key, std::string_view words, std::string_view rule,
                   std::string message, std::string help, Rewording mended) {
    if (allows(item.allow, rule))
        return;
    Diagnostic told{severity_of(rule), item.place, std::string(rule), std::move(message), std::move(help)};
    told.question = bank::question_name(item.number, item.stem);
    all_.push_back({false, key, std::string(words), std::move(told), std::move(mended)});
}

void Findings::add_of_bank(std::string_view rule, std::string message, std::string help, std::string_view words) {
    if (!allows(head_.allow, rule))
        all_.push_back({true,
                        {},
                        std::string(words),
                        {severity_of(rule), head_.place, std::string(rule), std::move(message), std::move(help)},
                        {}});
}

void Findings::add_of_question(Place place, std::string name, std::string_view rule, std::string_view message,
                               std::string_view help) {
    place.file = head_.place.file;
    Diagnostic told{severity_of(rule), std::move(place), std::string(rule), std::string(message), std::string(help)};
    told.question = std::move(name);
    all_.push_back({false, "q", {}, std::move(told), {}});
}

Diagnostics Findings::placed(const tree::Lines* lines) && {
    Diagnostics told;
    told.reserve(all_.size());
    for (; !all_.empty(); all_.pop_front()) {
        auto& finding = all_.front();
        if (lines && finding.of_bank && !finding.words.empty())
            mark_in_head(*lines, finding.words, finding.told);
        if (const auto question = finding.told.place; lines && !finding.of_bank && question.line > 0) {
            const Search search(*lines, question);
            const int line = search.line_of(names_of(finding.key));
            if (!search.find(finding.words, line > 0 ? line : question.line, finding.told))
                search.mark_line(line > 0 ? line : question.line, finding.told);
            finding.told.fix = fix_of(finding.mended, *lines, line > 0 ? line : question.line, search.last());
        }
        told.push_back(std::move(finding.told));
    }
    sort_by_place(told);
    return told;
}

} // namespace retake::lint
