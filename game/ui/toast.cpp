// A toast's way up from the bottom rail and out again.
#include "ui/toast.hpp"
#include "ui/paper.hpp"

namespace retake::ui {

void draw_toast(Shapes& shapes, const std::string& icon, const std::string& text, Instant since, const Look& look) {
    const auto age = (look.now - since).count();
    if (age < 0 || age >= toast_ms)
        return;
    const bool still = look.movement == Movement::none || since < look.settled;
    const float come = still ? 1.f : eased(Ease::settle, static_cast<float>(age) / toast_comes_ms);
    const float gone = still ? 0.f : std::clamp(static_cast<float>(age - toast_ms + toast_goes_ms) / toast_goes_ms, 0.f, 1.f);
    Push push;
    push.dy = look.movement == Movement::full ? 72 * (1 - come) : 0;
    push.opacity = std::min(come, 1 - gone);
    shapes.push_back(push);
    draw_toast(shapes, look, icon, text);
    shapes.push_back(Pop{});
}

} // namespace retake::ui
