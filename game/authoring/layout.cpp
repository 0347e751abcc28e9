// Lays out a bank, question by question, and proves that it is still the same.
#include "authoring/layout.hpp"
#include "authoring/proof.hpp"
#include "authoring/reindent.hpp"
#include "bank/outline.hpp"
#include "bank/question.hpp"
#include "tree/block.hpp"
#include "tree/key.hpp"
#include "tree/stretch.hpp"
#include <algorithm>
#include <set>

namespace retake::authoring {
namespace {

using Written = std::vector<std::string>;

bool is_blank(std::string_view line) { return tree::trimmed(line).empty(); }
bool is_comment(std::string_view line) { return tree::trimmed(line).starts_with('#'); }

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

class Layout {
public:
    Layout(const std::string& file, const tree::Lines& lines, const tree::Vocabulary& words, std::set<int> as_they_stand)
        : file_(file), lines_(lines), words_(words), left_(std::move(as_they_stand)) {}

    std::string lay_out() {
        const auto split = tree::split_bank(file_, lines_, bank::openers()).value;
        int next = 1;
        std::vector<std::pair<tree::Part, int>> parts; // with the number of the question; 0: of the head
        for (const auto& part : split.head)
            parts.emplace_back(part, 0);
        for (std::size_t i = 0; i < split.questions.size(); ++i)
            parts.emplace_back(split.questions[i], static_cast<int>(i) + 1);
        std::ranges::sort(parts, {}, [](const auto& part) { return part.first.first; });
        for (const auto& [part, number] : parts) {
            lay_out_between(next, part.first - 1);
            number == 0 ? lay_out_head(part)
                        : lay_out_question(part, number, split.dashless[static_cast<std::size_t>(number) - 1]);
            next = part.last + 1;
        }
        lay_out_between(next, lines_.count());
        while (!text_.empty() && text_.ends_with("\n\n"))
            text_.pop_back();
        return std::move(text_);
    }
    std::set<int> left() const { return left_; }

private:
    void write(std::string_view line) {
        if (is_blank(line)) {
            blank_ = true;
            return;
        }
        if ((blank_ || gap_) && !text_.empty())
            text_ += '\n';
        blank_ = gap_ = false;
        text_ += std::string(line) + "\n";
    }
    void write_all(const Written& lines) {
        for (const auto& line : lines)
            if (line.empty())
                text_ += '\n';
            else
                write(line);
    }

    // Lines that belong to no part: the key `questions`, the marks of a document, comments.
    void lay_out_between(int first, int last) {
        for (int number = first; number <= last; ++number) {
            const auto line = tree::without_tail(lines_.line(number));
            const auto key = tree::read_key(tree::trimmed(line));
            const auto content = tree::trimmed(line);
            if (key && key->name == "questions" && indent_of(line) <= 1)
                write("questions:" +
                      (key->value < content.size() ? "  " + std::string(content.substr(key->value)) : std::string()));
            else
                write(is_comment(line) ? content : line);
        }
    }

    void lay_out_head(const tree::Part& part) {
        auto words = bank::head_vocabulary();
        words.anchored = words_.anchored;
        const auto inner = without_edges(part, 0);
        lay_out_between(part.first, inner.first - 1);
        if (!inner.empty()) {
            const auto read = tree::read_block(file_, lines_, inner.first, inner.last, words);
            if (has_errors(read.found))
                write_as_it_stands(inner, 0);
            else
                write_all(reindented_head(lines_, inner, read.value));
        }
        lay_out_between(inner.last + 1, part.last);
    }

    void lay_out_question(const tree::Part& part, int number, bool dashless) {
        const auto margin = indent_of(lines_.line(part.first));
        const auto inner = without_edges(part, margin);
        const auto read = tree::read_entry(file_, lines_, inner.first, inner.last, words_);
        if (dashless || has_errors(read.found) || has_measured_text(inner))
            left_.insert(number);
        if (left_.contains(number))
            write_as_it_stands(inner, dashless ? 0 : margin);
        else
            write_all(reindented_question(lines_, inner, read.value, bank::house_name));
        gap_ = true;
        lay_out_between(inner.last + 1, part.last);
    }

    // Without blank lines and comments at the ends; a comment below that stands deeper belongs to the question.
    tree::Part without_edges(tree::Part part, std::size_t margin) const {
        while (!part.empty() && (is_blank(lines_.line(part.first)) || is_comment(lines_.line(part.first))))
            ++part.first;
        const auto is_edge = [&](int number) {
            const auto line = lines_.line(number);
            return is_blank(line) || (is_comment(line) && indent_of(line) <= margin);
        };
        while (!part.empty() && is_edge(part.last))
            --part.last;
        return part;
    }

    // `|2` says how deep its text stands.
    bool has_measured_text(const tree::Part& part) const {
        for (int number = part.first; number <= part.last; ++number) {
            const auto line = tree::without_tail(lines_.line(number));
            const auto at = line.find_last_of("|>");
            const auto tail = at == std::string_view::npos ? std::string_view() : line.substr(at);
            if (tail.size() > 1 && tail.size() <= 3 && tail.find_first_of("123456789") != std::string_view::npos)
                return true;
        }
        return false;
    }

    void write_as_it_stands(const tree::Part& part, std::size_t by) {
        for (int number = part.first; number <= part.last; ++number) {
            const auto line = lines_.line(number);
            if (is_blank(line))
                text_ += '\n';
            else
                write(line.substr(std::min(by, indent_of(line))));
        }
    }

    const std::string& file_;
    const tree::Lines& lines_;
    const tree::Vocabulary& words_;
    std::set<int> left_; // questions
    std::string text_;
    bool blank_ = false; // a blank line waits for what comes next
    bool gap_ = false;   // so does one that must stand behind a question
};

} // namespace

LaidOut laid_out(const std::string& file, const std::string& text) {
    const auto outline = bank::outline(file, text);
    const auto before = bank::read_questions(outline, {}).value;
    const bool in_brackets = !outline.entries.empty() || outline.parts.empty();
    if (in_brackets)
        return {text, {}, ""};
    std::set<int> as_they_stand;
    for (int round = 0;; ++round) {
        Layout layout(file, outline.lines, outline.words, as_they_stand);
        const auto now = layout.lay_out();
        const auto after = bank::read_bank(file, now).value;
        const auto differ = questions_that_differ(before, after);
        as_they_stand = layout.left();
        if (const auto what = difference(before, after); what.empty())
            return {now, {as_they_stand.begin(), as_they_stand.end()}, ""};
        else if (round > 0 || differ.empty())
            return {text, {}, what};
        as_they_stand.insert(differ.begin(), differ.end());
    }
}

} // namespace retake::authoring
