// Decodes UTF-16 and Windows-1252, and says where that was a guess.
#include "tree/encoding.hpp"
#include "base/utf8.hpp"
#include "tree/limits.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace retake::tree {
namespace {

constexpr char32_t lost_character = 0xFFFD, byte_order_mark = 0xFEFF;

// Windows-1252 differs from Latin-1 in these 32 places; a zero stands for a byte without meaning.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

// What was lost or guessed, at a byte of the text that was made.
struct Loss {
    std::size_t at = 0;
    Severity severity = Severity::error;
    std::string message, help;
};
class Losses {
public:
    void add(Loss loss) {
        if (all_.size() < findings_max)
            all_.push_back(std::move(loss));
    }
    const std::vector<Loss>& all() const { return all_; }

private:
    std::vector<Loss> all_;
};

// The first of each line, and all that are worse, at their places.
Diagnostics placed(const std::string& file, std::string_view text, const Losses& losses) {
    Diagnostics found;
    const auto ends = utf8::line_ends(text);
    Place place{file, 1, 1};
    std::size_t at = 0;
    for (const auto& loss : losses.all()) {
        while (at < std::min(loss.at, text.size())) {
            const auto end = utf8::line_end(text, at, ends);
            if (end > 0 && at + end >= text.size()) // behind the last line there is no other
                break;
            place.line += end > 0 ? 1 : 0;
            place.column = end > 0 ? 1 : place.column + 1;
            at += end > 0 ? end : utf8::substring(text.substr(at, 4), 0, 1).size();
        }
        if (found.empty() || found.back().place.line != place.line || loss.severity < found.back().severity)
            found.push_back({loss.severity, place, "encoding", loss.message, loss.help});
    }
    return found;
}

std::string from_utf16(std::string_view bytes, bool big_endian, Losses& losses) {
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? first * 256U + second : second * 256U + first;
    };
    std::string text;
    const auto lose = [&] {
        losses.add({text.size(), Severity::error,
                    "half of a character stands here; the file was damaged when it was saved as UTF-16",
                    "write the character again, and save the file as UTF-8"});
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        const bool high = point >= 0xD800 && point < 0xDC00;
        if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            point = 0x10000 + (point - 0xD800) * 0x400 + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = lost_character;
            lose();
        }
        if (point == byte_order_mark && text.empty()) // some programs write it twice
            continue;
        text += utf8::encode(point);
    }
    if (bytes.size() % 2 != 0)
        lose();
    return text;
}

// The character that begins here, as bytes; empty where they are not UTF-8.
std::string_view character_at(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at, 4);
    const auto character = utf8::substring(rest, 0, 1);
    return utf8::valid(character) ? character : std::string_view();
}

// A file of Windows-1252 has many bytes that are not UTF-8; one of UTF-8 may have a few, pasted or damaged.
bool is_mostly_utf8(std::string_view text) {
    std::size_t good = 0, bad = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        good += character.size() > 1 ? 1U : 0U;
        bad += character.empty() ? 1U : 0U;
        at += std::max<std::size_t>(character.size(), 1);
    }
    return good > bad;
}

// Bytes that are not UTF-8 are read as Windows-1252: all of the file, or only those where the file is UTF-8 otherwise.
std::string from_windows_1252(std::string_view bytes, Losses& losses) {
    const bool mixed = is_mostly_utf8(bytes);
    bool told = false;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    const auto lose = [&](Severity severity, std::string message, std::string help) {
        losses.add({text.size(), severity, std::move(message), std::move(help)});
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const auto character = byte < 0x80 ? bytes.substr(at, 1) : mixed ? character_at(bytes, at) : std::string_view();
        if (!character.empty()) {
            text += character;
            at += character.size() - 1;
            continue;
        }
        const char32_t mapped = byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
        if (!mapped)
            lose(Severity::error, "a byte that is no letter stands here", "write what belongs there");
        else if (mixed)
            lose(Severity::warning, "this is not UTF-8 as the rest of the file is; it was read as `" + utf8::encode(mapped) + "`",
                 "write it again, and save the file as UTF-8");
        else if (!std::exchange(told, true))
            lose(Severity::warning, "this file is not UTF-8; it was read as Windows-1252", "save the file as UTF-8");
        text += utf8::encode(mapped ? mapped : lost_character);
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

} // namespace

Checked<std::string> to_utf8(const std::string& file, std::string bytes) {
    Losses losses;
    auto text = std::move(bytes);
    if (const auto width = width_of(text); width != Width::eight)
        text = from_utf16(text, width == Width::sixteen_big, losses);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    if (losses.all().empty() && !utf8::valid(text))
        text = from_windows_1252(text, losses);
    auto found = placed(file, text, losses);
    return {std::move(text), std::move(found)};
}

std::optional<std::string> to_windows_1252(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::substring(text.substr(at), 0, 1);
        unsigned byte = character.size() == 1 ? static_cast<unsigned char>(character[0]) : 0x80;
        while (byte >= 0x80 && byte < 0x100) {
            const char32_t mapped = byte < 0xA0 && windows_1252[byte - 0x80U] ? windows_1252[byte - 0x80U] : byte;
            if (utf8::encode(mapped) == character)
                break;
            ++byte;
        }
        if (byte == 0x100)
            return std::nullopt;
        bytes += static_cast<char>(byte);
        at += character.size();
    }
    return bytes;
}

} // namespace retake::tree
