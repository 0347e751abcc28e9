// The whole report as one JSON document.
#include "lessons/export.hpp"
#include <nlohmann/json.hpp>

namespace retake::lessons {
namespace {

using Json = nlohmann::ordered_json;
using namespace classroom;

template <class T>
Json known(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json json_of(const Kept& kept, const CardReport& card) {
    const auto& asked = card_of(kept.room, kept.room.asked[card.asked]);
    Json json{{"card", card.asked + 1}, {"bank", asked.bank},  {"item", asked.item.id},
              {"stem", card.stem},      {"topic", card.topic}, {"kind", item::kind_name(asked.item)},
              {"skipped", card.skipped}};
    if (card.skipped)
        return json;
    json.update({{"pupils", card.pupils},
                 {"right", card.right},
                 {"blanks", card.blanks},
                 {"facility", card.facility},
                 {"deviation", known(card.deviation)},
                 {"discrimination_index", known(card.discrimination_index)},
                 {"discriminative_efficiency", known(card.discriminative_efficiency)},
                 {"point_biserial", known(card.point_biserial)},
                 {"median_seconds", static_cast<double>(card.median_time.count()) / 1000},
                 {"sure_and_wrong", card.sure_and_wrong}});
    json["responses"] = Json::array();
    for (const auto& count : card.responses)
        json["responses"].push_back({{"response", count.words}, {"pupils", count.pupils}, {"right", count.right}});
    if (card.shift)
        json["vote_shift"] = {{"to_right", card.shift->to_right},
                              {"from_right", card.shift->from_right},
                              {"stayed_right", card.shift->stayed_right},
                              {"stayed_wrong", card.shift->stayed_wrong}};
    return json;
}

Json json_of(const PupilReport& pupil) {
    Json json{{"name", pupil.name},
              {"report_name", pupil.report_name},
              {"rank", pupil.rank},
              {"points", pupil.points.with_speed},
              {"points_without_speed", pupil.points.without_speed},
              {"cards", pupil.cards},
              {"right", pupil.right},
              {"blanks", pupil.blanks},
              {"credit", pupil.credit},
              {"median_seconds", static_cast<double>(pupil.median_time.count()) / 1000},
              {"reconnects", pupil.reconnects}};
    json["team"] = pupil.team ? Json(*pupil.team + 1) : Json(nullptr);
    json["missed"] = Json::array();
    for (const auto place : pupil.missed)
        json["missed"].push_back(place + 1);
    return json;
}

} // namespace

std::string lesson_json(const Kept& kept, const LessonReport& report) {
    Json json{{"class", kept.beginning.class_name},
              {"lesson", to_string(kept.beginning.begun)},
              {"title", kept.beginning.title},
              {"credit", report.credit}};
    if (report.consistency)
        json["consistency"] = {{"alpha", report.consistency->alpha},
                               {"error_ratio", report.consistency->error_ratio},
                               {"standard_error", report.consistency->standard_error}};
    json["skewness"] = known(report.skewness);
    json["kurtosis"] = known(report.kurtosis);
    json["cards"] = Json::array();
    for (const auto& card : report.cards)
        json["cards"].push_back(json_of(kept, card));
    json["pupils"] = Json::array();
    for (const auto& pupil : report.pupils)
        json["pupils"].push_back(json_of(pupil));
    json["topics"] = Json::array();
    for (const auto& topic : report.topics)
        json["topics"].push_back({{"topic", topic.topic}, {"cards", topic.cards}, {"facility", topic.facility}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace retake::lessons
