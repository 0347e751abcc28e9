// Writes each event under its name, with what it holds; a moment is milliseconds since 1970.
#include "lessons/line.hpp"
#include "base/overloaded.hpp"
#include "store/record.hpp"
#include <array>
#include <nlohmann/json.hpp>

namespace retake::lessons {
namespace {

using namespace classroom;
using Json = nlohmann::ordered_json;

Json moment(Instant at) { return at.time_since_epoch().count(); }
Instant moment(const Json& json) { return Instant{Milliseconds{json.get<std::int64_t>()}}; }

Json write_needs(const Accommodation& needs) { return {{"time", needs.time}, {"larger-text", needs.larger_text}}; }
Accommodation read_needs(const Json& json) { return {json.at("time").get<double>(), json.at("larger-text").get<bool>()}; }

Json write_responded(const Responded& event) {
    Json json{{"responded", event.connection},
              {"card", event.card},
              {"vote", event.vote},
              {"sent", event.sent},
              {"response", Json::parse(store::write_response(event.response))},
              {"at", moment(event.at)}};
    if (event.confidence)
        json["confidence"] = store::write_confidence(*event.confidence);
    return json;
}

std::optional<Event> read_responded(const Json& json) {
    const auto response = store::read_response(json.at("response").dump());
    if (!response)
        return std::nullopt;
    Responded event{json.at("responded").get<ConnectionId>(),
                    json.at("card").get<int>(),
                    json.at("vote").get<int>(),
                    json.at("sent").get<std::uint32_t>(),
                    *response,
                    std::nullopt,
                    moment(json.at("at"))};
    if (json.contains("confidence")) {
        event.confidence = store::read_confidence(json.at("confidence").get<std::string>());
        if (!event.confidence)
            return std::nullopt;
    }
    return event;
}

Json write(const Event& event) {
    return std::visit(
        overloaded{
            [](const Joined& e) -> Json {
                return {{"joined", e.connection}, {"token", e.token}, {"name", e.name}, {"report-name", e.report_name}};
            },
            [](const CameBack& e) -> Json {
                return {{"came-back", e.connection}, {"token", e.token}};
            },
            [](const Dropped& e) -> Json {
                return {{"dropped", e.connection}, {"at", moment(e.at)}};
            },
            [](const Responded& e) -> Json { return write_responded(e); },
            [](const Ponged& e) -> Json {
                return {{"ponged", e.connection}, {"round-trip", e.round_trip.count()}};
            },
            [](const Advanced& e) -> Json {
                return {{"advanced", moment(e.at)}};
            },
            [](const WentBack& e) -> Json {
                return {{"went-back", moment(e.at)}};
            },
            [](const CardSkipped& e) -> Json {
                return {{"card-skipped", moment(e.at)}};
            },
            [](const MoreTimeGiven& e) -> Json {
                return {{"more-time-given", e.more.count()}};
            },
            [](const PauseTurned& e) -> Json {
                return {{"pause-turned", moment(e.at)}};
            },
            [](const DiscussionAsked&) -> Json {
                return {{"discussion-asked", true}};
            },
            [](const LockTurned&) -> Json {
                return {{"lock-turned", true}};
            },
            [](const PutOut& e) -> Json {
                return {{"put-out", e.player}, {"at", moment(e.at)}};
            },
            [](const LetIn& e) -> Json {
                return {{"let-in", e.player}};
            },
            [](const NameAllowed& e) -> Json {
                return {{"name-allowed", e.player}};
            },
            [](const Renamed& e) -> Json {
                return {{"renamed", e.player}, {"name", e.name}};
            },
            [](const TeamPicked& e) -> Json {
                return {{"team-picked", e.player}, {"team", e.team}};
            },
            [](const Accommodated& e) -> Json {
                return {{"accommodated", e.player}, {"needs", write_needs(e.needs)}};
            },
            [](const RetakeAsked& e) -> Json {
                return {{"retake-asked", moment(e.at)}};
            },
            [](const Ended&) -> Json {
                return {{"ended", true}};
            },
            [](const Ticked& e) -> Json {
                return {{"ticked", moment(e.at)}};
            },
            [](const NameWished& e) -> Json {
                return {{"name-wished", e.connection}, {"name", e.name}};
            },
        },
        event);
}

std::optional<Event> read_of_phone(const std::string& name, const Json& json) {
    const auto connection = [&] { return json.at(name).get<ConnectionId>(); };
    if (name == "joined")
        return Joined{connection(), json.at("token").get<std::string>(), json.at("name").get<std::string>(),
                      json.at("report-name").get<std::string>()};
    if (name == "came-back")
        return CameBack{connection(), json.at("token").get<std::string>()};
    if (name == "dropped")
        return Dropped{connection(), moment(json.at("at"))};
    if (name == "responded")
        return read_responded(json);
    if (name == "ponged")
        return Ponged{connection(), Milliseconds{json.at("round-trip").get<std::int64_t>()}};
    if (name == "name-wished")
        return NameWished{connection(), json.at("name").get<std::string>()};
    return std::nullopt;
}

std::optional<Event> read_of_course(const std::string& name, const Json& json) {
    if (name == "advanced")
        return Advanced{moment(json.at(name))};
    if (name == "went-back")
        return WentBack{moment(json.at(name))};
    if (name == "card-skipped")
        return CardSkipped{moment(json.at(name))};
    if (name == "more-time-given")
        return MoreTimeGiven{Milliseconds{json.at(name).get<std::int64_t>()}};
    if (name == "pause-turned")
        return PauseTurned{moment(json.at(name))};
    if (name == "discussion-asked")
        return DiscussionAsked{};
    if (name == "lock-turned")
        return LockTurned{};
    if (name == "retake-asked")
        return RetakeAsked{moment(json.at(name))};
    if (name == "ended")
        return Ended{};
    if (name == "ticked")
        return Ticked{moment(json.at(name))};
    return std::nullopt;
}

std::optional<Event> read_of_pupil(const std::string& name, const Json& json) {
    const auto player = [&] { return json.at(name).get<PlayerId>(); };
    if (name == "put-out")
        return PutOut{player(), moment(json.at("at"))};
    if (name == "let-in")
        return LetIn{player()};
    if (name == "name-allowed")
        return NameAllowed{player()};
    if (name == "renamed")
        return Renamed{player(), json.at("name").get<std::string>()};
    if (name == "team-picked")
        return TeamPicked{player(), json.at("team").get<int>()};
    if (name == "accommodated")
        return Accommodated{player(), read_needs(json.at("needs"))};
    return std::nullopt;
}

} // namespace

std::string write_event(const Event& event) { return write(event).dump(-1, ' ', false, Json::error_handler_t::replace); }

std::optional<Event> read_event(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        if (!json.is_object() || json.empty())
            return std::nullopt;
        const auto name = json.begin().key(); // what happened stands first
        if (auto event = read_of_phone(name, json))
            return event;
        if (auto event = read_of_course(name, json))
            return event;
        return read_of_pupil(name, json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace retake::lessons
