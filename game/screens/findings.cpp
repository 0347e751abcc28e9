// Findings: what a check found in a bank, as a list of slips: where, what, and how to mend it.
#include "screens/findings.hpp"
#include "screens/words.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <set>

namespace retake::screens {
namespace {

using ui::Ink;

constexpr float gap = 12, padding = 16, left = 72;
const ui::Type where_type = ui::type::key, what_type = ui::type::t4, help_type = ui::type::t5;

struct Parts { // of one finding
    std::string where, what, help;
    float what_h = 0, help_h = 0;
    float height() const { return 2 * padding + where_type.line + what_h + help_h; }
};

Parts parts_of(const Diagnostic& found, float width, const ui::Look& look) {
    Parts parts;
    parts.where = found.place.file + ":" + std::to_string(found.place.line) + ":" + std::to_string(found.place.column);
    parts.what = capitalised(found.message) + ".";
    parts.help = found.help;
    const float room = width - left - padding;
    parts.what_h = look.measure->text(parts.what, what_type, room).h;
    parts.help_h = parts.help.empty() ? 0 : look.measure->text(parts.help, help_type, room).h;
    return parts;
}

void draw_finding(ui::Shapes& shapes, const Diagnostic& found, const Parts& parts, const ui::Rect& area, const ui::Look& look) {
    ui::draw_panel(shapes, look, area);
    const bool error = found.severity == Severity::error;
    shapes.push_back(
        ui::Icon{{area.x + 20, area.y + padding, 32, 32}, error ? "warning" : "pencil", {error ? Ink::red_text : Ink::ink2}});
    float y = area.y + padding;
    const float x = area.x + left, width = area.w - left - padding;
    shapes.push_back(ui::Label{{x, y, width, where_type.line}, parts.where, where_type, {Ink::ink}});
    shapes.push_back(ui::Label{{x, y, width, where_type.line}, to_string(found.severity), help_type, {Ink::ink2}, ui::Side::end});
    y += where_type.line;
    shapes.push_back(
        ui::Label{{x, y, width, parts.what_h}, parts.what, what_type, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    y += parts.what_h;
    if (!parts.help.empty())
        shapes.push_back(
            ui::Label{{x, y, width, parts.help_h}, parts.help, help_type, {Ink::ink2}, ui::Side::start, ui::Side::start, true});
}

} // namespace

int draw_findings(ui::Shapes& shapes, const Diagnostics& found, int first, const ui::Rect& room, const ui::Look& look) {
    int drawn = 0;
    float y = room.y;
    for (auto i = static_cast<std::size_t>(std::max(0, first)); i < found.size(); ++i) {
        const auto parts = parts_of(found[i], room.w, look);
        if (y + parts.height() > room.bottom() && drawn > 0) // One at least, however long it is.
            break;
        draw_finding(shapes, found[i], parts, {room.x, y, room.w, parts.height()}, look);
        y += parts.height() + gap;
        ++drawn;
    }
    return drawn;
}

std::string snag_words(const Diagnostics& found) {
    std::set<int> lines;
    for (const auto& finding : found)
        if (finding.severity == Severity::error)
            lines.insert(finding.place.line);
    if (lines.size() == 1)
        return "Line " + std::to_string(*lines.begin()) + " has a snag.";
    return capitalised(in_words(static_cast<int>(lines.size()))) + " lines have a snag.";
}

} // namespace retake::screens
