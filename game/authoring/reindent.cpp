// Finds in the tree where each key and each dash stands, and moves their lines with all that belongs to them.
#include "authoring/reindent.hpp"
#include "base/utf8.hpp"
#include "tree/key.hpp"
#include "tree/stretch.hpp"
#include <algorithm>
#include <map>

namespace retake::authoring {
namespace {

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

std::string spaces(std::size_t count) { return std::string(count, ' '); }

// A key or a dash: where it stands on its line, and where it should.
struct Start {
    std::size_t at = 0, now = 0;     // before a start there are only spaces and dashes, so that characters are bytes
    const tree::Node* key = nullptr; // nullptr: a dash
};

class Block {
public:
    Block(const tree::Lines& lines, const tree::Part& part, const HouseName& house_name)
        : lines_(lines), part_(part), house_name_(house_name) {}

    void take_dash(std::size_t now) { add(part_.first, {indent_of(lines_.line(part_.first)), now, nullptr}); }

    void take_map(const tree::Map& map, std::size_t now) {
        for (std::size_t i = 0; i < map.keys.size(); ++i) {
            const auto& key = map.keys[i];
            add(key.place.line, {static_cast<std::size_t>(key.place.column) - 1, now, &key});
            take_value(map.values[i], now, true);
        }
    }

    std::vector<std::string> written() {
        for (int number = part_.first; number <= part_.last; ++number)
            write(number);
        return std::move(written_);
    }

private:
    void add(int line, Start start) { starts_[line].push_back(start); }

    bool is_block_list(const tree::Node& node) const {
        const auto line = lines_.line(node.place.line);
        const auto at = static_cast<std::size_t>(node.place.column) - 1;
        return node.list() && at < line.size() && tree::opens_list_entry(tree::without_tail(line.substr(at)));
    }

    void take_value(const tree::Node& value, std::size_t owner, bool owner_is_map) {
        if (is_block_list(value))
            take_list(value, owner_is_map ? owner : owner + 2);
        else if (const auto* map = value.map(); map && !map->keys.empty() && map->keys.front().last_line > 0)
            take_map(*map, owner + 2);
    }

    void take_list(const tree::Node& list, std::size_t now) {
        const auto at = static_cast<std::size_t>(list.place.column) - 1;
        add(list.place.line, {at, now, nullptr});
        for (int number = list.place.line + 1; number <= part_.last; ++number) {
            const auto line = lines_.line(number);
            const auto indent = indent_of(line);
            const auto content = tree::without_tail(line.substr(indent));
            if (content.empty() || content.starts_with('#') || indent > at)
                continue;
            if (indent < at || !tree::opens_list_entry(content))
                break;
            add(number, {at, now, nullptr});
        }
        for (const auto& entry : *list.list())
            take_value(entry, now, false);
    }

    void write(int number) {
        const auto line = tree::without_tail(lines_.line(number));
        if (line.empty()) {
            ++blank_;
            return;
        }
        if (const auto starts = starts_.find(number); starts != starts_.end())
            write_starts(line, starts->second);
        else if ((indent_of(line) > owner_.at && !stands_above(number)) || closes(line))
            write_continuation(line);
        else
            write_comment(line, number);
    }

    // A comment outside of any text: what comes next is a key or a dash.
    bool stands_above(int number) const {
        const auto line = lines_.line(number);
        const auto content = tree::without_tail(line.substr(indent_of(line)));
        if (is_literal_ || (content != "#" && !content.starts_with("# ")))
            return false;
        const auto is_passed = [&](std::string_view next) {
            return tree::trimmed(next).empty() || tree::trimmed(next).starts_with('#');
        };
        while (number <= part_.last && is_passed(lines_.line(number)))
            ++number;
        return number > part_.last || starts_.contains(number);
    }

