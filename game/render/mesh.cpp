// Fills, outlines, rings and pictures as triangles.
#include "render/mesh.hpp"
#include "render/stroke.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace retake::render {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float half = 0.5f; // the fade reaches half a pixel to each side of an edge

struct Polar {
    float cos, sin;
};
Polar polar(float angle) { return {std::cos(angle), std::sin(angle)}; }

// How many pieces a quarter of a circle takes so that its flat sides cannot be seen.
int quarter_pieces(float pixels) {
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(std::max(pixels, 1.0f)) * 1.6f)), 3, 24);
}

ui::Rect inset(const ui::Rect& area, float x, float y) { return {area.x + x, area.y + y, area.w - 2 * x, area.h - 2 * y}; }

ui::Corners shrunk(const ui::Corners& c, float by) {
    const auto less = [by](float r) { return std::max(0.0f, r - by); };
    return {less(c.top_left), less(c.top_right), less(c.bottom_right), less(c.bottom_left)};
}

float largest(const ui::Corners& c) { return std::max({c.top_left, c.top_right, c.bottom_right, c.bottom_left}); }

// The rounded rectangle after growing each side, with the same number of points whatever the growth.
Contour rounded_points(const ui::Rect& area, const ui::Corners& corners, ui::Point grown, int pieces,
                       const Transform& transform) {
    const float limit = std::min(area.w, area.h) / 2;
    struct Corner {
        float x, y, radius, in_x, in_y, start;
    };
    const Corner all[] = {{area.right(), area.y, corners.top_right, -1, 1, -pi / 2},
                          {area.right(), area.bottom(), corners.bottom_right, -1, -1, 0},
                          {area.x, area.bottom(), corners.bottom_left, 1, -1, pi / 2},
                          {area.x, area.y, corners.top_left, 1, 1, pi}};
    Contour out;
    out.reserve(static_cast<std::size_t>(4 * (pieces + 1)));
    for (const auto& corner : all) {
        const float radius = std::min(corner.radius, limit);
        // A sharp corner stays sharp when it grows; a round one keeps its centre.
        const float rx = radius > 0 ? std::max(0.0f, radius + grown.x) : 0,
                    ry = radius > 0 ? std::max(0.0f, radius + grown.y) : 0;
        const float cx = corner.x - corner.in_x * grown.x + corner.in_x * rx,
                    cy = corner.y - corner.in_y * grown.y + corner.in_y * ry;
        for (int i = 0; i <= pieces; ++i) {
            const auto at = polar(corner.start + pi / 2 * static_cast<float>(i) / static_cast<float>(pieces));
            out.push_back(transform({cx + rx * at.cos, cy + ry * at.sin}));
        }
    }
    return out;
}

ui::Point growth(float pixels, const Transform& transform) {
    return {pixels / std::max(transform.scale_x(), 1e-4f), pixels / std::max(transform.scale_y(), 1e-4f)};
}

int pieces_of(const ui::Corners& corners, const Transform& transform) {
    return largest(corners) <= 0 ? 1 : quarter_pieces(largest(corners) * transform.scale());
}

// The path of an outline's middle line from the top left corner, clockwise; an open one starts at the bottom left.
Path middle_line(const ui::Outline& outline, const ui::Rect& area, float width, const Transform& transform) {
    const auto middle = shrunk(outline.corners, width / 2);
    Contour points = rounded_points(inset(area, width / 2, width / 2), middle, {}, pieces_of(middle, transform), transform);
    const auto quarter = static_cast<std::ptrdiff_t>(points.size() / 4);
    if (!outline.open_bottom) {
        // The contour begins at the top right corner's arc: let it begin where the top edge does.
        std::rotate(points.begin(), points.end() - 1, points.end());
        points.push_back(points.front());
        return points;
    }
    const ui::Rect box = inset(area, width / 2, 0);
    Path path{transform({box.x, area.bottom()})};
    path.insert(path.end(), points.end() - quarter, points.end());
    path.insert(path.end(), points.begin(), points.begin() + quarter);
    path.push_back(transform({box.right(), area.bottom()}));
    return path;
}

} // namespace

