// A rubber stamp: words in a double frame, worn by the mask of assets/textures.
#pragma once
#include "render/bitmap.hpp"
#include <string>

namespace retake::render {

// White, to be tinted. `size` is that of the type in design pixels, `scale` pixels per design pixel; the seed says which
// part of the mask wears it.
Bitmap stamp(const std::string& words, float size, float scale, unsigned seed, const Bitmap& mask);

} // namespace retake::render
