// Tidies, checks and makes names.
#include "classroom/names.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include <algorithm>
#include <array>

namespace retake::classroom {
namespace {

constexpr std::array<std::string_view, 48> qualities{
    "Able",  "Amber",  "Brave", "Bright", "Brisk", "Calm",   "Candid", "Clever", "Cosy",    "Curious", "Deft",   "Eager",
    "Fair",  "Fleet",  "Fond",  "Gentle", "Glad",  "Golden", "Happy",  "Hardy",  "Honest",  "Humble",  "Jolly",  "Keen",
    "Kind",  "Lively", "Loyal", "Lucky",  "Merry", "Mild",   "Nimble", "Noble",  "Patient", "Plucky",  "Polite", "Proud",
    "Quick", "Quiet",  "Ready", "Silver", "Sunny", "Steady", "Swift",  "Tidy",   "Upbeat",  "Warm",    "Witty",  "Zesty"};
constexpr std::array<std::string_view, 48> animals{
    "Badger", "Beaver", "Bison",   "Camel",  "Condor",  "Crane",  "Curlew", "Deer",    "Dolphin", "Eagle",   "Egret",   "Falcon",
    "Ferret", "Finch",  "Fox",     "Gannet", "Gazelle", "Gecko",  "Hare",   "Heron",   "Ibex",    "Jackdaw", "Kestrel", "Koala",
    "Lark",   "Lemur",  "Leopard", "Llama",  "Lynx",    "Magpie", "Marten", "Newt",    "Ocelot",  "Osprey",  "Otter",   "Owl",
    "Panda",  "Plover", "Puffin",  "Quail",  "Raven",   "Robin",  "Seal",   "Sparrow", "Swift",   "Tiger",   "Turtle",  "Wren"};
constexpr std::size_t whole_word_max = 3;

bool is_control(std::string_view character) {
    if (character.size() == 1) {
        const auto byte = static_cast<unsigned char>(character[0]);
        return byte < 0x20 || byte == 0x7F;
    }
    // Signs that turn or hide the text around them: U+200B … U+200F, U+202A … U+202E, U+2060 … U+206F, U+FEFF.
    return (character.starts_with("\xE2\x80") &&
            ((character[2] >= '\x8B' && character[2] <= '\x8F') || (character[2] >= '\xAA' && character[2] <= '\xAE'))) ||
           (character.starts_with("\xE2\x81") && character[2] >= '\xA0' && character[2] <= '\xAF') ||
           character == "\xEF\xBB\xBF" || (character.starts_with("\xC2") && character[1] < '\xA0');
}

// The letter that a sign is often written for.
char meant(char sign) {
    constexpr std::array<std::pair<char, char>, 12> stands_for{{{'0', 'o'},
                                                                {'1', 'i'},
                                                                {'3', 'e'},
                                                                {'4', 'a'},
                                                                {'5', 's'},
                                                                {'7', 't'},
                                                                {'8', 'b'},
                                                                {'@', 'a'},
                                                                {'$', 's'},
                                                                {'!', 'i'},
                                                                {'|', 'i'},
                                                                {'+', 't'}}};
    const auto found = std::ranges::find(stands_for, sign, &std::pair<char, char>::first);
    return found == stands_for.end() ? sign : found->second;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::string plain(std::string_view text) {
    auto folded = grading::without_marks(grading::folded(text));
    std::ranges::transform(folded, folded.begin(), meant);
    return folded;
}

std::string letters_of(std::string_view text) {
    std::string letters;
    std::ranges::copy_if(text, std::back_inserter(letters), is_letter);
    return letters;
}

// "shiiip" and "ship" are one.
std::string unstretched(std::string text) {
    text.erase(
        std::unique(text.begin(), text.end(), [](char a, char b) { return a == b && static_cast<unsigned char>(a) < 0x80; }),
        text.end());
    return text;
}

bool holds_word(std::string_view text, std::string_view word) {
    std::string current;
    for (const char c : std::string(text) + " ") {
        if (is_letter(c)) {
            current += c;
            continue;
        }
        if (current == word)
            return true;
        current.clear();
    }
    return false;
}

} // namespace

std::optional<std::string> tidied_name(std::string_view name) {
    if (!utf8::valid(name))
        return std::nullopt;
    std::string tidy;
    std::size_t characters = 0;
    bool space = false;
    for (std::size_t at = 0; at < name.size() && characters < name_max;) {
        const auto next = utf8::next_grapheme(name, at);
        const auto character = name.substr(at, next - at);
        at = next;
        if (character == " " || character == "\t" || character == "\n" || character == "\r\n" || character == "\xC2\xA0") {
            space = !tidy.empty();
            continue;
        }
        if (is_control(character))
            continue;
        if (space && characters + 1 >= name_max)
            break;
        if (space)
            tidy += ' ';
        characters += space ? 2 : 1;
        space = false;
        tidy += character;
    }
    return tidy.empty() ? std::nullopt : std::optional(tidy);
}

bool passes(std::string_view name, const std::vector<std::string>& unwanted) {
    const auto text = plain(name);
    const auto letters = letters_of(text), short_letters = unstretched(letters);
    return std::ranges::none_of(unwanted, [&](const std::string& written) {
        const auto word = letters_of(plain(written));
        if (word.empty())
            return false;
        if (utf8::length(word) <= whole_word_max)
            return holds_word(text, word) || letters == word;
        return letters.find(word) != std::string::npos || short_letters.find(unstretched(word)) != std::string::npos;
    });
}

std::string made_unique(const std::string& name, const Taken& taken) {
    auto unique = name;
    for (int number = 2; taken(unique); ++number)
        unique = name + " " + std::to_string(number);
    return unique;
}

std::string generated_name(Rng& rng, const Taken& taken) {
    constexpr auto all = qualities.size() * animals.size();
    const auto first = below(rng, all);
    std::string name;
    for (std::size_t tried = 0; tried < all; ++tried) {
        const auto at = (first + tried * 49) % all; // 49 and 48² share no factor: each pair comes once, and neighbours differ
        name = std::string(qualities[at % qualities.size()]) + " " + std::string(animals[at / qualities.size()]);
        if (!taken(name))
            return name;
    }
    return made_unique(name, taken);
}

} // namespace retake::classroom
