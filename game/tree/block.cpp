// Reads blocks line by line: structure here, values in value.cpp.
#include "tree/block.hpp"
#include "tree/key.hpp"
#include "tree/repair.hpp"
#include "tree/value.hpp"
#include <algorithm>
#include <optional>

namespace retake::tree {
namespace {

class Block {
public:
    Block(const Cursor& cursor, const Vocabulary& vocabulary, const Printer& printer)
        : cursor_(cursor), vocabulary_(vocabulary), printer_(printer) {}

    Node whole() {
        const auto first = cursor_.peek();
        if (!first)
            return printer_.node({cursor_.first(), 0}, 1);
        Node node = below(*first, {}, 1);
        while (const auto rest = cursor_.peek())
            complain_of_rest(*rest);
        return node;
    }

    Node entry() {
        const auto first = cursor_.peek();
        if (!first)
            return printer_.node({cursor_.first(), 0}, 1);
        const auto content = cursor_.content(*first);
        const Spot inside{first->line, first->at + dash_length(content)};
        const auto written = cursor_.content(inside);
        Node node = printer_.node(inside, characters(written));
        if (!opens_list_entry(content) && content.starts_with('-')) {
            const Spot after{first->line, first->at + 1};
            printer_.complain(after, 1, "missing-space", "a space is missing after the dash", "write `- q: …`").fix =
                printer_.fix(after, after, " ", looks_like_known_key(content.substr(1), vocabulary_.keys));
            cursor_.skip_all();
        } else if (read_key(written)) {
            node = map(inside, 1);
            keys_at_ = inside.at;
            for (const auto& key : node.map() ? node.map()->keys : List())
                own_keys_.insert(key.text()->text);
        } else if (const auto fault = explain_missing_key(written, vocabulary_.keys); fault.rule != "missing-key") {
            complain(inside, 1, fault);
            cursor_.skip_all();
        } else if (is_reference(written)) {
            complain_of_reference(inside, written);
            cursor_.skip_all();
        } else if (written.empty() && next_is_deeper(first->at)) {
            node = below(*cursor_.peek(), {}, 1);
        } else {
            node = value(inside, first->at, {}, 1, false);
            if (node.text() && written.starts_with('{') && opens_map(written))
                printer_.complain(inside, 1, "unclosed-bracket", "the bracket `{` is never closed",
                                  "close it where it should end");
        }
        while (const auto rest = cursor_.peek())
            complain_of_rest(*rest);
        return node;
    }

private:
    // A question that is no text: what YAML names, copies or casts.
    static bool is_reference(std::string_view written) {
        return written.size() > 1 && std::string_view("&*!").find(written.front()) != std::string_view::npos &&
               written.find(' ') == std::string_view::npos;
    }

    void complain_of_reference(Spot spot, std::string_view written) const {
        if (written.front() == '!')
            printer_.complain(spot, characters(written), "tag", "tags such as `" + clipped(written) + "` are not read in banks",
                              "remove the tag");
        else
            printer_.complain(spot, characters(written), "anchor", "anchors and aliases are not read in banks",
                              "write the question out where it is needed");
    }

    static std::size_t dash_length(std::string_view content) {
        return std::min(content.find_first_not_of(" \t", 1), content.size());
    }

    bool next_is_deeper(std::size_t indent) {
        cursor_.skip_line();
        const auto next = cursor_.peek();
        return next && next->at > indent;
    }

    // `spot` is where the line begins that the fault was found in.
    void complain(Spot spot, int width, const KeyFault& fault) const {
        spot.at += fault.at;
        auto& finding = printer_.complain(spot, width, fault.rule, fault.message, fault.help);
        if (fault.instead)
            finding.fix = printer_.fix(spot, {spot.line, spot.at + fault.replaces}, *fault.instead, fault.sure);
    }

