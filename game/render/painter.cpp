// Turns placed shapes into triangles and hands them to the surface, batch by batch.
#include "render/painter.hpp"

namespace retake::render {
namespace {

class Batch {
public:
    explicit Batch(Surface& surface) : surface_(surface) {}

    // Triangles go on as long as texture and clip stay the same.
    Mesh& with(const Texture* texture, const PixelRect& clip) {
        if (texture != texture_ || clip != clip_)
            flush();
        texture_ = texture;
        clip_ = clip;
        return mesh_;
    }
    void flush() {
        if (!mesh_.empty()) {
            if (clip_ != set_) {
                surface_.clip(clip_);
                set_ = clip_;
            }
            surface_.draw(mesh_, texture_);
        }
        mesh_.clear();
    }

private:
    Surface& surface_;
    Mesh mesh_;
    const Texture* texture_ = nullptr;
    PixelRect clip_;
    PixelRect set_;
};

class Draw {
public:
    Draw(Batch& batch, const Placed& placed, const ui::Theme& theme, const PixelRect& clip)
        : batch_(batch), placed_(placed), theme_(theme), clip_(clip) {}

    // Text has its colour in its picture (emoji keep theirs): only its opacity is left to say.
    void operator()(const ui::Label& s) { sprite(white(s.paint.alpha)); }
    void operator()(const ui::Icon& s) { sprite(ink(s.paint)); }
    void operator()(const ui::Stamp& s) { sprite(ink(s.paint)); }
    void operator()(const ui::Wordmark&) { sprite(white(1)); }
    void operator()(const ui::Pattern& s) { tiles(s.area, s.corners, ink(s.paint)); }
    void operator()(const ui::Texture& s) { tiles(s.area, s.corners, white(1)); }
    void operator()(const ui::Picture& s) { tiles(s.area, s.corners, white(1)); }
    void operator()(const ui::Push&) {}
    void operator()(const ui::Pop&) {}
    void operator()(const auto& s) { add(batch_.with(nullptr, clip_), s, ink(s.paint), placed_.transform); }

private:
    Tint ink(const ui::Paint& paint) const { return tint(theme_[paint.ink], paint.alpha * placed_.opacity); }
    Tint white(float alpha) const { return tint({255, 255, 255, 255}, alpha * placed_.opacity); }

    void sprite(Tint tint) {
        const auto& sprite = placed_.sprite;
        add_picture(batch_.with(sprite.texture.get(), clip_), placed_.place, static_cast<float>(sprite.width),
                    static_cast<float>(sprite.height), tint, placed_.transform);
    }

    void tiles(const ui::Rect& area, const ui::Corners& corners, Tint tint) {
        if (!placed_.sprite.texture)
            return;
        const ui::Rect at = snapped(area, placed_.transform);
        add_tiles(batch_.with(placed_.sprite.texture.get(), clip_), area, corners, {at.x, at.y}, {placed_.texel, placed_.texel},
                  tint, placed_.transform);
    }

    Batch& batch_;
    const Placed& placed_;
    const ui::Theme& theme_;
    const PixelRect& clip_;
};

} // namespace

void paint(Surface& surface, const Scene& scene, const ui::Theme& theme, PixelRect within) {
    Batch batch(surface);
    for (const auto& placed : scene)
        if (placed.bounds.overlaps(within)) {
            const PixelRect clip = common(placed.clip, within);
            std::visit(Draw(batch, placed, theme, clip), placed.shape);
        }
    batch.flush();
    surface.release_clip();
}

} // namespace retake::render
