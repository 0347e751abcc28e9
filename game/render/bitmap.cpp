// Pictures in memory, read and written as PNG through Cairo, and averaged to other sizes.
#include "render/bitmap.hpp"
#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <cstring>
#include <memory>

namespace retake::render {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

// Cairo keeps a pixel as one native-endian word, alpha on top; the window wants bytes R, G, B, A.
std::uint32_t swapped(std::uint32_t argb) { return (argb & 0xff00ff00u) | (argb >> 16 & 0xffu) | (argb & 0xffu) << 16; }

struct Share { // how much one source line gives to a new one
    int from;
    float weight;
};

std::vector<std::vector<Share>> shares(int from, int to) {
    std::vector<std::vector<Share>> out(static_cast<std::size_t>(to));
    const float step = static_cast<float>(from) / static_cast<float>(to);
    for (int i = 0; i < to; ++i) {
        const float begin = static_cast<float>(i) * step, end = begin + step;
        for (int s = static_cast<int>(begin); s < from && static_cast<float>(s) < end - 1e-4f; ++s) {
            const float covered = std::min(end, static_cast<float>(s + 1)) - std::max(begin, static_cast<float>(s));
            out[static_cast<std::size_t>(i)].push_back({s, covered / step});
        }
    }
    return out;
}

} // namespace

Bitmap blank(int width, int height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4)};
}

Bitmap taken_from(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Bitmap out = blank(cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface));
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const bool opaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24;
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, 4);
            pixel = swapped(opaque ? pixel | 0xff000000u : pixel);
            std::memcpy(out.at(x, y), &pixel, 4);
        }
    return out;
}

Result<Bitmap> read_png(const std::filesystem::path& file) {
    const Surface surface(cairo_image_surface_create_from_png(file.c_str()), &cairo_surface_destroy);
    const auto status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return Failure{"The picture " + file.string() + " cannot be read: " + cairo_status_to_string(status) + ".",
                       "Install Retake again, or run it from its own folder."};
    return taken_from(surface.get());
}

Result<void> write_png(const Bitmap& bitmap, const std::filesystem::path& file) {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, bitmap.width, bitmap.height), &cairo_surface_destroy);
    cairo_surface_flush(surface.get());
    unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (int y = 0; y < bitmap.height; ++y)
        for (int x = 0; x < bitmap.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, bitmap.at(x, y), 4);
            pixel = swapped(pixel);
            std::memcpy(rows + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, &pixel, 4);
        }
    cairo_surface_mark_dirty(surface.get());
    const auto status = cairo_surface_write_to_png(surface.get(), file.c_str());
    if (status != CAIRO_STATUS_SUCCESS)
        return Failure{"The picture " + file.string() + " cannot be written: " + cairo_status_to_string(status) + ".",
                       "Choose a folder that exists and that you may write to."};
    return {};
}

Bitmap resampled(const Bitmap& from, int width, int height) {
    if (from.width == width && from.height == height)
        return from;
    const auto columns = shares(from.width, width), rows = shares(from.height, height);
    Bitmap out = blank(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            float sum[4] = {};
            for (const auto& row : rows[static_cast<std::size_t>(y)])
                for (const auto& column : columns[static_cast<std::size_t>(x)])
                    for (int c = 0; c < 4; ++c)
                        sum[c] += row.weight * column.weight * static_cast<float>(from.at(column.from, row.from)[c]);
            for (int c = 0; c < 4; ++c)
                out.at(x, y)[c] = static_cast<std::uint8_t>(std::lround(std::clamp(sum[c], 0.0f, 255.0f)));
        }
    return out;
}

} // namespace retake::render
