// The stage: how a screen's picture of 1920 × 1080 comes to lie on the canvas, and how it arrives there.
#include "screens/stage.hpp"
#include <algorithm>

namespace retake::screens {

ui::Push arrival(const ui::Look& look, Instant opened, float from_dx) {
    const auto origin = look.stage_origin();
    const float gone = ui::progress(look, opened, 0, arrival_ms);
    const float settled = look.movement == ui::Movement::full ? ui::eased(ui::Ease::settle, gone) : 1;
    return ui::Push{.about = {0, 0}, .dx = origin.x + from_dx * (1 - settled), .dy = origin.y, .opacity = gone};
}

ui::Type grown(const ui::Look& look, const std::string& words, const ui::Type& type, ui::Size box) {
    constexpr float step = 0.05f;
    for (float by = look.text_scale; by > 1; by -= step) {
        const auto larger = type.scaled(by);
        const auto size = look.measure->text(words, larger, box.h > 0 ? box.w : 0);
        if (size.w <= box.w && (box.h <= 0 || size.h <= box.h))
            return larger;
    }
    return type;
}

std::string name_within(const ui::Look& look, const std::string& name, ui::Type& type, float width) {
    constexpr float least = 0.8f;
    if (const float wide = look.measure->text(name, type).w; wide > width)
        type = type.scaled(std::max(least, width / wide));
    return ui::shortened(*look.measure, name, type, {width, 0});
}

ui::Look cap_look(ui::Look look) {
    look.text_scale = 1;
    return look;
}

} // namespace retake::screens
