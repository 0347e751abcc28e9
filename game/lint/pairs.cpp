// Compares questions with each other, by hashes: equal stems, similar stems with one key, keys in other stems.
#include "lint/pairs.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include "item/item.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace retake::lint {
namespace {

constexpr std::size_t shingle_bytes = 3;
constexpr double similar_min = 0.85;
constexpr std::size_t bands = 6, rows = 3; // two stems with 0.85 in common share a band in 99.7 of 100 cases
constexpr std::size_t neighbours_max = 8;  // of one hash, that a question meets
constexpr std::size_t key_length_min = 5;  // shorter keys stand in stems by chance
constexpr std::size_t key_words_max = 4;
constexpr std::size_t shared_words_min = 2;
constexpr std::size_t word_length_min = 4;
constexpr std::size_t first_words = 1U << 16;
constexpr std::size_t block_bytes = 256U * 1024;

std::uint64_t mixed(std::uint64_t value) { // the finaliser of SplitMix64
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

std::uint64_t hash(std::string_view text, std::uint64_t start = 0xCBF29CE484222325U) { // FNV-1a
    for (const char c : text)
        start = (start ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return mixed(start);
}

std::vector<std::uint64_t> shingles(std::string_view text) {
    std::vector<std::uint64_t> all;
    for (std::size_t at = 0; at == 0 || at + shingle_bytes <= text.size(); ++at)
        all.push_back(hash(text.substr(at, shingle_bytes)));
    return all;
}

// One permutation: each shingle falls into one of the cells, which keeps the least; an empty cell borrows from the next.
std::array<std::uint64_t, bands * rows> sketch(std::string_view text) {
    constexpr auto none = ~std::uint64_t{0};
    std::array<std::uint64_t, bands * rows> cells;
    cells.fill(none);
    for (const auto shingle : shingles(text)) {
        auto& cell = cells[shingle % cells.size()];
        cell = std::min(cell, shingle);
    }
    for (std::size_t round = 0; round < 2; ++round)
        for (std::size_t i = cells.size(); i-- > 0;)
            if (cells[i] == none && cells[(i + 1) % cells.size()] != none)
                cells[i] = mixed(cells[(i + 1) % cells.size()]);
    return cells;
}

// Clearing would keep the memory.
template <class... Held>
void give_back(Held&... held) {
    ((held = Held()), ...);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "In 1990" and "In 1991" ask for different things.
bool same_digits(std::string_view one, std::string_view other) {
    std::size_t i = 0, j = 0;
    for (;; ++i, ++j) {
        while (i < one.size() && !is_digit(one[i]))
            ++i;
        while (j < other.size() && !is_digit(other[j]))
            ++j;
        if (i == one.size() || j == other.size())
            return i == one.size() && j == other.size();
        if (one[i] != other[j])
            return false;
    }
}

std::string keys_of(const item::Item& item, const std::string& language) {
    if (const auto* judged = std::get_if<item::TrueFalse>(&item.body))
        return judged->truth ? "true" : "false";
    if (const auto* many = std::get_if<item::MultipleChoice>(&item.body)) {
        std::set<std::string> keys;
        for (const auto id : many->keys)
            keys.insert(grading::normalised(many->choices[static_cast<std::size_t>(id)].text, language));
        std::string all;
        for (const auto& key : keys)
            all += key + "\n";
        return all;
    }
    const auto worded = key_in_words(item);
    return grading::normalised(worded.empty() ? item::words(item, item::key(item)) : worded, language);
}

std::string line_of(const item::Item& item) { return "line " + std::to_string(item.place.line); }

// Calls `meet(earlier, later)` for each question and the last few before it with the same hash. They are sorted.
template <class Meet>
void for_neighbours(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& hashed, Meet meet) {
    for (std::size_t i = 1; i < hashed.size(); ++i)
        for (std::size_t back = 1; back <= std::min(i, neighbours_max) && hashed[i - back].first == hashed[i].first; ++back)
            meet(hashed[i - back].second, hashed[i].second);
}

bool has_choice(const item::SingleChoice& choices, const std::string& normal, const std::string& language) {
    return std::ranges::any_of(
        choices.choices, [&](const item::WrittenChoice& choice) { return grading::normalised(choice.text, language) == normal; });
}

// Whether a learner who gives the one's key to the other would be wrong there, although both ask the same.
bool contradict(const item::Item& one, const item::Item& other, const std::string& language) {
    if (one.body.index() != other.body.index() || keys_of(one, language) == keys_of(other, language))
        return false;
    const auto *left = std::get_if<item::SingleChoice>(&one.body), *right = std::get_if<item::SingleChoice>(&other.body);
    if (left && right)
        return has_choice(*left, keys_of(other, language), language) || has_choice(*right, keys_of(one, language), language);
    if (std::holds_alternative<item::TrueFalse>(one.body))
        return true;
    const bool typed = std::holds_alternative<item::TypedText>(one.body) || std::holds_alternative<item::Number>(one.body);
    return typed && !item::grade(one, item::key(other)).right() && !item::grade(other, item::key(one)).right();
}

} // namespace

double similarity(std::string_view one, std::string_view other) {
    auto left = shingles(one), right = shingles(other);
    for (auto* list : {&left, &right}) {
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size() - both.size());
}

void Texts::add(std::string_view text) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size())
        blocks_.emplace_back().reserve(std::max(block_bytes, text.size()));
    auto& block = blocks_.back();
    held_.push_back({static_cast<std::uint32_t>(blocks_.size() - 1), static_cast<std::uint32_t>(block.size()),
                     static_cast<std::uint32_t>(text.size())});
    block += text;
}

std::string_view Texts::operator[](std::size_t number) const {
    const auto& [block, begin, size] = held_[number];
    return std::string_view(blocks_[block]).substr(begin, size);
}

Pairs::Pairs(const bank::Bank& head, std::size_t items_max, const ItemAt& item_at) : head_(head), item_at_(item_at) {
    bands_.reserve(bands * items_max);
}

void Pairs::add(const Question& question) {
    stems_.add(question.stem);
    auto stem = std::string_view(question.stem); // with its brackets: "Giants (MLB)" are others than "Giants (NFL)"
    stem = stem.substr(0, stem.find_last_not_of(".!? ") + 1);
    stem_hashes_.emplace_back(hash(stem), count_);
    add_sketch(question);
    add_key(question);
    ++count_;
}

void Pairs::add_sketch(const Question& question) {
    key_hashes_.push_back(hash(keys_of(question.item, question.tag)));
    const auto key = key_hashes_.back() + question.item.body.index();
    const auto cells = sketch(question.stem);
    for (std::size_t band = 0; band < bands; ++band) {
        auto all = mixed(key + band);
        for (std::size_t row = 0; row < rows; ++row)
            all = mixed(all ^ cells[band * rows + row]);
        bands_.emplace_back(all, count_);
    }
}

void Pairs::add_key(const Question& question) {
    const bool worded = question.one_key() || std::holds_alternative<item::TypedText>(question.item.body);
    std::string key;
    if (worded && question.language && question.language->spaced)
        key = grading::normalised(key_in_words(question.item), question.tag);
    const auto words = words_of(key);
    const bool telling = !words.empty() && words.size() <= key_words_max && utf8::length(key) >= key_length_min &&
                         std::ranges::none_of(key, is_digit);
    telling_keys_.add(telling ? key : std::string());
    if (!telling)
        return;
    if (first_words_.empty())
        first_words_.resize(first_words);
    first_words_[hash(words.front()) % first_words] = true;
    std::uint64_t all = 0;
    for (const auto word : words)
        all = hash(word, all + 1);
    keys_.emplace_back(all, count_);
}

void Pairs::check(Findings& findings) {
    for (auto* hashed : {&stem_hashes_, &bands_, &keys_})
        std::ranges::sort(*hashed);
    check_equal_stems(findings);
    check_similar_stems(findings);
    give_back(bands_);
    if (!keys_.empty())
        check_leaks(findings);
    give_back(stems_, telling_keys_, stem_hashes_, keys_);
}

void Pairs::check_equal_stems(Findings& findings) const {
    std::set<std::uint32_t> told;
    for_neighbours(stem_hashes_, [&](std::uint32_t earlier, std::uint32_t later) {
        if (told.contains(later))
            return;
        const auto one = item_at_(earlier), other = item_at_(later);
        if (!contradict(one, other, head_.language))
            return;
        told.insert(later);
        findings.add(other, "q", "", "contradicting-questions",
                     "the question in " + line_of(one) + " asks the same and has another key",
                     "remove one of the two, or ask for what sets them apart");
    });
}

void Pairs::check_similar_stems(Findings& findings) const {
    std::set<std::uint32_t> told;
    for_neighbours(bands_, [&](std::uint32_t earlier, std::uint32_t later) {
        if (told.contains(later) || key_hashes_[earlier] != key_hashes_[later] || !same_digits(stems_[earlier], stems_[later]) ||
            similarity(stems_[earlier], stems_[later]) < similar_min)
            return;
        told.insert(later);
        findings.add(item_at_(later), "q", "", "similar-question",
                     "the question in " + line_of(item_at_(earlier)) + " asks nearly the same and has the same key",
                     "remove one of the two");
    });
}

void Pairs::check_leaks(Findings& findings) const {
    for (std::size_t i = 0; i < count_; ++i) {
        const auto words = words_of(stems_[i]);
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (!first_words_[hash(words[at]) % first_words])
                continue;
            std::uint64_t all = 0;
            for (std::size_t n = 0; n < key_words_max && at + n < words.size(); ++n) {
                all = hash(words[at + n], all + 1);
                check_leak(i, all, findings);
            }
        }
    }
}