Transform Transform::operator*(const Transform& inner) const {
    const ui::Point moved = (*this)({inner.e, inner.f});
    return {a * inner.a + c * inner.b,
            b * inner.a + d * inner.b,
            a * inner.c + c * inner.d,
            b * inner.c + d * inner.d,
            moved.x,
            moved.y};
}
float Transform::scale_x() const { return std::hypot(a, b); }
float Transform::scale_y() const { return std::hypot(c, d); }
float Transform::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

Transform scaling(float by) { return {by, 0, 0, by, 0, 0}; }

Transform of(const ui::Push& push) {
    Transform out{push.scale_x, 0, 0, push.scale_y, 0, 0};
    if (push.turn != 0) {
        const auto turn = polar(push.turn * pi / 180);
        out = Transform{turn.cos, turn.sin, -turn.sin, turn.cos, 0, 0} * out;
    }
    const ui::Point about = out(push.about);
    out.e = push.about.x - about.x + push.dx;
    out.f = push.about.y - about.y + push.dy;
    return out;
}

Tint tint(ui::Colour colour, float alpha) {
    const float a = std::clamp(alpha, 0.0f, 1.0f) * static_cast<float>(colour.a) / 255;
    const auto times = [a](std::uint8_t channel) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(channel) * a));
    };
    return {times(colour.r), times(colour.g), times(colour.b), times(255)};
}

Contour rounded(const ui::Rect& area, const ui::Corners& corners, float grown, const Transform& transform) {
    return rounded_points(area, corners, growth(grown, transform), pieces_of(corners, transform), transform);
}

Contour ellipse(const ui::Disc& disc, float grown, const Transform& transform) {
    const ui::Point more = growth(grown, transform);
    const int pieces = 4 * quarter_pieces(std::max(disc.rx, disc.ry) * transform.scale());
    const auto turn = polar(disc.turn * pi / 180);
    Contour out;
    for (int i = 0; i < pieces; ++i) {
        const auto at = polar(-pi / 2 + 2 * pi * (static_cast<float>(i) + half) / static_cast<float>(pieces));
        const float x = std::max(0.0f, disc.rx + more.x) * at.cos, y = std::max(0.0f, disc.ry + more.y) * at.sin;
        out.push_back(transform({disc.centre.x + x * turn.cos - y * turn.sin, disc.centre.y + x * turn.sin + y * turn.cos}));
    }
    return out;
}

Contour convex(const std::vector<ui::Point>& points, float grown, const Transform& transform) {
    Contour corners;
    float twice_area = 0;
    for (const auto& point : points)
        corners.push_back(transform(point));
    const std::size_t n = corners.size();
    for (std::size_t i = 0; i < n; ++i)
        twice_area += corners[i].x * corners[(i + 1) % n].y - corners[(i + 1) % n].x * corners[i].y;
    if (twice_area < 0)
        std::reverse(corners.begin(), corners.end());
    const auto normal = [&](std::size_t from) { // outwards, y down, clockwise
        const ui::Point p = corners[from % n], q = corners[(from + 1) % n];
        const float along = std::max(std::hypot(q.x - p.x, q.y - p.y), 1e-4f);
        return ui::Point{(q.y - p.y) / along, -(q.x - p.x) / along};
    };
    Contour out;
    for (std::size_t i = 0; i < n; ++i) {
        const ui::Point before = normal(i + n - 1), after = normal(i);
        const float mitre = grown / std::max(0.25f, 1 + before.x * after.x + before.y * after.y);
        out.push_back({corners[i].x + (before.x + after.x) * mitre, corners[i].y + (before.y + after.y) * mitre});
    }
    return out;
}

ui::Rect snapped(const ui::Rect& area, const Transform& transform) {
    if (!transform.upright())
        return area;
    const auto x = [&](float at) { return (std::round(transform.a * at + transform.e) - transform.e) / transform.a; };
    const auto y = [&](float at) { return (std::round(transform.d * at + transform.f) - transform.f) / transform.d; };
    const float left = x(area.x), top = y(area.y);
    // What is there at all keeps a pixel.
    const float right = std::max(x(area.right()), area.w > 0 ? left + 1 / transform.a : left);
    const float bottom = std::max(y(area.bottom()), area.h > 0 ? top + 1 / transform.d : top);
    return {left, top, right - left, bottom - top};
}

