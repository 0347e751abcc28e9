// The world's names: which question is which after an edit, and which bank is which under another name.
#include "app/world.hpp"
#include "study/settings.hpp"
#include <algorithm>
#include <set>

namespace retake::app {
namespace {

std::vector<std::string> ids_of(const bank::Bank& bank) {
    std::vector<std::string> ids;
    for (const auto& item : bank.items)
        ids.push_back(item.id);
    return ids;
}

} // namespace

// Whatever bank was read: if its items are others than when it was read last, edited ones are found again, and their
// progress and their place in a round with them. `before`: as it was read last, or null.
std::vector<bank::Relink> World::relink(const bank::Bank& bank, const bank::Bank* before) {
    const bool alone = std::ranges::count(shelf_.banks, bank.id, &bank::Summary::id) <= 1; // else: which one was edited?
    if (!store_ || bank.items.empty() || !alone)
        return {};
    const auto ids = ids_of(bank);
    const auto kept = store_->roll(bank.id);
    if (!kept || (*kept && (*kept)->items == ids) || (!*kept && recognise(bank)))
        return {}; // Unchanged; or it is asked first whether it is another one.
    auto roll = *kept ? (*kept)->items : std::vector<std::string>{};
    const std::set<std::string> there(ids.begin(), ids.end());
    std::map<std::string, std::string> lost; // stems by id
    for (const auto& id : roll)
        if (!there.contains(id))
            lost[id];
    if (const auto asked = store_->asked(bank.id, there))
        for (const auto& item : *asked)
            lost[item.item] = item.stem;
    else
        troubles_.push_back({asked.error().message, asked.error().next_step});
    if (before)
        for (const auto& item : before->items)
            if (const auto known = lost.find(item.id); known != lost.end())
                known->second = item.stem;
    std::vector<bank::Lost> missing;
    for (const auto& [id, stem] : lost)
        missing.push_back({id, stem});
    auto links = bank::relink(roll, missing, bank.items);
    std::vector<store::Link> rows;
    for (const auto& link : links) {
        rows.push_back({{bank.id, link.from}, {bank.id, link.to}, false});
        std::ranges::replace(roll, link.from, link.to);
    }
    if (const auto linked = store_->link(rows); !linked)
        troubles_.push_back({linked.error().message, linked.error().next_step});
    // While a question cannot be read its place is kept, so that it is found again there when it is repaired.
    const bool whole = static_cast<std::size_t>(bank.questions_written) == bank.items.size();
    (void)store_->keep_roll({bank.id, whole || roll.empty() ? ids : roll}); // Without it, stems alone serve.
    return links;
}

// A bank that nobody knows by its name, but half of whose items another one held that was played.
std::optional<screens::setup::Known> World::recognise(const bank::Bank& bank) const {
    if (!store_ || bank.items.empty())
        return std::nullopt;
    const auto own = store_->roll(bank.id);
    const auto progress = store_->progress();
    if (!own || *own || !progress)
        return std::nullopt;
    const auto played = [&](const std::string& id) {
        return std::ranges::find(*progress, id, &store::BankProgress::bank) != progress->end();
    };
    const auto rolls = store_->rolls();
    if (!rolls || played(bank.id))
        return std::nullopt;
    std::optional<screens::setup::Known> best;
    double most = 0;
    for (const auto& roll : *rolls)
        if (const double share = bank::same_bank(bank.items, roll.items); share > most && played(roll.bank)) {
            most = share;
            const auto there = std::ranges::find(shelf_.banks, roll.bank, &bank::Summary::id);
            const bool on_shelf = there != shelf_.banks.end();
            best = {roll.bank, on_shelf ? there->title : roll.bank,
                    static_cast<int>(share * static_cast<double>(bank.items.size()) + 0.5), on_shelf};
        }
    return best;
}

std::vector<Event> World::settle_name(const SettleName& settled) {
    const auto reading = readings_.last(settled.file);
    if (!store_ || !reading)
        return {};
    const auto& bank = reading->bank.value;
    if (settled.same) {
        if (const auto linked = store_->link({{{settled.known.bank, ""}, {bank.id, ""}, settled.known.on_shelf}}); !linked)
            return told(linked);
        if (const auto roll = store_->roll(settled.known.bank); roll && *roll) // what was edited meanwhile is found by it
            (void)store_->keep_roll({bank.id, (*roll)->items});
        relink(bank, nullptr);
        if (!settled.known.on_shelf)
            if (const auto renamed = study::rename_exam(*store_, settled.known.bank, bank.id); !renamed)
                return told(renamed);
    } else if (const auto kept = store_->keep_roll({bank.id, ids_of(bank)}); !kept) {
        return told(kept);
    }
    return tell_shelf();
}

} // namespace retake::app
