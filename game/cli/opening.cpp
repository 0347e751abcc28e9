// Opens, and tells.
#include "cli/opening.hpp"
#include "cli/rewrite.hpp"

namespace retake::cli {

namespace {

std::optional<store::Store> told(Result<store::Store> store, std::ostream& err) {
    if (!store) {
        tell(store.error(), err);
        return std::nullopt;
    }
    for (const auto& notice : store->notices())
        tell(notice, err);
    return std::move(*store);
}

} // namespace

std::optional<store::Store> open_store(const std::filesystem::path& folder, std::ostream& err) {
    return told(store::Store::open(folder), err);
}

std::optional<store::Store> open_store_to_play(const std::filesystem::path& folder, std::ostream& err) {
    return told(store::Store::open_to_play(folder), err);
}

} // namespace retake::cli
