// The stage: how a screen's picture of 1920 × 1080 comes to lie on the canvas, and how it arrives there.
#include "screens/stage.hpp"

namespace retake::screens {

ui::Push arrival(const ui::Look& look, Instant opened, float from_dx) {
    const auto origin = look.stage_origin();
    const float gone = ui::progress(look, opened, 0, arrival_ms);
    const float settled = look.movement == ui::Movement::full ? ui::eased(ui::Ease::settle, gone) : 1;
    return ui::Push{.about = {0, 0}, .dx = origin.x + from_dx * (1 - settled), .dy = origin.y, .opacity = gone};
}

} // namespace retake::screens
