// Hotspot: reading, presenting and grading it.
#include "item/kinds/hotspot.hpp"
#include "item/image.hpp"
#include "item/limits.hpp"
#include "item/written_choices.hpp"
#include <cmath>

namespace retake::item {
namespace {

constexpr double slop = 0.02; // of the diagonal

double slop_in_widths(double aspect) { return slop * std::hypot(1.0, 1 / aspect); }

// `circle 60%,40% 5% => Suez route => It runs through Egypt.`
std::optional<NamedZone> read_named(const tree::Node& node, tree::Fields& fields) {
    const auto* text = node.text();
    const auto shape = written_choice(text ? text->text : "");
    const auto zone = read_zone(shape.text);
    if (!zone) {
        fields.complain_at(node, "unclear-zone", "this zone cannot be read, or reaches out of the picture",
                           "write `circle 31%,18% 7%`, `rect 10%,20% 30%,15%` or `poly 1%,1% 9%,1% 5%,8%` on a line of its own");
        return std::nullopt;
    }
    auto label = written_choice(shape.why);
    return NamedZone{*zone, std::move(label.text), std::move(label.why)};
}

bool labels_are_sound(const Hotspot& item, tree::Fields& fields) {
    for (const auto& zone : item.others)
        if (zone.label.empty()) {
            fields.complain("wrong", "missing-label", "a wrong zone has no label", "write `- circle 60%,40% 5% => Suez route`");
            return false;
        }
    if (item.others.size() >= numbered_max) {
        fields.complain("wrong", "too-many-choices", "there are more than nine zones, and nine at most can be marked",
                        "leave the least tempting ones out");
        return false;
    }
    return true;
}

// The wrong zone that holds the point; the key's zone comes first where they overlap.
const NamedZone* other_at(const Hotspot& item, Point point) {
    if (distance(item.key.zone, point, item.image.aspect) <= 0)
        return nullptr;
    for (const auto& other : item.others)
        if (distance(other.zone, point, item.image.aspect) <= 0)
            return &other;
    return nullptr;
}

const NamedZone* other_at(const Hotspot& item, const Response& response) {
    const auto* pointed = std::get_if<Pointed>(&response);
    return pointed ? other_at(item, Point{pointed->x, pointed->y}) : nullptr;
}

bool in_picture(const Pointed& pointed) { return pointed.x >= 0 && pointed.x <= 1 && pointed.y >= 0 && pointed.y <= 1; }

std::string place_words(const Pointed& pointed) {
    const auto percent = [](double share) { return std::to_string(std::lround(share * 100)) + "%"; };
    return percent(pointed.x) + " from the left, " + percent(pointed.y) + " from the top";
}

Mark mark_of(const NamedZone& zone, std::size_t id) {
    const auto at = inside(zone.zone);
    return {static_cast<int>(id), zone.label, at.x, at.y};
}

} // namespace

std::optional<Hotspot> Hotspot::read(tree::Fields& fields, const Setting& setting) {
    Hotspot item;
    const auto image = read_image(fields, setting, Severity::error);
    if (!image && !fields.has("image"))
        fields.complain("spot", "missing-image", "there is a zone, but no picture", "add `image: map.png`");
    const auto* spot = fields.node("spot");
    const auto key = read_named(*spot, fields);
    bool sound = true;
    for (const auto& node : fields.entries("wrong")) {
        auto zone = read_named(node, fields);
        sound = sound && zone;
        if (zone)
            item.others.push_back(*std::move(zone));
    }
    if (!image || !key || !sound || !labels_are_sound(item, fields))
        return std::nullopt;
    item.image = *image;
    item.key = *key;
    return item;
}

Interaction present(const Hotspot& item, Rng& rng, Order order) {
    PointAt form{item.image, {}};
    if (item.others.empty())
        return form;
    form.marks.push_back(mark_of(item.key, 0));
    for (const auto& other : item.others)
        form.marks.push_back(mark_of(other, form.marks.size()));
    if (order == Order::shuffled)
        form.marks = shuffled(std::move(form.marks), rng);
    return form;
}

Response key(const Hotspot& item) {
    const auto at = inside(item.key.zone);
    return Pointed{at.x, at.y};
}

grading::Verdict grade(const Hotspot& item, const Response& response) {
    const auto* pointed = std::get_if<Pointed>(&response);
    if (!pointed || !in_picture(*pointed))
        return {0, "nothing was pointed at", ""};
    const Point point{pointed->x, pointed->y};
    const double off = distance(item.key.zone, point, item.image.aspect);
    if (off <= 0)
        return {1, "in the zone", ""};
    if (const auto* other = other_at(item, point))
        return {0, "not there: that is " + other->label, ""};
    if (off <= slop_in_widths(item.image.aspect))
        return {1, "accepted: at the edge of the zone", ""};
    return {0, off <= reach(item.key.zone, item.image.aspect) ? "not there, but close" : "not there", ""};
}

std::string words(const Hotspot& item, const Response& response) {
    const auto* pointed = std::get_if<Pointed>(&response);
    if (!pointed || !in_picture(*pointed))
        return "";
    const auto* other = other_at(item, response);
    const auto& label = other ? other->label : grade(item, response).right() ? item.key.label : std::string();
    return label.empty() ? place_words(*pointed) : label;
}

std::string why(const Hotspot& item, const Response& response) {
    const auto* other = other_at(item, response);
    return other ? other->why : "";
}

} // namespace retake::item
