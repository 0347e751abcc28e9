// Measures text with Pango and remembers what it measured: a view asks the same questions at every frame.
#include "render/pango_measure.hpp"
#include "render/text.hpp"
#include <cmath>
#include <unordered_map>

namespace retake::render {
namespace {

constexpr std::size_t remembered_max = 20'000, flows_max = 1000;

struct Question {
    std::string text;
    ui::Type type;
    float width = 0;
    std::vector<float> holes{};
    bool operator==(const Question&) const = default;
};
struct QuestionHash {
    std::size_t operator()(const Question& q) const {
        std::size_t hash = std::hash<std::string>{}(q.text);
        const auto mix = [&hash](std::size_t value) { hash ^= value + 0x9e3779b97f4a7c15ull + (hash << 6) + (hash >> 2); };
        mix(static_cast<std::size_t>(q.type.face) << 12 | static_cast<std::size_t>(q.type.weight));
        mix(std::hash<float>{}(q.type.size));
        mix(std::hash<float>{}(q.width));
        for (const float hole : q.holes)
            mix(std::hash<float>{}(hole));
        return hash;
    }
};

} // namespace

struct PangoMeasure::Inside {
    mutable std::unordered_map<Question, ui::Measured, QuestionHash> known;
    mutable std::unordered_map<Question, ui::Flow, QuestionHash> flows;
};

PangoMeasure::PangoMeasure() : inside_(std::make_unique<Inside>()) {}
PangoMeasure::~PangoMeasure() = default;

ui::Measured PangoMeasure::text(std::string_view text, const ui::Type& type, float width) const {
    Question question{std::string(text), type, width};
    if (const auto found = inside_->known.find(question); found != inside_->known.end())
        return found->second;
    if (inside_->known.size() >= remembered_max)
        inside_->known.clear();
    const ui::Measured measured = TextLayout(text, type, width).measured();
    inside_->known.emplace(std::move(question), measured);
    return measured;
}

ui::Flow PangoMeasure::flow(std::string_view text, const ui::Type& type, float width, const std::vector<float>& holes) const {
    Question question{std::string(text), type, width, holes};
    if (const auto found = inside_->flows.find(question); found != inside_->flows.end())
        return found->second;
    if (inside_->flows.size() >= flows_max)
        inside_->flows.clear();
    auto flow = TextLayout(text, type, width, holes).flow();
    inside_->flows.emplace(std::move(question), flow);
    return flow;
}

ui::Point PangoMeasure::caret(std::string_view text, const ui::Type& type, float width, std::size_t at) const {
    return TextLayout(text, type, width).caret(at);
}

std::size_t PangoMeasure::offset_at(std::string_view text, const ui::Type& type, float width, ui::Point point) const {
    return TextLayout(text, type, width).offset_at(point);
}

} // namespace retake::render
