// Finds for a typed key the keys of other questions that look like it.
#include "bank/rivals.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include <algorithm>
#include <cstdlib>

namespace retake::bank {
namespace {

constexpr std::size_t all_rivals_max = 500; // beyond it, a key meets only the keys that look like it
constexpr std::size_t rivals_max = 200;     // before it, and after it
constexpr long length_difference_max = 3;

std::string_view first_letter(std::string_view text) { return text.substr(0, 1); }

} // namespace

std::vector<grading::TextKey*> text_keys(item::Item& item) {
    std::vector<grading::TextKey*> keys;
    if (auto* typed = std::get_if<item::TypedText>(&item.body))
        keys.push_back(&typed->key);
    if (auto* cloze = std::get_if<item::Cloze>(&item.body))
        for (auto& gap : cloze->gaps)
            if (auto* text = std::get_if<grading::TextKey>(&gap))
                keys.push_back(text);
    std::erase_if(keys, [](const grading::TextKey* key) { return key->accepted.empty(); });
    return keys;
}

void Rivals::add(const grading::TextKey& key) {
    const auto& written = key.accepted.front();
    const auto plain = grading::normalised(written, key.language);
    const auto group = alike_.try_emplace(std::string(first_letter(plain))).first;
    group->second.push_back(keys_.size());
    keys_.push_back({written, plain, static_cast<long>(utf8::length(plain))});
}

void Rivals::introduce(item::Item& item, std::size_t first_key) const {
    for (auto* key : text_keys(item))
        introduce(*key, first_key++);
}

// Few keys all meet each other. Of many, each meets those that begin alike and stand near it in the file.
void Rivals::introduce(grading::TextKey& key, std::size_t number) const {
    std::vector<std::string> own;
    for (const auto& spelling : key.accepted)
        own.push_back(grading::normalised(spelling, key.language));
    const auto meet = [&](std::size_t other) {
        if (other != number && std::ranges::find(own, keys_[other].normalised) == own.end())
            key.rivals.push_back(keys_[other].written);
    };
    if (keys_.size() <= all_rivals_max) {
        for (std::size_t other = 0; other < keys_.size(); ++other)
            meet(other);
        return;
    }
    const auto& near = alike_.find(first_letter(keys_[number].normalised))->second;
    const auto here = static_cast<std::size_t>(std::ranges::lower_bound(near, number) - near.begin());
    const auto first = here < rivals_max ? 0 : here - rivals_max;
    const auto last = std::min(near.size(), here + rivals_max);
    for (auto at = first; at < last; ++at)
        if (std::labs(keys_[near[at]].length - keys_[number].length) <= length_difference_max)
            meet(near[at]);
}

} // namespace retake::bank
