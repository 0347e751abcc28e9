// Dealing: which cards of a bank a round is about, and in which order they come.
#include "bank/deal.hpp"
#include <algorithm>
#include <map>

namespace retake::bank {

item::Card card(const Bank& bank, const item::Item& item) {
    return {bank.id, bank.title, topic_title(bank, item), passage_text(bank, item), item};
}

std::vector<int> matching(const Bank& bank, const Wish& wish) {
    const auto on_topic = [&](const item::Item& item) {
        if (wish.topics.empty())
            return true;
        if (std::ranges::find(wish.topics, topic_title(bank, item)) != wish.topics.end())
            return true;
        return std::ranges::any_of(item.tags, [&](const auto& tag) { return std::ranges::count(wish.topics, tag) > 0; });
    };
    std::vector<int> found;
    for (int index = 0; const auto& item : bank.items) {
        if (on_topic(item) && (!wish.level || item.level == *wish.level))
            found.push_back(index);
        ++index;
    }
    return found;
}

item::Cards deal(const std::vector<const Bank*>& banks, const Wish& wish, std::uint64_t seed) {
    std::vector<std::pair<const Bank*, int>> all;
    for (const auto* bank : banks)
        for (const int index : matching(*bank, wish))
            all.emplace_back(bank, index);
    Rng rng(seed);
    all = shuffled(std::move(all), rng);
    if (wish.length && static_cast<std::size_t>(std::max(*wish.length, 0)) < all.size())
        all.resize(static_cast<std::size_t>(std::max(*wish.length, 0)));
    item::Cards cards;
    cards.reserve(all.size());
    for (const auto& [bank, index] : all)
        cards.push_back(card(*bank, bank->items[static_cast<std::size_t>(index)]));
    return cards;
}

item::Cards fitting(item::Cards cards, const Wish& wish) {
    const auto wished = [&](const std::string& topic) { return std::ranges::find(wish.topics, topic) != wish.topics.end(); };
    std::erase_if(cards, [&](const item::Card& card) {
        const bool on_topic = wish.topics.empty() || wished(card.topic) || std::ranges::any_of(card.item.tags, wished);
        return !on_topic || (wish.level && card.item.level != *wish.level);
    });
    if (wish.length)
        cards.resize(std::min(cards.size(), static_cast<std::size_t>(std::max(*wish.length, 0))));
    return cards;
}

item::Cards deal_named(const std::vector<const Bank*>& banks, const std::vector<Named>& names, std::vector<int>* places) {
    std::map<std::pair<std::string_view, std::string_view>, std::pair<const Bank*, const item::Item*>> known;
    for (const auto* bank : banks)
        for (const auto& item : bank->items)
            known.try_emplace({bank->id, item.id}, bank, &item);
    item::Cards cards;
    for (int place = 0; const auto& name : names) {
        if (const auto found = known.find({name.bank, name.item}); found != known.end()) {
            cards.push_back(card(*found->second.first, *found->second.second));
            if (places)
                places->push_back(place);
        }
        ++place;
    }
    return cards;
}

} // namespace retake::bank
