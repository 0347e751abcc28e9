// Resolves groups, asks for pictures, and compares two scenes.
#include "render/scene.hpp"
#include "base/overloaded.hpp"
#include "render/text.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace retake::render {
namespace {

constexpr std::size_t rectangles_max = 8;
constexpr std::size_t look_ahead = 48; // how far an unchanged shape is searched for behind inserted ones

PixelRect around(const ui::Rect& area, const Transform& transform, float margin) {
    const std::array<ui::Point, 4> corners = {transform({area.x, area.y}), transform({area.right(), area.y}),
                                              transform({area.x, area.bottom()}), transform({area.right(), area.bottom()})};
    const auto [left, right] = std::ranges::minmax(corners, {}, &ui::Point::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &ui::Point::y);
    const int x = static_cast<int>(std::floor(left.x - margin)), y = static_cast<int>(std::floor(top.y - margin));
    return {x, y, static_cast<int>(std::ceil(right.x + margin)) - x, static_cast<int>(std::ceil(bottom.y + margin)) - y};
}

ui::Rect box_of(const std::vector<ui::Point>& points, float margin) {
    if (points.empty())
        return {};
    const auto [left, right] = std::ranges::minmax(points, {}, &ui::Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &ui::Point::y);
    return ui::Rect{left.x, top.y, right.x - left.x, bottom.y - top.y}.grown(margin);
}

ui::Rect about(ui::Point centre, float rx, float ry) { return {centre.x - rx, centre.y - ry, 2 * rx, 2 * ry}; }

// The area of a shape in design pixels. Text reaches as far as its picture, which is asked elsewhere.
ui::Rect area_of(const ui::Shape& shape) {
    return std::visit(overloaded{
                          [](const ui::Polyline& s) { return box_of(s.points, s.width); },
                          [](const ui::Polygon& s) { return box_of(s.points, 0); },
                          [](const ui::Ring& s) { return about(s.centre, s.radius, s.radius); },
                          [](const ui::Disc& s) { return about(s.centre, std::max(s.rx, s.ry), std::max(s.rx, s.ry)); },
                          [](const ui::Stamp&) { return ui::Rect{}; },
                          [](const ui::Push&) { return ui::Rect{}; },
                          [](const ui::Pop&) { return ui::Rect{}; },
                          [](const auto& s) { return s.area; },
                      },
                      shape);
}

class Resolver {
public:
    Resolver(const ui::Look& look, PixelRect surface, Textures& textures, Scene& out)
        : look_(look), textures_(textures), out_(out), groups_{{scaling(look.scale), 1, surface}} {}

