// Rebuilds what is worked out from the log.
#include "cli/rebuild.hpp"
#include "cli/findings.hpp"
#include "cli/rewrite.hpp"
#include "store/store.hpp"
#include <ostream>

namespace retake::cli {

int rebuild(const std::filesystem::path& folder, std::ostream& out, std::ostream& err) {
    auto store = store::Store::open(folder);
    if (!store) {
        tell(store.error(), err);
        return 3;
    }
    for (const auto& notice : store->notices())
        tell(notice, err);
    const auto count = store->responses();
    const auto agreement = count ? store->rebuild() : Result<store::Agreement>(count.error());
    if (!agreement) {
        tell(agreement.error(), err);
        return 3;
    }
    out << "Read anew: " << counted(static_cast<std::size_t>(*count), "response", "responses") << ". ";
    switch (*agreement) {
    case store::Agreement::nothing_kept:
        out << "Nothing was kept that could be compared.\n";
        return 0;
    case store::Agreement::agreed:
        out << "What was kept agreed.\n";
        return 0;
    case store::Agreement::differed:
        break;
    }
    out << "What was kept differed, and was replaced.\n";
    return 1;
}

} // namespace retake::cli
