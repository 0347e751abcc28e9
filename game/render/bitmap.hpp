// A picture in memory: rows of premultiplied RGBA, from the top.
#pragma once
#include "base/result.hpp"
#include <cstdint>
#include <filesystem>
#include <vector>

typedef struct _cairo_surface cairo_surface_t;

namespace retake::render {

struct Bitmap {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // width × height × 4, colour already multiplied by alpha

    const std::uint8_t* at(int x, int y) const {
        return &rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4];
    }
    std::uint8_t* at(int x, int y) {
        return &rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4];
    }
    bool operator==(const Bitmap&) const = default;
};

Bitmap blank(int width, int height);

// What has been drawn on a Cairo image surface (ARGB32).
Bitmap taken_from(cairo_surface_t*);

Result<Bitmap> read_png(const std::filesystem::path&);
Result<void> write_png(const Bitmap&, const std::filesystem::path&);

// The picture at another size, each new pixel the average of the area that it covers.
Bitmap resampled(const Bitmap&, int width, int height);

} // namespace retake::render
