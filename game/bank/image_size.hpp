// How large a picture is, from the first bytes of its file.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace retake::bank {

struct ImageSize {
    double width = 0, height = 0; // pixels, or units of a drawing; both above 0
    bool operator==(const ImageSize&) const = default;
};

// So many bytes hold the size in all but strange files.
constexpr std::size_t image_head_bytes = 1024U * 1024;

// PNG (ISO/IEC 15948), JPEG (ITU-T T.81, B.2.2), GIF (87a, 89a), WebP (RFC 9649), BMP, and SVG by its `viewBox`, else its
// `width` and `height`. nullopt: none of these, or damaged.
std::optional<ImageSize> image_size(std::string_view head);

} // namespace retake::bank
