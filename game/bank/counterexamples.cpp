// Makes wrong responses out of right ones.
#include "bank/counterexamples.hpp"
#include "base/overloaded.hpp"

namespace retake::bank {
namespace {

std::vector<Counterexample> of(const item::Cloze& kind) {
    std::vector<Counterexample> all;
    const auto right = std::get<item::Filled>(key(kind));
    for (std::size_t gap = 0; gap < kind.gaps.size(); ++gap)
        for (const auto& wrong : kind.wrong) {
            auto filled = right;
            filled.texts[gap] = wrong.text;
            all.push_back({std::move(filled), wrong.text});
        }
    return all;
}

std::vector<Counterexample> of(const item::Ordering& kind) {
    std::vector<Counterexample> all;
    const auto right = std::get<item::Arranged>(key(kind));
    for (std::size_t i = 1; i < right.ids.size(); ++i) {
        auto swapped = right;
        std::swap(swapped.ids[i - 1], swapped.ids[i]);
        all.push_back({std::move(swapped), kind.entries[i].text});
    }
    return all;
}

std::vector<Counterexample> of(const item::Matching& kind) {
    std::vector<Counterexample> all;
    const auto right = std::get<item::Linked>(key(kind));
    for (std::size_t extra = kind.left.size(); extra < kind.right.size(); ++extra)
        for (std::size_t i = 0; i < right.links.size(); ++i) {
            auto linked = right;
            linked.links[i].to = static_cast<int>(extra);
            all.push_back({std::move(linked), kind.right[extra].text});
        }
    return all;
}

std::vector<Counterexample> of(const item::Sorting& kind) {
    std::vector<Counterexample> all;
    const auto right = std::get<item::Linked>(key(kind));
    for (std::size_t i = 0; i < right.links.size(); ++i) {
        auto linked = right;
        linked.links[i].to = (linked.links[i].to + 1) % static_cast<int>(kind.groups.size());
        all.push_back({std::move(linked), kind.entries[i].text});
    }
    return all;
}

std::vector<Counterexample> of(const item::Hotspot& kind) {
    std::vector<Counterexample> all;
    for (const auto& other : kind.others) {
        const auto at = item::inside(other.zone);
        all.push_back({item::Pointed{at.x, at.y}, other.label});
    }
    return all;
}

} // namespace

std::vector<Counterexample> counterexamples(const item::Item& item) {
    return std::visit(overloaded{
                          [](const item::Cloze& kind) { return of(kind); },
                          [](const item::Ordering& kind) { return of(kind); },
                          [](const item::Matching& kind) { return of(kind); },
                          [](const item::Sorting& kind) { return of(kind); },
                          [](const item::Hotspot& kind) { return of(kind); },
                          [](const auto&) { return std::vector<Counterexample>{}; },
                      },
                      item.body);
}

} // namespace retake::bank
