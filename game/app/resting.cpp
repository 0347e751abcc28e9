// Resting: which watched files have changed and come to rest, from one look at them to the next.
#include "app/resting.hpp"
#include <set>

namespace retake::app {
namespace {

constexpr Milliseconds rest{12};                // longer than the tick of a file's time: a later write shows
constexpr Milliseconds rest_of_a_husk{250};     // gone or empty: most likely a save under way
constexpr Milliseconds told_at_the_latest{500}; // a file that grows without end

std::optional<FileStamp> stamp_in(const Sighting& seen, const std::filesystem::path& path) {
    const auto found = seen.find(path);
    return found == seen.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

bool Resting::at_rest(const Change& change, Milliseconds at) const {
    const bool husk = !change.stamp || change.stamp->size == 0;
    return at - change.since >= (husk ? rest_of_a_husk : rest) || (!husk && at - change.first >= told_at_the_latest);
}

std::vector<std::filesystem::path> Resting::look(const Sighting& now, Milliseconds at) {
    std::set<std::filesystem::path> differing;
    for (const auto& [path, stamp] : now)
        if (stamp_in(told_, path) != stamp)
            differing.insert(path);
    for (const auto& [path, stamp] : told_)
        if (!now.contains(path))
            differing.insert(path);
    std::erase_if(pending_, [&](const auto& entry) { return !differing.contains(entry.first); });
    std::vector<std::filesystem::path> resting;
    for (const auto& path : differing) {
        const auto stamp = stamp_in(now, path);
        auto& change = pending_.try_emplace(path, Change{stamp, at, at}).first->second;
        if (change.stamp != stamp) {
            change.stamp = stamp;
            change.since = at;
        }
        if (!at_rest(change, at))
            continue;
        if (stamp)
            told_[path] = *stamp;
        else
            told_.erase(path);
        pending_.erase(path);
        resting.push_back(path);
    }
    return resting;
}

} // namespace retake::app
