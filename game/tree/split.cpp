// Finds the list of questions by its dashes, and keeps its bearings when an indentation or a dash is wrong.
#include "tree/split.hpp"
#include "base/utf8.hpp"
#include "tree/key.hpp"
#include "tree/repair.hpp"
#include "tree/stretch.hpp"
#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace retake::tree {
namespace {

struct Seen {
    int number = 0;
    std::size_t indent = 0;
    std::string_view content;
    bool empty() const { return content.empty() || content.front() == '#'; }
};

Seen see(const Lines& lines, int number) {
    const auto line = lines.line(number);
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    return {number, indent, without_tail(line.substr(indent))};
}

// The key after a dash, also where the space after it is missing.
std::string opener(std::string_view content) {
    if (!content.starts_with('-'))
        return {};
    const auto rest = trimmed(content.substr(1));
    const auto colon = rest.find(':');
    return colon == std::string_view::npos ? std::string() : std::string(trimmed(rest.substr(0, colon)));
}

class Splitter {
public:
    Splitter(const std::string& file, const Lines& lines, const Openers& openers)
        : printer_(file, lines, found_), lines_(lines), openers_(openers), last_(lines.count()) {}

    Checked<Split> split() {
        find_end();
        const int first = skip_directives();
        if (const auto top = next(first); top && (top->content.front() == '[' || top->content.front() == '{')) {
            split_.brackets = top->number;
            return {std::move(split_), std::move(found_)};
        }
        const int list = find_list(first);
        if (split_.brackets == 0 && list <= last_)
            split_questions(list);
        return {std::move(split_), std::move(found_)};
    }

private:
    std::optional<Seen> next(int number) const {
        for (; number <= last_; ++number)
            if (const auto seen = see(lines_, number); !seen.empty())
                return seen;
        return std::nullopt;
    }

    static bool is_marker(std::string_view line) {
        return (line.starts_with("---") || line.starts_with("...")) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t');
    }

    int skip_directives() const {
        int number = 1;
        for (; number <= last_; ++number) {
            const auto line = lines_.line(number);
            if (!line.starts_with('%') && !is_marker(line) && !see(lines_, number).empty())
                break;
        }
        return number;
    }

    // A second document is refused where it begins; what stands before it is read.
    void find_end() {
        for (int number = skip_directives(); number <= last_; ++number) {
            if (!is_marker(lines_.line(number)))
                continue;
            int more = number + 1;
            while (more <= last_ && (see(lines_, more).empty() || is_marker(lines_.line(more))))
                ++more;
            if (more <= last_) {
                auto& finding = printer_.complain({number, 0}, 3, "second-document",
                                                  "a second document begins here; nothing below this line is read",
                                                  "remove the line, or save what follows as a bank of its own");
                if (lines_.line(number).size() == 3)
                    finding.fix = Fix{number, 1, number + 1, 1, "", false};
            }
            last_ = number - 1;
            return;
        }
    }

    // The line where the list of questions begins; beyond the last one when there is none.
    int find_list(int first) {
        int first_entry = 0;
        for (int number = first; number <= last_; ++number) {
            const auto seen = see(lines_, number);
            if (seen.empty())
                continue;
            if (const auto key = seen.content.front() == '-' ? std::nullopt : read_key(seen.content);
                key && key->name == "questions" && seen.indent <= 1) {
                const auto value = without_comment(seen.content.substr(key->value));
                if (!value.empty() && (value.front() == '[' || value.front() == '{'))
                    split_.brackets = number;
                add_head(first, number - 1);
                return number + 1;
            }
            if (first_entry == 0 && openers_.question.contains(opener(seen.content)))
                first_entry = number;
        }
        return find_unnamed_list(first, first_entry);
    }

    // A bare list is a bank; so is a list below a misspelt `questions`, which the head complains of.
    int find_unnamed_list(int first, int first_entry) {
        const auto top = next(first);
        if (top && opens_list_entry(top->content))
            return first;
        const int list = first_entry > 0 ? first_entry : last_ + 1;
        add_head(first, list - 1);
        return list;
    }

    void add_head(int first, int last) {
        if (first <= last)
            split_.head.push_back({first, last});
    }

    // The indentation that most questions have: a single wrong one must not mislead.
    std::size_t usual_indent(int first) const {
        std::map<std::size_t, int> stems, others;
        std::optional<std::size_t> any;
        for (int number = first; number <= last_; ++number) {
            const auto seen = see(lines_, number);
            if (!seen.content.starts_with('-'))
                continue;
            any = any.value_or(seen.indent);
            const auto name = opener(seen.content);
            if (openers_.stem.contains(name) || name == "id")
                ++stems[seen.indent];
            else if (openers_.question.contains(name))
                ++others[seen.indent];
        }
        if (stems.empty())
            stems = stems_below_dashes(first);
        return most_frequent(stems.empty() ? others : stems).value_or(any.value_or(0));
    }

    static std::optional<std::size_t> most_frequent(const std::map<std::size_t, int>& counts) {
        const auto most = std::ranges::max_element(counts, {}, &std::pair<const std::size_t, int>::second);
        return most == counts.end() ? std::nullopt : std::optional(most->first);
    }

