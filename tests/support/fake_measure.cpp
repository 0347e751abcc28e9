#include "support/fake_measure.hpp"
#include "base/utf8.hpp"
#include <cmath>
#include <utility>
#include <vector>

namespace retake::test {
namespace {

// Lines as byte ranges: broken at line breaks and, greedily, at spaces.
std::vector<std::pair<std::size_t, std::size_t>> lines_of(std::string_view text, float em, float width) {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    std::size_t begin = 0;
    while (true) {
        const auto stop = std::min(text.find('\n', begin), text.size());
        auto end = begin, word = begin;
        while (word < stop) {
            const auto next = std::min(text.find(' ', word + 1), stop);
            if (width > 0 && end > begin && static_cast<float>(utf8::length(text.substr(begin, next - begin))) * em > width) {
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

} // namespace retake::test
