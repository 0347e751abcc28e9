// Opens, and tells.
#include "cli/opening.hpp"
#include "cli/rewrite.hpp"

namespace retake::cli {

std::optional<store::Store> open_store(const std::filesystem::path& folder, std::ostream& err) {
    auto store = store::Store::open(folder);
    if (!store) {
        tell(store.error(), err);
        return std::nullopt;
    }
    for (const auto& notice : store->notices())
        tell(notice, err);
    return std::move(*store);
}

} // namespace retake::cli
