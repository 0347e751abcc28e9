// The store's records as JSON text; a response that is not valid UTF-8 is kept with replacement characters.
#include "store/record.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace retake::store {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> mode_names{"practice", "exam", "sprint", "pile"}; // in the order of session::Mode

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Runs `read` on the parsed text; whatever does not fit gives nothing.
template <class Read>
auto parsed(std::string_view text, Read read) -> std::optional<decltype(read(Json()))> {
    try {
        return read(Json::parse(text));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

Json write_choices(const std::vector<item::Choice>& choices) {
    auto list = Json::array();
    for (const auto& choice : choices)
        list.push_back({{"id", choice.id}, {"text", choice.text}});
    return list;
}

std::vector<item::Choice> read_choices(const Json& list) {
    std::vector<item::Choice> choices;
    for (const auto& choice : list)
        choices.push_back({choice.at("id").get<int>(), choice.at("text").get<std::string>()});
    return choices;
}

Json write_image(const item::Image& image) { return {{"file", image.file}, {"alt", image.alt}, {"aspect", image.aspect}}; }

item::Image read_image(const Json& json) {
    return {json.at("file").get<std::string>(), json.at("alt").get<std::string>(), json.value("aspect", 1.0)};
}

Json write_pieces(const std::vector<item::Piece>& pieces) {
    auto list = Json::array();
    for (const auto& piece : pieces)
        list.push_back(std::visit(
            overloaded{
                [](const std::string& text) -> Json { return text; },
                [](const item::Blank& blank) -> Json {
                    return {{"blank", blank.index}, {"number", blank.form == item::Blank::Form::number}, {"unit", blank.unit}};
                },
            },
            piece));
    return list;
}

std::vector<item::Piece> read_pieces(const Json& list) {
    std::vector<item::Piece> pieces;
    for (const auto& piece : list) {
        if (piece.is_string())
            pieces.emplace_back(piece.get<std::string>());
        else
            pieces.emplace_back(item::Blank{piece.at("blank").get<int>(),
                                            piece.at("number").get<bool>() ? item::Blank::Form::number : item::Blank::Form::text,
                                            piece.at("unit").get<std::string>()});
    }
    return pieces;
}

Json write_marks(const std::vector<item::Mark>& marks) {
    auto list = Json::array();
    for (const auto& mark : marks)
        list.push_back({{"id", mark.id}, {"label", mark.label}, {"x", mark.x}, {"y", mark.y}});
    return list;
}

std::vector<item::Mark> read_marks(const Json& list) {
    std::vector<item::Mark> marks;
    for (const auto& mark : list)
        marks.push_back({mark.at("id").get<int>(), mark.at("label").get<std::string>(), mark.at("x").get<double>(),
                         mark.at("y").get<double>()});
    return marks;
}

Json write_links(const std::vector<item::Link>& links) {
    auto list = Json::array();
    for (const auto& link : links)
        list.push_back(Json::array({link.from, link.to}));
    return list;
}

item::Linked read_links(const Json& list) {
    item::Linked linked;
    for (const auto& link : list)
        linked.links.push_back({link.at(0).get<int>(), link.at(1).get<int>()});
    return linked;
}

Json write_interaction(const item::Interaction& interaction) {
    return std::visit(
        overloaded{
            [](const item::PickOne& form) -> Json {
                return {{"form", "pick-one"}, {"choices", write_choices(form.choices)}};
            },
            [](const item::PickMany& form) -> Json {
                return {{"form", "pick-many"}, {"choices", write_choices(form.choices)}};
            },
            [](const item::JudgeTruth&) -> Json {
                return {{"form", "judge-truth"}};
            },
            [](const item::TypeText& form) -> Json {
                return {{"form", "type-text"},
                        {"case", form.case_matters},
                        {"accents", form.accents_matter},
                        {"strict", form.strict}};
            },
            [](const item::TypeNumber& form) -> Json {
                Json json{
                    {"form", "type-number"}, {"unit", form.unit}, {"tolerance", form.tolerance}, {"relative", form.relative}};
                if (form.range)
                    json["range"] = Json::array({form.range->first, form.range->second});
                return json;
            },
            [](const item::FillBlanks& form) -> Json {
                return {{"form", "fill-blanks"}, {"pieces", write_pieces(form.pieces)}, {"words", write_choices(form.words)}};
            },
            [](const item::PutInOrder& form) -> Json {
                return {{"form", "put-in-order"},
                        {"entries", write_choices(form.entries)},
                        {"earliest", form.earliest},
                        {"latest", form.latest}};
            },
            [](const item::PairUp& form) -> Json {
                return {{"form", "pair-up"}, {"left", write_choices(form.left)}, {"right", write_choices(form.right)}};
            },
            [](const item::SortInto& form) -> Json {
                return {{"form", "sort-into"}, {"entries", write_choices(form.entries)}, {"groups", write_choices(form.groups)}};
            },
            [](const item::PointAt& form) -> Json {
                return {{"form", "point-at"}, {"image", write_image(form.image)}, {"marks", write_marks(form.marks)}};
            },
        },
        interaction);
}

item::TypeNumber read_type_number(const Json& json) {
    item::TypeNumber number{json.at("unit").get<std::string>(), json.at("tolerance").get<double>(),
                            json.at("relative").get<bool>(), std::nullopt};
    if (json.contains("range"))
        number.range = {json.at("range").at(0).get<double>(), json.at("range").at(1).get<double>()};
    return number;
}

std::optional<item::Interaction> read_interaction(const Json& json) {
    const auto form = json.at("form").get<std::string>();
    if (form == "pick-one")
        return item::PickOne{read_choices(json.at("choices"))};
    if (form == "pick-many")
        return item::PickMany{read_choices(json.at("choices"))};
    if (form == "judge-truth")
        return item::JudgeTruth{};
    if (form == "type-text")
        return item::TypeText{json.at("case").get<bool>(), json.at("accents").get<bool>(), json.at("strict").get<bool>()};
    if (form == "type-number")
        return read_type_number(json);
    if (form == "fill-blanks")
        return item::FillBlanks{read_pieces(json.at("pieces")), read_choices(json.at("words"))};
    if (form == "put-in-order")
        return item::PutInOrder{read_choices(json.at("entries")), json.at("earliest").get<std::string>(),
                                json.at("latest").get<std::string>()};
    if (form == "pair-up")
        return item::PairUp{read_choices(json.at("left")), read_choices(json.at("right"))};
    if (form == "sort-into")
        return item::SortInto{read_choices(json.at("entries")), read_choices(json.at("groups"))};
    if (form == "point-at")
        return item::PointAt{read_image(json.at("image")), read_marks(json.at("marks"))};
    return std::nullopt;
}

} // namespace

std::string write_presentation(const item::Presentation& shown) {
    Json json{{"item", shown.item_id},
              {"stem", shown.stem},
              {"title", shown.title},
              {"interaction", write_interaction(shown.interaction)}};
    if (shown.image)
        json["image"] = write_image(*shown.image);
    return dumped(json);
}

std::optional<item::Presentation> read_presentation(std::string_view text) {
    const auto read = parsed(text, [](const Json& json) -> std::optional<item::Presentation> {
        auto interaction = read_interaction(json.at("interaction"));
        if (!interaction)
            return std::nullopt;
        item::Presentation shown{json.at("item").get<std::string>(), json.at("stem").get<std::string>(),
                                 json.at("title").get<std::string>(), std::move(*interaction), std::nullopt};
        if (json.contains("image"))
            shown.image = read_image(json.at("image"));
        return shown;
    });
    return read.value_or(std::nullopt);
}

std::string write_response(const item::Response& response) {
    return dumped(std::visit(overloaded{
                                 [](const item::Skipped&) -> Json {
                                     return {{"skipped", true}};
                                 },
                                 [](const item::TimedOut&) -> Json {
                                     return {{"timed-out", true}};
                                 },
                                 [](const item::Picked& given) -> Json {
                                     return {{"picked", given.id}};
                                 },
                                 [](const item::PickedMany& given) -> Json {
                                     return {{"picked-many", given.ids}};
                                 },
                                 [](const item::Judged& given) -> Json {
                                     return {{"judged", given.truth}};
                                 },
                                 [](const item::Typed& given) -> Json {
                                     return {{"typed", given.text}};
                                 },
                                 [](const item::Filled& given) -> Json {
                                     return {{"filled", given.texts}};
                                 },
                                 [](const item::Arranged& given) -> Json {
                                     return {{"arranged", given.ids}};
                                 },
                                 [](const item::Linked& given) -> Json {
                                     return {{"linked", write_links(given.links)}};
                                 },
                                 [](const item::Pointed& given) -> Json {
                                     return {{"pointed", Json::array({given.x, given.y})}};
                                 },
                             },
                             response));
}

std::optional<item::Response> read_response(std::string_view text) {
    const auto read = parsed(text, [](const Json& json) -> std::optional<item::Response> {
        if (json.contains("skipped"))
            return item::Skipped{};
        if (json.contains("timed-out"))
            return item::TimedOut{};
        if (json.contains("picked"))
            return item::Picked{json.at("picked").get<int>()};
        if (json.contains("picked-many"))
            return item::PickedMany{json.at("picked-many").get<std::vector<int>>()};
        if (json.contains("judged"))
            return item::Judged{json.at("judged").get<bool>()};
        if (json.contains("typed"))
            return item::Typed{json.at("typed").get<std::string>()};
        if (json.contains("filled"))
            return item::Filled{json.at("filled").get<std::vector<std::string>>()};
        if (json.contains("arranged"))
            return item::Arranged{json.at("arranged").get<std::vector<int>>()};
        if (json.contains("linked"))
            return read_links(json.at("linked"));
        if (json.contains("pointed"))
            return item::Pointed{json.at("pointed").at(0).get<double>(), json.at("pointed").at(1).get<double>()};
        return std::nullopt;
    });
    return read.value_or(std::nullopt);
}

std::string write_rules(const session::Rules& rules) {
    Json json{{"mode", write_mode(rules.mode)},
              {"how-sure", rules.ask_how_sure},
              {"shuffle-choices", rules.shuffle_choices},
              {"hints", rules.offer_hints},
              {"partial-credit", rules.partial_credit}};
    if (rules.per_card)
        json["per-card"] = rules.per_card->count();
    if (rules.in_all)
        json["in-all"] = rules.in_all->count();
    if (rules.expected)
        json["expected"] = *rules.expected;
    return dumped(json);
}

std::optional<session::Rules> read_rules(std::string_view text) {
    auto read = parsed(text, [](const Json& json) -> std::optional<session::Rules> {
        session::Rules rules;
        const auto mode = read_mode(json.at("mode").get<std::string>());
        if (!mode)
            return std::nullopt; // A later version knows it.
        rules.mode = *mode;
        rules.ask_how_sure = json.at("how-sure").get<bool>();
        rules.shuffle_choices = json.at("shuffle-choices").get<bool>();
        rules.offer_hints = json.at("hints").get<bool>();
        rules.partial_credit = json.at("partial-credit").get<bool>();
        if (json.contains("per-card"))
            rules.per_card = Milliseconds(json.at("per-card").get<std::int64_t>());
        if (json.contains("in-all"))
            rules.in_all = Milliseconds(json.at("in-all").get<std::int64_t>());
        if (json.contains("expected"))
            rules.expected = json.at("expected").get<double>();
        return rules;
    });
    return read.value_or(std::nullopt);
}

std::string write_card_names(const std::vector<CardName>& cards) {
    auto list = Json::array();
    for (const auto& card : cards)
        list.push_back(Json::array({card.bank, card.item}));
    return dumped(list);
}

std::optional<std::vector<CardName>> read_card_names(std::string_view text) {
    return parsed(text, [](const Json& list) {
        std::vector<CardName> cards;
        for (const auto& card : list)
            cards.push_back({card.at(0).get<std::string>(), card.at(1).get<std::string>()});
        return cards;
    });
}

std::string_view write_mode(session::Mode mode) { return mode_names[static_cast<std::size_t>(mode)]; }

std::optional<session::Mode> read_mode(std::string_view text) {
    const auto name = std::ranges::find(mode_names, text);
    if (name == mode_names.end())
        return std::nullopt;
    return static_cast<session::Mode>(name - mode_names.begin());
}

std::string_view write_cause(session::Cause cause) {
    switch (cause) {
    case session::Cause::did_not_know:
        return "did-not-know";
    case session::Cause::misread:
        return "misread";
    case session::Cause::slip:
        return "slip";
    case session::Cause::guess:
        break;
    }
    return "guess";
}

std::optional<session::Cause> read_cause(std::string_view text) {
    using session::Cause;
    for (const auto cause : {Cause::did_not_know, Cause::misread, Cause::slip, Cause::guess})
        if (text == write_cause(cause))
            return cause;
    return std::nullopt;
}

std::string_view write_confidence(session::Confidence confidence) {
    switch (confidence) {
    case session::Confidence::sure:
        return "sure";
    case session::Confidence::think_so:
        return "think-so";
    case session::Confidence::guess:
        break;
    }
    return "guess";
}

std::optional<session::Confidence> read_confidence(std::string_view text) {
    if (text == "sure")
        return session::Confidence::sure;
    if (text == "think-so")
        return session::Confidence::think_so;
    if (text == "guess")
        return session::Confidence::guess;
    return std::nullopt;
}

} // namespace retake::store
