// The window: keeps the last scene, so that only what differs from it is drawn again where drawing is dear.
#include "render/window.hpp"
#include "render/painter.hpp"

namespace retake::render {

struct Window::Inside {
    Screen screen;
    Textures textures;
    ui::Shapes shapes; // the last display list, and how it was looked at
    float scale = 0;
    const ui::Theme* theme = nullptr;
    Scene scene;
    bool stale = true; // nothing on the screen can be relied on

    Inside(ui::Size size, const std::string& title, const std::filesystem::path& assets, const Bitmap& icon)
        : screen(static_cast<int>(size.w), static_cast<int>(size.h), title, icon), textures(assets) {}
};

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

Result<Window> Window::open(ui::Size physical, const std::string& title, const std::filesystem::path& assets) {
    if (auto available = display_available(); !available)
        return Failure{"No window can be opened: " + available.error().message + ".", available.error().next_step};
    auto icon = read_png(assets / "icons" / "icon-128.png");
    if (!icon)
        return icon.error();
    return Window(std::make_unique<Inside>(physical, title, assets, *icon));
}

std::optional<ui::Input> Window::poll() {
    auto input = inside_->screen.poll();
    if (input && (std::holds_alternative<ui::Resized>(*input) || std::holds_alternative<ui::FocusChanged>(*input)))
        inside_->stale = true;
    return input;
}

ui::Size Window::size() const {
    const Surface surface = inside_->screen.surface();
    return {static_cast<float>(surface.width()), static_cast<float>(surface.height())};
}

bool Window::show(const ui::Shapes& shapes, const ui::Look& look) {
    auto& in = *inside_;
    const bool same_look = look.scale == in.scale && look.theme == in.theme;
    if (!in.stale && same_look && shapes == in.shapes)
        return false;
    Surface surface = in.screen.surface();
    const PixelRect all{0, 0, surface.width(), surface.height()};
    Scene scene = resolve(shapes, look, all, in.textures);
    if (in.stale || !same_look || !in.screen.software()) {
        surface.clear();
        paint(surface, scene, *look.theme, all);
    } else {
        for (const auto& part : damage(in.scene, scene))
            paint(surface, scene, *look.theme, part);
    }
    in.screen.present();
    in.shapes = shapes;
    in.scene = std::move(scene);
    in.scale = look.scale;
    in.theme = look.theme;
    in.stale = false;
    return true;
}

void Window::set_full_screen(bool full) {
    if (full != full_screen())
        inside_->stale = true;
    inside_->screen.set_full_screen(full);
}

bool Window::full_screen() const { return inside_->screen.full_screen(); }
void Window::set_pointer(Pointer pointer) { inside_->screen.set_pointer(pointer); }
std::string Window::clipboard() const { return clipboard_text(); }
void Window::set_clipboard(const std::string& text) { set_clipboard_text(text); }
Result<void> Window::save_png(const std::filesystem::path& file) { return write_png(inside_->screen.bitmap(), file); }

Result<void> draw_png(const ui::Shapes& shapes, const ui::Look& look, ui::Size physical, const std::filesystem::path& assets,
                      const std::filesystem::path& file) {
    if (auto available = display_available(); !available)
        return Failure{"No picture can be drawn: " + available.error().message + ".", available.error().next_step};
    auto picture = Picture::make(static_cast<int>(physical.w), static_cast<int>(physical.h));
    if (!picture)
        return Failure{"A picture of that size cannot be drawn.", "Choose a smaller one."};
    Textures textures(assets);
    Surface surface = picture->surface();
    const PixelRect all{0, 0, surface.width(), surface.height()};
    surface.clear();
    paint(surface, resolve(shapes, look, all, textures), *look.theme, all);
    return write_png(picture->bitmap(), file);
}

} // namespace retake::render
