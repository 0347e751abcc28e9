// The program's own set of fonts: the three families of the design from their folders, the rest of the machine's only when
// a text needs them. Nothing of the system's font configuration is read, so that text looks the same everywhere.
#pragma once
#include "ui/type.hpp"
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

typedef struct _PangoContext PangoContext;
struct _FcCharSet;

namespace retake::render {

// What a face is called and how tall its letters are, in shares of the size: the same numbers on every machine, so that a
// line stands where the design puts it even when a fallback face draws it.
struct FaceFacts {
    const char* family;
    const char* features; // OpenType features that the design asks for
    const char* figures;  // the same with figures of one width
    float cap;
    float ascent;
    float descent;
};
const FaceFacts& facts(ui::Face);

class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    // The context to lay out `text` in: the small one when the face has every letter, else the one with all fonts.
    PangoContext* context_for(std::string_view text, ui::Face);
    const std::vector<std::string>& missing() const { return missing_; }

private:
    struct Collection;
    bool covers(ui::Face, std::string_view text) const;
    std::unique_ptr<Collection> own_;
    std::array<const _FcCharSet*, 3> letters_{}; // of each face; nullptr: the family is not installed
    std::unique_ptr<Collection> all_;            // made when a text first needs it
    std::vector<std::string> missing_;
};

Fonts& fonts(); // one set serves measuring and drawing

} // namespace retake::render
