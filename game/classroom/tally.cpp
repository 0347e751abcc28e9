// Counts a vote by choices, by parts, or by what was typed.
#include "classroom/tally.hpp"
#include "base/overloaded.hpp"
#include <algorithm>

namespace retake::classroom {
namespace {

char letter_of(std::size_t place) { return static_cast<char>('A' + static_cast<int>(place)); }

bool ticks(const item::Response& response, int id) {
    if (const auto* many = std::get_if<item::PickedMany>(&response))
        return std::ranges::find(many->ids, id) != many->ids.end();
    const auto* one = std::get_if<item::Picked>(&response);
    return one && one->id == id;
}

std::vector<Bar> by_choice(const item::Item& item, const std::vector<item::Choice>& choices, const Vote& vote) {
    const auto key = item::key(item);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto id = choices[i].id;
        const auto took = [&](const auto& given) { return ticks(given.second.response, id); };
        bars.push_back({choices[i].text, letter_of(i), static_cast<int>(std::ranges::count_if(vote, took)), ticks(key, id)});
    }
    return bars;
}

std::vector<Bar> by_truth(const item::Item& item, const Vote& vote) {
    std::vector<Bar> bars;
    for (const bool truth : {true, false}) {
        const item::Response judged = item::Judged{truth};
        const auto said = [&](const auto& given) { return given.second.response == judged; };
        bars.push_back({truth ? "True" : "False", truth ? 'T' : 'F', static_cast<int>(std::ranges::count_if(vote, said)),
                        item::key(item) == judged});
    }
    return bars;
}

// How many had each gap, pair, entry or place in the order right.
std::vector<Bar> by_part(const item::Item& item, const Vote& vote) {
    std::vector<Bar> bars;
    const bool order = std::holds_alternative<item::Ordering>(item.body);
    for (const auto& part : item::parts(item, item::key(item)))
        bars.push_back({order ? part.given + ". " + part.about : part.about + ": " + part.given, 0, 0, true});
    for (const auto& [pupil, given] : vote) {
        const auto parts = item::parts(item, given.response);
        for (std::size_t i = 0; i < parts.size() && i < bars.size(); ++i)
            bars[i].pupils += parts[i].right ? 1 : 0;
    }
    return bars;
}

std::vector<Bar> by_words(const item::Item& item, const Vote& vote) {
    std::vector<Bar> bars{{item::words(item, item::key(item)), 0, 0, true}};
    for (const auto& [pupil, given] : vote) {
        const auto words = item::words(item, given.response);
        auto bar = given.verdict.right()
                       ? bars.begin()
                       : std::find_if(bars.begin() + 1, bars.end(), [&](const Bar& one) { return one.words == words; });
        if (bar == bars.end())
            bar = bars.insert(bars.end(), {words, 0, 0, false});
        ++bar->pupils;
    }
    std::stable_sort(bars.begin() + 1, bars.end(), [](const Bar& a, const Bar& b) { return a.pupils > b.pupils; });
    return bars;
}

} // namespace

double facility(const Room& room, std::size_t asked) {
    static const Vote nobody;
    const auto& votes = room.asked[asked].votes;
    const auto& vote = votes.empty() ? nobody : votes.back();
    double credit = 0;
    int pupils = 0;
    for (std::size_t id = 0; id < room.players.size(); ++id) {
        if (room.players[id].kicked || room.players[id].from_card > asked)
            continue;
        ++pupils;
        const auto given = vote.find(static_cast<PlayerId>(id));
        credit += given == vote.end() ? 0 : given->second.verdict.credit;
    }
    return pupils == 0 ? 1 : credit / pupils;
}

std::vector<int> missed_cards(const Room& room) {
    std::vector<int> missed;
    for (std::size_t i = 0; i < room.asked.size(); ++i) {
        const auto& asked = room.asked[i];
        if (asked.skipped)
            continue;
        std::erase(missed, asked.card);
        if (facility(room, i) < class_threshold)
            missed.push_back(asked.card);
    }
    return missed;
}

Tally tally(const Room& room) {
    if (room.asked.empty())
        return {};
    const auto& asked = room.asked.back();
    const auto& item = card_of(room, asked).item;
    static const Vote nobody;
    const auto& vote = asked.votes.empty() ? nobody : asked.votes.back();
    Tally tally{.responded = static_cast<int>(vote.size()), .present = static_cast<int>(present_players(room).size())};
    tally.present = std::max(tally.present, tally.responded);
    tally.bars = std::visit(overloaded{
                                [&](const item::PickOne& form) { return by_choice(item, form.choices, vote); },
                                [&](const item::PickMany& form) { return by_choice(item, form.choices, vote); },
                                [&](const item::JudgeTruth&) { return by_truth(item, vote); },
                                [&](const item::TypeText&) { return by_words(item, vote); },
                                [&](const item::TypeNumber&) { return by_words(item, vote); },
                                [&](const item::PointAt&) { return by_words(item, vote); },
                                [&](const auto&) {
                                    tally.by_part = true;
                                    return by_part(item, vote);
                                },
                            },
                            asked.shown.interaction);
    return tally;
}

} // namespace retake::classroom