    // What stands below a key or a dash without a value of its own.
    Node below(Spot first, const std::string& name, int depth) {
        const auto content = cursor_.content(first);
        if (opens_list_entry(content))
            return list(first, name, depth);
        const bool is_text = vocabulary_.texts.contains(name) || vocabulary_.lists.contains(name);
        if (!is_text && read_key(content))
            return map(first, depth);
        if (!name.empty() || first.at > 0) // Text that stands on the lines below its key.
            return value(first, first.at > 0 ? first.at - 1 : 0, name, depth, false);
        Node node = printer_.node(first, characters(content));
        complain(first, node.width, explain_missing_key(content, vocabulary_.keys));
        cursor_.skip_line();
        return node;
    }

    Node map(Spot first, int depth) {
        Node node = printer_.node(first, 1);
        Map map;
        Words seen;
        if (too_deep(first, depth))
            return node;
        std::size_t tried = 0;
        for (std::optional<Spot> spot = first; spot && !too_many(*spot, tried); spot = next_key(first.at), ++tried) {
            const auto content = cursor_.content(*spot);
            const auto key = read_key(content);
            if (!key || opens_list_entry(content)) {
                const auto fault = explain_missing_key(content, vocabulary_.keys);
                complain(*spot, fault.at > 0 ? 1 : characters(content), fault);
                cursor_.skip_deeper(first.at);
                continue;
            }
            Node key_node = printer_.node(*spot, characters(content.substr(0, key->size)));
            key_node.value = Text{key->name, key->quoted};
            complain_of_anchor(*spot, key_node);
            map.values.push_back(value({spot->line, spot->at + key->value}, first.at, key->name, depth + 1, true));
            key_node.last_line = cursor_.reached();
            map.keys.push_back(std::move(key_node));
            if (!seen.insert(key->name).second)
                complain_of_repetition(*spot, map);
        }
        if (!map.keys.empty())
            node.width = map.keys.front().width;
        node.value = std::move(map);
        return node;
    }

    void complain_of_anchor(Spot spot, const Node& key) const {
        const auto& name = key.text()->text;
        if (name == "<<" || name.starts_with('&') || name.starts_with('*'))
            printer_.complain(spot, key.width, "anchor", "anchors and aliases are not read in banks",
                              "write the text out where it is needed");
    }

    // Of the last key of the map.
    void complain_of_repetition(Spot spot, const Map& map) const {
        const auto& key = map.keys.back();
        const auto& name = key.text()->text;
        auto& finding = printer_.complain(spot, key.width, "repeated-key", "`" + clipped(name) + "` stands here twice",
                                          "keep one of the two");
        for (std::size_t i = 0; i + 1 < map.keys.size(); ++i)
            if (map.keys[i].text()->text == name && say_the_same(map.values[i], map.values.back()))
                finding.fix = without(key, true);
    }

    // The next line of a map; deeper ones that nothing above continues are complained of and passed over.
    std::optional<Spot> next_key(std::size_t indent) {
        for (auto next = cursor_.peek(); next && next->at >= indent; next = cursor_.peek()) {
            if (next->at == indent)
                return next;
            complain_of_depth(*next, indent, looks_like_known_key(cursor_.content(*next), vocabulary_.keys));
        }
        return std::nullopt;
    }

    // Passes over the line and those below it that are deeper than `indent`, too.
    void complain_of_depth(Spot spot, std::size_t indent, bool belongs_there) {
        auto& finding = printer_.complain(spot, characters(cursor_.content(spot)), "indentation",
                                          "this line is indented deeper than the lines above it",
                                          "indent it like the key that it belongs to");
        cursor_.skip_deeper(indent);
        if (belongs_there)
            finding.fix = moved(spot, indent);
    }

    // The line, and the lines passed over with it, at another indentation.
    std::optional<Fix> moved(Spot spot, std::size_t indent) const {
        return shifted(printer_.lines(), spot.line, cursor_.reached(), static_cast<int>(indent) - static_cast<int>(spot.at));
    }

    void complain_of_rest(Spot spot) {
        const auto content = cursor_.content(spot);
        const auto key = read_key(content);
        if (!key || !vocabulary_.keys.contains(key->name)) {
            printer_.complain(spot, characters(content), "indentation", "this line stands outside of any question",
                              "indent it, or begin a question with `- q: …`");
            cursor_.skip_deeper(spot.at);
            return;
        }
        auto& finding = printer_.complain(spot, characters(key->name), "indentation",
                                          "`" + key->name + "` is indented less than the keys of its question",
                                          "indent it like the keys above");
        cursor_.skip_deeper(spot.at);
        if (keys_at_ > spot.at && !own_keys_.contains(key->name))
            finding.fix = moved(spot, keys_at_);
    }

