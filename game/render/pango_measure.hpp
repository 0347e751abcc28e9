// Text measured by Pango with the program's own fonts. Needs no display.
#pragma once
#include "ui/type.hpp"
#include <memory>
#include <string>
#include <vector>

namespace retake::render {

class PangoMeasure : public ui::Measure {
public:
    PangoMeasure();
    ~PangoMeasure() override;
    ui::Measured text(std::string_view text, const ui::Type&, float width = 0) const override;
    ui::Point caret(std::string_view text, const ui::Type&, float width, std::size_t at) const override;
    std::size_t offset_at(std::string_view text, const ui::Type&, float width, ui::Point) const override;
    ui::Flow flow(std::string_view text, const ui::Type&, float width, const std::vector<float>& holes) const override;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// The families of the design that this machine lacks; the nearest other face serves instead.
std::vector<std::string> missing_fonts();

} // namespace retake::render
