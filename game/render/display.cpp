// Whether there is a display: asked of X itself, because the window library aborts the process when there is none.
#include "render/window.hpp"
#include <X11/Xlib.h>
#include <cstdlib>

namespace retake::render {

Result<void> display_available() {
    const char* name = std::getenv("DISPLAY");
    const std::string next_step = "Start Retake from a desktop, or play in the terminal with --text.";
    if (!name || !*name)
        return Failure{"no DISPLAY is set", next_step};
    // The connection stays open as long as the process: some X servers start afresh when their last client leaves, and the
    // window library, which connects anew in that very moment, would abort.
    static Display* const display = XOpenDisplay(nullptr);
    if (!display)
        return Failure{"the display " + std::string(name) + " cannot be opened", next_step};
    return {};
}

} // namespace retake::render
