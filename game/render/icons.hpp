// The program's drawings: icons and the wordmark, cut out at the size at which they are shown.
#pragma once
#include "render/bitmap.hpp"
#include "render/svg.hpp"
#include <map>
#include <string>

namespace retake::render {

class Icons {
public:
    explicit Icons(const std::filesystem::path& assets);

    std::vector<std::string> names() const;
    // White, to be tinted; nothing but air when there is no icon of that name.
    Bitmap icon(const std::string& name, int pixels) const;
    Bitmap wordmark(int width, int height) const; // in its own colours

private:
    std::map<std::string, std::string> paths_; // by name, without "i-"
    SvgDrawing wordmark_;
};

} // namespace retake::render
