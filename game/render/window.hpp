// The window: the one place that knows SFML. It turns what a person does into ui::Input and a display list into pixels.
#pragma once
#include "base/result.hpp"
#include "ui/input.hpp"
#include "ui/look.hpp"
#include "ui/shape.hpp"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace retake::render {

// Whether a window can be opened at all: SFML aborts the process without a display, so this is asked first.
// The failure says why, in words.
Result<void> display_available();

enum class Pointer : unsigned char { arrow, hand, text };

class Window {
public:
    static Result<Window> open(ui::Size physical, const std::string& title, const std::filesystem::path& assets);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    // The next thing that happened; points are in physical pixels. Nothing: the queue is empty.
    std::optional<ui::Input> poll();
    ui::Size size() const; // physical pixels

    // Draws what changed since the last call (all of it after a resize or on a real GPU) and shows it.
    // False: nothing changed, nothing was drawn.
    bool show(const ui::Shapes&, const ui::Look&);

    void set_full_screen(bool);
    bool full_screen() const;
    void set_pointer(Pointer);
    std::string clipboard() const;
    void set_clipboard(const std::string&);
    Result<void> save_png(const std::filesystem::path&); // what the window shows now

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside>);
    std::unique_ptr<Inside> inside_;
};

// One picture without a window (a display is still needed): README pictures, bug reports, pixel goldens.
Result<void> draw_png(const ui::Shapes&, const ui::Look&, ui::Size physical, const std::filesystem::path& assets,
                      const std::filesystem::path& file);

} // namespace retake::render
