// The contrast: the key beside the wrong choice that is taken for it again and again, each with its reason.
#pragma once
#include "session/session.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::screens {

struct Contrast {
    std::string lure, lure_why; // the reasons may be empty
    std::string key, key_why;
    int times = 0;            // the lure was taken, this time included
    bool lure_picked = false; // this time
    bool key_picked = false;
    char lure_letter = 0, key_letter = 0; // as they stood on the front
    bool operator==(const Contrast&) const = default;
};

// None while no wrong choice was taken twice.
std::optional<Contrast> contrast_of(const session::State&, const session::Attempt&);

// Two columns, or one below the other where there is no room for them. Returns the y below.
float draw_contrast(ui::Shapes&, const Contrast&, ui::Point at, float width, const ui::Look&);

} // namespace retake::screens
