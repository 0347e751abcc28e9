// A display list resolved: each shape with its place in pixels, its opacity and its clip, and what changed since the last.
#pragma once
#include "render/platform.hpp"
#include "render/textures.hpp"
#include "ui/look.hpp"

namespace retake::render {

struct Placed {
    ui::Shape shape;
    Transform transform;
    float opacity = 1;
    PixelRect clip;                   // all of the surface where nothing clips
    PixelRect bounds;                 // no pixel outside changes; within the clip
    Sprite sprite;                    // of text, icons, stamps, tiles
    float texel = 1;                  // the design pixels that a tile's pixel takes
    ui::Rect place;                   // where a sprite that is no tile lies, under the transform
    std::optional<ui::Colour> ground; // a tile that is drawn together with the fill below it

    bool looks_like(const Placed& other) const;
};
using Scene = std::vector<Placed>;

Scene resolve(const ui::Shapes&, const ui::Look&, PixelRect surface, Textures&);

// The parts of the surface where two scenes differ; a few rectangles that do not overlap.
std::vector<PixelRect> damage(const Scene& before, const Scene& after);

} // namespace retake::render