void Pairs::check_leak(std::size_t leaking, std::uint64_t hash_of_words, Findings& findings) const {
    const auto first = std::ranges::lower_bound(keys_, std::pair{hash_of_words, std::uint32_t{0}});
    const auto* language = find_language(head_.language);
    std::size_t met = 0;
    for (auto entry = first; entry != keys_.end() && entry->first == hash_of_words && met < neighbours_max; ++entry, ++met) {
        const auto key = telling_keys_[entry->second], asked_stem = stems_[entry->second];
        if (entry->second == leaking || holds_phrase(asked_stem, key) || key_hashes_[entry->second] == key_hashes_[leaking])
            continue;
        std::set<std::string_view> telling;
        for (const auto word : words_of(asked_stem))
            if (utf8::length(word) >= word_length_min && !contains(language->minor, word) && !contains(language->askers, word))
                telling.insert(word);
        const auto shared = static_cast<std::size_t>(
            std::ranges::count_if(telling, [&](std::string_view word) { return holds_phrase(stems_[leaking], word); }));
        if (shared < shared_words_min || 2 * shared < telling.size())
            continue;
        const auto asked = item_at_(entry->second);
        findings.add(item_at_(static_cast<std::uint32_t>(leaking)), "q", key_in_words(asked), "leaked-key",
                     "this gives away the key of the question in " + line_of(asked) + ": \"" + key_in_words(asked) + "\"",
                     "word it without the key, or keep one of the two");
    }
}

} // namespace retake::lint
