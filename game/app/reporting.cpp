// Reporting: a bank's findings with all advice about it, for the Problems screen.
#include "app/reporting.hpp"
#include "bank/load.hpp"
#include "base/fix.hpp"
#include "lint/lint.hpp"
#include <algorithm>
#include <iterator>

namespace retake::app {

screens::problems::Report report_on(const bank::Reading& reading, const std::vector<store::Flag>& flags) {
    const auto& bank = reading.bank.value;
    const auto& lines = reading.outline->lines;
    auto found = reading.bank.found;
    std::ranges::move(lint::check(bank, [&] { return lines; }), std::back_inserter(found));
    sort_by_place(found);
    std::vector<screens::problems::Flagged> flagged;
    for (const auto& flag : flags)
        if (flag.name.bank == bank.id)
            flagged.push_back({flag.name.item, flag.note});
    const auto text = bank::read_file(bank.place.file);
    return screens::problems::report(bank, found, flagged,
                                     {lines.count(), [&](int line) { return std::string(lines.line(line)); }},
                                     text && can_be_fixed(*text));
}

} // namespace retake::app
