// Mends texts.
#include "lint/mended.hpp"
#include "base/utf8.hpp"
#include "tree/encoding.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace retake::lint {
namespace {

constexpr std::size_t entity_size_max = 10;
constexpr int rounds_max = 3; // a text may have been saved wrongly more than once

struct Named {
    std::string_view name, sign;
};
constexpr std::array entities = {Named{"quot", "\""},  Named{"amp", "&"},    Named{"lt", "<"},     Named{"gt", ">"},
                                 Named{"apos", "'"},   Named{"nbsp", " "},   Named{"eacute", "é"}, Named{"egrave", "è"},
                                 Named{"aacute", "á"}, Named{"ouml", "ö"},   Named{"uuml", "ü"},   Named{"auml", "ä"},
                                 Named{"oacute", "ó"}, Named{"iacute", "í"}, Named{"uacute", "ú"}, Named{"ntilde", "ñ"},
                                 Named{"Eacute", "É"}, Named{"Egrave", "È"}, Named{"Aacute", "Á"}, Named{"Ouml", "Ö"},
                                 Named{"Uuml", "Ü"},   Named{"Auml", "Ä"},   Named{"Oacute", "Ó"}, Named{"Iacute", "Í"},
                                 Named{"Uacute", "Ú"}, Named{"Ntilde", "Ñ"}, Named{"rsquo", "’"},  Named{"lsquo", "‘"},
                                 Named{"ldquo", "“"},  Named{"rdquo", "”"},  Named{"ndash", "–"},  Named{"mdash", "—"},
                                 Named{"hellip", "…"}, Named{"szlig", "ß"},  Named{"deg", "°"},    Named{"shy", ""}};

std::string lower(std::string_view text) {
    std::string small(text);
    for (auto& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
}

const Named* named(std::string_view name) {
    auto found = std::ranges::find(entities, name, &Named::name);
    if (found == entities.end())
        found = std::ranges::find(entities, lower(name), &Named::name);
    return found == entities.end() ? nullptr : &*found;
}

bool is_number(std::string_view name) {
    return name.size() > 1 && name[0] == '#' &&
           (name[1] == 'x' || std::ranges::all_of(name.substr(1), [](char c) { return c >= '0' && c <= '9'; }));
}

std::optional<std::string> sign_of(std::string_view name) {
    if (const auto* known = named(name))
        return std::string(known->sign);
    const bool hexadecimal = name.size() > 2 && name[1] == 'x';
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    unsigned point = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), point, hexadecimal ? 16 : 10);
    const bool seen = point >= ' ' && (point < 0x7F || point > 0xA0) && point < 0x110000 && (point < 0xD800 || point > 0xDFFF);
    if (error != std::errc{} || end != digits.data() + digits.size() || !seen)
        return point == 0xA0 ? std::optional<std::string>(" ") : std::nullopt;
    return utf8::encode(point);
}

// How many bytes the character takes that this byte of UTF-8 begins; 0 where it begins none.
std::size_t size_by_lead(char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    return lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
}

std::string decoded_once(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = utf8::substring(text.substr(at), 0, 1);
        const auto bytes = tree::to_windows_1252(first);
        const auto size = bytes ? size_by_lead(bytes->front()) : 0;
        const auto run = utf8::substring(text.substr(at), 0, size);
        const auto character = size > 0 ? tree::to_windows_1252(run) : std::nullopt;
        const bool quoted = run == "Â«" || run == "Â»" || run == "Â·";
        if (character && character->size() == size && utf8::valid(*character) && !quoted) {
            decoded += *character;
            at += run.size();
        } else {
            decoded += first;
            at += first.size();
        }
    }
    return decoded;
}

} // namespace

std::string_view entity_in(std::string_view text) {
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const auto end = text.find(';', at);
        if (end == std::string_view::npos || end - at > entity_size_max)
            continue;
        const auto name = text.substr(at + 1, end - at - 1);
        if (is_number(name) || named(name))
            return text.substr(at, end - at + 1);
    }
    return {};
}

std::optional<std::string> without_entities(std::string_view text) {
    std::string mended;
    for (auto code = entity_in(text); !code.empty(); code = entity_in(text)) {
        const auto sign = sign_of(code.substr(1, code.size() - 2));
        if (!sign)
            return std::nullopt;
        mended += std::string(text.substr(0, static_cast<std::size_t>(code.data() - text.data()))) + *sign;
        text.remove_prefix(static_cast<std::size_t>(code.data() + code.size() - text.data()));
    }
    return mended + std::string(text);
}

std::optional<std::string> decoded_again(std::string_view text) {
    std::string now(text);
    for (int round = 0; round < rounds_max; ++round)
        now = decoded_once(now);
    return now == text ? std::nullopt : std::optional(now);
}

std::string with_single_spaces(std::string_view text) {
    std::string single;
    for (const char c : text)
        if (c != ' ' || single.empty() || single.back() != ' ')
            single += c;
    return single;
}

} // namespace retake::lint
