// Icons and the wordmark, drawn by Cairo from their paths.
#include "render/icons.hpp"
#include <algorithm>
#include <cairo.h>
#include <fstream>
#include <functional>
#include <sstream>

namespace retake::render {
namespace {

std::string contents(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

Bitmap drawn(int width, int height, const std::function<void(cairo_t*)>& draw) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t* cairo = cairo_create(surface);
    draw(cairo);
    Bitmap out = taken_from(surface);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return out;
}

} // namespace

Icons::Icons(const std::filesystem::path& assets) : wordmark_(read_svg(contents(assets / "wordmark.svg"))) {
    for (auto& path : read_svg(contents(assets / "icons.svg")).paths)
        if (path.id.starts_with("i-"))
            paths_.emplace(path.id.substr(2), std::move(path.data));
}

std::vector<std::string> Icons::names() const {
    std::vector<std::string> out;
    for (const auto& [name, path] : paths_)
        out.push_back(name);
    return out;
}

Bitmap Icons::icon(const std::string& name, int pixels) const {
    const auto found = paths_.find(name);
    if (found == paths_.end() || pixels <= 0)
        return blank(1, 1);
    return drawn(pixels, pixels, [&](cairo_t* cairo) {
        cairo_scale(cairo, pixels / 24.0, pixels / 24.0);
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
        trace(cairo, found->second);
        cairo_fill(cairo);
    });
}

Bitmap Icons::wordmark(int width, int height) const {
    return drawn(std::max(1, width), std::max(1, height), [&](cairo_t* cairo) {
        cairo_scale(cairo, width / wordmark_.width, height / wordmark_.height);
        for (const auto& path : wordmark_.paths)
            paint(cairo, path);
    });
}

} // namespace retake::render