    void operator()(const ui::Push& push) {
        Group inner = groups_.back();
        if (push.clip)
            inner.clip = common(inner.clip, around(*push.clip, inner.transform, 0));
        inner.transform = inner.transform * of(push);
        inner.opacity *= push.opacity;
        groups_.push_back(inner);
    }
    void operator()(const ui::Pop&) {
        if (groups_.size() > 1)
            groups_.pop_back();
    }
    void operator()(const ui::Label& label) {
        Placed placed = plain(label);
        const float scale = raster_scale();
        placed.sprite = textures_.text(label, colour(label.paint), scale);
        const float baseline = label.area.y + first_baseline(label.type, placed.sprite.lines, label.down, label.area.h);
        add_sprite(std::move(placed), {label.area.x, baseline}, scale);
    }
    void operator()(const ui::Icon& icon) {
        Placed placed = plain(icon);
        const float scale = raster_scale();
        if (icon.turn != 0)
            placed.transform = placed.transform * of(ui::Push{icon.area.centre(), 1, 1, icon.turn});
        const float side = std::min(icon.area.w, icon.area.h);
        placed.sprite = textures_.icon(icon.name, std::max(1, static_cast<int>(std::lround(side * scale))));
        add_sprite(std::move(placed), {icon.area.centre().x - side / 2, icon.area.centre().y - side / 2}, scale);
    }
    void operator()(const ui::Wordmark& mark) {
        Placed placed = plain(mark);
        const float scale = raster_scale();
        const auto pixels = [scale](float length) { return static_cast<int>(std::lround(length * scale)); };
        placed.sprite = textures_.wordmark(pixels(mark.area.w), pixels(mark.area.h));
        add_sprite(std::move(placed), {mark.area.x, mark.area.y}, scale);
    }
    void operator()(const ui::Stamp& stamp) {
        Placed placed = plain(stamp);
        const float scale = raster_scale();
        placed.transform = placed.transform * of(ui::Push{stamp.centre, stamp.scale, stamp.scale, stamp.lean});
        placed.sprite = textures_.stamp(stamp, scale);
        const auto half = [scale](int pixels) { return static_cast<float>(pixels) / scale / 2; };
        add_sprite(std::move(placed), {stamp.centre.x - half(placed.sprite.width), stamp.centre.y - half(placed.sprite.height)},
                   scale);
    }
    void operator()(const ui::Pattern& pattern) {
        Placed placed = plain(pattern);
        placed.sprite = textures_.pattern(pattern.letter, raster_scale() * pattern.scale);
        add(std::move(placed), pattern.area);
    }
    void operator()(const ui::Texture& texture) {
        Placed placed = plain(texture);
        placed.ground = take_ground(texture);
        placed.sprite = textures_.cloth(texture.cloth, placed.ground, raster_scale());
        add(std::move(placed), texture.area);
    }
    void operator()(const ui::Picture& picture) {
        Placed placed = plain(picture);
        const float scale = raster_scale();
        const auto pixels = [scale](float length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
        placed.sprite = textures_.picture(picture.file, pixels(picture.area.w), pixels(picture.area.h));
        placed.texel = picture.area.w / static_cast<float>(std::max(placed.sprite.width, 1));
        if (placed.sprite.texture)
            add(std::move(placed), picture.area);
        else
            describe_instead(picture);
    }
    void operator()(const auto& shape) { add(plain(shape), area_of(shape)); }

private:
    struct Group {
        Transform transform;
        float opacity;
        PixelRect clip;
    };

    ui::Colour colour(const ui::Paint& paint) const { return (*look_.theme)[paint.ink]; }

    Placed plain(const ui::Shape& shape) const {
        const auto& group = groups_.back();
        return {shape, group.transform, group.opacity, group.clip, {}, {}, 1 / raster_scale(), {}, {}};
    }

    void add(Placed placed, const ui::Rect& area) {
        placed.bounds = common(around(area, placed.transform, 2), placed.clip);
        if (!placed.bounds.empty() && placed.opacity > 0)
            out_.push_back(std::move(placed));
    }

    // A file that cannot be shown is told in words, so that the card can still be played.
    void describe_instead(const ui::Picture& picture) {
        const auto& words = picture.alt.empty() ? picture.file : picture.alt;
        (*this)(ui::Fill{picture.area, picture.corners, {ui::Ink::manila}});
        (*this)(
            ui::Label{picture.area.grown(-20), words, ui::type::t4, {ui::Ink::ink}, ui::Side::centre, ui::Side::centre, true});
    }

    // Pictures are made for the size at rest; a movement scales them, unless it stays far from it.
    float raster_scale() const {
        const float by = groups_.back().transform.scale() / look_.scale;
        if (by > 0.6f && by < 1.7f)
            return look_.scale;
        const float step = std::exp2(std::round(std::log2(std::max(by, 0.05f)) * 2) / 2);
        return look_.scale * step;
    }

    // A sprite at rest lies on whole pixels, or all its edges blur.
    void add_sprite(Placed placed, ui::Point origin, float scale) {
        if (!placed.sprite.texture)
            return;
        const auto& t = placed.transform;
        if (t.upright() && std::abs(t.a - scale) < 1e-3f && std::abs(t.d - scale) < 1e-3f)
            origin = {(std::round(t(origin).x) - t.e) / t.a, (std::round(t(origin).y) - t.f) / t.d};
        const auto design = [scale](int pixels) { return static_cast<float>(pixels) / scale; };
        const auto& sprite = placed.sprite;
        placed.place = {origin.x + design(sprite.left), origin.y + design(sprite.top), design(sprite.width),
                        design(sprite.height)};
        const ui::Rect place = placed.place;
        add(std::move(placed), place);
    }

    // A cloth straight on a full fill of the same form is one tile: half the work.
    std::optional<ui::Colour> take_ground(const ui::Texture& texture) {
        if (out_.empty())
            return std::nullopt;
        const Placed& below = out_.back();
        const auto* fill = std::get_if<ui::Fill>(&below.shape);
        if (!fill || fill->area != texture.area || fill->corners != texture.corners || fill->paint.alpha < 1 ||
            below.opacity < 1 || below.transform != groups_.back().transform || below.clip != groups_.back().clip)
            return std::nullopt;
        const auto ground = colour(fill->paint);
        out_.pop_back();
        return ground;
    }

    const ui::Look& look_;
    Textures& textures_;
    Scene& out_;
    std::vector<Group> groups_;
};

// Where `after` goes on with the shape at `before[at]`, or its end.
std::size_t found(const Scene& before, std::size_t at, const Placed& sought) {
    const std::size_t end = std::min(before.size(), at + look_ahead);
    for (std::size_t i = at; i < end; ++i)
        if (before[i].looks_like(sought))
            return i;
    return before.size();
}

std::int64_t pixels(const PixelRect& area) { return std::int64_t{area.w} * area.h; }

// Joins the two whose common rectangle spoils the fewest pixels besides them.
PixelRect take_nearest_two(std::vector<PixelRect>& spoilt) {
    std::size_t first = 0, second = 1;
    auto least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < spoilt.size(); ++i)
        for (std::size_t j = i + 1; j < spoilt.size(); ++j)
            if (const auto more = pixels(joined(spoilt[i], spoilt[j])) - pixels(spoilt[i]) - pixels(spoilt[j]); more < least) {
                least = more;
                first = i;
                second = j;
            }
    const auto both = joined(spoilt[first], spoilt[second]);
    spoilt.erase(spoilt.begin() + static_cast<std::ptrdiff_t>(second));
    spoilt.erase(spoilt.begin() + static_cast<std::ptrdiff_t>(first));
    return both;
}

void spoil(std::vector<PixelRect>& spoilt, PixelRect area) {
    if (area.empty())
        return;
    for (std::size_t i = 0; i < spoilt.size();)
        if (spoilt[i].overlaps(area)) {
            area = joined(area, spoilt[i]);
            spoilt.erase(spoilt.begin() + static_cast<std::ptrdiff_t>(i));
            i = 0;
        } else {
            ++i;
        }
    spoilt.push_back(area);
    if (spoilt.size() > rectangles_max)
        spoil(spoilt, take_nearest_two(spoilt));
}

// An outline changes its edge and nothing that it encloses: the ring about a picture is no reason to draw the picture again.
void spoil(std::vector<PixelRect>& spoilt, const Placed& placed) {
    const auto* outline = std::get_if<ui::Outline>(&placed.shape);
    if (!outline || !placed.transform.upright())
        return spoil(spoilt, placed.bounds);
    constexpr int margin = 2;
    const auto whole = around(outline->area, placed.transform, margin);
    const auto& c = outline->corners;
    const float deep = std::max({outline->width, c.top_left, c.top_right, c.bottom_left, c.bottom_right});
    const float scale = std::max(placed.transform.scale_x(), placed.transform.scale_y());
    const int edge = static_cast<int>(std::ceil(deep * scale)) + 2 * margin;
    if (whole.w <= 4 * edge || whole.h <= 4 * edge)
        return spoil(spoilt, placed.bounds); // it encloses little
    const int inner = whole.h - 2 * edge;
    for (const auto& side : {PixelRect{whole.x, whole.y, whole.w, edge}, PixelRect{whole.x, whole.y + edge, edge, inner},
                             PixelRect{whole.x + whole.w - edge, whole.y + edge, edge, inner},
                             PixelRect{whole.x, whole.y + whole.h - edge, whole.w, edge}})
        spoil(spoilt, common(side, placed.clip));
}

} // namespace

bool Placed::looks_like(const Placed& other) const {
    return transform == other.transform && opacity == other.opacity && clip == other.clip && bounds == other.bounds &&
           ground == other.ground && sprite.texture == other.sprite.texture && shape == other.shape;
}

Scene resolve(const ui::Shapes& shapes, const ui::Look& look, PixelRect surface, Textures& textures) {
    Scene out;
    out.reserve(shapes.size());
    Resolver resolver(look, surface, textures, out);
    for (const auto& shape : shapes)
        std::visit(resolver, shape);
    return out;
}

// Walks both scenes side by side: what stands in both in the same order is unchanged, all else is spoilt where it was and is.
std::vector<PixelRect> damage(const Scene& before, const Scene& after) {
    std::vector<PixelRect> spoilt;
    std::size_t at = 0;
    for (const auto& placed : after) {
        const std::size_t same = found(before, at, placed);
        if (same == before.size()) {
            spoil(spoilt, placed);
            continue;
        }
        for (; at < same; ++at)
            spoil(spoilt, before[at]);
        at = same + 1;
    }
    for (; at < before.size(); ++at)
        spoil(spoilt, before[at]);
    return spoilt;
}

} // namespace retake::render
