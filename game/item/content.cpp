// What an item says, as a name: made with GLib's SHA-256.
#include "item/content.hpp"
#include "base/overloaded.hpp"
#include "grading/text.hpp"
#include <algorithm>
#include <array>
#include <glib.h>

namespace retake::item {
namespace {

constexpr std::size_t digest_bytes = 32;

std::array<unsigned char, digest_bytes> sha256(const std::string& text) {
    std::array<unsigned char, digest_bytes> digest{};
    gsize length = digest.size();
    GChecksum* checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, reinterpret_cast<const guchar*>(text.data()), static_cast<gssize>(text.size()));
    g_checksum_get_digest(checksum, digest.data(), &length);
    g_checksum_free(checksum);
    return digest;
}

// Parts are told apart by a control character, which no question can hold.
void add(std::string& text, std::string_view part) {
    text += part;
    text += '\x1f';
}

std::vector<std::string> keys_of(const Body& body) {
    return std::visit(
        overloaded{
            [](const SingleChoice& kind) { return std::vector{kind.choices[static_cast<std::size_t>(kind.key)].text}; },
            [](const MultipleChoice& kind) {
                std::vector<std::string> keys;
                for (const int id : kind.keys)
                    keys.push_back(kind.choices[static_cast<std::size_t>(id)].text);
                return keys;
            },
            [](const TrueFalse& kind) { return std::vector<std::string>{kind.truth ? "true" : "false"}; },
            [](const TypedText& kind) { return std::vector{kind.key.accepted.front()}; },
            [](const Number& kind) { return std::vector{kind.key.written}; },
        },
        body);
}

std::vector<std::string> content_of(const Body& body) {
    const auto texts = [](const std::vector<WrittenChoice>& choices) {
        std::vector<std::string> out;
        for (const auto& choice : choices)
            out.push_back(choice.text);
        return out;
    };
    return std::visit(
        overloaded{
            [&](const SingleChoice& kind) { return texts(kind.choices); },
            [&](const MultipleChoice& kind) { return texts(kind.choices); },
            [](const TypedText& kind) { return kind.key.accepted; },
            [](const Number& kind) {
                return std::vector{std::to_string(kind.key.value), std::to_string(kind.key.tolerance), kind.key.unit};
            },
            [](const TrueFalse&) { return std::vector<std::string>{}; },
        },
        body);
}

} // namespace

std::string content_id(const Item& item, std::string_view language) {
    std::string text;
    add(text, grading::folded(item.stem)); // with its tail: "(in 2023)" may be all that tells two statements apart
    add(text, kind_name(item));
    auto keys = keys_of(item.body);
    for (auto& key : keys)
        key = grading::normalised(key, language, true);
    std::ranges::sort(keys);
    for (const auto& key : keys)
        add(text, key);
    const auto digest = sha256(text);
    static constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id;
    for (std::size_t bit = 0; bit < 50; bit += 5) {
        const auto pair = static_cast<unsigned>(digest[bit / 8] << 8) | digest[bit / 8 + 1];
        id += alphabet[(pair >> (11 - bit % 8)) & 31U];
    }
    return id;
}

std::string content_hash(const Item& item) {
    std::string text;
    add(text, item.stem);
    add(text, kind_name(item));
    for (const auto& part : content_of(item.body))
        add(text, part);
    add(text, "keys");
    for (const auto& key : keys_of(item.body))
        add(text, key);
    const auto digest = sha256(text);
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string hash;
    for (std::size_t i = 0; i < 8; ++i) {
        hash += digits[digest[i] >> 4];
        hash += digits[digest[i] & 15];
    }
    return hash;
}

} // namespace retake::item