    void write_starts(std::string_view line, std::vector<Start>& starts) {
        std::ranges::sort(starts, {}, &Start::at);
        write_blanks(1);
        std::string now = spaces(starts.front().now);
        std::size_t end = 0;
        for (const auto& start : starts) {
            std::erase_if(levels_, [&](const Start& level) { return level.at >= start.at; });
            levels_.push_back(start);
            end = start.at + 1;
            if (!start.key) {
                now += "- ";
                continue;
            }
            const auto written = utf8::substring(line.substr(start.at), 0, static_cast<std::size_t>(start.key->width));
            end = line.find(':', start.at + written.size()) + 1;
            const auto& name = start.key->text()->text;
            const auto house = start.key->text()->quoted ? std::string_view(name) : house_name_(name);
            now += std::string(house == name ? written : house) + ":";
        }
        const auto rest = tree::trimmed(line.substr(end));
        const bool after_key = starts.back().key != nullptr;
        if (!rest.empty() && after_key)
            now += rest.starts_with('#') ? gap_before_sign(line, end) : " ";
        owner_ = starts.back();
        text_indent_ = 0;
        is_literal_ = rest.starts_with('|') || rest.starts_with('>');
        written_.push_back(std::string(tree::without_tail(now + std::string(rest))));
    }

    // Two spaces make a comment, and one makes a text: `answer: #ff0000`.
    static std::string gap_before_sign(std::string_view line, std::size_t end) {
        return line.substr(end).starts_with("  ") ? "  " : " ";
    }

    // A bracket that stands as deep as the key whose list it closes.
    bool closes(std::string_view line) const {
        const auto indent = indent_of(line);
        return owner_.key && indent == owner_.at && (line[indent] == ']' || line[indent] == '}');
    }

    void write_continuation(std::string_view line) {
        write_blanks(blank_);
        const auto indent = indent_of(line);
        auto now = indent + owner_.now - std::min(owner_.at, indent);
        if (is_literal_ && text_indent_ == 0)
            text_indent_ = indent;
        if (closes(line))
            now = owner_.now;
        else if (is_literal_)
            now = owner_.now + 2 + (indent - std::min(text_indent_, indent));
        else
            now = std::max(now, owner_.now + 2);
        written_.push_back(spaces(now) + std::string(line.substr(indent)));
    }

    // As deep as what comes next, or as what stood as deep above it.
    void write_comment(std::string_view line, int number) {
        write_blanks(1);
        const auto indent = indent_of(line);
        const auto next = starts_.upper_bound(number);
        const auto level = std::ranges::find(levels_, indent, &Start::at);
        auto now = next != starts_.end() ? next->second.front().now : owner_.now;
        if (level != levels_.end() && (next == starts_.end() || next->second.front().at != indent))
            now = level->now;
        written_.push_back(spaces(now) + std::string(line.substr(indent)));
    }

    void write_blanks(std::size_t most) {
        for (auto count = written_.empty() ? 0 : std::min(blank_, most); count > 0; --count)
            written_.emplace_back();
        blank_ = 0;
    }

    const tree::Lines& lines_;
    const tree::Part& part_;
    const HouseName& house_name_;
    std::map<int, std::vector<Start>> starts_;
    std::vector<std::string> written_;
    std::size_t blank_ = 0;     // lines that wait for what comes next
    std::vector<Start> levels_; // the starts that the next line may belong to, the outermost first
    Start owner_;               // the last start: deeper lines belong to it
    bool is_literal_ = false;
    std::size_t text_indent_ = 0; // of the first line of a literal text
};

} // namespace

std::vector<std::string> reindented_question(const tree::Lines& lines, const tree::Part& part, const tree::Node& node,
                                             const HouseName& house_name) {
    Block block(lines, part, house_name);
    block.take_dash(0);
    if (const auto* map = node.map(); map && !map->keys.empty() && map->keys.front().last_line > 0)
        block.take_map(*map, 2);
    return block.written();
}

std::vector<std::string> reindented_head(const tree::Lines& lines, const tree::Part& part, const tree::Node& node) {
    const HouseName as_written = [](std::string_view name) { return name; };
    Block block(lines, part, as_written);
    if (const auto* map = node.map())
        block.take_map(*map, 0);
    return block.written();
}

} // namespace retake::authoring
