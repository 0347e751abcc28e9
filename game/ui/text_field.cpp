// Editing a line of text: every edit makes a new value, and leaves the text before it in `past`.
#include "ui/text_field.hpp"
#include "base/utf8.hpp"
#include <algorithm>

namespace retake::ui {
namespace {

constexpr std::size_t past_max = 50;

std::size_t from(const TextField& field) { return std::min(field.caret, field.anchor); }
std::size_t until(const TextField& field) { return std::max(field.caret, field.anchor); }

// What a single line can hold: breaks and tabs become spaces, other control characters and broken bytes nothing.
std::string one_line(std::string_view text) {
    std::string kept;
    if (!utf8::valid(text))
        return kept;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n' || c == '\t')
            kept += ' ';
        else if (byte >= 0x20 && byte != 0x7f)
            kept += c;
    }
    return kept;
}

TextField replaced(TextField field, std::size_t begin, std::size_t end, std::string_view by) {
    field.past.push_back(field.text);
    if (field.past.size() > past_max)
        field.past.erase(field.past.begin());
    field.text.replace(begin, end - begin, by);
    field.caret = field.anchor = begin + by.size();
    return field;
}

std::size_t next_word(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ')
        ++at;
    while (at < text.size() && text[at] != ' ')
        ++at;
    return at;
}

std::size_t previous_word(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ')
        --at;
    while (at > 0 && text[at - 1] != ' ')
        --at;
    return at;
}

std::size_t before(const TextField& field, bool word) {
    return word ? previous_word(field.text, field.caret) : utf8::previous_grapheme(field.text, field.caret);
}
std::size_t after(const TextField& field, bool word) {
    return word ? next_word(field.text, field.caret) : utf8::next_grapheme(field.text, field.caret);
}

TextField erased(const TextField& field, std::size_t begin, std::size_t end) {
    return begin == end ? field : replaced(field, begin, end, "");
}

// An arrow without Shift first lets go of a selection, at its nearer end.
TextField stepped(const TextField& field, const Key& key) {
    const bool back = key.code == Code::left;
    if (field.caret != field.anchor && !key.shift && !key.ctrl)
        return with_caret(field, back ? from(field) : until(field), false);
    return with_caret(field, back ? before(field, key.ctrl) : after(field, key.ctrl), key.shift);
}

TextField undone(TextField field) {
    if (field.past.empty())
        return field;
    field.text = field.past.back();
    field.past.pop_back();
    field.caret = field.anchor = field.text.size();
    return field;
}

} // namespace

TextField typed(TextField field, std::string_view text) {
    const auto line = one_line(text);
    const auto left = field.text.size() - (until(field) - from(field));
    if (line.empty() || left + line.size() > field_bytes_max)
        return field;
    return replaced(field, from(field), until(field), line);
}

std::optional<TextField> edited(const TextField& field, const Key& key) {
    const bool selected = field.caret != field.anchor;
    if (key.alt)
        return std::nullopt;
    switch (key.code) {
    case Code::backspace:
        return selected ? erased(field, from(field), until(field)) : erased(field, before(field, key.ctrl), field.caret);
    case Code::del:
        return selected ? erased(field, from(field), until(field)) : erased(field, field.caret, after(field, key.ctrl));
    case Code::left:
    case Code::right:
        return stepped(field, key);
    case Code::home:
        return with_caret(field, 0, key.shift);
    case Code::end:
        return with_caret(field, field.text.size(), key.shift);
    case Code::a:
        return key.ctrl ? std::optional(with_caret(with_caret(field, 0, false), field.text.size(), true)) : std::nullopt;
    case Code::z:
        return key.ctrl ? std::optional(undone(field)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::string selection(const TextField& field) { return field.text.substr(from(field), until(field) - from(field)); }

TextField with_caret(TextField field, std::size_t at, bool select) {
    field.caret = std::min(at, field.text.size());
    if (!select)
        field.anchor = field.caret;
    return field;
}

} // namespace retake::ui
