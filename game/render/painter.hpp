// The painter: draws a scene, or the part of it within a rectangle, in as few batches as its order allows.
#pragma once
#include "render/scene.hpp"

namespace retake::render {

void paint(Surface&, const Scene&, const ui::Theme&, PixelRect within);

} // namespace retake::render
