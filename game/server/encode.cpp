// Writes frames to phones.
#include "server/encode.hpp"
#include "server/decode.hpp"
#include "server/form.hpp"
#include <nlohmann/json.hpp>

namespace retake::server {
namespace {

using Json = nlohmann::ordered_json;

Bytes bytes_of(const Json& json) {
    return std::make_shared<const std::string>(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

const char* name_of(classroom::Stage stage) {
    using enum classroom::Stage;
    switch (stage) {
    case lobby:
        return "lobby";
    case read:
        return "read";
    case open:
        return "open";
    case closed:
        return "closed";
    case discuss:
        return "discuss";
    case reveal:
        return "reveal";
    case standings:
        return "standings";
    case podium:
        return "podium";
    case report:
        return "report";
    }
    return "";
}

const char* name_of(classroom::Decline why) {
    using enum classroom::Decline;
    switch (why) {
    case not_open:
        return "not_open";
    case too_late:
        return "too_late";
    case paused:
        return "paused";
    case unfit:
        return "unfit";
    }
    return "";
}

const char* name_of(classroom::Refusal why) {
    using enum classroom::Refusal;
    switch (why) {
    case locked:
        return "locked";
    case no_name:
        return "no_name";
    case unknown:
        return "unknown";
    case put_out:
        return "put_out";
    case over:
        return "over";
    }
    return "";
}

const char* name_of(schedule::Confidence confidence) {
    using enum schedule::Confidence;
    return confidence == sure ? "sure" : confidence == think_so ? "think" : "guess";
}

Json span(std::optional<Milliseconds> left) { return left ? Json(left->count()) : Json(); }

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

void add_task(Json& json, const classroom::Task& task) {
    json["n"] = task.card;
    json["of"] = task.of;
    json["v"] = task.vote;
    json["stem"] = task.stem;
    if (task.image)
        json["pic"] = json_of(*task.image, task.card);
    if (task.form)
        json["form"] = json_of(*task.form, task.card);
}

void add_outcome(Json& json, const classroom::Outcome& outcome) {
    json["skipped"] = outcome.skipped;
    json["credit"] = outcome.credit;
    json["notice"] = outcome.notice;
    json["key"] = outcome.key;
    json["why"] = outcome.why;
    json["explanation"] = outcome.explanation;
    json["gained"] = outcome.gained;
}

void add_self(Json& json, const classroom::PhoneView& view) {
    json["name"] = view.name;
    json["waits"] = view.name_waits;
    json["team"] = or_null(view.team);
    json["big"] = view.larger_text;
}

void add_score(Json& json, const Score& score) {
    json["points"] = score.points;
    json["rank"] = score.rank;
    json["players"] = score.players;
}

Bytes no(const char* why, std::optional<std::uint32_t> sent = std::nullopt) {
    Json json{{"t", "no"}};
    if (sent)
        json["s"] = *sent;
    json["why"] = why;
    return bytes_of(json);
}

Bytes bye(const char* why) { return bytes_of({{"t", "bye"}, {"why", why}}); }

} // namespace

Bytes encode_snapshot(const About& about, const classroom::PhoneView& view) {
    Json json{{"t", "hello"}, {"token", about.token}, {"stage", name_of(view.stage)}};
    add_self(json, view);
    json["teams"] = about.teams;
    json["paused"] = view.paused;
    json["sure"] = view.asks_how_sure;
    json["left"] = span(view.left);
    json["sent"] = view.sent;
    add_score(json, {view.points, view.rank, view.players});
    json["title"] = about.title;
    if (view.task)
        add_task(json["q"], *view.task);
    if (view.mine && view.task && view.task->form) {
        auto& mine = json["mine"] = {{"r", json_of(said_of(*view.task->form, view.mine->response))}};
        if (view.mine->confidence)
            mine["sure"] = name_of(*view.mine->confidence);
    }
    if (view.outcome)
        add_outcome(json["outcome"], *view.outcome);
    return bytes_of(json);
}

Bytes encode_question(const classroom::Task& task, std::optional<Milliseconds> left, bool asks_how_sure) {
    Json json{{"t", "q"}};
    add_task(json, task);
    json["left"] = span(left);
    json["sure"] = asks_how_sure;
    return bytes_of(json);
}

Bytes encode_outcome(const classroom::Outcome& outcome, const Score& score) {
    Json json{{"t", "r"}};
    add_outcome(json, outcome);
    add_score(json, score);
    return bytes_of(json);
}

Bytes encode_podium(const Score& score, int missed) {
    Json json{{"t", "e"}};
    add_score(json, score);
    json["missed"] = missed;
    return bytes_of(json);
}

Bytes encode_self(const classroom::PhoneView& view) {
    Json json{{"t", "you"}};
    add_self(json, view);
    return bytes_of(json);
}

Bytes encode_review(const std::vector<MissedCard>& missed, const std::string& bank) {
    auto cards = Json::array();
    for (const auto& card : missed)
        cards.push_back({{"stem", card.stem},
                         {"given", card.given},
                         {"key", card.key},
                         {"why", card.why},
                         {"explanation", card.explanation},
                         {"source", card.source}});
    return bytes_of({{"t", "review"}, {"cards", std::move(cards)}, {"bank", bank}});
}

Bytes encode_confirmed(std::uint32_t sent) { return bytes_of({{"t", "ok"}, {"s", sent}}); }
Bytes encode_returned(std::uint32_t sent, classroom::Decline why) { return no(name_of(why), sent); }
Bytes encode_busy(std::optional<std::uint32_t> sent) { return no("busy", sent); }
Bytes encode_refused(classroom::Refusal why) { return no(name_of(why)); }
Bytes encode_wrong_code() { return no("wrong_code"); }
Bytes encode_full() { return no("full"); }
Bytes encode_farewell(classroom::Farewell why) { return bye(why == classroom::Farewell::taken_over ? "taken_over" : "put_out"); }
Bytes encode_over() { return bye("over"); }
Bytes encode_closed() { return bytes_of({{"t", "c"}}); }
Bytes encode_discuss() { return bytes_of({{"t", "d"}}); }
Bytes encode_pause(bool on, std::optional<Milliseconds> left) {
    return bytes_of({{"t", "pause"}, {"on", on}, {"left", span(left)}});
}
Bytes encode_time(std::optional<Milliseconds> left) { return bytes_of({{"t", "time"}, {"left", span(left)}}); }
Bytes encode_alive() { return bytes_of({{"t", "hi"}}); }

} // namespace retake::server
