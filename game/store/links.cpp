// Links: under which name the progress of an item counts now, after its question was edited or its bank renamed.
#include "store/links.hpp"
#include "store/query.hpp"
#include <algorithm>
#include <set>

namespace retake::store {

Links::Links(sqlite3* database) {
    Query rows(database, "select round, bank, item, to_bank, to_item, shared from links order by id");
    while (rows.next()) {
        from_[{rows.text(1), rows.text(2)}].push_back(rows_.size());
        rows_.push_back({rows.integer(0), {rows.text(3), rows.text(4)}, rows.integer(5) != 0});
    }
    code_ = rows.code();
}

CardName Links::follow(CardName name, RoundId round, std::size_t first, std::vector<CardName>* copies) const {
    for (auto next = first; next < rows_.size();) {
        std::size_t soonest = rows_.size();
        for (const auto& about : {name, CardName{name.bank, ""}})
            if (const auto links = from_.find(about); links != from_.end())
                for (const auto row : links->second)
                    if (row >= next && rows_[row].round >= round)
                        soonest = std::min(soonest, row);
        if (soonest == rows_.size())
            break;
        next = soonest + 1;
        const auto& link = rows_[soonest];
        const CardName to{link.to.bank, link.to.item.empty() ? name.item : link.to.item};
        if (!link.shared)
            name = to;
        else if (copies)
            copies->push_back(follow(to, round, next, copies));
    }
    return name;
}

std::vector<CardName> Links::names_now(const CardName& name, RoundId round) const {
    if (rows_.empty())
        return {name};
    std::vector<CardName> names;
    names.push_back(follow(name, round, 0, &names));
    return names;
}

CardName Links::name_now(const CardName& name, RoundId round) const { return follow(name, round, 0, nullptr); }

std::vector<std::string> Links::banks_behind(const std::string& bank) const {
    std::set<std::string> banks{bank};
    for (bool grows = true; grows;) {
        grows = false;
        for (const auto& [from, rows] : from_)
            for (const auto row : rows)
                grows = (banks.contains(rows_[row].to.bank) && banks.insert(from.bank).second) || grows;
    }
    return {banks.begin(), banks.end()};
}

std::vector<CardName> Links::names_behind(const CardName& card) const {
    std::set<CardName> names{card};
    for (bool grows = true; grows;) {
        grows = false;
        for (const auto& [from, rows] : from_)
            for (const auto row : rows) {
                const auto& to = rows_[row].to;
                std::set<CardName> more;
                for (const auto& name : names)
                    if (name.bank == to.bank && (to.item.empty() || to.item == name.item))
                        more.insert({from.bank, from.item.empty() ? name.item : from.item});
                const auto before = names.size();
                names.merge(more);
                grows = grows || names.size() > before;
            }
    }
    return {names.begin(), names.end()};
}

} // namespace retake::store
