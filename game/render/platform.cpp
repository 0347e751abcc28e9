// Textures, surfaces and the window by SFML 2.5, 2.6 or 3.
#include "render/platform.hpp"
#include <SFML/Graphics.hpp>
#include <SFML/OpenGL.hpp>
#include <algorithm>
#include <array>
#include <cstring>

namespace retake::render {
namespace {

#if SFML_VERSION_MAJOR >= 3
using Factor = sf::BlendMode::Factor;
constexpr auto triangles = sf::PrimitiveType::Triangles;
sf::VideoMode mode(int w, int h) { return sf::VideoMode({static_cast<unsigned>(w), static_cast<unsigned>(h)}); }
sf::Vector2u desktop_size() { return sf::VideoMode::getDesktopMode().size; }
bool resize(sf::Texture& texture, unsigned w, unsigned h) { return texture.resize({w, h}); }
bool resize(sf::RenderTexture& texture, unsigned w, unsigned h) { return texture.resize({w, h}); }
void update(sf::Texture& texture, const std::uint8_t* pixels) { texture.update(pixels); }
sf::View view_of(sf::Vector2u size) { return sf::View(sf::FloatRect({0, 0}, sf::Vector2f(size))); }
constexpr auto whole_window = sf::Style::Default;
constexpr auto bare_window = sf::Style::None;
using PointerType = sf::Cursor::Type;
struct PointerShape {
    std::optional<sf::Cursor> cursor;
    bool load(PointerType type) { return (cursor = sf::Cursor::createFromSystem(type)).has_value(); }
    const sf::Cursor& get() const { return *cursor; }
};
void set_icon(sf::Window& window, const Bitmap& b) {
    window.setIcon({static_cast<unsigned>(b.width), static_cast<unsigned>(b.height)}, b.rgba.data());
}
// The library keeps the scissor itself from version 3 on: as a share of the target.
void set_scissor(sf::RenderTarget& target, const PixelRect& r) {
    sf::View view = target.getView();
    const sf::Vector2f size(target.getSize());
    view.setScissor(sf::FloatRect({static_cast<float>(r.x) / size.x, static_cast<float>(r.y) / size.y},
                                  {static_cast<float>(r.w) / size.x, static_cast<float>(r.h) / size.y}));
    target.setView(view);
}
void drop_scissor(sf::RenderTarget& target) {
    sf::View view = target.getView();
    view.setScissor(sf::FloatRect({0, 0}, {1, 1}));
    target.setView(view);
}
void pump(sf::RenderWindow& window, Translator& translator) {
    while (const auto event = window.pollEvent())
        translator.take(*event);
}
#else
using Factor = sf::BlendMode;
constexpr auto triangles = sf::Triangles;
sf::VideoMode mode(int w, int h) { return sf::VideoMode(static_cast<unsigned>(w), static_cast<unsigned>(h)); }
sf::Vector2u desktop_size() {
    const auto desktop = sf::VideoMode::getDesktopMode();
    return {desktop.width, desktop.height};
}
bool resize(sf::Texture& texture, unsigned w, unsigned h) { return texture.create(w, h); }
bool resize(sf::RenderTexture& texture, unsigned w, unsigned h) { return texture.create(w, h); }
void update(sf::Texture& texture, const std::uint8_t* pixels) { texture.update(pixels); }
sf::View view_of(sf::Vector2u size) {
    return sf::View(sf::FloatRect(0, 0, static_cast<float>(size.x), static_cast<float>(size.y)));
}
constexpr auto whole_window = static_cast<sf::Uint32>(sf::Style::Default);
constexpr auto bare_window = static_cast<sf::Uint32>(sf::Style::None);
using PointerType = sf::Cursor::Type;
struct PointerShape {
    sf::Cursor cursor;
    bool load(PointerType type) { return cursor.loadFromSystem(type); }
    const sf::Cursor& get() const { return cursor; }
};
void set_icon(sf::Window& window, const Bitmap& b) {
    window.setIcon(static_cast<unsigned>(b.width), static_cast<unsigned>(b.height), b.rgba.data());
}
// Version 2 never touches the scissor; OpenGL counts rows from the bottom.
void set_scissor(sf::RenderTarget& target, const PixelRect& r) {
    target.setActive(true);
    glEnable(GL_SCISSOR_TEST);
    glScissor(r.x, static_cast<int>(target.getSize().y) - r.y - r.h, r.w, r.h);
}
void drop_scissor(sf::RenderTarget& target) {
    target.setActive(true);
    glDisable(GL_SCISSOR_TEST);
}
void pump(sf::RenderWindow& window, Translator& translator) {
    for (sf::Event event; window.pollEvent(event);)
        translator.take(event);
}
#endif

static_assert(sizeof(Vertex) == sizeof(sf::Vertex));

sf::BlendMode premultiplied() { return {Factor::One, Factor::OneMinusSrcAlpha}; }

Bitmap from_image(const sf::Image& image) {
    Bitmap out = blank(static_cast<int>(image.getSize().x), static_cast<int>(image.getSize().y));
    if (!out.rgba.empty())
        std::memcpy(out.rgba.data(), image.getPixelsPtr(), out.rgba.size());
    for (std::size_t i = 3; i < out.rgba.size(); i += 4)
        out.rgba[i] = 255; // a window has no holes
    return out;
}

// The library's remarks ("vertical sync not supported") are no news for anybody.
void hush() { sf::err().rdbuf(nullptr); }

} // namespace

PixelRect common(const PixelRect& a, const PixelRect& b) {
    const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::min(a.x + a.w, b.x + b.w) - x, std::min(a.y + a.h, b.y + b.h) - y};
}

PixelRect joined(const PixelRect& a, const PixelRect& b) {
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.w, b.x + b.w) - x, std::max(a.y + a.h, b.y + b.h) - y};
}

