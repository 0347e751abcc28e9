// Hotspot: a place to be pointed at in a picture.
#pragma once
#include "item/kinds/single_choice.hpp"
#include "item/zone.hpp"

namespace retake::item {

// A zone with its name and, perhaps, why it is the wrong one.
struct NamedZone {
    Zone zone;
    std::string label; // may be empty
    std::string why;   // may be empty
    bool operator==(const NamedZone&) const = default;
};

struct Hotspot {
    static constexpr std::string_view name = "hotspot";
    static constexpr std::string_view title = "Point to it";
    static std::optional<Hotspot> read(tree::Fields&, const Setting&);

    Image image;
    NamedZone key;
    std::vector<NamedZone> others; // the wrong ones; with them, marks are shown in all zones
    bool operator==(const Hotspot&) const = default;
};

// The marks are shuffled, so that their numbers say nothing; the key's mark has the id 0, the others follow as written.
Interaction present(const Hotspot&, Rng&, Order);
Response key(const Hotspot&);
// Right inside the zone, or beside it by at most 2 % of the picture's diagonal where no other zone lies.
grading::Verdict grade(const Hotspot&, const Response&);
std::string words(const Hotspot&, const Response&); // the label of the zone, else "31% from the left, 18% from the top"
std::string why(const Hotspot&, const Response&);   // the reason of the wrong zone that was pointed at
static_assert(Kind<Hotspot>);

} // namespace retake::item
