// Makes up responses.
#include "rehearsal/made_up.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

namespace retake::rehearsal {
namespace {

using nlohmann::json;

std::size_t any_of(const json& list, Rng& rng) { return below(rng, std::max<std::size_t>(1, list.size())); }

json order(const json& entries, Rng& rng) {
    std::vector<int> places(entries.size());
    std::iota(places.begin(), places.end(), 0);
    return shuffled(std::move(places), rng);
}

json some(const json& choices, Rng& rng) {
    auto places = json::array();
    for (std::size_t place = 0; place < choices.size(); ++place)
        if (below(rng, 2) == 0)
            places.push_back(place);
    return places.empty() ? json::array({any_of(choices, rng)}) : places;
}

json links(const json& from, const json& to, bool once, Rng& rng) {
    const auto ends = order(to, rng);
    auto all = json::array();
    for (std::size_t place = 0; place < from.size() && (!once || place < ends.size()); ++place)
        all.push_back({place, once ? ends[place] : json(any_of(to, rng))});
    return all;
}

json gaps(const json& form, Rng& rng) {
    auto texts = json::array();
    for (const auto& piece : form.at("p"))
        if (piece.is_object()) {
            const auto& words = form.at("w");
            const bool number = piece.at("f") == "number";
            texts.push_back(!words.empty() ? words[any_of(words, rng)].get<std::string>()
                            : number       ? std::to_string(below(rng, 100))
                                           : std::string("a word"));
        }
    return texts;
}

json made_up_for(const json& form, Rng& rng) {
    const auto kind = form.at("k").get<std::string>();
    if (kind == "one")
        return any_of(form.at("c"), rng);
    if (kind == "many")
        return some(form.at("c"), rng);
    if (kind == "truth")
        return below(rng, 2) == 0;
    if (kind == "number")
        return std::to_string(below(rng, 1000));
    if (kind == "gaps")
        return gaps(form, rng);
    if (kind == "order")
        return order(form.at("c"), rng);
    if (kind == "pairs")
        return links(form.at("l"), form.at("r"), true, rng);
    if (kind == "groups")
        return links(form.at("c"), form.at("g"), false, rng);
    if (kind == "point")
        return json::array({unit(rng), unit(rng)});
    return "a word or two";
}

} // namespace

Question question_in(std::string_view frame) {
    const auto json = nlohmann::json::parse(frame, nullptr, false);
    const auto& part = json.is_object() && json.contains("q") ? json["q"] : json;
    if (!part.is_object() || !part.contains("n"))
        return {};
    return {part.at("n").get<int>(), part.value("v", 0), part.contains("form") ? part.at("form").dump() : ""};
}

std::string made_up(std::string_view form, Rng& rng) {
    const auto json = nlohmann::json::parse(form, nullptr, false);
    return json.is_object() ? made_up_for(json, rng).dump() : "null";
}

} // namespace retake::rehearsal