struct Texture::Inside {
    sf::Texture texture;
};

Texture::Texture(const Bitmap& bitmap, bool repeated) : inside_(std::make_unique<Inside>()), bytes_(bitmap.rgba.size()) {
    if (bitmap.width > 0 && resize(inside_->texture, static_cast<unsigned>(bitmap.width), static_cast<unsigned>(bitmap.height)))
        update(inside_->texture, bitmap.rgba.data());
    inside_->texture.setSmooth(true);
    inside_->texture.setRepeated(repeated);
}

Texture::~Texture() = default;

Surface::Surface(sf::RenderTarget& target) : target_(&target) {}
int Surface::width() const { return static_cast<int>(target_->getSize().x); }
int Surface::height() const { return static_cast<int>(target_->getSize().y); }
void Surface::clip(const PixelRect& area) { set_scissor(*target_, area); }
void Surface::release_clip() { drop_scissor(*target_); }
void Surface::clear() { target_->clear(sf::Color::Black); }

void Surface::draw(std::span<const Vertex> vertices, const Texture* texture) {
    if (vertices.empty())
        return;
    sf::RenderStates states(premultiplied());
    states.texture = texture ? &texture->inside_->texture : nullptr;
    target_->draw(reinterpret_cast<const sf::Vertex*>(vertices.data()), vertices.size(), triangles, states);
}

struct Picture::Inside {
    sf::RenderTexture texture;
};

Picture::Picture() : inside_(std::make_unique<Inside>()) {}
Picture::~Picture() = default;
Picture::Picture(Picture&&) noexcept = default;

std::optional<Picture> Picture::make(int width, int height) {
    hush();
    Picture picture;
    if (width <= 0 || height <= 0 ||
        !resize(picture.inside_->texture, static_cast<unsigned>(width), static_cast<unsigned>(height)))
        return std::nullopt;
    return picture;
}

Surface Picture::surface() { return Surface(inside_->texture); }

Bitmap Picture::bitmap() {
    inside_->texture.display();
    return from_image(inside_->texture.getTexture().copyToImage());
}

struct Screen::Inside {
    std::array<std::optional<PointerShape>, 3> shapes; // before the window, which shows one of them until it is closed
    sf::RenderWindow window;
    std::string title;
    Bitmap icon;
    sf::Vector2u usual;
    bool full = false;
    bool software = false;
    Pointer pointer = Pointer::arrow;
    Translator translator;
};

Screen::Screen(int width, int height, const std::string& title, const Bitmap& icon) : inside_(std::make_unique<Inside>()) {
    hush();
    inside_->title = title;
    inside_->icon = icon;
    inside_->usual = {static_cast<unsigned>(width), static_cast<unsigned>(height)};
    create(false);
    inside_->window.setActive(true);
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string renderer = name ? name : "";
    inside_->software = renderer.find("llvmpipe") != std::string::npos || renderer.find("softpipe") != std::string::npos;
}

Screen::~Screen() = default;

// Full screen is a bare window as large as the desktop: it comes and goes at once and leaves the video mode alone.
void Screen::create(bool full) {
    auto& window = inside_->window;
    const auto desktop = desktop_size();
    const auto size = full ? desktop : sf::Vector2u(std::min(inside_->usual.x, desktop.x), std::min(inside_->usual.y, desktop.y));
    const auto& title = inside_->title;
    window.create(mode(static_cast<int>(size.x), static_cast<int>(size.y)), sf::String::fromUtf8(title.begin(), title.end()),
                  full ? bare_window : whole_window);
    // Version 2.5.1 centres with the desktop's width for both axes.
    window.setPosition({static_cast<int>(desktop.x - size.x) / 2, static_cast<int>(desktop.y - size.y) / 2});
    window.setKeyRepeatEnabled(true);
    if (inside_->icon.width > 0)
        set_icon(window, inside_->icon);
    inside_->full = full;
}

std::optional<ui::Input> Screen::poll() {
    auto& translator = inside_->translator;
    auto input = translator.next();
    if (!input) {
        pump(inside_->window, translator);
        input = translator.next();
    }
    if (input && std::holds_alternative<ui::Resized>(*input))
        inside_->window.setView(view_of(inside_->window.getSize()));
    return input;
}

Surface Screen::surface() { return Surface(inside_->window); }
void Screen::present() { inside_->window.display(); }
bool Screen::full_screen() const { return inside_->full; }
bool Screen::software() const { return inside_->software; }

Bitmap Screen::bitmap() {
    sf::Texture texture;
    const auto size = inside_->window.getSize();
    if (!resize(texture, size.x, size.y))
        return {};
    texture.update(inside_->window);
    return from_image(texture.copyToImage());
}

void Screen::set_full_screen(bool full) {
    if (full == inside_->full)
        return;
    if (full)
        inside_->usual = inside_->window.getSize();
    create(full);
    const auto pointer = std::exchange(inside_->pointer, Pointer::arrow);
    set_pointer(pointer);
}

void Screen::set_pointer(Pointer pointer) {
    if (pointer == inside_->pointer)
        return;
    constexpr std::array<PointerType, 3> types = {PointerType::Arrow, PointerType::Hand, PointerType::Text};
    const auto index = static_cast<std::size_t>(pointer);
    auto& shape = inside_->shapes[index];
    if (!shape)
        shape.emplace().load(types[index]);
    inside_->window.setMouseCursor(shape->get());
    inside_->pointer = pointer;
}

std::string clipboard_text() {
    const auto text = sf::Clipboard::getString().toUtf8();
    return {text.begin(), text.end()};
}

void set_clipboard_text(const std::string& text) { sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end())); }

} // namespace retake::render
