// Draws what came of a simulation as SVG: knowledge over the days, and knowledge against the minutes that it took.
#pragma once
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace retake::bench {

// A line from day to day, in percent, with its name at the right end. The first is the one that matters.
struct Line {
    std::string name;
    std::vector<double> percent;
    bool ours = false;
};

// What a way came to: its minutes, and percent known with the half width of the confidence interval. Joined ones are ours at
// several aims.
struct Point {
    std::string name;
    double minutes = 0;
    double percent = 0;
    double either_side = 0;
    bool ours = false;
    bool joined = false;
    double name_right = 10; // of the point; negative: the name ends there
    double name_down = 5;
};

class Plot {
public:
    std::string svg(const std::string& lines_title, const std::vector<Line>& lines, int day_ends, const std::string& points_title,
                    const std::vector<Point>& points) {
        out_ << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1060 440\" font-family=\"Andika, 'DejaVu Sans', "
                "sans-serif\" "
                "font-size=\"14\" fill=\"#16203A\">\n"
             << "<rect x=\"1\" y=\"1\" width=\"1058\" height=\"438\" rx=\"8\" fill=\"#FFFDF5\" stroke=\"#16203A\" "
                "stroke-width=\"2\"/>\n";
        text(30, 38, lines_title, "start", "font-size=\"17\" font-weight=\"bold\"");
        draw({70, 60, 330, 320}, lines, day_ends);
        text(580, 38, points_title, "start", "font-size=\"17\" font-weight=\"bold\"");
        draw({620, 60, 400, 320}, points);
        out_ << "</svg>\n";
        return out_.str();
    }

private:
    struct Frame {
        double left, top, width, height;
    };
    struct Range {
        double low, high;
        double share(double value) const { return (value - low) / (high - low); }
    };

    static constexpr const char* ours = "#0F7563";
    static constexpr const char* others = "#46506A";

    void text(double x, double y, const std::string& words, const char* anchor, const std::string& more = {}) {
        out_ << "<text x=\"" << x << "\" y=\"" << y << "\" text-anchor=\"" << anchor << "\" " << more << ">" << words
             << "</text>\n";
    }
    void line(double x1, double y1, double x2, double y2, const char* colour, double width, const char* more = "") {
        out_ << "<line x1=\"" << x1 << "\" y1=\"" << y1 << "\" x2=\"" << x2 << "\" y2=\"" << y2 << "\" stroke=\"" << colour
             << "\" stroke-width=\"" << width << "\" " << more << "/>\n";
    }
    void path(const std::vector<std::pair<double, double>>& points, const char* colour, double width, const std::string& dashes) {
        out_ << "<polyline fill=\"none\" stroke=\"" << colour << "\" stroke-width=\"" << width << "\" stroke-linejoin=\"round\" "
             << (dashes.empty() ? "" : "stroke-dasharray=\"" + dashes + "\" ") << "points=\"";
        for (const auto& [x, y] : points)
            out_ << x << ',' << y << ' ';
        out_ << "\"/>\n";
    }

    void axes(const Frame& frame, Range percent, int percent_step, Range across, int across_step, const std::string& below) {
        for (int value = static_cast<int>(percent.low); value <= percent.high; value += percent_step) {
            const double y = frame.top + frame.height * (1 - percent.share(value));
            line(frame.left, y, frame.left + frame.width, y, "#BFD6E4", 1);
            text(frame.left - 8, y + 5, std::to_string(value) + (value + percent_step > percent.high ? " %" : ""), "end");
        }
        for (int value = static_cast<int>(across.low); value <= across.high; value += across_step)
            text(frame.left + frame.width * across.share(value), frame.top + frame.height + 22, std::to_string(value), "middle");
        text(frame.left + frame.width / 2, frame.top + frame.height + 44, below, "middle", "fill=\"#46506A\"");
    }

    void draw(const Frame& frame, const std::vector<Line>& lines, int day_ends) {
        const Range percent{30, 85};
        const Range days{0, static_cast<double>(lines.front().percent.size() - 1)};
        axes(frame, percent, 10, days, 15, "day; no study after day " + std::to_string(day_ends));
        const double ends = frame.left + frame.width * days.share(day_ends);
        line(ends, frame.top, ends, frame.top + frame.height, "#8C95A6", 1, "stroke-dasharray=\"2 4\"");
        const std::vector<std::string> dashes = {"", "9 4", "2 4", "9 3 2 3", "14 5"};
        std::vector<std::pair<double, std::size_t>> names; // by height
        for (auto i = lines.size(); i-- > 0;) {
            std::vector<std::pair<double, double>> points;
            for (std::size_t day = 0; day < lines[i].percent.size(); ++day)
                points.emplace_back(frame.left + frame.width * days.share(static_cast<double>(day)),
                                    frame.top + frame.height * (1 - percent.share(lines[i].percent[day])));
            path(points, lines[i].ours ? ours : others, i == 0 ? 3.5 : 1.8, dashes[i % dashes.size()]);
            names.emplace_back(points.back().second, i);
        }
        std::ranges::sort(names);
        double lowest = 0;
        for (const auto& [height, i] : names) {
            lowest = std::max(height + 5, lowest + 18);
            text(frame.left + frame.width + 8, lowest, lines[i].name, "start",
                 lines[i].ours ? "fill=\"#0A5A4C\" font-weight=\"bold\"" : "fill=\"#46506A\"");
        }
    }

    void draw(const Frame& frame, const std::vector<Point>& points) {
        const Range percent{75, 95};
        const Range minutes{200, 650};
        axes(frame, percent, 5, minutes, 100, "minutes studied in all");
        const auto x = [&](const Point& point) { return frame.left + frame.width * minutes.share(point.minutes); };
        const auto y = [&](double value) { return frame.top + frame.height * (1 - percent.share(value)); };
        std::vector<std::pair<double, double>> joined;
        for (const auto& point : points)
            if (point.joined)
                joined.emplace_back(x(point), y(point.percent));
        path(joined, ours, 3.5, "");
        for (const auto& point : points) {
            const char* colour = point.ours ? ours : others;
            line(x(point), y(point.percent - point.either_side), x(point), y(point.percent + point.either_side), colour, 1.5);
            out_ << "<circle cx=\"" << x(point) << "\" cy=\"" << y(point.percent) << "\" r=\"5\" fill=\"#FFFFFF\" stroke=\""
                 << colour << "\" stroke-width=\"2\"/>\n";
            text(x(point) + point.name_right, y(point.percent) + point.name_down, point.name,
                 point.name_right < 0 ? "end" : "start",
                 point.ours ? "fill=\"#0A5A4C\" font-weight=\"bold\"" : "fill=\"#46506A\"");
        }
    }

    std::ostringstream out_;
};

} // namespace retake::bench
