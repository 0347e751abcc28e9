// The trace: what is shown, as text in a file, for tests and bug reports: the screen, and each place that can be pressed.
#pragma once
#include "app/app.hpp"
#include <filesystem>
#include <optional>

namespace retake::app {

class Trace {
public:
    explicit Trace(std::optional<std::filesystem::path> file) : file_(std::move(file)) {}

    // Replaces the file at once when what it says has changed and nothing moves; the first frame is noted in any case.
    void note(const App&, const ui::View<Event>&, const ui::Look&);

private:
    std::optional<std::filesystem::path> file_;
    std::string last_;
    int serial_ = 0;
};

} // namespace retake::app
