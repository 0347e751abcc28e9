// What the store knows of banks and names: which item is which after an edit, what each bank last held, and flags.
#include "base/lines.hpp"
#include "store/database.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/stamp.hpp"
#include <algorithm>
#include <sqlite3.h>

namespace retake::store {
namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + '\n';
    return text;
}

} // namespace

Result<void> Store::link(const std::vector<Link>& links) {
    if (links.empty())
        return {};
    for (const auto& link : links)
        database_->waiting.emplace_back(LinkRow{link});
    return database_->flush();
}

Result<std::vector<AskedItem>> Store::asked(const std::string& bank, const std::set<std::string>& but_not) const {
    const Links links(database_->get());
    std::map<std::string, RoundId> last; // row of the last response by item
    for (const auto& behind : links.banks_behind(bank)) {
        Query rows(database_->get(),
                   "select item, round, max(id) from responses where bank = ? and " + counts("id") + " group by item, round");
        for (rows.with(behind); rows.next();)
            for (const auto& name : links.names_now({behind, rows.text(0)}, rows.integer(1)))
                if (name.bank == bank && !but_not.contains(name.item))
                    last[name.item] = std::max(last[name.item], rows.integer(2));
        if (rows.code() != SQLITE_OK)
            return database_->failure(rows.code(), During::reading);
    }
    std::vector<AskedItem> asked;
    for (const auto& [item, row] : last) {
        Query shown(database_->get(), "select shown from sheets where response = ?");
        const auto presentation = shown.with(row).next() ? read_presentation(shown.view(0)) : std::nullopt;
        if (shown.code() != SQLITE_OK)
            return database_->failure(shown.code(), During::reading);
        asked.push_back({item, presentation ? presentation->stem : std::string()});
    }
    return asked;
}

Result<void> Store::keep_roll(const Roll& roll) {
    Query insert(database_->get(),
                 "insert into rolls (bank, items) values (?, ?) on conflict do update set items = excluded.items");
    insert.with(roll.bank).with(joined(roll.items)).next();
    if (insert.code() != SQLITE_OK)
        return database_->failure(insert.code(), During::writing);
    return {};
}

Result<std::optional<Roll>> Store::roll(const std::string& bank) const {
    Query row(database_->get(), "select items from rolls where bank = ?");
    if (row.with(bank).next())
        return std::optional<Roll>({bank, split_lines(row.text(0))});
    if (row.code() != SQLITE_OK)
        return database_->failure(row.code(), During::reading);
    return std::optional<Roll>();
}

Result<std::vector<Roll>> Store::rolls() const {
    Query rows(database_->get(), "select bank, items from rolls order by bank");
    std::vector<Roll> rolls;
    while (rows.next())
        rolls.push_back({rows.text(0), split_lines(rows.text(1))});
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    return rolls;
}

Result<void> Store::flag(const Flag& flag) { return database_->add(FlagRow{flag, true}); }

Result<void> Store::take_flag_down(const CardName& name, Instant at) {
    return database_->add(FlagRow{{name, "", "", at}, false});
}

Result<std::vector<Flag>> Store::flags() const {
    const Links links(database_->get());
    Query rows(database_->get(), "select bank, item, round, stem, note, at, raised from flags order by id");
    std::vector<Flag> flags;
    while (rows.next()) {
        const auto name = links.name_now({rows.text(0), rows.text(1)}, rows.integer(2));
        const auto standing = std::ranges::find(flags, name, &Flag::name);
        const Flag flag{name, rows.text(3), rows.text(4), moment(rows.integer(5))};
        if (rows.integer(6) == 0)
            std::erase_if(flags, [&](const Flag& f) { return f.name == name; });
        else if (standing != flags.end())
            *standing = flag;
        else
            flags.push_back(flag);
    }
    if (rows.code() != SQLITE_OK)
        return database_->failure(rows.code(), During::reading);
    return flags;
}

namespace {

std::string reminder_setting(const CardName& card) { return "reminder " + card.bank + '\n' + card.item; }

} // namespace

Result<void> Store::keep_reminder(const CardName& card, const std::string& text) {
    return remember(reminder_setting(card), text);
}

// The newest name first.
Result<std::string> Store::reminder(const CardName& card) const {
    const Links links(database_->get());
    auto names = links.names_behind(card);
    names.insert(names.begin(), card);
    for (const auto& name : names) {
        const auto kept = recall(reminder_setting(name));
        if (!kept)
            return kept.error();
        if (*kept)
            return **kept;
    }
    return std::string();
}

} // namespace retake::store
