// Strokes as ribs across a path, joined to bands: a full core and a fading edge on either side.
#include "render/stroke.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace retake::render {
namespace {

struct Rib { // across the path: the middle, and the unit vector to its left side
    ui::Point at;
    ui::Point side;
    float reach = 1;    // longer at a mitred bend
    float strength = 1; // 0 beyond a butt end: the fade
};

ui::Point operator+(ui::Point a, ui::Point b) { return {a.x + b.x, a.y + b.y}; }
ui::Point operator-(ui::Point a, ui::Point b) { return {a.x - b.x, a.y - b.y}; }
ui::Point operator*(ui::Point a, float by) { return {a.x * by, a.y * by}; }
float distance(ui::Point a, ui::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

Path without_repeats(const Path& path) {
    Path out;
    for (const auto& point : path)
        if (out.empty() || distance(out.back(), point) > 0.01f)
            out.push_back(point);
    return out;
}

ui::Point side_of(ui::Point from, ui::Point to) {
    const float along = std::max(distance(from, to), 1e-4f);
    return {(to.y - from.y) / along, -(to.x - from.x) / along};
}

float angle_of(ui::Point p) { return std::atan2(p.y, p.x); }

// Gentle bends are mitred; sharp ones turn step by step, which makes a round join.
void add_bend(std::vector<Rib>& ribs, ui::Point at, ui::Point before, ui::Point after) {
    const float cosine = before.x * after.x + before.y * after.y;
    if (cosine > 0.8f) {
        const ui::Point sum = before + after;
        const float size = std::hypot(sum.x, sum.y);
        ribs.push_back({at, sum * (1 / size), 2 / size, 1});
        return;
    }
    constexpr float pi = std::numbers::pi_v<float>;
    const float start = angle_of(before);
    const float turn = std::remainder(angle_of(after) - start, 2 * pi);
    const int steps = std::max(2, static_cast<int>(std::ceil(std::abs(turn) / 0.3f)));
    for (int i = 0; i <= steps; ++i) {
        const float angle = start + turn * static_cast<float>(i) / static_cast<float>(steps);
        ribs.push_back({at, {std::cos(angle), std::sin(angle)}, 1, 1});
    }
}

std::vector<Rib> ribs_along(const Path& path, bool closed) {
    std::vector<Rib> ribs;
    const std::size_t n = path.size();
    const auto side = [&](std::size_t i) { return side_of(path[i], path[i + 1]); };
    for (std::size_t i = 0; i < n; ++i) {
        const bool first = i == 0, last = i == n - 1;
        if (!first && !last)
            add_bend(ribs, path[i], side(i - 1), side(i));
        else if (closed)
            add_bend(ribs, path[i], side(n - 2), side(0));
        else
            ribs.push_back({path[i], side(first ? 0 : n - 2), 1, 1});
    }
    return ribs;
}

// A butt end fades over the last half pixel and the half pixel beyond it.
void soften_ends(std::vector<Rib>& ribs) {
    const auto along = [](const Rib& rib) { return ui::Point{-rib.side.y, rib.side.x}; };
    const ui::Point forward_first = along(ribs.front()), forward_last = along(ribs.back());
    Rib before = ribs.front(), after = ribs.back();
    before.at = before.at - forward_first * 0.5f;
    after.at = after.at + forward_last * 0.5f;
    before.strength = after.strength = 0;
    ribs.front().at = ribs.front().at + forward_first * 0.5f;
    ribs.back().at = ribs.back().at - forward_last * 0.5f;
    ribs.insert(ribs.begin(), before);
    ribs.push_back(after);
}

Tint faded(Tint tint, float by) {
    const auto times = [by](std::uint8_t channel) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(channel) * by));
    };
    return {times(tint.r), times(tint.g), times(tint.b), times(tint.a)};
}

void add_quad(Mesh& mesh, const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d) {
    for (const auto* vertex : {&a, &b, &c, &a, &c, &d})
        mesh.push_back(*vertex);
}

