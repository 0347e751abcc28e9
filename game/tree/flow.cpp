// Reads lists and maps in brackets, entry by entry.
#include "tree/flow.hpp"
#include "tree/key.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

constexpr std::string_view blanks = " \t\n";

bool is_open(char c) { return c == '[' || c == '{'; }
bool is_close(char c) { return c == ']' || c == '}'; }
char close_of(char open) { return open == '[' ? ']' : '}'; }

// The brackets that are open at a place. One that closes nothing that is open is text: `:]` in braces.
class Open {
public:
    void see(char c) {
        if (is_open(c))
            closes_ += close_of(c);
        else if (!closes_.empty() && c == closes_.back())
            closes_.pop_back();
    }
    bool none() const { return closes_.empty(); }

private:
    std::string closes_;
};

// How far a plain text reaches: to a comma, or to the bracket that closes what it stands in; a key also to its colon.
std::size_t plain_length(std::string_view text, bool is_key, char close) {
    Open open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (open.none() && (c == ',' || c == close))
            return at;
        open.see(c);
        const bool spaced = at + 1 >= text.size() || blanks.find(text[at + 1]) != std::string_view::npos || text[at + 1] == ',' ||
                            text[at + 1] == close;
        if (is_key && open.none() && c == ':' && spaced)
            return at;
    }
    return text.size();
}

class Flow {
public:
    Flow(const Stretch& stretch, const Printer& printer, WrittenBy by)
        : text_(stretch.text()), stretch_(stretch), printer_(printer), by_(by) {}

    Node collection(int depth) {
        const auto start = at_;
        const char close = close_of(text_[at_++]);
        const bool is_map = close == '}';
        Node node = make(start, start + 1);
        if (depth > depth_max) {
            complain(start, 1, "too-deep", "brackets stand more than 16 deep", "write it flatter");
            at_ = text_.size();
            return node;
        }
        List list;
        Map map;
        Words seen;
        std::size_t tried = 0;
        for (skip(); at_ < text_.size() && text_[at_] != close; skip()) {
            if (tried++ >= entries_max) {
                complain_of_too_many(stretch_.spot(at_), printer_);
                at_ = text_.size();
                break;
            }
            if (text_[at_] == ',') {
                complain(at_, 1, "empty-entry", "nothing stands before this comma", "remove the comma").fix =
                    printer_.fix(stretch_.spot(at_), stretch_.spot(at_ + 1), "", false);
                ++at_;
                continue;
            }
            if (is_map)
                pair(map, seen, depth);
            else
                list.push_back(value(depth, false, close));
            skip();
            if (at_ < text_.size() && text_[at_] == ',')
                ++at_;
        }
        if (at_ < text_.size())
            ++at_;
        node.width = static_cast<int>(characters(text_.substr(start, std::min(text_.find('\n', start), at_) - start)));
        if (is_map)
            node.value = std::move(map);
        else
            node.value = std::move(list);
        return node;
    }

private:
    void skip() { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }

    void pair(Map& map, Words& seen, int depth) {
        const auto start = at_;
        Node key = value(depth, true, '}');
        const auto* name = key.text();
        skip();
        const bool has_value = at_ < text_.size() && text_[at_] == ':';
        if (!has_value) {
            auto& finding = complain(start, key.width, "missing-value",
                                     "`" + (name ? clipped(name->text) : std::string("this")) + "` has no value",
                                     "write `key: value`; a text that holds a comma needs quotes inside { }");
            finding.fix = quoted_from_last(map);
            return;
        }
        ++at_;
        skip();
        if (name && !seen.insert(name->text).second)
            complain(start, key.width, "repeated-key", "`" + clipped(name->text) + "` stands here twice", "keep one of the two");
        const bool empty = at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '}';
        last_value_ = at_;
        map.values.push_back(empty ? make(at_, at_ + 1) : value(depth, false, '}'));
        map.keys.push_back(std::move(key));
    }

