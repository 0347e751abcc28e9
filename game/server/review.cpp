// Goes through the cards that count, and keeps those that one pupil missed.
#include "server/review.hpp"
#include "classroom/standings.hpp"
#include <algorithm>

namespace retake::server {
namespace {

using classroom::Given;

const Given* given_to(const classroom::Asked& asked, classroom::PlayerId pupil) {
    if (asked.votes.empty())
        return nullptr;
    const auto found = asked.votes.back().find(pupil);
    return found == asked.votes.back().end() ? nullptr : &found->second;
}

std::string source_of(const item::Item& item) {
    if (!item.passage)
        return "";
    const auto& [section, paragraph] = *item.passage;
    if (paragraph <= 0)
        return section;
    return section + (section.empty() ? "" : ", ") + "¶ " + std::to_string(paragraph);
}

std::vector<std::size_t> places_missed(const classroom::Room& room, classroom::PlayerId pupil) {
    auto cards = classroom::counted_cards(room);
    std::erase_if(cards, [&](std::size_t at) {
        const auto* given = given_to(room.asked[at], pupil);
        return at < player(room, pupil).from_card || (given != nullptr && given->verdict.right());
    });
    return cards;
}

} // namespace

std::vector<MissedCard> missed_by(const classroom::Room& room, classroom::PlayerId pupil) {
    std::vector<MissedCard> missed;
    for (const auto at : places_missed(room, pupil)) {
        const auto& asked = room.asked[at];
        const auto& item = card_of(room, asked).item;
        const auto* given = given_to(asked, pupil);
        missed.push_back({.stem = item.stem,
                          .given = given != nullptr ? item::words(item, given->response) : "",
                          .key = item::words(item, item::key(item)),
                          .why = given != nullptr ? item::why(item, given->response) : "",
                          .explanation = item.explanation,
                          .source = source_of(item)});
    }
    return missed;
}

std::vector<int> cards_missed_by(const classroom::Room& room, classroom::PlayerId pupil) {
    std::vector<int> cards;
    for (const auto at : places_missed(room, pupil))
        cards.push_back(room.asked[at].card);
    return cards;
}

int count_missed_by(const classroom::Room& room, classroom::PlayerId pupil) {
    return static_cast<int>(places_missed(room, pupil).size());
}

} // namespace retake::server
