// Reads authors' pictures by gdk-pixbuf.
#include "render/photo.hpp"
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <memory>

namespace retake::render {
namespace {

struct Release {
    void operator()(GdkPixbuf* pixels) const { g_object_unref(pixels); }
};
using Pixels = std::unique_ptr<GdkPixbuf, Release>;

constexpr int pixels_max = 50'000'000; // of a file; a larger one would take the memory of the whole game

// Drawings are made at the size that is wanted; photographs are turned as the camera was held, and then sized.
Pixels read(const std::string& file, int width, int height) {
    int wide = 0, high = 0;
    GdkPixbufFormat* format = gdk_pixbuf_get_file_info(file.c_str(), &wide, &high);
    if (!format)
        return {};
    const std::unique_ptr<char, decltype(&g_free)> name(gdk_pixbuf_format_get_name(format), g_free);
    if (std::string_view(name.get()) == "svg")
        return Pixels(gdk_pixbuf_new_from_file_at_scale(file.c_str(), width, height, FALSE, nullptr));
    if (wide <= 0 || high <= 0 || wide > pixels_max / high)
        return {};
    const Pixels whole(gdk_pixbuf_new_from_file(file.c_str(), nullptr));
    return whole ? Pixels(gdk_pixbuf_apply_embedded_orientation(whole.get())) : Pixels();
}

Bitmap premultiplied(const GdkPixbuf* pixels) {
    const int width = gdk_pixbuf_get_width(pixels), height = gdk_pixbuf_get_height(pixels);
    const int stride = gdk_pixbuf_get_rowstride(pixels), channels = gdk_pixbuf_get_n_channels(pixels);
    const auto* bytes = gdk_pixbuf_read_pixels(pixels);
    Bitmap out = blank(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto* from = bytes + static_cast<std::ptrdiff_t>(y) * stride + static_cast<std::ptrdiff_t>(x) * channels;
            auto* to = out.at(x, y);
            const int alpha = channels == 4 ? from[3] : 255;
            for (int c = 0; c < 3; ++c)
                to[c] = static_cast<std::uint8_t>((from[c] * alpha + 127) / 255);
            to[3] = static_cast<std::uint8_t>(alpha);
        }
    return out;
}

} // namespace

Bitmap read_picture(const std::string& file, int width, int height) {
    const auto pixels = read(file, width, height);
    if (!pixels || gdk_pixbuf_get_bits_per_sample(pixels.get()) != 8)
        return {};
    auto bitmap = premultiplied(pixels.get());
    return bitmap.width == width && bitmap.height == height ? bitmap : resampled(bitmap, width, height);
}

} // namespace retake::render
