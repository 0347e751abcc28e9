// Draws the summary from the room's report, and writes it as JSON.
#include "lessons/summary.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace retake::lessons {
namespace {

using Json = nlohmann::ordered_json;
using namespace classroom;

Json moment(Instant at) { return at.time_since_epoch().count(); }
Instant moment(const Json& json) { return Instant{Milliseconds{json.get<std::int64_t>()}}; }

std::map<std::string, std::pair<int, double>> by_topic(const Room& room, const PupilReport& pupil) {
    std::map<std::string, std::pair<int, double>> topics;
    const auto& joined = player(room, pupil.player);
    for (const auto place : counted_cards(room)) {
        if (place < joined.from_card)
            continue;
        const auto& asked = room.asked[place];
        const auto given = asked.votes.back().find(pupil.player);
        auto& [cards, credit] = topics[card_of(room, asked).topic];
        credit = (credit * cards + (given == asked.votes.back().end() ? 0 : given->second.verdict.credit)) / (cards + 1);
        ++cards;
    }
    return topics;
}

std::vector<ClassResult> results_of(const Room& room, const LessonReport& report, Instant at) {
    std::vector<ClassResult> results;
    for (const auto& card : report.cards) {
        if (card.skipped)
            continue;
        const auto& asked = card_of(room, room.asked[card.asked]);
        results.push_back({asked.bank, asked.item.id, at, card.facility, card.pupils});
    }
    return results;
}

Json json_of(const PupilSummary& pupil) {
    auto topics = Json::array();
    for (const auto& [topic, mean] : pupil.topics)
        topics.push_back({{"topic", topic}, {"cards", mean.first}, {"credit", mean.second}});
    return {{"name", pupil.name}, {"cards", pupil.cards}, {"credit", pupil.credit}, {"topics", topics}};
}

PupilSummary pupil_of(const Json& json) {
    PupilSummary pupil{json.at("name").get<std::string>(), json.at("cards").get<int>(), json.at("credit").get<double>(), {}};
    for (const auto& topic : json.at("topics"))
        pupil.topics[topic.at("topic").get<std::string>()] = {topic.at("cards").get<int>(), topic.at("credit").get<double>()};
    return pupil;
}

Summary summary_of(const Json& json) {
    Summary summary;
    summary.class_name = json.at("class").get<std::string>();
    summary.begun = moment(json.at("begun"));
    summary.ended = moment(json.at("ended"));
    summary.over = json.at("over").get<bool>();
    summary.cards = json.at("cards").get<int>();
    summary.credit = json.at("credit").get<double>();
    for (const auto& result : json.at("results"))
        summary.results.push_back({result.at("bank").get<std::string>(), result.at("item").get<std::string>(),
                                   moment(result.at("at")), result.at("facility").get<double>(), result.at("pupils").get<int>()});
    for (const auto& pupil : json.at("pupils"))
        summary.pupils.push_back(pupil_of(pupil));
    for (const auto& topic : json.at("topics"))
        summary.topics.push_back(
            {topic.at("topic").get<std::string>(), topic.at("cards").get<int>(), topic.at("facility").get<double>()});
    return summary;
}

} // namespace

Summary summary_of(const Room& room, std::string class_name, Instant begun, Instant ended) {
    const auto report = report_of(room);
    Summary summary{.class_name = std::move(class_name), .begun = begun, .ended = ended};
    summary.over = std::holds_alternative<Podium>(room.phase) || std::holds_alternative<Report>(room.phase);
    summary.cards = static_cast<int>(std::ranges::count(report.cards, false, &CardReport::skipped));
    summary.credit = report.credit;
    summary.results = results_of(room, report, ended);
    summary.topics = report.topics;
    for (const auto& pupil : report.pupils)
        summary.pupils.push_back(
            {pupil.report_name.empty() ? pupil.name : pupil.report_name, pupil.cards, pupil.credit, by_topic(room, pupil)});
    return summary;
}

std::string write_summary(const Summary& summary) {
    Json json{{"class", summary.class_name}, {"begun", moment(summary.begun)}, {"ended", moment(summary.ended)},
              {"over", summary.over},        {"cards", summary.cards},         {"credit", summary.credit}};
    json["results"] = Json::array();
    for (const auto& result : summary.results)
        json["results"].push_back({{"bank", result.bank},
                                   {"item", result.item},
                                   {"at", moment(result.at)},
                                   {"facility", result.facility},
                                   {"pupils", result.pupils}});
    json["pupils"] = Json::array();
    for (const auto& pupil : summary.pupils)
        json["pupils"].push_back(json_of(pupil));
    json["topics"] = Json::array();
    for (const auto& topic : summary.topics)
        json["topics"].push_back({{"topic", topic.topic}, {"cards", topic.cards}, {"facility", topic.facility}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Summary> read_summary(std::string_view text) {
    try {
        return summary_of(Json::parse(text));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace retake::lessons