    // Where no question begins with its stem: the dashes that one stands below, before a line that is less deep.
    std::map<std::size_t, int> stems_below_dashes(int first) const {
        std::map<std::size_t, int> counts;
        std::set<std::size_t> open;
        for (int number = first; number <= last_; ++number) {
            const auto seen = see(lines_, number);
            if (seen.empty())
                continue;
            open.erase(open.lower_bound(seen.indent), open.end());
            if (seen.content.starts_with('-'))
                open.insert(seen.indent);
            else if (const auto key = read_key(seen.content);
                     key && openers_.stem.contains(key->name) && seen.indent >= 2 && open.contains(seen.indent - 2))
                ++counts[seen.indent - 2];
        }
        return counts;
    }

    // A dash that was struck together with another sign: `.- q: …`, `é q: …`.
    bool has_broken_dash(const Seen& seen, std::size_t usual) const {
        if (seen.indent > usual + 1 || begins_with_odd_space(seen.content))
            return false;
        for (std::size_t signs = 1; signs <= 2; ++signs) {
            auto rest = trimmed(seen.content.substr(utf8::substring(seen.content, 0, signs).size()));
            if (rest.starts_with('-'))
                rest = trimmed(rest.substr(1));
            if (const auto key = read_key(rest); key && (openers_.stem.contains(key->name) || key->name == "id"))
                return true;
        }
        return false;
    }

    bool begins_question(const Seen& seen, std::size_t usual) const {
        if (!seen.content.starts_with('-'))
            return has_broken_dash(seen, usual);
        const auto name = opener(seen.content);
        if (seen.indent == usual)
            return true;
        return (seen.indent < usual + 2 && openers_.question.contains(name)) ||
               (openers_.stem.contains(name) && (name == "fill" || goes_on(seen)));
    }

    // A choice may read `q: x`; a question has a second key.
    bool goes_on(const Seen& seen) const {
        const auto below = next(seen.number + 1);
        const auto key = below && below->indent > seen.indent ? read_key(below->content) : std::nullopt;
        return key && openers_.question.contains(key->name);
    }

    bool resumes_head(const Seen& seen, std::size_t usual) const {
        if (seen.indent > 0 || seen.indent > usual || seen.content.starts_with('-'))
            return false;
        const auto key = read_key(seen.content);
        return key && openers_.head.contains(key->name);
    }

    void split_questions(int first) {
        const auto usual = usual_indent(first);
        int begin = 0;
        bool in_head = false;
        const auto close = [&](int last) {
            if (begin > 0 && in_head)
                add_head(begin, last);
            else if (begin > 0)
                add_question(begin, last, usual);
            begin = 0;
        };
        for (int number = first; number <= last_; ++number) {
            const auto seen = see(lines_, number);
            if (seen.empty())
                continue;
            const bool question = begins_question(seen, usual);
            if (question || begin == 0 || (!in_head && resumes_head(seen, usual))) {
                close(number - 1);
                in_head = !question && resumes_head(seen, usual);
                begin = number;
            }
        }
        close(last_);
    }

    // A question that has its stem and its key, and then a stem again, is two: a dash is missing.
    void add_question(int first, int last, std::size_t usual) {
        const auto seen = see(lines_, first);
        const bool dashless = !seen.content.starts_with('-');
        const auto keys = dashless ? seen.indent : seen.indent + 2;
        if (!dashless && seen.indent != usual)
            printer_
                .complain({first, seen.indent}, 1, "indentation", "this question is indented differently from the others",
                          "indent all questions alike", Severity::warning)
                .fix = shifted(lines_, first, last, static_cast<int>(usual) - static_cast<int>(seen.indent));
        Words names;
        if (!dashless)
            names.insert(opener(seen.content));
        bool complete = false;
        int id_line = 0; // an `id`, or a line that lost its indentation, may stand before the stem that lacks its dash
        for (int number = first + 1; number <= last; ++number) {
            const auto line = see(lines_, number);
            if (line.empty())
                continue;
            const auto key = read_key(line.content);
            if (line.indent < keys || (line.indent == keys && key && key->name == "id"))
                id_line = number;
            if (line.indent != keys || line.content.starts_with('-') || !key)
                continue;
            const bool has_stem = std::ranges::any_of(names, [&](const auto& name) { return openers_.stem.contains(name); });
            if (complete && has_stem && openers_.stem.contains(key->name) && has_key_after(number, last, keys)) {
                const int cut = id_line == number - 1 ? id_line : number;
                push({first, cut - 1}, dashless);
                add_question(cut, last, usual);
                return;
            }
            complete = complete || (has_stem && !openers_.stem.contains(key->name) && key->name != "id");
            names.insert(key->name);
        }
        push({first, last}, dashless);
    }

    bool has_key_after(int number, int last, std::size_t indent) const {
        for (++number; number <= last; ++number)
            if (const auto line = see(lines_, number); line.indent == indent && !line.empty() && read_key(line.content))
                return true;
        return false;
    }

    void push(Part part, bool dashless) {
        split_.questions.push_back(part);
        split_.dashless.push_back(dashless);
    }

    Split split_;
    Diagnostics found_;
    Printer printer_;
    const Lines& lines_;
    const Openers& openers_;
    int last_;
};

} // namespace

Checked<Split> split_bank(const std::string& file, const Lines& lines, const Openers& openers) {
    return Splitter(file, lines, openers).split();
}

} // namespace retake::tree
