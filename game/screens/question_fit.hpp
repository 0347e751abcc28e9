// How a question fits on its card: sizes of type, columns, and where every part lies.
#pragma once
#include "item/interaction.hpp"
#include "screens/forms/forms.hpp"
#include "ui/look.hpp"
#include <string>
#include <vector>

namespace retake::screens::question {

struct Fit {
    ui::Type stem = ui::type::stem;
    ui::Type choice = ui::type::choice;
    int columns = 1;
    float swatch = 96;
    ui::Rect body;              // what is seen between header and footer
    ui::Rect stem_area;         // below: places in the body as if it were not scrolled
    ui::Rect image;             // beside the stem; no height where there is none
    ui::Rect hint_area;         // the manila slip; no height without an opened hint
    std::vector<ui::Rect> rows; // the choices, the two slips of true and false, or the field alone
    ui::Rect ruler;
    ui::Rect form;         // where a form lies on the screen; its height is what is left above the footer
    ui::Rect note;         // the line that says what counts
    float height = 0;      // of it all
    bool mirrored = false; // the form is read from the right

    float scroll_max() const { return std::max(0.f, height - body.h); }
    float scroll_at(float wanted) const { return std::clamp(wanted, 0.f, scroll_max()); }
};

// The order of `look/spec`: two columns, a smaller stem, smaller choices, and only then a body that scrolls.
Fit fit(const ui::Look&, const ui::Rect& card, const std::string& stem, const item::Interaction&, const std::string& hint,
        bool timed, const forms::State& = {}, const item::Image* = nullptr);

// The room of the form on a card that is fitted so.
Room room_of(const Fit&, float scroll, const ui::Look&);

} // namespace retake::screens::question