float snapped_width(float width, const Transform& transform) {
    const float scale = transform.scale();
    return transform.upright() && scale > 0 ? std::max(1.0f, std::floor(width * scale + 0.02f)) / scale : width;
}

void add_convex(Mesh& mesh, std::span<const ui::Point> points, Tint tint) {
    const auto vertex = [&](std::size_t i) { return Vertex{points[i].x, points[i].y, tint, 0, 0}; };
    // From both ends towards the middle: long strips rather than a fan of slivers.
    for (std::size_t low = 0, high = points.size(); low + 1 < high; ++low) {
        --high;
        if (low + 1 < high) {
            for (const auto i : {high, low, low + 1})
                mesh.push_back(vertex(i));
            if (low + 1 < high - 1)
                for (const auto i : {high, low + 1, high - 1})
                    mesh.push_back(vertex(i));
        }
    }
}

void add_band(Mesh& mesh, const Contour& a, Tint tint_a, const Contour& b, Tint tint_b) {
    for (std::size_t i = 0, j = a.size() - 1; i < a.size(); j = i++) {
        const Vertex corners[] = {{a[j].x, a[j].y, tint_a, 0, 0},
                                  {a[i].x, a[i].y, tint_a, 0, 0},
                                  {b[i].x, b[i].y, tint_b, 0, 0},
                                  {b[j].x, b[j].y, tint_b, 0, 0}};
        for (const int k : {0, 1, 2, 0, 2, 3})
            mesh.push_back(corners[k]);
    }
}

void add(Mesh& mesh, const ui::Fill& fill, Tint tint, const Transform& transform) {
    const ui::Rect area = snapped(fill.area, transform);
    if (area.w <= 0 || area.h <= 0)
        return;
    const Contour inner = rounded(area, fill.corners, -half, transform);
    add_convex(mesh, inner, tint);
    add_band(mesh, inner, tint, rounded(area, fill.corners, half, transform), {});
}

void add(Mesh& mesh, const ui::Outline& outline, Tint tint, const Transform& transform) {
    const ui::Rect area = snapped(outline.area, transform);
    const float width = snapped_width(outline.width, transform);
    if (area.w <= 0 || area.h <= 0 || outline.drawn <= 0)
        return;
    if (outline.dash <= 0 && !outline.open_bottom && outline.drawn >= 1) {
        // The inner edge is a rounded rectangle of its own, so that its corners come out right for any radius.
        const int pieces = pieces_of(outline.corners, transform);
        const auto at = [&](float edge, float grown) {
            const auto corners = edge > 0 ? shrunk(outline.corners, edge) : outline.corners;
            return rounded_points(inset(area, edge, edge), corners, growth(grown, transform), pieces, transform);
        };
        const Contour outside = at(0, -half), inside = at(width, half);
        add_band(mesh, at(0, half), {}, outside, tint);
        add_band(mesh, outside, tint, inside, tint);
        add_band(mesh, inside, tint, at(width, -half), {});
        return;
    }
    Path path = middle_line(outline, area, width, transform);
    if (outline.drawn < 1)
        path = part(path, 0, length(path) * outline.drawn);
    const float pixels = width * transform.scale();
    if (outline.dash <= 0)
        return add_stroke(mesh, path, pixels, tint, Cap::butt);
    const bool closed = !outline.open_bottom && outline.drawn >= 1;
    for (const auto& dash : dashes(path, outline.dash * transform.scale(), closed))
        add_stroke(mesh, dash, pixels, tint, Cap::butt);
}

void add(Mesh& mesh, const ui::Polyline& line, Tint tint, const Transform& transform) {
    Path path;
    for (const auto& point : line.points)
        path.push_back(transform(point));
    const float width = line.width * transform.scale();
    if (line.dash <= 0)
        return add_stroke(mesh, path, width, tint, Cap::round);
    for (const auto& dash : dashes(path, line.dash * transform.scale(), false))
        add_stroke(mesh, dash, width, tint, Cap::round);
}

