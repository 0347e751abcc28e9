// Decodes bytes into lines, and finds the characters that must not stand in them.
#include "tree/lines.hpp"
#include "base/utf8.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace retake::tree {
namespace {

// Windows-1252 differs from Latin-1 in these 32 places; a zero stands for a byte without meaning.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            const char32_t mapped = byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
            text += utf8::encode(mapped ? mapped : 0xFFFD);
        }
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? first * 256U + second : second * 256U + first;
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        const bool high = point >= 0xD800 && point < 0xDC00;
        if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            point = 0x10000 + (point - 0xD800) * 0x400 + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = 0xFFFD;
        }
        text += utf8::encode(point);
    }
    return text;
}

// UTF-16 shows in its mark, or in zero bytes beside the first letters of a file that begins in ASCII.
enum class Width { eight, sixteen_little, sixteen_big };
Width width_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || (bytes.size() >= 4 && bytes[0] && !bytes[1] && bytes[2] && !bytes[3]))
        return Width::sixteen_little;
    if (bytes.starts_with("\xFE\xFF") || (bytes.size() >= 4 && !bytes[0] && bytes[1] && !bytes[2] && bytes[3]))
        return Width::sixteen_big;
    return Width::eight;
}

std::string with_plain_line_ends(const std::string& text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = std::string_view(text).substr(at, 3);
        if (rest[0] == '\r') {
            plain += '\n';
            at += rest.starts_with("\r\n") ? 1U : 0U;
        } else if (rest.starts_with("\xC2\x85")) {
            plain += '\n';
            at += 1;
        } else if (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
            plain += '\n';
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

Place place_of_byte(const std::string& file, std::string_view bytes, std::size_t at) {
    const auto line = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const auto start = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
    const auto first = start == std::string_view::npos ? 0 : start + 1;
    return {file, static_cast<int>(line) + 1, static_cast<int>(at - first) + 1};
}

// The first byte that is not UTF-8, by halving; an end in the middle of a character does not count until the end.
std::size_t first_bad_byte(std::string_view bytes) {
    std::size_t line = 0;
    while (line < bytes.size()) {
        const auto end = std::min(bytes.find('\n', line), bytes.size());
        if (!utf8::valid(bytes.substr(line, end - line)))
            break;
        line = end + 1;
    }
    for (std::size_t at = line; at < bytes.size(); ++at) {
        std::size_t size = 1;
        while (size < 4 && at + size < bytes.size() && (static_cast<unsigned char>(bytes[at + size]) & 0xC0U) == 0x80U)
            ++size;
        if (!utf8::valid(bytes.substr(at, size)))
            return at;
        at += size - 1;
    }
    return line;
}

std::string code_point_name(unsigned point) {
    char name[12];
    std::snprintf(name, sizeof name, "U+%04X", point);
    return name;
}

constexpr std::array<std::string_view, 6> odd_spaces = {"\xC2\xA0",     "\xE2\x80\x87", "\xE2\x80\xAF",
                                                        "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF"};

} // namespace

Lines::Lines(std::string text) : text_(std::move(text)) {
    for (std::size_t at = 0; at < text_.size();) {
        starts_.push_back(at);
        const auto end = text_.find('\n', at);
        at = end == std::string::npos ? text_.size() : end + 1;
    }
}

std::string_view Lines::line(int number) const {
    if (number < 1 || number > count())
        return {};
    const auto index = static_cast<std::size_t>(number) - 1;
    const auto end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
    std::string_view line = std::string_view(text_).substr(starts_[index], end - starts_[index]);
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    return line;
}

std::string_view Lines::between(int first, int last) const {
    const auto begin = line(first), end = line(last);
    if (first < 1 || last < first || last > count())
        return {};
    return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
}

Checked<Lines> read_lines(const std::string& file, const std::string& bytes) {
    Checked<Lines> result;
    std::string text = bytes;
    if (const auto width = width_of(bytes); width != Width::eight)
        text = from_utf16(bytes, width == Width::sixteen_big);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    if (!utf8::valid(text)) {
        Diagnostic finding{Severity::warning, place_of_byte(file, text, first_bad_byte(text)), "encoding",
                           "this file is not UTF-8; it was read as Windows-1252", "save the file as UTF-8"};
        text = from_windows_1252(text);
        result.found.push_back(std::move(finding));
    }
    result.value = Lines(with_plain_line_ends(text));
    return result;
}

Diagnostics find_bad_characters(const std::string& file, const Lines& lines, int first, int last) {
    Diagnostics found;
    const auto complain = [&](int number, std::size_t at, std::string rule, std::string message, std::string help) {
        const auto line = lines.line(number);
        found.push_back({Severity::error,
                         {file, number, characters(line.substr(0, at)) + 1},
                         std::move(rule),
                         std::move(message),
                         std::move(help),
                         std::string(line)});
    };
    for (int number = first; number <= last; ++number) {
        const auto line = lines.line(number);
        const auto bad = std::ranges::find_if(line, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7F'; });
        if (bad != line.end()) {
            const auto point = static_cast<unsigned>(static_cast<unsigned char>(*bad));
            complain(number, static_cast<std::size_t>(bad - line.begin()), "control-character",
                     "a control character (" + code_point_name(point) + ") stands here",
                     "remove it; it cannot be seen in most editors");
            continue;
        }
        const auto at = std::min(line.find_first_not_of(' '), line.size());
        const auto rest = line.substr(at);
        const bool blank = rest.find_first_not_of("\t ") == std::string_view::npos;
        if (rest.starts_with('\t') && !blank)
            complain(number, at, "tab-indentation", "a tab stands in the indentation", "indent with spaces");
        else if (std::ranges::any_of(odd_spaces, [&](std::string_view space) { return rest.starts_with(space); }))
            complain(number, at, "no-break-space", "a no-break or invisible space stands in the indentation",
                     "type it again with plain spaces");
    }
    return found;
}

int characters(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace retake::tree
