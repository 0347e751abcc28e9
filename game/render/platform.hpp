// What the machine offers for drawing: textures, surfaces, a window. platform.cpp and input.cpp are the only files that know
// the library behind it, in its versions 2.5 to 3.
#pragma once
#include "render/bitmap.hpp"
#include "render/mesh.hpp"
#include "render/window.hpp"
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace sf {
class Event;
class RenderTarget;
} // namespace sf

namespace retake::render {

struct PixelRect {
    int x = 0, y = 0, w = 0, h = 0;
    bool operator==(const PixelRect&) const = default;
    bool empty() const { return w <= 0 || h <= 0; }
    bool overlaps(const PixelRect& r) const { return r.x < x + w && x < r.x + r.w && r.y < y + h && y < r.y + r.h; }
};
PixelRect common(const PixelRect&, const PixelRect&);
PixelRect joined(const PixelRect&, const PixelRect&);

class Texture {
public:
    Texture(const Bitmap&, bool repeated);
    ~Texture();
    Texture(const Texture&) = delete;
    Texture& operator=(const Texture&) = delete;
    std::size_t bytes() const { return bytes_; }

private:
    friend class Surface;
    struct Inside;
    std::unique_ptr<Inside> inside_;
    std::size_t bytes_;
};

class Surface { // what can be drawn on
public:
    Surface(sf::RenderTarget&);
    int width() const;
    int height() const;
    void clip(const PixelRect&); // nothing is drawn outside
    void release_clip();
    void draw(std::span<const Vertex>, const Texture*);
    void clear();

private:
    sf::RenderTarget* target_;
};

class Picture { // drawn on without a window
public:
    static std::optional<Picture> make(int width, int height);
    ~Picture();
    Picture(Picture&&) noexcept;
    Surface surface();
    Bitmap bitmap();

private:
    Picture();
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

class Screen { // the window itself
public:
    Screen(int width, int height, const std::string& title, const Bitmap& icon);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    std::optional<ui::Input> poll();
    Surface surface();
    void present();
    Bitmap bitmap();
    bool full_screen() const;
    void set_full_screen(bool);
    void set_pointer(Pointer);
    // Drawn by the processor: then every pixel counts, and what was drawn stays for the next frame.
    bool software() const;

private:
    struct Inside;
    void create(bool full);
    std::unique_ptr<Inside> inside_;
};

std::string clipboard_text();
void set_clipboard_text(const std::string&);

// Turns the library's events into ours; remembers which keys are down, and gives keys to signs that a layout types elsewhere.
class Translator {
public:
    void take(const sf::Event&);
    std::optional<ui::Input> next();

private:
    void pressed(ui::Key);
    void entered(char32_t);
    std::deque<ui::Input> waiting_;
    std::set<ui::Code> down_;
    ui::Key last_;
};

} // namespace retake::render
