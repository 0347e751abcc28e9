// Relinking: which question of a bank is which question of the same bank before it was edited.
#include "bank/relink.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_set>

namespace retake::bank {
namespace {

constexpr double alike = 0.8;
constexpr std::size_t pairs_max = 100'000; // of questions that are compared; in a bank that was rewritten, places decide
constexpr double place_counts = 0.05;      // of two that are alike, the one in the same place

// The runs of three characters, each packed into a number, sorted; repetitions count.
using Shingles = std::vector<std::uint64_t>;

Shingles shingles_of(std::string_view stem) {
    const auto text = "  " + grading::folded(stem) + "  ";
    Shingles shingles;
    std::uint64_t run = 0;
    for (std::size_t at = 0, count = 1; at < text.size(); ++count) {
        const auto character = utf8::substring(std::string_view(text).substr(at), 0, 1);
        std::uint64_t code = 0;
        for (const char byte : character)
            code = (code * 64 + static_cast<unsigned char>(byte)) & 0x1FFFFFU;
        run = ((run << 21U) | code) & 0x7FFFFFFFFFFFFFFFU;
        if (count >= 3)
            shingles.push_back(run);
        at += std::max<std::size_t>(1, character.size());
    }
    std::ranges::sort(shingles);
    return shingles;
}

double likeness_of(const Shingles& a, const Shingles& b) {
    if (a.empty() || b.empty())
        return a.empty() && b.empty() ? 1 : 0;
    const auto few = static_cast<double>(std::min(a.size(), b.size())), all = static_cast<double>(a.size() + b.size());
    if (2 * few / all < alike)
        return 2 * few / all; // too different in length
    Shingles both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return 2 * static_cast<double>(both.size()) / all;
}

// For each item that is not in both lists: the other list's item in its place. Between two neighbours that are in both, in the
// same order, items correspond one to one where there are as many before as now.
std::map<std::string, std::string> same_places(const std::vector<std::string>& before, const std::vector<std::string>& now) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < now.size(); ++i)
        places.emplace(now[i], i + 1); // 0: before the first
    const std::unordered_set<std::string> old(before.begin(), before.end());
    std::map<std::string, std::string> same;
    std::size_t from = 0, now_from = 0; // just behind the neighbour before
    for (std::size_t i = 0; i <= before.size(); ++i) {
        const auto at = i == before.size() ? now.size() + 1 : places.contains(before[i]) ? places.at(before[i]) : 0;
        if (at == 0)
            continue;
        const auto gap = i - from;
        const bool all_new =
            at > now_from && at - 1 - now_from == gap &&
            std::none_of(now.begin() + static_cast<std::ptrdiff_t>(now_from), now.begin() + static_cast<std::ptrdiff_t>(at - 1),
                         [&](const auto& id) { return old.contains(id); });
        for (std::size_t k = 0; all_new && k < gap; ++k)
            same[before[from + k]] = now[now_from + k];
        from = i + 1;
        now_from = at;
    }
    return same;
}

struct Candidate {
    double score = 0;
    std::size_t lost = 0, fresh = 0;
};

} // namespace

double likeness(std::string_view a, std::string_view b) { return likeness_of(shingles_of(a), shingles_of(b)); }

std::vector<Relink> relink(const std::vector<std::string>& before, const std::vector<Lost>& lost,
                           const std::vector<item::Item>& now) {
    if (lost.empty())
        return {};
    const std::unordered_set<std::string> old(before.begin(), before.end());
    std::vector<std::string> ids;
    std::vector<const item::Item*> fresh;
    for (const auto& item : now) {
        ids.push_back(item.id);
        if (!old.contains(item.id))
            fresh.push_back(&item);
    }
    if (fresh.empty())
        return {};
    const auto places = same_places(before, ids);
    const auto in_place = [&](const Lost& item, const item::Item& other) {
        const auto place = places.find(item.id);
        return place != places.end() && place->second == other.id;
    };
    const bool comparable = lost.size() <= pairs_max / fresh.size();
    std::vector<Shingles> fresh_shingles;
    for (const auto* item : fresh)
        fresh_shingles.push_back(comparable ? shingles_of(item->stem) : Shingles{});
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < lost.size(); ++i) {
        const auto shingles = comparable ? shingles_of(lost[i].stem) : Shingles{};
        for (std::size_t k = 0; k < fresh.size(); ++k) {
            const bool place = in_place(lost[i], *fresh[k]);
            const auto like = !comparable || lost[i].stem.empty() ? 0 : likeness_of(shingles, fresh_shingles[k]);
            if (like >= alike || place)
                candidates.push_back({like + (place ? place_counts : 0), i, k});
        }
    }
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::score);
    std::set<std::size_t> linked, taken;
    std::vector<Relink> links;
    for (const auto& candidate : candidates)
        if (!linked.contains(candidate.lost) && taken.insert(candidate.fresh).second) {
            linked.insert(candidate.lost);
            links.push_back({lost[candidate.lost].id, fresh[candidate.fresh]->id});
        }
    std::ranges::sort(links, {}, [](const Relink& link) { return std::tie(link.from, link.to); });
    return links;
}

double same_bank(const std::vector<item::Item>& items, const std::vector<std::string>& roll) {
    const std::unordered_set<std::string> known(roll.begin(), roll.end());
    const auto matching = std::ranges::count_if(items, [&](const auto& item) { return known.contains(item.id); });
    return items.empty() || 2 * matching < std::ssize(items) ? 0
                                                             : static_cast<double>(matching) / static_cast<double>(items.size());
}

} // namespace retake::bank
