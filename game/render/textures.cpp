// Makes the pictures that a display list names, and keeps the latest of them.
#include "render/textures.hpp"
#include "render/photo.hpp"
#include "render/stamp.hpp"
#include "render/text.hpp"
#include <cmath>
#include <cstring>

namespace retake::render {
namespace {

constexpr float pattern_density = 4; // the tiles of patterns are drawn four times as large as they are shown

// A name of the bytes of some values: cheap to make, and equal only for equal values.
template <class... Values>
std::string name_of(char kind, const Values&... values) {
    std::string name(1, kind);
    const auto append = [&name](const auto& value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        name.append(bytes, sizeof value);
    };
    (append(values), ...);
    return name;
}

int pixels(float length) { return std::max(1, static_cast<int>(std::lround(length))); }

Bitmap over(Bitmap picture, ui::Colour ground) {
    const std::uint8_t under[] = {ground.r, ground.g, ground.b, 255};
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        const int through = 255 - picture.rgba[i + 3];
        for (std::size_t c = 0; c < 4; ++c)
            picture.rgba[i + c] =
                static_cast<std::uint8_t>(std::min(255, picture.rgba[i + c] + (under[c] * through + 127) / 255));
    }
    return picture;
}

} // namespace

Textures::Textures(const std::filesystem::path& assets, std::size_t bytes_max)
    : assets_(assets), icons_(assets), bytes_max_(bytes_max) {}

const Bitmap& Textures::file(const std::string& name) {
    const auto found = files_.find(name);
    if (found != files_.end())
        return found->second;
    auto read = read_png(assets_ / name);
    return files_.emplace(name, read ? std::move(*read) : Bitmap{}).first->second;
}

template <class Make>
Sprite Textures::kept(std::string name, bool repeated, Make make) {
    if (const auto found = known_.find(name); found != known_.end()) {
        order_.splice(order_.begin(), order_, found->second);
        return order_.front().sprite;
    }
    const Raster raster = make();
    Sprite sprite{nullptr, raster.left, raster.top, raster.bitmap.width, raster.bitmap.height, raster.lines};
    if (sprite.width > 0) {
        sprite.texture = std::make_shared<const Texture>(raster.bitmap, repeated);
        bytes_ += sprite.texture->bytes();
    }
    order_.push_front({name, sprite});
    known_.emplace(std::move(name), order_.begin());
    while (bytes_ > bytes_max_ && order_.size() > 1) {
        const auto& last = order_.back();
        bytes_ -= last.sprite.texture ? last.sprite.texture->bytes() : 0;
        known_.erase(last.name);
        order_.pop_back();
    }
    return sprite;
}

Sprite Textures::text(const ui::Label& label, ui::Colour colour, float scale) {
    const auto& type = label.type;
    // Where lines start depends on the width of the box unless all start at its left; right-to-left lines never do.
    const float width = label.area.w;
    auto name = name_of('t', type.face, type.weight, type.size, type.line, type.tracking, type.tabular, colour.r, colour.g,
                        colour.b, label.across, label.wrap, width, scale);
    for (const float hole : label.holes)
        name += name_of('h', hole);
    return kept(std::move(name) + label.text, false, [&] {
        return TextLayout(label.text, type, label.wrap ? width : 0, label.holes)
            .raster({colour.r, colour.g, colour.b, 255}, scale, label.across, width);
    });
}

Sprite Textures::icon(const std::string& name, int size) {
    return kept(name_of('i', size) + name, false, [&] { return Raster{icons_.icon(name, size)}; });
}

Sprite Textures::wordmark(int width, int height) {
    return kept(name_of('w', width, height), false, [&] { return Raster{icons_.wordmark(width, height)}; });
}

Sprite Textures::stamp(const ui::Stamp& stamp, float scale) {
    return kept(name_of('s', stamp.size, stamp.seed, scale) + stamp.words, false, [&] {
        return Raster{render::stamp(stamp.words, stamp.size, scale, stamp.seed, file("textures/stamp-mask.png"))};
    });
}

Sprite Textures::pattern(char letter, float scale) {
    return kept(name_of('p', letter, scale), true, [&] {
        const Bitmap& tile = file(std::string("patterns/") + letter + "@4x.png");
        if (tile.width <= 0)
            return Raster{};
        const float by = scale / pattern_density;
        return Raster{resampled(tile, pixels(static_cast<float>(tile.width) * by), pixels(static_cast<float>(tile.height) * by))};
    });
}

Sprite Textures::picture(const std::string& path, int width, int height) {
    std::error_code missing;
    const auto changed = std::filesystem::last_write_time(path, missing).time_since_epoch().count();
    return kept(name_of('f', width, height, changed) + path, false, [&] { return Raster{read_picture(path, width, height)}; });
}

Sprite Textures::cloth(ui::Cloth cloth, std::optional<ui::Colour> ground, float scale) {
    const ui::Colour under = ground.value_or(ui::Colour{0, 0});
    return kept(name_of('c', cloth, under.r, under.g, under.b, under.a, scale), true, [&] {
        const Bitmap& tile = file(cloth == ui::Cloth::desk_fibre ? "textures/desk-fibre.png" : "textures/card-grain.png");
        if (tile.width <= 0)
            return Raster{};
        Bitmap sized =
            resampled(tile, pixels(static_cast<float>(tile.width) * scale), pixels(static_cast<float>(tile.height) * scale));
        return Raster{ground ? over(std::move(sized), *ground) : std::move(sized)};
    });
}

} // namespace retake::render
