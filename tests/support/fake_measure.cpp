#include "support/fake_measure.hpp"
#include "base/utf8.hpp"
#include <cmath>
#include <utility>
#include <vector>

namespace retake::test {
namespace {

using Lines = std::vector<std::pair<std::size_t, std::size_t>>; // byte ranges

// Broken at line breaks and, greedily, at spaces.
template <class WidthOf>
Lines lines_of(std::string_view text, float width, WidthOf width_of) {
    Lines lines;
    std::size_t begin = 0;
    while (true) {
        const auto stop = std::min(text.find('\n', begin), text.size());
        auto end = begin, word = begin;
        while (word < stop) {
            const auto next = std::min(text.find(' ', word + 1), stop);
            if (width > 0 && end > begin && width_of(begin, next) > width) {
                lines.emplace_back(begin, end);
                begin = end + (text[end] == ' ' ? 1 : 0);
            }
            end = word = next;
        }
        lines.emplace_back(begin, stop);
        if (stop == text.size())
            return lines;
        begin = stop + 1;
    }
}

Lines lines_of(std::string_view text, float em, float width) {
    return lines_of(text, width, [&](std::size_t begin, std::size_t end) {
        return static_cast<float>(utf8::length(text.substr(begin, end - begin))) * em;
    });
}

float em_of(const ui::Type& type) { return type.size * (type.weight >= 700 ? 0.54f : 0.5f) + type.tracking; }

} // namespace

ui::Measured FakeMeasure::text(std::string_view text, const ui::Type& type, float width) const {
    ui::Measured measured;
    for (const auto& [begin, end] : lines_of(text, em_of(type), width)) {
        measured.w = std::max(measured.w, static_cast<float>(utf8::length(text.substr(begin, end - begin))) * em_of(type));
        ++measured.lines;
    }
    measured.h = static_cast<float>(measured.lines) * type.line;
    return measured;
}

ui::Point FakeMeasure::caret(std::string_view text, const ui::Type& type, float width, std::size_t at) const {
    float y = 0;
    for (const auto& [begin, end] : lines_of(text, em_of(type), width)) {
        if (at <= end)
            return {static_cast<float>(utf8::length(text.substr(begin, at > begin ? at - begin : 0))) * em_of(type), y};
        y += type.line;
    }
    return {0, y};
}

std::size_t FakeMeasure::offset_at(std::string_view text, const ui::Type& type, float width, ui::Point point) const {
    const auto lines = lines_of(text, em_of(type), width);
    const auto row = std::min(static_cast<std::size_t>(std::max(0.f, point.y / type.line)), lines.size() - 1);
    const auto [begin, end] = lines[row];
    const auto line = text.substr(begin, end - begin);
    const auto characters = static_cast<std::size_t>(std::lround(std::max(0.f, point.x / em_of(type))));
    return begin + utf8::substring(line, 0, characters).size();
}

ui::Flow FakeMeasure::flow(std::string_view text, const ui::Type& type, float width, const std::vector<float>& holes) const {
    const auto width_of = [&](std::size_t begin, std::size_t end) {
        float sum = 0;
        auto number = static_cast<std::size_t>(0);
        for (std::size_t at = 0; at < end; at = utf8::next_grapheme(text, at)) {
            const bool hole = text.substr(at).starts_with(ui::hole_sign) && number < holes.size();
            const float wide = hole ? holes[number++] : em_of(type);
            sum += at >= begin ? wide : 0;
        }
        return sum;
    };
    ui::Flow flow;
    for (const auto& [begin, end] : lines_of(text, width, width_of)) {
        flow.size.w = std::max(flow.size.w, width_of(begin, end));
        for (auto at = text.find(ui::hole_sign, begin); at < end; at = text.find(ui::hole_sign, at + 1))
            if (flow.holes.size() < holes.size())
                flow.holes.push_back(
                    {width_of(begin, at), static_cast<float>(flow.size.lines) * type.line, holes[flow.holes.size()], type.line});
        ++flow.size.lines;
    }
    flow.size.h = static_cast<float>(flow.size.lines) * type.line;
    flow.right_to_left = utf8::right_to_left(text);
    if (flow.right_to_left)
        for (auto& hole : flow.holes)
            hole.x = width - hole.right();
    return flow;
}

} // namespace retake::test
