// The excerpt of a problem: lines of its file with their numbers, carets under the exact characters, and the cause beside them.
#include "screens/problems_excerpt.hpp"
#include "base/utf8.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <cmath>

namespace retake::screens::problems {
namespace {

using ui::Ink;

constexpr float gutter = 88;        // numbers end 20 before the red rule at its end
constexpr float indent = 22;        // of the code behind the rule
constexpr float cause_at = 230;     // behind the code's start, or behind the carets
constexpr float cause_min = 420;    // where that leaves less, the cause stands under the carets
constexpr std::size_t window = 400; // characters of a line that are looked at: a line may have megabytes
constexpr std::string_view left_to_right = "\u200E";

// One character stays one character, so that columns still count: what cannot be seen is shown by a sign.
std::string visible(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const auto byte = static_cast<unsigned char>(line[at]);
        const auto next = std::min(line.size(), at + std::max<std::size_t>(1, utf8::substring(line.substr(at), 0, 1).size()));
        const auto character = line.substr(at, next - at);
        out += character == "\t"            ? "→"
               : character == "\u00A0"      ? "␣"
               : byte < 0x20 || byte == 127 ? "·"
               : utf8::valid(character)     ? character
                                            : std::string_view("\uFFFD");
        at = next;
    }
    return out;
}

struct Code { // a line as it is shown
    std::string text;
    std::size_t first = 0;  // byte of what is underlined
    std::size_t behind = 0; // and of what follows it
};

// The part of a long line in which the column stands.
Code code_of(const std::string& line, int column, int width) {
    const auto at = static_cast<std::size_t>(std::max(column - 1, 0));
    const auto from = at > 90 ? at - 40 : 0;
    Code code;
    code.text = std::string(left_to_right) + (from > 0 ? "…" : "");
    const auto shown = visible(utf8::substring(line, from, window));
    const auto before = code.text.size();
    code.text += shown;
    code.first = before + utf8::substring(shown, 0, at - from).size();
    const auto under =
        utf8::substring(std::string_view(code.text).substr(code.first), 0, static_cast<std::size_t>(std::max(width, 1)));
    code.behind = code.first + under.size();
    return code;
}

// How many carets: as many as the characters take columns, one where there is nothing to stand under.
int carets_of(const Code& code) {
    return std::max(1, utf8::columns(std::string_view(code.text).substr(code.first, code.behind - code.first)));
}

class Drawer {
public:
    Drawer(ui::Shapes& shapes, const Problem& problem, const Excerpt& excerpt, const ui::Look& look)
        : shapes_(shapes), problem_(problem), excerpt_(excerpt), look_(look), type_(ui::scaled(look, ui::type::code)) {
        row_ = type_.line;
        rule_ = excerpt.room.x + gutter * std::min(look.text_scale, 1.25f);
        code_ = rule_ + 3 + indent;
        width_ = excerpt.room.right() - 30 - code_;
    }

    void draw() {
        const auto own = static_cast<std::size_t>(std::max(0, problem_.place.line - problem_.first_line));
        const auto all = problem_.lines.size();
        if (own >= all)
            return;
        const auto code = code_of(problem_.lines[own], problem_.place.column, problem_.width);
        const auto cause = cause_of(code);
        const auto rows = std::max(1, static_cast<int>((excerpt_.room.h - cause.height) / row_));
        const auto after = std::min(all - own - 1, static_cast<std::size_t>(std::max(rows - 1, 0)));
        const auto before = std::min(own, static_cast<std::size_t>(std::max(rows - 1, 0)) - std::min<std::size_t>(after, 2));
        const auto last = std::min(all, own + static_cast<std::size_t>(std::max(rows, 1)) - before);
        float y = excerpt_.room.y;
        for (auto i = own - before; i < last; ++i) {
            if (i == own)
                y = draw_own(code, cause, y);
            else {
                draw_number(static_cast<int>(i), y);
                shapes_.push_back(ui::Label{
                    {code_, y, width_ + 4, row_}, code_line(look_, problem_.lines[i], width_, type_), type_, {Ink::ink}});
                y += row_;
            }
        }
        shapes_.push_back(ui::Fill{{rule_, excerpt_.room.y, 3, y - excerpt_.room.y}, {}, {Ink::red, excerpt_.blink}});
    }

private:
    struct Cause {                     // what is said beside the carets
        float x = 0, y = 0, width = 0; // y: below the code's line
        std::string what, help;
        float what_height = 0, help_height = 0;
        float height = 0;          // of all that stands under the line
        float left = 0, right = 0; // of the carets
    };

