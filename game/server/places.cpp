// From places of a form to the ids of its choices, and back. Ids are places in the author's file: they would give the key away.
#include "server/decode.hpp"
#include <algorithm>

namespace retake::server {
namespace {

using Choices = std::vector<item::Choice>;

constexpr item::TimedOut unfit{};

std::optional<int> id_at(const Choices& choices, Place place) {
    const auto at = static_cast<std::size_t>(place);
    return place >= 0 && at < choices.size() ? std::optional(choices[at].id) : std::nullopt;
}

std::optional<std::vector<int>> ids_at(const Choices& choices, const Places& places) {
    std::vector<int> ids;
    for (const auto place : places) {
        const auto id = id_at(choices, place);
        if (!id)
            return std::nullopt;
        ids.push_back(*id);
    }
    return ids;
}

item::Response linked(const Choices& from, const Choices& to, const PlacePairs& pairs) {
    item::Linked response;
    for (const auto& [start, end] : pairs) {
        const auto start_id = id_at(from, start), end_id = id_at(to, end);
        if (!start_id || !end_id)
            return unfit;
        response.links.push_back({*start_id, *end_id});
    }
    std::ranges::sort(response.links, {}, &item::Link::from);
    return response;
}

struct ResponseTo {
    item::Response operator()(const item::PickOne& form, Place place) const {
        const auto id = id_at(form.choices, place);
        return id ? item::Response(item::Picked{*id}) : unfit;
    }
    item::Response operator()(const item::PickMany& form, const Places& places) const {
        auto ids = ids_at(form.choices, places);
        if (!ids)
            return unfit;
        std::ranges::sort(*ids);
        return ids->empty() ? item::Response(item::Skipped{}) : item::PickedMany{std::move(*ids)};
    }
    item::Response operator()(const item::JudgeTruth&, bool truth) const { return item::Judged{truth}; }
    item::Response operator()(const item::TypeText&, const std::string& text) const { return item::Typed{text}; }
    item::Response operator()(const item::TypeNumber&, const std::string& text) const { return item::Typed{text}; }
    item::Response operator()(const item::FillBlanks&, const std::vector<std::string>& texts) const {
        return item::Filled{texts};
    }
    item::Response operator()(const item::PutInOrder& form, const Places& places) const {
        auto ids = ids_at(form.entries, places);
        return ids ? item::Response(item::Arranged{std::move(*ids)}) : unfit;
    }
    item::Response operator()(const item::PairUp& form, const PlacePairs& pairs) const {
        return linked(form.left, form.right, pairs);
    }
    item::Response operator()(const item::SortInto& form, const PlacePairs& pairs) const {
        return linked(form.entries, form.groups, pairs);
    }
    item::Response operator()(const item::PointAt&, const Share& share) const { return item::Pointed{share.first, share.second}; }
    item::Response operator()(const item::PointAt&, const Places& corner) const { // whole numbers: an edge of the picture
        return corner.size() == 2 ? item::Response(item::Pointed{static_cast<double>(corner[0]), static_cast<double>(corner[1])})
                                  : unfit;
    }
    item::Response operator()(const auto&, std::monostate) const { return item::Skipped{}; }
    item::Response operator()(const auto&, const auto&) const { return unfit; }
};

Place place_of(const Choices& choices, int id) {
    return static_cast<Place>(std::ranges::find(choices, id, &item::Choice::id) - choices.begin());
}

Places places_of(const Choices& choices, const std::vector<int>& ids) {
    Places places;
    for (const int id : ids)
        places.push_back(place_of(choices, id));
    return places;
}

PlacePairs pairs_of(const Choices& from, const Choices& to, const item::Linked& linked) {
    PlacePairs pairs;
    for (const auto& link : linked.links)
        pairs.emplace_back(place_of(from, link.from), place_of(to, link.to));
    std::ranges::sort(pairs); // by place, as the order of ids would tell
    return pairs;
}

struct SaidOf {
    Said operator()(const item::PickOne& form, const item::Picked& picked) const { return place_of(form.choices, picked.id); }
    Said operator()(const item::PickMany& form, const item::PickedMany& picked) const {
        auto places = places_of(form.choices, picked.ids);
        std::ranges::sort(places);
        return places;
    }
    Said operator()(const item::JudgeTruth&, const item::Judged& judged) const { return judged.truth; }
    Said operator()(const auto&, const item::Typed& typed) const { return typed.text; }
    Said operator()(const item::FillBlanks&, const item::Filled& filled) const { return filled.texts; }
    Said operator()(const item::PutInOrder& form, const item::Arranged& arranged) const {
        return places_of(form.entries, arranged.ids);
    }
    Said operator()(const item::PairUp& form, const item::Linked& linked) const {
        return pairs_of(form.left, form.right, linked);
    }
    Said operator()(const item::SortInto& form, const item::Linked& linked) const {
        return pairs_of(form.entries, form.groups, linked);
    }
    Said operator()(const item::PointAt&, const item::Pointed& pointed) const { return Share{pointed.x, pointed.y}; }
    Said operator()(const auto&, const auto&) const { return {}; }
};

} // namespace

item::Response response_to(const item::Interaction& form, const Said& said) { return std::visit(ResponseTo{}, form, said); }

Said said_of(const item::Interaction& form, const item::Response& response) { return std::visit(SaidOf{}, form, response); }

} // namespace retake::server
