// Type: the faces, sizes and line heights of the design, and how text is measured without a screen.
#pragma once
#include "ui/geometry.hpp"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retake::ui {

enum class Face : unsigned char { display, text, mono }; // Vollkorn, Andika, League Mono Narrow

// Sizes in design pixels; `line` is the distance of two baselines, set absolutely.
struct Type {
    Face face = Face::text;
    int weight = 400;
    float size = 26;
    float line = 37;
    float tracking = 0;
    bool tabular = false;
    bool operator==(const Type&) const = default;

    constexpr Type bold() const { return {face, 700, size, line, tracking, tabular}; }
    constexpr Type figures() const { return {face, weight, size, line, tracking, true}; }
    constexpr Type scaled(float by) const { return {face, weight, size * by, line * by, tracking * by, tabular}; }
};

namespace type {
constexpr Type cleared{Face::display, 900, 188, 160, -4};
constexpr Type d0{Face::display, 900, 126, 118, -2.5f};
constexpr Type d1{Face::display, 900, 96, 96, -1.5f};
constexpr Type d2{Face::display, 900, 64, 68, -0.8f};
constexpr Type d3{Face::display, 700, 44, 52, -0.3f};
constexpr Type d4{Face::display, 700, 34, 42};
constexpr Type stem{Face::display, 600, 54, 64, -0.3f};
constexpr Type stem_small{Face::display, 600, 40, 48, -0.3f}; // the least a stem shrinks to
constexpr Type choice{Face::text, 400, 36, 46};
constexpr Type choice_small{Face::text, 400, 29, 37}; // the least a choice shrinks to
constexpr Type t1{Face::text, 400, 34, 46};
constexpr Type t2{Face::text, 400, 30, 42};
constexpr Type t3{Face::text, 400, 26, 37};
constexpr Type t4{Face::text, 400, 24, 33};
constexpr Type t5{Face::text, 400, 22, 30};
constexpr Type score{Face::display, 900, 44, 46, 0, true};
constexpr Type timer{Face::mono, 700, 36, 40};
constexpr Type tab{Face::mono, 700, 24, 30};
constexpr Type key{Face::mono, 700, 22, 28};
constexpr Type code{Face::mono, 500, 24, 40};
constexpr Type letter{Face::display, 900, 36, 54};
constexpr Type number{Face::mono, 700, 64, 72}; // the field of a number
constexpr Type field{Face::text, 400, 42, 56};
} // namespace type

struct Measured {
    float w = 0; // of the widest line
    float h = 0; // lines × line height
    int lines = 0;
    bool operator==(const Measured&) const = default;
};

// A text with holes: where the sign of a hole stands (U+FFFC), room of a given width is left for something else, such as a
// gap to be filled in. Lines and the order of right-to-left words are as if the holes were words without letters.
inline constexpr std::string_view hole_sign = "\uFFFC";

struct Flow {
    Measured size;
    std::vector<Rect> holes; // by their order in the text, as high as a line, within the text's box
    bool right_to_left = false;
    bool operator==(const Flow&) const = default;
};

// How large text is. The real one asks Pango (no display needed); tests use a plain fake.
class Measure {
public:
    virtual ~Measure() = default;
    // `width` <= 0: one line, no wrapping (but for line breaks in the text).
    virtual Measured text(std::string_view text, const Type&, float width = 0) const = 0;
    // Where the caret stands before the byte `at`: its top left corner within the text's box.
    virtual Point caret(std::string_view text, const Type&, float width, std::size_t at) const = 0;
    // The byte offset nearest to a point within the text's box.
    virtual std::size_t offset_at(std::string_view text, const Type&, float width, Point) const = 0;
    // A text with holes, wrapped; `holes` are their widths.
    virtual Flow flow(std::string_view text, const Type&, float width, const std::vector<float>& holes) const = 0;
};

// The text, or as much of it as fits into the box and an ellipsis: for lists that stand beside the whole text, never for what
// is read there only.
std::string shortened(const Measure&, const std::string& text, const Type&, Size box);

// The narrowest width at which the text takes no more lines than at `width`: balanced lines.
float balanced_width(const Measure&, std::string_view text, const Type&, float width);

} // namespace retake::ui