    Cause cause_of(const Code& code) {
        Cause cause;
        const auto a = look_.measure->caret(code.text, type_, 0, code.first).x;
        const auto b = look_.measure->caret(code.text, type_, 0, code.behind).x;
        cause.left = code_ + std::min(a, b);
        cause.right = code_ + std::max(a, b);
        if (cause.right - cause.left < 4)
            cause.right = cause.left + look_.measure->text("^", type_).w;
        cause.what = problem_.sort == Sort::flag ? problem_.remark : problem_.headline + ".";
        if (cause.what.ends_with(".."))
            cause.what.pop_back();
        if (problem_.fix)
            cause.help = problem_.help;
        const float end = excerpt_.room.right() - 30;
        cause.x = std::max(code_ + cause_at, cause.right + 40);
        const bool below = end - cause.x < cause_min;
        if (below)
            cause.x = std::min(cause.left, end - cause_min * 1.5f);
        cause.x = std::max(cause.x, code_);
        cause.y = below ? 30 : 0;
        cause.width = end - cause.x;
        cause.what_height = look_.measure->text(cause.what, what_type(), cause.width).h;
        cause.help_height = cause.help.empty() ? 0 : look_.measure->text(cause.help, help_type(), cause.width).h;
        cause.height = std::max(44.f, cause.y + cause.what_height + cause.help_height + 14);
        return cause;
    }

    ui::Type what_type() const {
        auto type = ui::scaled(look_, ui::type::t4.bold());
        type.line = type.size * 1.5f;
        return type;
    }
    ui::Type help_type() const { return ui::scaled(look_, ui::type::t5); }

    void draw_number(int line, float y) {
        shapes_.push_back(ui::Label{{excerpt_.room.x, y, rule_ - 20 - excerpt_.room.x, row_},
                                    std::to_string(problem_.first_line + line),
                                    type_,
                                    {Ink::ink2},
                                    ui::Side::end});
    }

    float draw_own(const Code& code, const Cause& cause, float y) {
        shapes_.push_back(ui::Fill{{excerpt_.room.x, y, excerpt_.room.w, row_ + cause.height}, {}, {Ink::red_tint}});
        draw_number(problem_.place.line - problem_.first_line, y);
        ui::Push clip;
        clip.clip = ui::Rect{code_ - 4, y, width_ + 8, row_ + cause.height};
        shapes_.push_back(clip);
        draw_code(code, cause, y);
        shapes_.push_back(ui::Pop{});
        y += row_;
        const auto label = [&](const std::string& words, const ui::Type& type, float top, float height, Ink ink) {
            shapes_.push_back(
                ui::Label{{cause.x, top, cause.width, height}, words, type, {ink}, ui::Side::start, ui::Side::start, true});
        };
        label(cause.what, what_type(), y + cause.y, cause.what_height, Ink::red_text);
        if (!cause.help.empty())
            label(cause.help, help_type(), y + cause.y + cause.what_height, cause.help_height, Ink::ink);
        return y + cause.height;
    }

    // What is meant is bold and red, where the line runs in one direction; where it does not, pieces would change places.
    void draw_code(const Code& code, const Cause& cause, float y) {
        const auto piece = [&](float x, const std::string& text, const ui::Type& type, Ink ink) {
            const float wide = look_.measure->text(text, type).w + 4;
            shapes_.push_back(ui::Label{{x, y, wide, row_}, text, type, {ink}});
        };
        const auto before = code.text.substr(0, code.first), under = code.text.substr(code.first, code.behind - code.first);
        const float straight = look_.measure->text(before, type_).w;
        if (std::abs(code_ + straight - cause.left) < 2) {
            piece(code_, before, type_, Ink::ink);
            piece(cause.left, under, type_.bold(), Ink::red_text);
            piece(cause.right, code.text.substr(code.behind), type_, Ink::ink);
        } else {
            piece(code_, code.text, type_, Ink::ink);
        }
        shapes_.push_back(
            ui::Fill{{cause.left, y + row_ * 0.5f + type_.size * 0.42f, cause.right - cause.left, 3}, {}, {Ink::red_text}});
        const int carets = carets_of(code);
        const float pitch = (cause.right - cause.left) / static_cast<float>(carets);
        const float wide = std::max(pitch, look_.measure->text("^", type_.bold()).w); // each may be narrower than its letter
        for (int i = 0; i < carets; ++i)
            shapes_.push_back(ui::Label{{cause.left + pitch * (static_cast<float>(i) + 0.5f) - wide / 2, y + row_, wide, row_},
                                        "^",
                                        type_.bold(),
                                        {Ink::red_text},
                                        ui::Side::centre});
    }

    ui::Shapes& shapes_;
    const Problem& problem_;
    const Excerpt& excerpt_;
    const ui::Look& look_;
    ui::Type type_;
    float row_ = 40, rule_ = 0, code_ = 0, width_ = 0;
};

} // namespace

std::string code_line(const ui::Look& look, const std::string& line, float width, const ui::Type& type) {
    const auto text = std::string(left_to_right) + visible(utf8::substring(line, 0, window));
    return ui::shortened(*look.measure, text, type, {width, 0});
}

void draw_excerpt(ui::Shapes& shapes, const Problem& problem, const Excerpt& excerpt, const ui::Look& look) {
    Drawer(shapes, problem, excerpt, look).draw();
}

} // namespace retake::screens::problems
