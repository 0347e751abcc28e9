// Progress as one JSON document.
#include "cli/progress.hpp"
#include "progress/table.hpp"
#include <nlohmann/json.hpp>

namespace retake::cli {
namespace {

using Json = nlohmann::ordered_json;
using progress::Report;
using progress::Share;
using schedule::Confidence;

Json share_json(Share share) {
    const auto range = progress::likely(share);
    return {{"right", share.right}, {"of", share.of}, {"low", range.low}, {"high", range.high}};
}

Json item_json(const progress::History& all, const progress::CardLine& line) {
    const auto& card = all.cards[static_cast<std::size_t>(line.card)];
    const bool seen = line.state != progress::State::unseen;
    Json item{{"id", card.item},
              {"bank", all.banks[static_cast<std::size_t>(card.bank)].id},
              {"topic", card.topic},
              {"state", progress::name_of(line.state)},
              {"stability", seen ? Json(line.memory.stability) : Json()},
              {"difficulty", seen ? Json(line.memory.difficulty) : Json()},
              {"retrievability", seen ? Json(line.recall) : Json()},
              {"due", seen ? Json(to_string(line.due)) : Json()},
              {"responses", line.responses},
              {"lapses", line.lapses}};
    if (card.flag)
        item["flag"] = *card.flag;
    return item;
}

Json totals_json(const Report& report) {
    return {{"cards", report.cards.size()},
            {"seen", report.seen()},
            {"due", report.due_today()},
            {"expected", report.expected()},
            {"responses", report.responses},
            {"retention", share_json(report.retention)},
            {"first_sight", share_json(report.first_sight)},
            {"today", share_json(report.today)}};
}

Json confidence_json(const progress::Calibration& made) {
    const auto level = [&](Confidence which, const char* name) {
        auto json = share_json(made.of(which));
        const auto trust = progress::trust_of(which, made.of(which));
        json["level"] = name;
        json["trust"] = trust == progress::Trust::over ? "over" : trust == progress::Trust::under ? "under" : "fits";
        return json;
    };
    return {
        {"levels", {level(Confidence::guess, "guess"), level(Confidence::think_so, "think so"), level(Confidence::sure, "sure")}},
        {"mark", made.mark},
        {"bonus", made.bonus}};
}

Json staying_json(const progress::Staying& staying) {
    Json json{{"measured", Json::array()}, {"expected", Json::array()}};
    for (const auto& bin : staying.measured) {
        auto share = share_json(bin.share);
        share["days"] = {bin.first, bin.last};
        share["mean_days"] = bin.days;
        share["expected"] = bin.expected;
        json["measured"].push_back(std::move(share));
    }
    for (const auto& point : staying.curve)
        json["expected"].push_back({{"days", point.days}, {"with_retakes", point.with_retakes}, {"without", point.without}});
    return json;
}

} // namespace

std::string progress_json(const progress::History& all, const Report& report) {
    Json json{{"title", report.title}, {"day", to_string(all.today)}, {"items", Json::array()}, {"totals", totals_json(report)}};
    for (const auto& line : report.cards)
        json["items"].push_back(item_json(all, line));
    for (const auto& topic : report.topics)
        json["topics"].push_back(
            {{"title", topic.title}, {"cards", topic.cards}, {"seen", topic.seen}, {"expected", topic.expected}});
    for (const auto& day : report.calendar)
        if (day.share.of > 0)
            json["calendar"].push_back({{"day", to_string(day.day)}, {"responses", day.share.of}, {"right", day.share.right}});
    for (const auto& day : report.coming)
        json["coming"].push_back({{"day", to_string(day.day)}, {"cards", day.cards}});
    for (const char* list : {"topics", "calendar"})
        if (json[list].is_null())
            json[list] = Json::array();
    json["confidence"] = confidence_json(report.calibration);
    json["staying"] = staying_json(report.staying);
    json["schedule"] = all.fit;
    return json.dump(2) + "\n";
}

} // namespace retake::cli
