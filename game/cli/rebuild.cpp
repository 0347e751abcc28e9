// Rebuilds what is worked out from the log: the pile and the boxes, and the memories.
#include "cli/rebuild.hpp"
#include "cli/findings.hpp"
#include "cli/opening.hpp"
#include "cli/rewrite.hpp"
#include "store/zone.hpp"
#include "study/kept.hpp"
#include "study/settings.hpp"
#include <algorithm>
#include <ostream>

namespace retake::cli {
namespace {

using store::Agreement;

// Of both caches: one that differs is told, whatever the other does.
Result<Agreement> rebuild_all(store::Store& store, Instant now) {
    const auto settings = study::read_settings(store, store::zone_here(now));
    if (!settings)
        return settings.error();
    const auto standing = store.rebuild();
    if (!standing)
        return standing.error();
    const auto memories = study::rebuild(store, *settings);
    return memories ? Result(std::max(*standing, *memories)) : memories;
}

} // namespace

int rebuild(const std::filesystem::path& folder, Instant now, std::ostream& out, std::ostream& err) {
    auto store = open_store(folder, err);
    if (!store)
        return 3;
    const auto count = store->responses();
    const auto agreement = count ? rebuild_all(*store, now) : Result<Agreement>(count.error());
    if (!agreement) {
        tell(agreement.error(), err);
        return 3;
    }
    out << "Read anew: " << counted(static_cast<std::size_t>(*count), "response", "responses") << ". ";
    switch (*agreement) {
    case Agreement::nothing_kept:
        out << "Nothing was kept that could be compared.\n";
        return 0;
    case Agreement::agreed:
        out << "What was kept agreed.\n";
        return 0;
    case Agreement::differed:
        break;
    }
    out << "What was kept differed, and was replaced.\n";
    return 1;
}

} // namespace retake::cli
