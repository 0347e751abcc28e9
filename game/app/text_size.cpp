// From the usual size to half as much again.
#include "app/text_size.hpp"
#include <algorithm>
#include <cmath>

namespace retake::app {
namespace {

int steps_of(const App& app) { return static_cast<int>(std::lround((app.text_scale - 1) * 10)); }

void set_steps(App& app, int steps) {
    constexpr int most = 5;
    app.text_scale = 1 + 0.1f * static_cast<float>(std::clamp(steps, 0, most));
}

} // namespace

Step scale_text(App app, int by) {
    const int before = steps_of(app);
    set_steps(app, before + by);
    const int now = steps_of(app);
    if (now == before)
        return {std::move(app), {}};
    return {std::move(app), {Remember{std::string(text_size_setting), std::to_string(now)}}};
}

Step text_size_read(App app, const TextSizeRead& read) {
    set_steps(app, read.steps);
    return {std::move(app), {}};
}

} // namespace retake::app
