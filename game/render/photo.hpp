// Authors' pictures: read from a file, at the size at which they are shown.
#pragma once
#include "render/bitmap.hpp"
#include <string>

namespace retake::render {

// PNG, JPEG, GIF, WebP, BMP, and drawings in SVG, which are drawn at that size. Empty where the file is missing, damaged or
// of no known kind. The picture fills the size whatever its own sides are.
Bitmap read_picture(const std::string& file, int width, int height);

} // namespace retake::render