    // A reason or a description that goes on behind its comma: in quotes up to the next key, or to the end.
    std::optional<Fix> quoted_from_last(const Map& map) const {
        if (map.keys.empty() || !map.values.back().text() || map.values.back().text()->quoted)
            return std::nullopt;
        const auto& name = map.keys.back().text() ? map.keys.back().text()->text : std::string();
        if (name != "why" && name != "text" && name != "alt")
            return std::nullopt;
        auto end = at_;
        for (auto next = end; next < text_.size() && text_[next] == ',';) {
            const auto stop = std::min(text_.find_first_of(",:[]{}", next + 1), text_.size());
            if (stop == text_.size() || text_[stop] == ':' || is_open(text_[stop]))
                break;
            next = end = stop;
        }
        const auto written = text_.substr(last_value_, text_.find_last_not_of(blanks, end - 1) + 1 - last_value_);
        if (written.find_first_of("\"\\\n") != std::string_view::npos)
            return std::nullopt;
        return printer_.fix(stretch_.spot(last_value_), stretch_.spot(last_value_ + written.size()),
                            "\"" + std::string(written) + "\"");
    }

    bool ends_entry(std::size_t at, bool is_key, char close) const {
        at = text_.find_first_not_of(blanks, at);
        return at == std::string_view::npos || text_[at] == ',' || text_[at] == close || (is_key && text_[at] == ':');
    }

    Node value(int depth, bool is_key, char close) {
        const auto start = at_;
        const auto rest = text_.substr(start);
        if (const auto size = quoted_length(rest); size > 0 && ends_entry(start + size, is_key, close)) {
            at_ += size;
            Node node = make(start, at_);
            auto decoded = decode_quoted(rest.substr(0, size), by_);
            complain_of_escape(decoded, stretch_, start, node.width, printer_);
            node.value = Text{decoded.text.value_or(""), true};
            return node;
        }
        if (is_open(rest.front()) && !is_key && (rest.front() == '[' || opens_map(rest)))
            if (const auto size = flow_length(rest); size > 0 && ends_entry(start + size, false, close))
                return collection(depth + 1);
        at_ = std::max(start + plain_length(rest, is_key, close), start + 1);
        const auto end = text_.find_last_not_of(blanks, at_ - 1) + 1;
        Node node = make(start, end);
        if (rest.front() == '"' && text_.substr(start + 1, end - start - 1).find('"') == std::string_view::npos)
            complain_of_open_quote(stretch_.spot(start), node.width, stretch_.spot(end), printer_);
        Stretch plain;
        for (auto from = start; from <= end;) {
            const auto stop = std::min(text_.find('\n', from), end);
            plain.add({}, trimmed(text_.substr(from, stop - from)));
            from = stop + 1;
        }
        node.value = Text{plain.folded(), false};
        return node;
    }

    Node make(std::size_t start, std::size_t end) const {
        const auto stop = std::min({text_.find('\n', start), end, text_.size()});
        return printer_.node(stretch_.spot(start), characters(text_.substr(start, stop - std::min(start, stop))));
    }

    Diagnostic& complain(std::size_t at, int width, std::string rule, std::string message, std::string help) const {
        return printer_.complain(stretch_.spot(at), width, std::move(rule), std::move(message), std::move(help));
    }

    std::string_view text_;
    const Stretch& stretch_;
    const Printer& printer_;
    WrittenBy by_;
    std::size_t at_ = 0;
    std::size_t last_value_ = 0; // where the last value of a map began
};

// A quoted text opens an entry only where it is all of it: "'tis the season" is none.
std::size_t quoted_entry_length(std::string_view text) {
    const auto size = quoted_length(text);
    const auto next = size > 0 ? text.find_first_not_of(blanks, size) : std::string_view::npos;
    return size > 0 && (next == std::string_view::npos || std::string_view(",:]}").find(text[next]) != std::string_view::npos)
               ? size
               : 0;
}

