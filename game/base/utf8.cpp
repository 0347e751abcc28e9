// UTF-8 counted by characters, columns and graphemes, with utf8proc.
#include "base/utf8.hpp"
#include <utf8proc.h>

namespace retake::utf8 {
namespace {

struct Decoded {
    utf8proc_int32_t point = -1; // -1: not UTF-8
    std::size_t bytes = 1;
};

Decoded decode(std::string_view text, std::size_t at) {
    utf8proc_int32_t point = -1;
    const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at), left, &point);
    return used > 0 ? Decoded{point, static_cast<std::size_t>(used)} : Decoded{};
}

bool reads_from_right(utf8proc_int32_t point) {
    const auto direction = utf8proc_get_property(point)->bidi_class; // none, where it is not UTF-8
    return direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL;
}

} // namespace

bool valid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, bytes] = decode(text, at);
        if (point < 0)
            return false;
        at += bytes;
    }
    return true;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += decode(text, at).bytes;
    return count;
}

std::string_view substring(std::string_view text, std::size_t first, std::size_t count) {
    std::size_t begin = 0;
    for (; first > 0 && begin < text.size(); --first)
        begin += decode(text, begin).bytes;
    std::size_t end = begin;
    for (; count > 0 && end < text.size(); --count)
        end += decode(text, end).bytes;
    return text.substr(begin, end - begin);
}

int columns(std::string_view text) {
    int total = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, bytes] = decode(text, at);
        total += point < 0 || point == '\t' ? 1 : utf8proc_charwidth(point);
        at += bytes;
    }
    return total;
}

std::size_t next_grapheme(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return text.size();
    auto [before, bytes] = decode(text, at);
    at += bytes;
    utf8proc_int32_t state = 0;
    while (at < text.size()) {
        const auto [point, size] = decode(text, at);
        if (before < 0 || point < 0 || utf8proc_grapheme_break_stateful(before, point, &state))
            break;
        before = point;
        at += size;
    }
    return at;
}

std::size_t previous_grapheme(std::string_view text, std::size_t at) {
    std::size_t last = 0;
    for (std::size_t step = 0; step < at && step < text.size();) {
        last = step;
        step = next_grapheme(text, step);
    }
    return last;
}

bool right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, bytes] = decode(text, at);
        if (reads_from_right(point))
            return true;
        if (utf8proc_get_property(point)->bidi_class == UTF8PROC_BIDI_CLASS_L)
            return false;
        at += bytes;
    }
    return false;
}

std::string isolated(const std::string& name) {
    for (std::size_t at = 0; at < name.size();) {
        const auto [point, bytes] = decode(name, at);
        if (reads_from_right(point)) // the first mark says that the sentence itself is read from the left
            return "\u200E\u2068" + name + "\u2069";
        at += bytes;
    }
    return name;
}

std::string encode(char32_t point) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

LineEnds line_ends(std::string_view text) {
    return text.find_first_of("\n\r") == std::string_view::npos ? LineEnds::odd : LineEnds::usual;
}

std::size_t line_end(std::string_view text, std::size_t at, LineEnds ends) {
    const auto rest = text.substr(at, 3);
    if (rest.starts_with("\r\n") || (ends == LineEnds::odd && rest.starts_with("\xC2\x85")))
        return 2;
    if (ends == LineEnds::odd && (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9"))
        return 3;
    return rest.starts_with('\n') || rest.starts_with('\r') ? 1 : 0;
}

} // namespace retake::utf8
