// Text measured without fonts: every character is half its size wide, so that layouts are the same on every machine.
#pragma once
#include "ui/type.hpp"

namespace retake::test {

class FakeMeasure : public ui::Measure {
public:
    ui::Measured text(std::string_view text, const ui::Type&, float width) const override;
    ui::Point caret(std::string_view text, const ui::Type&, float width, std::size_t at) const override;
    std::size_t offset_at(std::string_view text, const ui::Type&, float width, ui::Point) const override;
    ui::Flow flow(std::string_view text, const ui::Type&, float width, const std::vector<float>& holes) const override;
};

} // namespace retake::test
