// Progress as the world reads it: the banks of the shelf and the whole log, beside the loop.
#include "app/world.hpp"
#include "study/settings.hpp"
#include <algorithm>

namespace retake::app {
namespace {

using Banks = std::vector<bank::Bank>;

Banks read_banks(const bank::Shelf& shelf) {
    Banks banks;
    for (const auto& summary : shelf.banks)
        if (auto loaded = bank::load_bank(summary.path)) // What cannot be read is told on Home.
            banks.push_back(std::move(loaded->value));
    return banks;
}

Event work_out(const store::Store& store, const Banks& banks, const ReadProgress& asked, const TimeZone& zone) {
    std::vector<const bank::Bank*> pointers;
    for (const auto& bank : banks)
        pointers.push_back(&bank);
    auto record = study::read_record(store, pointers, zone, asked.at);
    if (!record)
        return Failed{record.error(), true};
    const auto found = std::ranges::find(record->banks, asked.bank, &progress::Bank::id);
    const auto place =
        found == record->banks.end() ? std::nullopt : std::optional(static_cast<int>(found - record->banks.begin()));
    return ProgressRead{screens::progress::account_of(progress::history_of(std::move(*record)), place)};
}

} // namespace

// First the banks, so that edited questions are found again; then the log under the names of now.
std::vector<Event> World::read_progress(const ReadProgress& asked) {
    if (!store_)
        return {Failed{{"Progress is not kept just now: the progress file could not be opened.", "Start Retake again."}, true}};
    errands_.send([this, asked, shelf = shelf_]() -> Errands::Rest {
        return [this, asked, banks = std::make_shared<const Banks>(read_banks(shelf))]() -> std::vector<Event> {
            for (const auto& bank : *banks)
                relink(bank, nullptr);
            auto beside = store_->another();
            if (!beside)
                return {Failed{beside.error(), true}};
            errands_.send(
                [asked, banks, zone = zone_, store = std::make_shared<store::Store>(std::move(*beside))]() -> Errands::Rest {
                    return [event = work_out(*store, *banks, asked, zone)] { return std::vector<Event>{event}; };
                });
            return {};
        };
    });
    return {};
}

} // namespace retake::app
