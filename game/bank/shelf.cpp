// The shelf: the banks that the program knows of, from its folders and from the command line.
#include "bank/shelf.hpp"
#include <algorithm>
#include <optional>
#include <set>

namespace retake::bank {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

// Of an unchanged file the summary is known.
std::optional<Summary> known(const Shelf& before, const std::filesystem::path& file) {
    const auto found = std::ranges::find(before.banks, file, &Summary::path);
    std::error_code error;
    if (found == before.banks.end() || found->size != std::filesystem::file_size(file, error) || error)
        return std::nullopt;
    const auto time = std::filesystem::last_write_time(file, error);
    return !error && found->modified == static_cast<std::int64_t>(time.time_since_epoch().count()) ? std::optional(*found)
                                                                                                   : std::nullopt;
}

} // namespace

Shelf read_shelf(const std::vector<std::filesystem::path>& places, const Shelf& before) {
    Shelf shelf;
    std::set<std::filesystem::path> seen;
    const auto take = [&](const std::filesystem::path& file) {
        std::error_code ignored;
        const auto whole = std::filesystem::weakly_canonical(file, ignored);
        if (!seen.insert(whole.empty() ? file : whole).second)
            return;
        if (auto same = known(before, file))
            shelf.banks.push_back(std::move(*same));
        else if (const auto summary = summarise(file))
            shelf.banks.push_back(*summary);
        else
            shelf.unreadable.push_back({file, summary.error()});
    };
    for (const auto& place : places) {
        std::error_code ignored;
        if (std::filesystem::is_directory(place, ignored))
            std::ranges::for_each(find_banks(place), take);
        else if (std::filesystem::exists(place, ignored))
            take(place);
    }
    return shelf;
}

const Summary* named(const Shelf& shelf, std::string_view name) {
    for (const auto& bank : shelf.banks)
        if (same_name(bank.title, name) || same_name(bank.id, name) || same_name(bank.path.stem().string(), name))
            return &bank;
    return nullptr;
}

} // namespace retake::bank
