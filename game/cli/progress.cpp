// `retake progress`: from the words of the command line to a report.
#include "cli/progress.hpp"
#include "bank/load.hpp"
#include "cli/opening.hpp"
#include "cli/play.hpp"
#include "cli/rewrite.hpp"
#include "progress/table.hpp"
#include "store/zone.hpp"
#include "study/settings.hpp"
#include <iostream>

namespace retake::cli {
namespace {

int fail(const Failure& failure, int status, std::ostream& err) {
    tell(failure, err);
    return status;
}

std::vector<std::filesystem::path> paths_of(const bank::Shelf& shelf) {
    std::vector<std::filesystem::path> paths;
    for (const auto& bank : shelf.banks)
        paths.push_back(bank.path);
    return paths;
}

// Where a bank was named, only its cards, though all banks are in the log.
std::optional<int> scope_of(const progress::Record& record, const ProgressWish& wish, const std::vector<bank::Bank>& banks) {
    if (wish.bank.empty() || banks.size() != 1)
        return std::nullopt;
    for (std::size_t i = 0; i < record.banks.size(); ++i)
        if (record.banks[i].id == banks.front().id)
            return static_cast<int>(i);
    return std::nullopt;
}

} // namespace

int show_progress(const ProgressWish& wish, const store::Places& places, Instant now, std::ostream& out, std::ostream& err) {
    const auto shelf = bank::read_shelf(store::shelf_folders(places));
    auto paths = wish.bank.empty() ? Result(paths_of(shelf)) : find_named({wish.bank}, shelf);
    if (!paths)
        return fail(paths.error(), 2, err);
    std::vector<bank::Bank> banks;
    for (const auto& path : *paths) {
        auto loaded = bank::load_bank(path);
        if (loaded)
            banks.push_back(std::move(loaded->value));
        else
            tell(loaded.error(), err);
    }
    if (banks.empty() && !paths->empty())
        return 3;
    const auto store = open_store_to_play(places.data, err);
    if (!store)
        return 3;
    std::vector<const bank::Bank*> pointers;
    for (const auto& bank : banks)
        pointers.push_back(&bank);
    auto record = study::read_record(*store, pointers, store::zone_here(now), now);
    if (!record)
        return fail(record.error(), 3, err);
    const auto scope = scope_of(*record, wish, banks);
    const auto history = progress::history_of(std::move(*record));
    const auto report = progress::report_of(history, scope);
    out << (wish.format == ProgressFormat::json  ? progress_json(history, report)
            : wish.format == ProgressFormat::csv ? progress::table_of(history, report)
                                                 : progress_text(history, report));
    return 0;
}

} // namespace retake::cli