void add(Mesh& mesh, const ui::Polygon& polygon, Tint tint, const Transform& transform) {
    if (polygon.points.size() < 3)
        return;
    const Contour inner = convex(polygon.points, -half, transform);
    add_convex(mesh, inner, tint);
    add_band(mesh, inner, tint, convex(polygon.points, half, transform), {});
}

void add(Mesh& mesh, const ui::Ring& ring, Tint tint, const Transform& transform) {
    const float share = std::min(ring.to - ring.from, 1.0f);
    if (share <= 0 || ring.radius <= 0)
        return;
    if (share >= 1) {
        const auto circle = [&](float radius, float grown) {
            return ellipse({ring.centre, radius, radius, 0, {}}, grown, transform);
        };
        const float inner_radius = std::max(0.0f, ring.radius - ring.width);
        // Both edges take the outer one's count of points.
        const auto at = [&](float radius, float grown) {
            Contour points = circle(ring.radius, 0);
            const ui::Point centre = transform(ring.centre);
            const float by = (radius + grown / std::max(transform.scale(), 1e-4f)) / ring.radius;
            for (auto& p : points)
                p = {centre.x + (p.x - centre.x) * std::max(0.0f, by), centre.y + (p.y - centre.y) * std::max(0.0f, by)};
            return points;
        };
        const Contour outside = at(ring.radius, -half), inside = at(inner_radius, half);
        add_band(mesh, at(ring.radius, half), {}, outside, tint);
        add_band(mesh, outside, tint, inside, tint);
        return add_band(mesh, inside, tint, at(inner_radius, -half), {});
    }
    const float middle = ring.radius - ring.width / 2;
    const int pieces =
        std::max(2, static_cast<int>(std::ceil(4 * share * static_cast<float>(quarter_pieces(ring.radius * transform.scale())))));
    Path path;
    for (int i = 0; i <= pieces; ++i) {
        const auto at = polar(-pi / 2 + 2 * pi * (ring.from + share * static_cast<float>(i) / static_cast<float>(pieces)));
        path.push_back(transform({ring.centre.x + middle * at.cos, ring.centre.y + middle * at.sin}));
    }
    add_stroke(mesh, path, ring.width * transform.scale(), tint, Cap::butt);
}

void add(Mesh& mesh, const ui::Disc& disc, Tint tint, const Transform& transform) {
    const Contour inner = ellipse(disc, -half, transform);
    add_convex(mesh, inner, tint);
    add_band(mesh, inner, tint, ellipse(disc, half, transform), {});
}

void add_picture(Mesh& mesh, const ui::Rect& place, float width, float height, Tint tint, const Transform& transform) {
    const auto vertex = [&](float x, float y, float u, float v) {
        const ui::Point p = transform({x, y});
        return Vertex{p.x, p.y, tint, u, v};
    };
    const Vertex corners[] = {vertex(place.x, place.y, 0, 0), vertex(place.right(), place.y, width, 0),
                              vertex(place.right(), place.bottom(), width, height), vertex(place.x, place.bottom(), 0, height)};
    for (const int k : {0, 1, 2, 0, 2, 3})
        mesh.push_back(corners[k]);
}

void add_tiles(Mesh& mesh, const ui::Rect& whole, const ui::Corners& corners, ui::Point origin, ui::Size texel, Tint tint,
               const Transform& transform) {
    const ui::Rect area = snapped(whole, transform);
    if (area.w <= 0 || area.h <= 0)
        return;
    const auto start = mesh.size();
    const ui::Point grown_in = growth(-half, transform), grown_out = growth(half, transform);
    const int pieces = pieces_of(corners, transform);
    // In design pixels first: the tile's place is told from there.
    const Contour inner = rounded_points(area, corners, grown_in, pieces, {});
    add_convex(mesh, inner, tint);
    add_band(mesh, inner, tint, rounded_points(area, corners, grown_out, pieces, {}), {});
    for (auto i = start; i < mesh.size(); ++i) {
        auto& vertex = mesh[i];
        vertex.u = (vertex.x - origin.x) / texel.w;
        vertex.v = (vertex.y - origin.y) / texel.h;
        const ui::Point p = transform({vertex.x, vertex.y});
        vertex.x = p.x;
        vertex.y = p.y;
    }
}

} // namespace retake::render
