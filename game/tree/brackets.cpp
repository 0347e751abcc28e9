// Finds the list of questions between brackets, and reads each of its entries for itself.
#include "tree/brackets.hpp"
#include "tree/flow.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

constexpr std::string_view blanks = " \t\n", between = " \t\n,";

bool is_in(std::string_view letters, char c) { return letters.find(c) != std::string_view::npos; }

constexpr std::size_t key_bytes_max = 40;
constexpr int doubts_max = 100;

// The key that stands after a brace, without its quotes; "" where none does.
std::string_view key_after(std::string_view text, std::size_t brace) {
    text = text.substr(0, brace + key_bytes_max);
    auto at = text.find_first_not_of(blanks, brace + 1);
    if (at == std::string_view::npos)
        return {};
    const bool quoted = text[at] == '"' || text[at] == '\'';
    at += quoted ? 1 : 0;
    const auto end = std::min(text.find_first_of(quoted ? "\"'\n" : ": \t\n,", at), text.size());
    const auto colon = text.find_first_not_of(" \t", end + (quoted ? 1 : 0));
    return colon != std::string_view::npos && text[colon] == ':' ? text.substr(at, end - at) : std::string_view();
}

class Brackets {
public:
    Brackets(const std::string& file, const Lines& lines, int first, const Words& openers)
        : file_(file), lines_(lines), first_(first), openers_(openers), printer_(file, lines, result_.found) {}

    Checked<Bracketed> read() {
        gather();
        const auto text = std::string_view(whole_.text());
        const auto list = text.front() == '[' ? 0 : questions_in(text);
        const auto end = list < text.size() ? read_list(list) : text.size();
        if (text.front() == '[')
            complain_of_rest(end);
        else
            read_head(list, end);
        return std::move(result_);
    }

private:
    void gather() {
        const auto open = std::min(lines_.line(first_).find_first_of("[{"), lines_.line(first_).size());
        for (int number = first_; number <= lines_.count(); ++number) {
            const auto line = lines_.line(number);
            const auto at = number == first_ ? open : std::min(line.find_first_not_of(" \t"), line.size());
            whole_.add({number, at}, without_tail(line.substr(at)));
        }
        blank_comments(whole_);
    }

    // Where the list of questions opens; the text's size when there is none.
    static std::size_t questions_in(std::string_view text) {
        constexpr std::string_view name = "questions";
        for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
            const auto colon = text.find_first_not_of(" \t\n\"'", at + name.size());
            const auto list = colon == std::string_view::npos ? colon : text.find_first_not_of(blanks, colon + 1);
            if (list != std::string_view::npos && text[colon] == ':' && text[list] == '[')
                return list;
        }
        return text.size();
    }

    bool opens_question(std::size_t at) const {
        return whole_.text()[at] == '{' && openers_.contains(key_after(whole_.text(), at));
    }

    std::size_t next_question(std::size_t after) const {
        auto at = whole_.text().find('{', after);
        while (at != std::string::npos && !opens_question(at))
            at = whole_.text().find('{', at + 1);
        return at;
    }

    // Returns where the list ends, behind its bracket.
    std::size_t read_list(std::size_t list) {
        const std::string_view text = whole_.text();
        auto at = text.find_first_not_of(between, list + 1);
        while (at < text.size() && text[at] != ']') {
            at = std::max(read_question(at), at + 1);
            at = text.find_first_not_of(between, at);
        }
        if (at < text.size())
            return at + 1;
        complain_of_unclosed(list, printer_);
        return text.size();
    }

    // Returns where it ends. A brace that is never closed would take in the questions below, or all that follows.
    std::size_t read_question(std::size_t at) {
        const std::string_view text = whole_.text();
        const bool is_map = text[at] == '{';
        const auto next = is_map ? std::min(next_question(at + 1), text.size()) : text.size();
        const auto rest = text.substr(at, next - at);
        if (const auto size = is_map ? flow_length(rest) : flow_entry_length(rest); size > 0) {
            result_.value.questions.push_back(question(at, size));
            return at + size;
        }
        if (is_map && ++doubts_ < doubts_max) { // What looks like a question may stand in one of the texts.
            const auto size = flow_length(text.substr(at, question_bytes_max));
            auto whole = size > 0 ? question(at, size) : Checked<Node>{};
            if (size > 0 && !has_errors(whole.found) && !holds_question(whole.value, true)) {
                result_.value.questions.push_back(std::move(whole));
                return at + size;
            }
        }
        Checked<Node> broken{printer_.node(whole_.spot(at), 1), {}};
        complain_of_unclosed(at, Printer(file_, lines_, broken.found));
        result_.value.questions.push_back(std::move(broken));
        return next;
    }

    Checked<Node> question(std::size_t at, std::size_t size) const {
        Checked<Node> read;
        if (size > question_bytes_max) {
            read.value = printer_.node(whole_.spot(at), 1);
            complain_of_length(whole_.spot(at), Printer(file_, lines_, read.found));
            return read;
        }
        const auto first = whole_.spot(at).line, last = whole_.spot(at + size - 1).line;
        read.found = find_bad_characters(file_, lines_, first, last);
        const auto part = whole_.part(at, size);
        const Printer printer(file_, lines_, read.found);
        if (is_in("[{", part.text().front()))
            read.value = read_flow(part, 1, printer, WrittenBy::program);
        else
            read.value = printer.node(whole_.spot(at), static_cast<int>(characters(part.text())));
        return read;
    }

    bool holds_question(const Node& node, bool is_outermost) const {
        const auto holds = [&](const Node& one) { return holds_question(one, false); };
        if (const auto* list = node.list())
            return std::ranges::any_of(*list, holds);
        const auto* map = node.map();
        return map && ((!is_outermost && !map->keys.empty() && map->keys.front().text() &&
                        openers_.contains(map->keys.front().text()->text)) ||
                       std::ranges::any_of(map->values, holds));
    }

    // All but the questions, in whose place an empty list is left.
    void read_head(std::size_t list, std::size_t end) {
        if (list + 1 < end)
            whole_.blank(list + 1, end - 1);
        const auto size = flow_length(whole_.text());
        if (size == 0) {
            if (end < whole_.text().size() || list >= whole_.text().size())
                complain_of_unclosed(0, printer_);
            return;
        }
        complain_of_rest(size);
        whole_.cut(size);
        result_.value.head = read_flow(whole_, 1, printer_, WrittenBy::program);
    }

    void complain_of_rest(std::size_t end) const {
        if (const auto rest = whole_.text().find_first_not_of(blanks, end); rest != std::string::npos)
            printer_.complain(whole_.spot(rest), 1, "indentation", "this stands after the end of the brackets; it is not read",
                              "remove it");
    }

    void complain_of_unclosed(std::size_t at, const Printer& printer) const {
        printer.complain(whole_.spot(at), 1, "unclosed-bracket",
                         std::string("the bracket `") + whole_.text()[at] + "` is never closed", "close it where it should end");
    }

    const std::string& file_;
    const Lines& lines_;
    int first_;
    const Words& openers_;
    Checked<Bracketed> result_;
    Printer printer_;
    Stretch whole_;
    int doubts_ = 0;
};

} // namespace

Checked<Bracketed> read_bracketed(const std::string& file, const Lines& lines, int first, const Words& openers) {
    return Brackets(file, lines, first, openers).read();
}

} // namespace retake::tree
