// A report, part by part.
#include "progress/report.hpp"
#include "schedule/study_day.hpp"
#include <algorithm>
#include <map>
#include <tuple>

namespace retake::progress {
namespace {

using std::chrono::days;

bool in_scope(const Card& card, std::optional<int> bank) { return !bank || card.bank == *bank; }

// Of all that was given in the scope, each once.
bool counts(const History& all, const Response& response, std::optional<int> bank) {
    if (!bank)
        return !response.said_before;
    return response.card >= 0 && in_scope(all.cards[static_cast<std::size_t>(response.card)], bank);
}

std::vector<Played> empty_calendar(Day today) {
    const auto back = (std::chrono::weekday(std::chrono::local_days(today)) - std::chrono::Monday) + days(7 * (weeks_shown - 1));
    std::vector<Played> calendar;
    for (auto day = today - back; day <= today; day += days(1))
        calendar.push_back({day, {}});
    return calendar;
}

void count_responses(Report& report, const History& all, std::optional<int> bank) {
    report.calendar = empty_calendar(all.today);
    const auto first = report.calendar.front().day;
    std::array<Share, 3> levels;
    for (const auto& response : all.responses) {
        if (!counts(all, response, bank))
            continue;
        ++report.responses;
        if (response.day >= first && response.day <= all.today)
            report.calendar[static_cast<std::size_t>((response.day - first).count())].share.add(response.right());
        if (response.first_sight)
            report.first_sight.add(response.right());
        if (response.day == all.today)
            report.today.add(response.right());
        if (response.tests_memory && all.today - response.day < days(retention_days))
            report.retention.add(response.recalled());
        if (response.confidence && response.first_of_day)
            levels[static_cast<std::size_t>(std::ranges::find(confidence_levels, *response.confidence) -
                                            confidence_levels.begin())]
                .add(response.right());
    }
    report.calibration = calibration_of(levels);
}

State state_of(const schedule::Known& known) {
    if (known.missed)
        return State::missed;
    return known.last_day > known.first_day ? State::known : State::learning;
}

CardLine line_of(const History& all, std::size_t card) {
    CardLine line{.card = static_cast<int>(card), .responses = static_cast<int>(all.of_card[card].size())};
    const auto found = all.memories.cards.find(all.cards[card].number);
    if (found == all.memories.cards.end())
        return line;
    const auto& known = found->second;
    line.state = state_of(known);
    line.memory = known.memory;
    line.recall =
        schedule::retrievability(all.settings.model, known.memory, schedule::elapsed(all.settings.zone, known.last, all.now));
    line.due = known.due;
    line.lapses = known.lapses;
    return line;
}

// The cards that are here, once each.
std::vector<std::size_t> cards_here(const History& all, std::optional<int> bank) {
    std::vector<std::size_t> here;
    std::unordered_map<schedule::CardNumber, bool> met;
    for (std::size_t card = 0; card < all.cards.size(); ++card)
        if (all.cards[card].here && in_scope(all.cards[card], bank) && met.emplace(all.cards[card].number, true).second)
            here.push_back(card);
    return here;
}

// What was missed today and not made good is not known today, whatever the model expects so soon after the card was read. On
// Home it lies on the pile.
double expected_of(const History& all, std::size_t card, const CardLine& line) {
    const auto& given = all.of_card[card];
    if (given.empty())
        return line.recall;
    const auto& last = all.responses[given.back()];
    return last.day == all.today && !last.right() ? 0 : line.recall;
}

void add_to_topic(std::vector<Topic>& topics, std::map<std::string, std::size_t>& places, const std::string& title,
                  const CardLine& line, double expected) {
    const auto [place, is_new] = places.emplace(title, topics.size());
    if (is_new)
        topics.push_back({title});
    auto& topic = topics[place->second];
    ++topic.cards;
    topic.seen += line.state == State::unseen ? 0 : 1;
    topic.expected += expected;
}

using Scope = std::vector<schedule::CardNumber>;

// Today is what the pile asks today; what a day cannot hold waits for the next one.
void add_coming(std::vector<Coming>& coming, const History& all, const Scope& scope, std::optional<Day> exam) {
    const schedule::Allowance allowance{.cards_a_day = all.cards_a_day, .exam = exam};
    const auto due = schedule::coming_back(all.memories, scope, all.now, days_ahead, all.settings, allowance);
    const auto today = schedule::pile_of_today(all.memories, scope, all.now, all.settings, allowance).size();
    int waiting = 0;
    for (std::size_t i = 0; i < due.size(); ++i) {
        const int holds = i > 0 ? all.cards_a_day : static_cast<int>(today);
        waiting += due[i];
        const int cards = std::min(waiting, holds);
        waiting -= cards;
        coming[i].cards += cards;
    }
}

// A bank with an exam ahead has an allowance of its own, as on the pile.
std::vector<Coming> coming_of(const History& all, const std::vector<CardLine>& cards) {
    std::vector<Coming> coming;
    for (int i = 0; i < days_ahead; ++i)
        coming.push_back({all.today + days(i), 0});
    std::map<int, Scope> scopes; // by the bank with an exam ahead; −1: all others
    for (const auto& line : cards) {
        const auto& card = all.cards[static_cast<std::size_t>(line.card)];
        const auto& exam = all.banks[static_cast<std::size_t>(card.bank)].exam;
        scopes[exam && *exam > all.today ? card.bank : -1].push_back(card.number);
    }
    for (const auto& [bank, scope] : scopes)
        add_coming(coming, all, scope, bank < 0 ? std::nullopt : all.banks[static_cast<std::size_t>(bank)].exam);
    return coming;
}

} // namespace

int Report::seen() const {
    return static_cast<int>(std::ranges::count_if(cards, [](const CardLine& line) { return line.state != State::unseen; }));
}

double Report::expected() const {
    double sum = 0;
    for (const auto& topic : topics)
        sum += topic.expected;
    return sum;
}

Report report_of(const History& all, std::optional<int> bank) {
    Report report;
    if (bank)
        report.title = all.banks.at(static_cast<std::size_t>(*bank)).title;
    count_responses(report, all, bank);
    std::vector<bool> in_it(all.cards.size());
    std::map<std::string, std::size_t> places; // of topics; of banks by their ids, as two may have one title
    for (const auto card : cards_here(all, bank)) {
        const auto line = line_of(all, card);
        const auto& shown = all.cards[card];
        add_to_topic(report.topics, places, bank ? shown.topic : all.banks[static_cast<std::size_t>(shown.bank)].id, line,
                     expected_of(all, card, line));
        in_it[card] = true;
        report.cards.push_back(line);
    }
    if (!bank)
        for (auto& topic : report.topics)
            topic.title = std::ranges::find(all.banks, topic.title, &Bank::id)->title;
    std::ranges::stable_sort(report.cards, {},
                             [](const CardLine& line) { return std::tuple(line.state == State::unseen, line.recall); });
    report.coming = coming_of(all, report.cards);
    report.staying = staying_of(all, in_it);
    return report;
}

} // namespace retake::progress
