// Reads the names of pictures.
#include "item/image.hpp"
#include "tree/repair.hpp"

namespace retake::item {
namespace {

struct Named {
    std::string file, alt;
    const tree::Node* at = nullptr; // where the file is named
};

Named named_in(const tree::Node& node, tree::Fields& fields) {
    Named named;
    if (const auto* text = node.text())
        return {text->text, "", &node};
    const auto* map = node.map();
    for (std::size_t i = 0; map && i < map->keys.size(); ++i) {
        const auto* key = map->keys[i].text();
        const auto* value = map->values[i].text();
        if (key && value && key->text == "file") {
            named.file = value->text;
            named.at = &map->values[i];
        } else if (key && value && key->text == "alt") {
            named.alt = value->text;
        } else {
            fields.complain_at(map->keys[i], "unknown-key", "a picture has `file` and `alt`, nothing else",
                               "write `image: {file: map.png, alt: A map}`");
        }
    }
    return named;
}

} // namespace

std::optional<Image> read_image(tree::Fields& fields, const Setting& setting, Severity without) {
    const auto* node = fields.node("image");
    if (!node)
        return std::nullopt;
    const auto named = named_in(*node, fields);
    if (named.file.empty()) {
        fields.complain_at(*node, "missing-image", "no file is named here", "write `image: map.png`", without);
        return std::nullopt;
    }
    Image read{named.file, named.alt, 1};
    if (setting.find_image) {
        const auto found = setting.find_image(named.file);
        if (!found.rule.empty()) {
            auto& finding = fields.complain_at(*named.at, found.rule, found.message, found.help,
                                               found.file.empty() ? without : Severity::warning);
            if (!found.name.empty())
                finding.fix = tree::reworded(*named.at, named.file, found.name);
        }
        if (found.file.empty())
            return std::nullopt;
        read = {found.file, named.alt, found.aspect};
    }
    if (named.alt.empty())
        fields.complain_at(*named.at, "missing-alt", "this picture says nothing to those who cannot see it",
                           "write `image: {file: " + named.file + ", alt: what it shows}`", Severity::warning);
    return read;
}

} // namespace retake::item