    Node list(Spot first, const std::string& name, int depth) {
        Node node = printer_.node(first, 1);
        List entries;
        if (too_deep(first, depth))
            return node;
        std::optional<Spot> spot = first;
        while (spot && !too_many(*spot, entries.size())) {
            const Spot inside{spot->line, spot->at + dash_length(cursor_.content(*spot))};
            entries.push_back(list_entry(inside, first.at, name, depth + 1));
            spot = cursor_.peek();
            while (spot && spot->at > first.at) {
                complain_of_depth(*spot, first.at, opens_list_entry(cursor_.content(*spot)));
                spot = cursor_.peek();
            }
            if (spot && (spot->at < first.at || !opens_list_entry(cursor_.content(*spot))))
                spot.reset();
        }
        node.value = std::move(entries);
        return node;
    }

    Node list_entry(Spot inside, std::size_t indent, const std::string& name, int depth) {
        const auto content = cursor_.content(inside);
        if (opens_list_entry(content))
            return list(inside, name, depth);
        if (const auto key = read_key(content); key && vocabulary_.entries.contains(key->name))
            return map(inside, depth);
        return value(inside, indent, name, depth, false);
    }

    bool too_deep(Spot spot, int depth) {
        if (depth <= depth_max)
            return false;
        printer_.complain(spot, 1, "too-deep", "lists and keys stand more than 16 deep", "write it flatter");
        cursor_.skip_all();
        return true;
    }

    bool too_many(Spot spot, std::size_t read) {
        if (read < entries_max)
            return false;
        complain_of_too_many(spot, printer_);
        cursor_.skip_all();
        return true;
    }

    // What stands after a key or a dash: on its line, or on deeper lines below; a map's list may stand at its own indentation.
    Node value(Spot spot, std::size_t indent, const std::string& name, int depth, bool owner_is_map) {
        const auto content = cursor_.content(spot);
        const auto next = content.empty() && vocabulary_.texts.contains(name) ? cursor_.peek_text_after(spot.line)
                                                                              : cursor_.peek_after(spot.line);
        const bool nested =
            next && (next->at > indent || (owner_is_map && next->at == indent && opens_list_entry(cursor_.content(*next))));
        const bool comment = content == "#" || content.starts_with("# ");
        if (content.empty() || (comment && nested)) {
            cursor_.move_to(spot.line + 1);
            if (nested)
                return below(*next, name.empty() ? std::string("-") : name, depth);
            return printer_.node({spot.line, without_tail(printer_.lines().line(spot.line)).size()}, 1);
        }
        return read_value({spot, indent, depth, vocabulary_.texts.contains(name), vocabulary_.lists.contains(name)}, cursor_,
                          vocabulary_, printer_);
    }

    Cursor cursor_;
    const Vocabulary& vocabulary_;
    const Printer& printer_;
    std::size_t keys_at_ = 0; // the indentation of the question's keys,
    Words own_keys_;          // and which they are
};

} // namespace

Checked<Node> read_block(const std::string& file, const Lines& lines, int first, int last, const Vocabulary& vocabulary) {
    Checked<Node> result;
    result.found = find_bad_characters(file, lines, first, last);
    Diagnostics consequences; // Of a bad character; the rest of a head is read all the same.
    auto& found = result.found.empty() ? result.found : consequences;
    result.value = Block(Cursor(lines, first, last), vocabulary, Printer(file, lines, found)).whole();
    return result;
}

Checked<Node> read_entry(const std::string& file, const Lines& lines, int first, int last, const Vocabulary& vocabulary) {
    Checked<Node> result;
    result.found = find_bad_characters(file, lines, first, last);
    if (result.found.empty())
        result.value = Block(Cursor(lines, first, last), vocabulary, Printer(file, lines, result.found)).entry();
    return result;
}

} // namespace retake::tree
