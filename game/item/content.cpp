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

std::vector<std::string> texts_of(const std::vector<WrittenChoice>& choices) {
    std::vector<std::string> texts;
    for (const auto& choice : choices)
        texts.push_back(choice.text);
    return texts;
}

// The picture's own name: the folder may be another on the next computer.
std::string name_of(const Image& image) { return image.file.substr(image.file.rfind('/') + 1); }

std::vector<std::string> content_of(const grading::NumberKey& key) {
    return {std::to_string(key.value), std::to_string(key.tolerance), key.unit};
}

std::vector<std::string> content_of_gaps(const Cloze& item) {
    auto parts = item.texts;
    for (const auto& gap : item.gaps) {
        const auto* number = std::get_if<grading::NumberKey>(&gap);
        const auto more = number ? content_of(*number) : std::get<grading::TextKey>(gap).accepted;
        parts.insert(parts.end(), more.begin(), more.end());
    }
    for (const auto& wrong : item.wrong)
        parts.push_back(wrong.text);
    return parts;
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
            [](const Cloze& kind) {
                std::vector<std::string> keys;
                for (const auto& gap : kind.gaps)
                    keys.push_back(key_of(gap));
                return keys;
            },
            [](const Ordering& kind) { return texts_of(kind.entries); },
            [](const Matching& kind) {
                std::vector<std::string> keys;
                for (std::size_t i = 0; i < kind.left.size(); ++i)
                    keys.push_back(kind.left[i].text + " => " + kind.right[i].text);
                return keys;
            },
            [](const Sorting& kind) {
                std::vector<std::string> keys;
                for (std::size_t i = 0; i < kind.entries.size(); ++i)
                    keys.push_back(kind.entries[i].text + " => " + kind.groups[static_cast<std::size_t>(kind.group_of[i])]);
                return keys;
            },
            [](const Hotspot& kind) { return std::vector{written(kind.key.zone)}; },
        },
        body);
}

std::vector<std::string> content_of(const Body& body) {
    return std::visit(overloaded{
                          [](const SingleChoice& kind) { return texts_of(kind.choices); },
                          [](const MultipleChoice& kind) { return texts_of(kind.choices); },
                          [](const TypedText& kind) { return kind.key.accepted; },
                          [](const Number& kind) { return content_of(kind.key); },
                          [](const TrueFalse&) { return std::vector<std::string>{}; },
                          [](const Cloze& kind) { return content_of_gaps(kind); },
                          [](const Ordering& kind) {
                              return std::vector{kind.earliest, kind.latest};
                          }, // the rest is in the keys
                          [](const Matching& kind) { return texts_of(kind.right); },
                          [](const Sorting& kind) { return kind.groups; },
                          [](const Hotspot& kind) {
                              std::vector<std::string> parts{name_of(kind.image)};
                              for (const auto& other : kind.others)
                                  parts.insert(parts.end(), {written(other.zone), other.label});
                              return parts;
                          },
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
    if (item.image)
        add(text, name_of(*item.image));
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
