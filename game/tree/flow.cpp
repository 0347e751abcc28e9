// Reads lists and maps in brackets, entry by entry.
#include "tree/flow.hpp"
#include "tree/key.hpp"
#include "tree/yaml.hpp"
#include <algorithm>

namespace retake::tree {
namespace {

constexpr std::string_view blanks = " \t\n";

bool is_open(char c) { return c == '[' || c == '{'; }
bool is_close(char c) { return c == ']' || c == '}'; }

class Flow {
public:
    Flow(const Stretch& stretch, const Printer& printer) : text_(stretch.text()), stretch_(stretch), printer_(printer) {}

    Node collection(int depth) {
        const auto start = at_;
        const bool is_map = text_[at_++] == '{';
        Node node = make(start, start + 1);
        if (depth > depth_max) {
            complain(start, 1, "too-deep", "brackets stand more than 16 deep", "write it flatter");
            at_ = text_.size();
            return node;
        }
        List list;
        Map map;
        Words seen;
        for (skip(); at_ < text_.size() && !is_close(text_[at_]); skip()) {
            if (text_[at_] == ',') {
                complain(at_, 1, "empty-entry", "nothing stands before this comma", "remove the comma");
                ++at_;
                continue;
            }
            if (is_map)
                pair(map, seen, depth);
            else
                list.push_back(value(depth, false));
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
        Node key = value(depth, true);
        const auto* name = key.text();
        skip();
        const bool has_value = at_ < text_.size() && text_[at_] == ':';
        if (!has_value) {
            complain(start, key.width, "missing-value",
                     "`" + (name ? clipped(name->text) : std::string("this")) + "` has no value",
                     "write `key: value`; a text that holds a comma needs quotes inside { }");
            return;
        }
        ++at_;
        skip();
        if (name && !seen.insert(name->text).second)
            complain(start, key.width, "repeated-key", "`" + clipped(name->text) + "` stands here twice", "keep one of the two");
        const bool empty = at_ >= text_.size() || text_[at_] == ',' || is_close(text_[at_]);
        map.values.push_back(empty ? make(at_, at_ + 1) : value(depth, false));
        map.keys.push_back(std::move(key));
    }

    // Where a plain text ends: at a comma or bracket of the collection it stands in; a key also at its colon.
    std::size_t plain_end(bool is_key) const {
        int open = 0;
        for (auto at = at_; at < text_.size(); ++at) {
            const char c = text_[at];
            if (is_open(c))
                ++open;
            if (open == 0 && (c == ',' || is_close(c)))
                return at;
            if (open > 0 && is_close(c))
                --open;
            const bool spaced = at + 1 >= text_.size() || blanks.find(text_[at + 1]) != std::string_view::npos ||
                                text_[at + 1] == ',' || is_close(text_[at + 1]);
            if (is_key && open == 0 && c == ':' && spaced)
                return at;
        }
        return text_.size();
    }

    bool ends_entry(std::size_t at, bool is_key) const {
        at = text_.find_first_not_of(blanks, at);
        return at == std::string_view::npos || text_[at] == ',' || is_close(text_[at]) || (is_key && text_[at] == ':');
    }

    Node value(int depth, bool is_key) {
        const auto start = at_;
        const auto rest = text_.substr(start);
        if (const auto size = quoted_length(rest); size > 0 && ends_entry(start + size, is_key)) {
            at_ += size;
            Node node = make(start, at_);
            auto decoded = decode_quoted(rest.substr(0, size));
            if (!decoded.text)
                complain(start, node.width, "escape", decoded.message, decoded.help);
            node.value = Text{decoded.text.value_or(""), true};
            return node;
        }
        if (is_open(rest.front()) && !is_key)
            if (const auto size = flow_length(rest); size > 0 && ends_entry(start + size, false))
                return collection(depth + 1);
        at_ = std::max(plain_end(is_key), start + 1);
        const auto end = text_.find_last_not_of(blanks, at_ - 1) + 1;
        Node node = make(start, end);
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

    void complain(std::size_t at, int width, std::string rule, std::string message, std::string help) const {
        printer_.complain(stretch_.spot(at), width, std::move(rule), std::move(message), std::move(help));
    }

    std::string_view text_;
    const Stretch& stretch_;
    const Printer& printer_;
    std::size_t at_ = 0;
};

} // namespace

std::size_t flow_length(std::string_view text) {
    int open = 0;
    bool starts_entry = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (starts_entry)
            if (const auto size = quoted_length(text.substr(at)); size > 0) {
                // An apostrophe that opens an entry quotes it only if the closing one ends the entry.
                const auto next = text.find_first_not_of(blanks, at + size);
                if (next == std::string_view::npos || std::string_view(",:]}").find(text[next]) != std::string_view::npos) {
                    at += size - 1;
                    starts_entry = false;
                    continue;
                }
            }
        if (is_open(c))
            ++open;
        if (is_close(c) && --open == 0)
            return at + 1;
        if (blanks.find(c) == std::string_view::npos)
            starts_entry = is_open(c) || c == ',' || c == ':';
    }
    return 0;
}

Node read_flow(const Stretch& stretch, int depth, const Printer& printer) { return Flow(stretch, printer).collection(depth); }

} // namespace retake::tree
