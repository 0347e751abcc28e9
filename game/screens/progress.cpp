// Progress: which part of it is shown, and what leaves it as a file.
#include "screens/progress.hpp"
#include "base/overloaded.hpp"
#include "progress/table.hpp"

namespace retake::screens::progress {
namespace {

std::string name_part(const std::string& id) {
    std::string name;
    for (const char c : id)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    return name;
}

} // namespace

std::shared_ptr<const Account> account_of(retake::progress::History history, std::optional<int> bank) {
    auto account = std::make_shared<Account>();
    account->history = std::move(history);
    if (bank)
        account->bank = retake::progress::report_of(account->history, bank);
    account->all = retake::progress::report_of(account->history);
    return account;
}

State open(std::shared_ptr<const Account> account, Instant at) {
    State state;
    state.account = std::move(account);
    state.opened = at;
    return state;
}

State update(State state, const Event& event) {
    return std::visit(overloaded{
                          [&](const ScopePicked& picked) {
                              if (picked.all_banks != state.all_banks) // other topics, other cards: read from the start
                                  state.readings.clear();
                              state.all_banks = picked.all_banks;
                              return std::move(state);
                          },
                          [&](const PagePicked& picked) {
                              state.page = picked.page;
                              return std::move(state);
                          },
                          [&](const Read& read) {
                              const auto before = state.readings.find(read.panel);
                              if (read.panel == Panel::cards &&
                                  (before == state.readings.end() || before->second.at != read.reading.at))
                                  state.readings.erase(Panel::given); // another card's responses
                              state.readings[read.panel] = read.reading;
                              return std::move(state);
                          },
                          [&](const auto&) { return std::move(state); }, // leaves the screen: the program sees to it
                      },
                      event);
}

std::optional<Event> intent(const ui::Input& input, const ui::Pointing<Event>& pointing) {
    if (std::holds_alternative<ui::PointerPressed>(input) && pointing.held && std::holds_alternative<Read>(*pointing.held))
        return pointing.held;
    return std::nullopt;
}

Exported exported(const State& state) {
    const auto& history = state.account->history;
    const auto& report = state.report();
    std::string of = "all-banks";
    if (!report.title.empty() && !report.cards.empty())
        of = name_part(
            history.banks[static_cast<std::size_t>(history.cards[static_cast<std::size_t>(report.cards.front().card)].bank)].id);
    return {"retake-progress-" + to_string(history.today) + (of.empty() ? "" : "-" + of),
            "\xEF\xBB\xBF" + retake::progress::table_of(history, report), ""};
}

} // namespace retake::screens::progress
