// Reads and measures zones.
#include "item/zone.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <sstream>

namespace retake::item {
namespace {

constexpr std::size_t corners_max = 100;

// The numbers after the shape's name: percent become shares. Nothing when one of them is unclear.
std::optional<std::vector<double>> shares(std::string_view text) {
    std::vector<double> numbers;
    constexpr std::string_view between = " ,\t\n";
    for (auto at = text.find_first_not_of(between); at != std::string_view::npos; at = text.find_first_not_of(between, at)) {
        const auto end = std::min(text.find_first_of(between, at), text.size());
        auto word = text.substr(at, end - at);
        if (word.ends_with('%'))
            word.remove_suffix(1);
        double value = 0;
        const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc{} || rest != word.data() + word.size() || !(value >= 0 && value <= 100))
            return std::nullopt;
        numbers.push_back(value / 100);
        at = end;
    }
    return numbers;
}

// Twice the area, by the shoelace formula (Meister 1769), in shares; its sign is the direction of the corners.
double doubled_area(const std::vector<Point>& corners) {
    double sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto& a = corners[i];
        const auto& b = corners[(i + 1) % corners.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

std::vector<Point> corners_of(const Rectangle& r) {
    return {r.corner,
            {r.corner.x + r.width, r.corner.y},
            {r.corner.x + r.width, r.corner.y + r.height},
            {r.corner.x, r.corner.y + r.height}};
}

// Where the horizontal line at `y` crosses the border, from left to right; it enters and leaves by turns.
std::vector<double> crossings(const std::vector<Point>& corners, double y) {
    std::vector<double> at;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto& a = corners[i];
        const auto& b = corners[(i + 1) % corners.size()];
        if ((a.y > y) != (b.y > y))
            at.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::ranges::sort(at);
    return at;
}

bool contains(const std::vector<Point>& corners, Point point) {
    return std::ranges::count_if(crossings(corners, point.y), [&](double x) { return x <= point.x; }) % 2 == 1;
}

double to_segment(Point a, Point b, Point p, double aspect) {
    const double bx = b.x - a.x, by = (b.y - a.y) / aspect, px = p.x - a.x, py = (p.y - a.y) / aspect;
    const double length = bx * bx + by * by;
    const double along = length > 0 ? std::clamp((px * bx + py * by) / length, 0.0, 1.0) : 0;
    return std::hypot(px - along * bx, py - along * by);
}

double outside(const std::vector<Point>& corners, Point point, double aspect) {
    if (contains(corners, point))
        return 0;
    double least = 2 + 2 / aspect; // farther than any two points of the picture
    for (std::size_t i = 0; i < corners.size(); ++i)
        least = std::min(least, to_segment(corners[i], corners[(i + 1) % corners.size()], point, aspect));
    return least;
}

Point inside(const std::vector<Point>& corners) {
    double y = 0;
    const double area = doubled_area(corners);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto& a = corners[i];
        const auto& b = corners[(i + 1) % corners.size()];
        y += (a.y + b.y) * (a.x * b.y - b.x * a.y) / (3 * area);
    }
    const auto at = crossings(corners, y);
    Point best{at.empty() ? 0 : at.front(), y};
    double widest = 0;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
        if (at[i + 1] - at[i] > widest) {
            widest = at[i + 1] - at[i];
            best.x = (at[i] + at[i + 1]) / 2;
        }
    return best;
}

std::optional<Zone> made(std::string_view shape, const std::vector<double>& n) {
    if (shape == "circle" && n.size() == 3 && n[2] > 0)
        return Circle{{n[0], n[1]}, n[2]};
    constexpr double slack = 1e-9; // of sums such as 0.7 + 0.3
    if (shape == "rect" && n.size() == 4 && n[2] > 0 && n[3] > 0 && n[0] + n[2] <= 1 + slack && n[1] + n[3] <= 1 + slack)
        return Rectangle{{n[0], n[1]}, n[2], n[3]};
    if (shape != "poly" || n.size() < 6 || n.size() % 2 != 0 || n.size() > 2 * corners_max)
        return std::nullopt;
    Polygon polygon;
    for (std::size_t i = 0; i < n.size(); i += 2)
        polygon.corners.push_back({n[i], n[i + 1]});
    return std::abs(doubled_area(polygon.corners)) > slack ? std::optional<Zone>(std::move(polygon)) : std::nullopt;
}

} // namespace

std::optional<Zone> read_zone(std::string_view written) {
    const auto start = std::min(written.find_first_not_of(' '), written.size());
    written.remove_prefix(start);
    const auto space = std::min(written.find(' '), written.size());
    const auto numbers = shares(written.substr(space));
    return numbers ? made(written.substr(0, space), *numbers) : std::nullopt;
}

std::string written(const Zone& zone) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(9);
    const auto point = [&](Point p) { text << ' ' << p.x * 100 << "%," << p.y * 100 << '%'; };
    std::visit(overloaded{
                   [&](const Circle& circle) {
                       text << "circle";
                       point(circle.centre);
                       text << ' ' << circle.radius * 100 << '%';
                   },
                   [&](const Rectangle& rectangle) {
                       text << "rect";
                       point(rectangle.corner);
                       point({rectangle.width, rectangle.height});
                   },
                   [&](const Polygon& polygon) {
                       text << "poly";
                       for (const auto& corner : polygon.corners)
                           point(corner);
                   },
               },
               zone);
    return text.str();
}

double distance(const Zone& zone, Point point, double aspect) {
    return std::visit(overloaded{
                          [&](const Circle& circle) {
                              const double away = std::hypot(point.x - circle.centre.x, (point.y - circle.centre.y) / aspect);
                              return std::max(0.0, away - circle.radius);
                          },
                          [&](const Rectangle& rectangle) { return outside(corners_of(rectangle), point, aspect); },
                          [&](const Polygon& polygon) { return outside(polygon.corners, point, aspect); },
                      },
                      zone);
}

double reach(const Zone& zone, double aspect) {
    const auto of_area = [](double area) { return std::sqrt(area / std::numbers::pi); };
    return std::visit(overloaded{
                          [&](const Circle& circle) { return circle.radius; },
                          [&](const Rectangle& r) { return of_area(r.width * r.height / aspect); },
                          [&](const Polygon& p) { return of_area(std::abs(doubled_area(p.corners)) / 2 / aspect); },
                      },
                      zone);
}

Point inside(const Zone& zone) {
    return std::visit(overloaded{
                          [](const Circle& circle) { return circle.centre; },
                          [](const Rectangle& r) {
                              return Point{r.corner.x + r.width / 2, r.corner.y + r.height / 2};
                          },
                          [](const Polygon& polygon) { return inside(polygon.corners); },
                      },
                      zone);
}

} // namespace retake::item
