// The log replayed, response by response.
#include "progress/history.hpp"
#include "schedule/study_day.hpp"

namespace retake::progress {
namespace {

using Places = std::unordered_map<schedule::CardNumber, std::int32_t>; // index into the cards

Places places_of(const std::vector<Card>& cards) {
    Places places;
    for (std::size_t i = 0; i < cards.size(); ++i)
        places.emplace(cards[i].number, static_cast<std::int32_t>(i));
    return places;
}

Response response_of(const schedule::Responded& given, const schedule::Taken& taken, std::int32_t card) {
    return {.at = given.at,
            .took = given.took,
            .day = taken.day,
            .credit = static_cast<float>(given.credit),
            .recall = static_cast<float>(taken.recall.value_or(0)),
            .days_since = static_cast<float>(taken.elapsed.study_days),
            .card = card,
            .confidence = given.confidence,
            .cause = given.cause,
            .rating = taken.rating,
            .hinted = given.hinted,
            .predicted = taken.recall.has_value(),
            .tests_memory = taken.tests_memory};
}

} // namespace

History history_of(Record record) {
    History all{.banks = std::move(record.banks),
                .cards = std::move(record.cards),
                .of_card = {},
                .memories = {},
                .now = record.now,
                .today = schedule::study_day(record.settings.zone, record.now),
                .settings = std::move(record.settings),
                .fit = std::move(record.fit),
                .cards_a_day = record.cards_a_day};
    const auto places = places_of(all.cards);
    std::unordered_map<schedule::CardNumber, Day> last_day;
    all.of_card.resize(all.cards.size());
    all.responses.reserve(record.log.size());
    for (const auto& given : record.log) {
        const auto taken = schedule::take(all.memories, given, all.settings);
        const auto place = places.find(given.card);
        auto response = response_of(given, taken, place == places.end() ? -1 : place->second);
        const auto [asked, first] = last_day.emplace(given.card, taken.day);
        response.first_sight = first;
        response.first_of_day = first || asked->second != taken.day;
        asked->second = taken.day;
        if (const auto known = all.memories.cards.find(given.card); known != all.memories.cards.end())
            response.days_next = static_cast<std::int32_t>((known->second.due - taken.day).count());
        response.said_before = given.is_copy;
        if (response.card >= 0)
            all.of_card[static_cast<std::size_t>(response.card)].push_back(static_cast<std::uint32_t>(all.responses.size()));
        all.responses.push_back(response);
    }
    return all;
}

std::vector<Response> responses_to(const History& all, int card) {
    std::vector<Response> given;
    for (const auto index : all.of_card.at(static_cast<std::size_t>(card)))
        given.push_back(all.responses[index]);
    return given;
}

} // namespace retake::progress