// Calls `seen(at)` for each byte that stands in no quotes; it says where to go on: here, further on, or nowhere (npos).
template <class Seen>
void for_each_unquoted(std::string_view text, Seen seen) {
    bool starts_entry = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (starts_entry)
            if (const auto size = quoted_entry_length(text.substr(at)); size > 0) {
                at += size - 1;
                starts_entry = false;
                continue;
            }
        const std::size_t next = seen(at);
        if (next == std::string_view::npos)
            return;
        if (next > at) {
            at = next - 1;
            continue;
        }
        if (blanks.find(text[at]) == std::string_view::npos)
            starts_entry = is_open(text[at]) || text[at] == ',' || text[at] == ':';
    }
}

bool opens_comment(std::string_view text, std::size_t at) {
    const auto is_blank = [&](std::size_t place) { return text[place] == ' ' || text[place] == '\t'; };
    const bool first = at == 0 || text[at - 1] == '\n';
    const bool apart = at >= 2 && is_blank(at - 1) && (is_blank(at - 2) || text[at - 2] == '\n');
    const bool spaced = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    return text[at] == '#' && (first || apart) && spaced;
}

} // namespace

bool opens_map(std::string_view text) {
    const auto first = text.find_first_not_of(blanks, 1);
    if (first == std::string_view::npos || text[first] == '}')
        return true;
    const auto rest = text.substr(first);
    if (const auto size = quoted_length(rest); size > 0) {
        const auto colon = rest.find_first_not_of(blanks, size);
        return colon != std::string_view::npos && rest[colon] == ':';
    }
    const auto size = plain_length(rest, true, '}');
    return size < rest.size() && rest[size] == ':';
}

std::size_t flow_length(std::string_view text) {
    Open open;
    std::size_t length = 0;
    for_each_unquoted(text, [&](std::size_t at) {
        open.see(text[at]);
        if (is_close(text[at]) && open.none())
            length = at + 1;
        return length == 0 ? at : std::string_view::npos;
    });
    return length;
}

std::size_t flow_entry_length(std::string_view text) {
    if (const auto size = quoted_entry_length(text); size > 0)
        return size;
    return plain_length(text, false, ']');
}

void blank_comments(Stretch& stretch) {
    const std::string text = stretch.text();
    for_each_unquoted(text, [&](std::size_t at) {
        if (!opens_comment(text, at))
            return at;
        const auto end = std::min(text.find('\n', at), text.size());
        stretch.blank(at, end);
        return end;
    });
}

Node read_flow(const Stretch& stretch, int depth, const Printer& printer, WrittenBy by) {
    return Flow(stretch, printer, by).collection(depth);
}

void complain_of_escape(const Decoded& decoded, const Stretch& stretch, std::size_t start, int width, const Printer& printer) {
    if (decoded.message.empty())
        return;
    auto& finding = printer.complain(stretch.spot(start + decoded.at), decoded.size > 0 ? static_cast<int>(decoded.size) : width,
                                     "escape", decoded.message, decoded.help, decoded.text ? Severity::warning : Severity::error);
    const auto end = start + quoted_length(std::string_view(stretch.text()).substr(start));
    if (!decoded.instead.empty())
        finding.fix = printer.fix(stretch.spot(start), stretch.spot(end), decoded.instead, decoded.sure);
}

void complain_of_open_quote(Spot spot, int width, Spot end, const Printer& printer) {
    printer
        .complain(spot, width, "unclosed-quote", "the quotation mark is never closed, so it is read as part of the text",
                  "close it, or put the whole text in single quotes", Severity::warning)
        .fix = printer.fix(end, end, "\"", false);
}

void complain_of_too_many(Spot spot, const Printer& printer) {
    printer.complain(spot, 1, "too-many-entries", "more than 1,000 entries stand here, and no more are read",
                     "make several questions of it, or leave some out");
}

void complain_of_length(Spot spot, const Printer& printer) {
    printer.complain(spot, 1, "question-too-long", "this question is longer than 256 KB", "shorten it, or split it");
}

} // namespace retake::tree
