// The room that a form has on its card, and what it looks at while it is laid out there.
#pragma once
#include "ui/look.hpp"
#include "ui/mirror.hpp"

namespace retake::screens {

// Places are those of a body that is not scrolled. The height of `area` is what is left above the footer; a form that needs
// more says so by its bottom, and the body then scrolls.
struct Room {
    const ui::Look& look;
    ui::Rect area;
    ui::Type type = ui::type::choice; // of what is read and pressed: 36 px, and less where there is much of it
    float scroll = 0;                 // how far the body is scrolled: the pointer's places are those of the window
    ui::Type stem = ui::type::stem;   // of a form that is the stem

    bool mirrored = false; // the card is read from the right: what lies in the area changes sides once it is laid out

    ui::Point inside(ui::Point pointer) const {
        const ui::Point at{pointer.x, pointer.y + scroll};
        return mirrored ? ui::mirrored(at, area) : at;
    }
    // Where a thing lies that the pointer has gripped at a point of it.
    ui::Rect carried(ui::Point pointer, ui::Point grip, ui::Size size) const {
        const ui::Rect held{pointer.x - grip.x, pointer.y - grip.y + scroll, size.w, size.h};
        return mirrored ? ui::mirrored(held, area) : held;
    }
    bool compact() const { return type.size < 36 * look.text_scale - 0.5f; }
};

} // namespace retake::screens