void add_bands(Mesh& mesh, const std::vector<Rib>& ribs, float width, Tint full) {
    const float core = std::max(0.0f, width / 2 - 0.5f), edge = width / 2 + 0.5f;
    const Tint tint = width < 1 ? faded(full, width) : full;
    const auto vertex = [&](const Rib& rib, float offset, bool solid) {
        const ui::Point p = rib.at + rib.side * (offset * rib.reach);
        return Vertex{p.x, p.y, solid ? faded(tint, rib.strength) : Tint{}, 0, 0};
    };
    for (std::size_t i = 1; i < ribs.size(); ++i) {
        const Rib &a = ribs[i - 1], &b = ribs[i];
        add_quad(mesh, vertex(a, edge, false), vertex(b, edge, false), vertex(b, core, true), vertex(a, core, true));
        add_quad(mesh, vertex(a, core, true), vertex(b, core, true), vertex(b, -core, true), vertex(a, -core, true));
        add_quad(mesh, vertex(a, -core, true), vertex(b, -core, true), vertex(b, -edge, false), vertex(a, -edge, false));
    }
}

// Half a disc beyond the end; `side` is the rib's, and `forward` points out of the line.
void add_round_cap(Mesh& mesh, ui::Point at, ui::Point side, ui::Point forward, float width, Tint full) {
    const float core = std::max(0.0f, width / 2 - 0.5f), edge = width / 2 + 0.5f;
    const Tint tint = width < 1 ? faded(full, width) : full;
    const int steps = std::clamp(static_cast<int>(width), 4, 24);
    const auto spoke = [&](int i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(steps);
        return side * std::cos(angle) + forward * std::sin(angle);
    };
    const auto vertex = [](ui::Point p, Tint t) { return Vertex{p.x, p.y, t, 0, 0}; };
    for (int i = 0; i < steps; ++i) {
        const ui::Point a = spoke(i), b = spoke(i + 1);
        for (const auto& corner : {at, at + a * core, at + b * core})
            mesh.push_back(vertex(corner, tint));
        add_quad(mesh, vertex(at + a * core, tint), vertex(at + b * core, tint), vertex(at + b * edge, {}),
                 vertex(at + a * edge, {}));
    }
}

} // namespace

float length(const Path& path) {
    float sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        sum += distance(path[i - 1], path[i]);
    return sum;
}

Path part(const Path& path, float from, float to) {
    Path out;
    float walked = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const float step = distance(path[i - 1], path[i]);
        const auto at = [&](float arc) {
            return path[i - 1] + (path[i] - path[i - 1]) * ((arc - walked) / std::max(step, 1e-6f));
        };
        if (walked + step > from && walked < to) {
            if (out.empty())
                out.push_back(walked >= from ? path[i - 1] : at(from));
            out.push_back(walked + step <= to ? path[i] : at(to));
        }
        walked += step;
    }
    return out;
}

std::vector<Path> dashes(const Path& path, float dash, bool closed) {
    const float whole = length(path);
    if (whole <= 0 || dash <= 0)
        return {};
    const float pairs =
        closed ? std::max(1.0f, std::round(whole / (2 * dash))) : std::max(0.0f, std::round((whole / dash - 1) / 2)) + 0.5f;
    const float fitted = whole / (2 * pairs);
    std::vector<Path> out;
    for (int i = 0; 2 * static_cast<float>(i) * fitted < whole - 0.01f; ++i)
        out.push_back(part(path, 2 * static_cast<float>(i) * fitted, (2 * static_cast<float>(i) + 1) * fitted));
    return out;
}

void add_stroke(Mesh& mesh, const Path& rough, float width, Tint tint, Cap cap) {
    const Path path = without_repeats(rough);
    if (path.size() < 2) {
        if (path.size() == 1 && cap == Cap::round) // a dot
            for (const float way : {1.0f, -1.0f})
                add_round_cap(mesh, path[0], {way, 0}, {0, way}, width, tint);
        return;
    }
    const bool closed = path.size() > 3 && distance(path.front(), path.back()) < 0.02f;
    auto ribs = ribs_along(path, closed);
    if (!closed && cap == Cap::butt)
        soften_ends(ribs);
    add_bands(mesh, ribs, width, tint);
    if (!closed && cap == Cap::round) {
        const auto &first = ribs.front(), &last = ribs.back();
        add_round_cap(mesh, first.at, first.side, {first.side.y, -first.side.x}, width, tint);
        add_round_cap(mesh, last.at, last.side, {-last.side.y, last.side.x}, width, tint);
    }
}

} // namespace retake::render
