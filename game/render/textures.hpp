// The pictures on the graphics card: text, icons, stamps and tiles, each made when it is first wanted and dropped when
// others have been wanted more lately.
#pragma once
#include "render/icons.hpp"
#include "render/platform.hpp"
#include <array>
#include <list>
#include <string>
#include <unordered_map>

namespace retake::render {

struct Sprite { // a texture and its place: counted from where its maker says, in pixels
    std::shared_ptr<const Texture> texture;
    int left = 0, top = 0;
    int width = 0, height = 0;
    int lines = 1; // of text
};

class Textures {
public:
    explicit Textures(const std::filesystem::path& assets, std::size_t bytes_max = 48u << 20);

    // `scale` is pixels per design pixel. Text is placed from the left of its box and its first baseline.
    Sprite text(const ui::Label&, ui::Colour, float scale);
    Sprite icon(const std::string& name, int pixels);
    Sprite wordmark(int width, int height);
    Sprite stamp(const ui::Stamp&, float scale);
    // Tiles come in a whole number of pixels, so that they repeat without a seam.
    Sprite pattern(char letter, float scale);
    // An author's picture at a size in pixels; no texture where its file cannot be shown. A file that was changed is read again.
    Sprite picture(const std::string& file, int width, int height);
    Sprite cloth(ui::Cloth, std::optional<ui::Colour> ground, float scale); // with ground: the cloth on that colour

    std::size_t bytes() const { return bytes_; }

private:
    struct Kept {
        std::string name;
        Sprite sprite;
    };
    template <class Make>
    Sprite kept(std::string name, bool repeated, Make make);
    const Bitmap& file(const std::string& name); // from assets/, read once
    std::filesystem::path assets_;
    Icons icons_;
    std::unordered_map<std::string, Bitmap> files_;
    std::list<Kept> order_; // the latest first
    std::unordered_map<std::string, std::list<Kept>::iterator> known_;
    std::size_t bytes_ = 0;
    std::size_t bytes_max_;
};

} // namespace retake::render
