// Tells quoted text, indented text, brackets and plain text apart, and reads them.
#include "tree/value.hpp"
#include "tree/block.hpp"
#include "tree/key.hpp"
#include "tree/repair.hpp"
#include "tree/yaml.hpp"
#include <algorithm>
#include <iterator>

namespace retake::tree {
namespace {

constexpr std::size_t anchors_max = 1000, anchor_bytes_max = 100;

// "&amp;" and "*emphasis*" are no names.
bool is_name(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

// Names that stand after a sign where an anchor or an alias could stand.
Words names_after(char sign, std::string_view text) {
    Words names;
    for (auto at = text.find(sign); at != std::string_view::npos && names.size() < anchors_max; at = text.find(sign, at + 1)) {
        const auto end = std::min(text.find_first_of(" \t\n,]}", at), text.size());
        const auto name = text.substr(at + 1, std::min(end - at - 1, anchor_bytes_max));
        if (at > 0 && std::string_view(" \t[{,").find(text[at - 1]) != std::string_view::npos && is_name(name))
            names.emplace(name);
    }
    return names;
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

struct Reading {
    const ValueAt& at;
    Cursor& cursor;
    const Vocabulary& vocabulary;
    const Printer& printer;

    std::string_view line(int number) const { return printer.lines().line(number); }

    // The lines that continue the value, as they stand: deeper than its owner, up to the last that is not empty.
    int last_line() const {
        int last = at.spot.line;
        for (int number = last + 1; number <= cursor.last(); ++number) {
            if (trimmed(line(number)).empty())
                continue;
            if (indent_of(line(number)) <= at.indent)
                break;
            last = number;
        }
        return last;
    }

    Stretch stretch(int last, bool with_comments) const {
        Stretch all;
        for (int number = at.spot.line; number <= last; ++number) {
            const auto from = number == at.spot.line ? at.spot.at : indent_of(line(number));
            const auto rest = line(number).substr(from);
            if (!with_comments && number > at.spot.line && (rest == "#" || rest.starts_with("# ")))
                continue;
            all.add({number, from}, with_comments ? without_tail(rest) : without_comment(rest));
        }
        return all;
    }

    Node node(std::size_t bytes) const { return printer.node(at.spot, characters(line(at.spot.line).substr(at.spot.at, bytes))); }

    // What follows a closed quote or bracket must be a comment, and must be the value's end.
    static bool closes(const Stretch& stretch, std::size_t size) {
        const std::string_view rest = std::string_view(stretch.text()).substr(size);
        return only_comment(rest) && rest.find('\n') == std::string_view::npos;
    }

    std::optional<Node> quoted() const {
        const auto last = last_line();
        for (const int end : {at.spot.line, last}) {
            const auto whole = stretch(end, true);
            const auto size = quoted_length(whole.text());
            if (size == 0 || !closes(whole, size))
                continue;
            const auto written = std::string_view(whole.text()).substr(0, size);
            auto decoded = decode_quoted(written);
            Node result = node(std::min(written.find('\n'), size));
            complain_of_escape(decoded, whole, 0, result.width, printer);
            result.value = Text{decoded.text.value_or(""), true};
            cursor.move_to(end + 1);
            return result;
        }
        return std::nullopt;
    }

    std::optional<Node> brackets() const {
        if (line(at.spot.line)[at.spot.at] == '{' && !opens_map(line(at.spot.line).substr(at.spot.at)))
            return std::nullopt;
        const auto last = last_line();
        const auto next = cursor.peek_after(last);
        const bool closed_below =
            next && next->at == at.indent && (line(next->line)[next->at] == ']' || line(next->line)[next->at] == '}');
        for (const int end : {at.spot.line, last, closed_below ? next->line : last}) {
            auto whole = stretch(end, true);
            blank_comments(whole);
            const auto size = flow_length(whole.text());
            if (size == 0 || !closes(whole, size))
                continue;
            whole.cut(size);
            cursor.move_to(end + 1);
            return read_flow(whole, at.depth, printer);
        }
        const char close = line(at.spot.line)[at.spot.at] == '[' ? ']' : '}';
        const auto whole = stretch(last, false);
        if (!at.only_list || whole.text().find(close) != std::string::npos)
            return std::nullopt; // A bracket that closes before the end is part of a text: "[x] marks the spot".
        Node result = node(1);
        auto& finding = printer.complain(at.spot, 1, "unclosed-bracket",
                                         std::string("the bracket `") + whole.text().front() + "` is never closed",
                                         std::string("close the list with `") + close + "`, or quote the text");
        const auto end = whole.spot(whole.text().size());
        const bool is_list = whole.text().find(',') != std::string::npos; // without a comma it may be a text
        finding.fix = printer.fix(end, end, std::string(1, close), is_list && last == at.spot.line);
        cursor.move_to(last + 1);
        return result;
    }

    static bool is_block_header(std::string_view text) {
        if (text.empty() || (text.front() != '|' && text.front() != '>'))
            return false;
        const auto end = std::min(text.find_first_not_of("+-123456789", 1), text.size());
        return end <= 3 && only_comment(text.substr(end)) && (end == text.size() || text[end] == ' ');
    }

    // Where a line stands less deep than the text that it belongs to; nothing where all lines are even.
    std::optional<Spot> uneven_line(std::string_view header, int last) const {
        const auto digit = header.find_first_of("123456789");
        auto deep = digit == std::string_view::npos ? 0 : at.indent + static_cast<std::size_t>(header[digit] - '0');
        for (int number = at.spot.line + 1; number <= last; ++number) {
            if (trimmed(line(number)).empty())
                continue;
            const auto own = indent_of(line(number));
            if (own < deep)
                return Spot{number, own};
            if (deep == 0)
                deep = own;
        }
        return std::nullopt;
    }

    std::optional<Node> indented() const {
        const auto content = line(at.spot.line).substr(at.spot.at);
        const auto last = last_line();
        if (!is_block_header(content) || last == at.spot.line)
            return std::nullopt;
        const auto header = content.substr(0, std::min(content.find_first_not_of("|>+-123456789"), content.size()));
        const auto uneven = uneven_line(header, last);
        std::string lines;
        for (int number = at.spot.line + 1; number <= last; ++number)
            lines += std::string(line(number).substr(std::min(at.indent, line(number).size()))) + "\n";
        auto decoded = uneven ? Decoded{} : decode_block(header, lines);
        Node result = node(header.size());
        if (!decoded.text)
            printer.complain(uneven.value_or(at.spot), 1, "indentation",
                             "this line is indented less than the first line of its text", "indent all lines of the text alike");
        result.value = Text{decoded.text.value_or(""), true};
        cursor.move_to(last + 1);
        return result;
    }

    Diagnostic& complain_of(std::string rule, std::string message, std::string help, std::string_view word) const {
        return printer.complain(at.spot, characters(word) + 1, std::move(rule), std::move(message), std::move(help));
    }

    // Without the anchor; elsewhere in the file something may refer to it.
    std::optional<Fix> without_anchor(std::string_view word, bool nested) const {
        const auto content = line(at.spot.line).substr(at.spot.at);
        const auto size = std::min(content.find_first_not_of(' ', word.size() + 1), content.size());
        return nested ? std::nullopt : std::optional(printer.fix(at.spot, {at.spot.line, at.spot.at + size}, "", false));
    }

    // A tag that says "this is text" becomes quotes; one that says what is read anyway goes.
    std::optional<Fix> without_tag(std::string_view word, std::string_view rest) const {
        const bool plain = !rest.empty() && rest.find_first_of("\"'\\\n[{|>") == std::string_view::npos;
        if (!plain || word == "!null" || word == "!binary" || word == "!seq" || word == "!map" || word == "!set")
            return std::nullopt;
        const auto from = line(at.spot.line).find(rest, at.spot.at + word.size());
        const auto text = word == "!str" ? "\"" + std::string(rest) + "\"" : std::string(rest);
        return printer.fix(at.spot, {at.spot.line, from + rest.size()}, text);
    }

    // Anchors, aliases and tags of YAML: only where nobody would write text like that.
    void complain_of_references(std::string_view text) const {
        const auto word = text.substr(1, text.find_first_of(" \t\n", 1) - 1);
        const auto rest = trimmed(text.substr(std::min(text.size(), word.size() + 1)));
        const bool name = is_name(word);
        const bool opens = name && !rest.empty() && std::string_view("[{\"'|>\n").find(rest.front()) != std::string_view::npos;
        const bool nested = name && (rest.starts_with("- ") || rest.starts_with("\n"));
        const std::string help = "write the text out where it is needed; if it is text, quote it";
        const std::string no_anchors = "anchors and aliases are not read in banks";
        if (text.front() == '&' && (opens || nested || vocabulary.anchored.contains(word)))
            complain_of("anchor", no_anchors, help, word).fix = without_anchor(word, nested || rest.empty());
        if (text.front() == '*' && rest.empty() && vocabulary.anchored.contains(word))
            complain_of("anchor", no_anchors, help, word);
        if (text.starts_with("!!") &&
            Words{"str", "int", "float", "bool", "null", "seq", "map", "set", "binary"}.contains(word.substr(1)))
            complain_of("tag", "tags such as `!" + std::string(word) + "` are not read in banks",
                        "remove the tag; quote what must be text", word)
                .fix = without_tag(word, rest);
        else if (text.front() == '!' && opens && rest.front() != '\n')
            complain_of("tag", "tags such as `!" + std::string(word) + "` are not read in banks",
                        "remove the tag; if it is text, quote it", word);
    }

    // The lines from a key or a dash inside a text on, where their owner's neighbours stand. That is meant where the text ended
    // before them: its second line is a key, or a dash.
    std::optional<Fix> moved_out(int number, int last, bool is_key) const {
        const auto owner =
            line(at.spot.line).substr(std::min(at.indent, at.spot.at), at.spot.at - std::min(at.indent, at.spot.at));
        if (opens_list_entry(without_tail(owner)) == is_key)
            return std::nullopt;
        const auto first = indent_of(line(at.spot.line + 1));
        const auto content = line(at.spot.line + 1).substr(first);
        const auto from = indent_of(line(number));
        if (from < at.indent || (is_key ? !looks_like_known_key(content, vocabulary.keys) : !opens_list_entry(content)))
            return std::nullopt;
        int end = number;
        while (end < last && (trimmed(line(end + 1)).empty() || indent_of(line(end + 1)) >= from))
            ++end;
        return shifted(printer.lines(), number, end, static_cast<int>(at.indent) - static_cast<int>(from));
    }

    void complain_of_continuations(int last) const {
        for (int number = at.spot.line + 1; number <= last; ++number) {
            const auto from = indent_of(line(number));
            const auto content = line(number).substr(from);
            const bool is_key = looks_like_known_key(content, vocabulary.keys);
            if (!is_key && !opens_list_entry(content))
                continue;
            const auto name = is_key ? read_key(content)->name : std::string();
            auto& finding =
                is_key ? printer.complain({number, from}, characters(name), "indentation",
                                          "`" + name +
                                              "` is indented deeper than the other keys, so it would continue the text above",
                                          "indent it like the other keys; if it is text, quote the whole text")
                       : printer.complain({number, from}, 1, "indentation", "this list entry would continue the text above",
                                          "a key has either a text or a list; if it is text, quote the whole text");
            finding.fix = moved_out(number, last, is_key);
            return;
        }
    }

    Node plain() const {
        const auto last = last_line();
        const auto whole = stretch(last, false);
        const std::string_view text = whole.text();
        complain_of_references(text);
        complain_of_continuations(last);
        Node result = node(std::min(text.find('\n'), text.size()));
        if (text.front() == '"' && quoted_length(text) == 0)
            complain_of_open_quote(at.spot, result.width, whole.spot(without_tail(text).size()), printer);
        result.value = Text{std::string(trimmed(whole.folded())), false};
        cursor.move_to(last + 1);
        return result;
    }
};

} // namespace

std::string_view Cursor::content(Spot spot) const {
    const auto line = lines_->line(spot.line);
    return without_tail(line.substr(std::min(spot.at, line.size())));
}

std::optional<Spot> Cursor::peek_after(int line) const {
    for (int number = line + 1; number <= last_; ++number) {
        const auto text = lines_->line(number);
        const auto indent = indent_of(text);
        const auto content = text.substr(indent);
        if (!content.starts_with('#') && !trimmed(content).empty())
            return Spot{number, indent};
    }
    return std::nullopt;
}

std::optional<Spot> Cursor::peek_text_after(int line) const {
    for (int number = line + 1; number <= last_; ++number) {
        const auto text = lines_->line(number);
        const auto indent = indent_of(text);
        const auto content = trimmed(text.substr(indent));
        if (!content.empty() && content != "#" && !content.starts_with("# "))
            return Spot{number, indent};
    }
    return std::nullopt;
}

void Cursor::skip_line() {
    if (const auto next = peek())
        at_ = next->line + 1;
}

void Cursor::skip_deeper(std::size_t indent) {
    skip_line();
    for (auto next = peek(); next && next->at > indent; next = peek())
        at_ = next->line + 1;
}

Node read_value(const ValueAt& at, Cursor& cursor, const Vocabulary& vocabulary, const Printer& printer) {
    const Reading reading{at, cursor, vocabulary, printer};
    const char first = printer.lines().line(at.spot.line)[at.spot.at];
    std::optional<Node> node;
    if (first == '"' || first == '\'')
        node = reading.quoted();
    else if ((first == '[' || first == '{') && !at.only_text)
        node = reading.brackets();
    else if (first == '|' || first == '>')
        node = reading.indented();
    return node ? std::move(*node) : reading.plain();
}

Words anchors_of(const Lines& lines) {
    const auto anchors = names_after('&', lines.text());
    const auto aliases = anchors.empty() ? Words{} : names_after('*', lines.text());
    Words used;
    std::ranges::set_intersection(anchors, aliases, std::inserter(used, used.end()));
    return used;
}

} // namespace retake::tree
