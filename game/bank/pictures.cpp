// Finds pictures beside a bank, and how wide they are.
#include "bank/pictures.hpp"
#include "bank/image_size.hpp"
#include <algorithm>
#include <fstream>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;

item::FoundImage lost(std::string message, std::string help) {
    return {"", 1, "missing-image", std::move(message), std::move(help)};
}

std::string lower(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// A file beside it whose name differs in letter case only.
fs::path other_case(const fs::path& path) {
    std::error_code error;
    for (fs::directory_iterator entry(path.parent_path(), error), end; !error && entry != end; entry.increment(error))
        if (lower(entry->path().filename().string()) == lower(path.filename().string()))
            return entry->path();
    return {};
}

std::string head_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string head(image_head_bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return head;
}

} // namespace

bool stands_beside(const fs::path& name) {
    return name.is_relative() && std::ranges::none_of(name, [](const fs::path& part) { return part == ".."; });
}

item::FoundImage find_image(const fs::path& folder, const std::string& name) {
    const fs::path written(name);
    if (!stands_beside(written))
        return lost("a picture must stand beside the bank", "put the file beside the bank, and write its name");
    auto path = folder / written;
    item::FoundImage found;
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        path = other_case(path.has_parent_path() ? path : fs::path(".") / path);
        if (path.empty() || !fs::is_regular_file(path, error))
            return lost("the picture \"" + name + "\" is not there", "put the file beside the bank, or correct its name");
        found.rule = "image-name";
        found.message = "the picture is called \"" + path.filename().string() + "\"";
        found.help = "write its name in the same letters: other computers tell them apart";
        found.name = (written.parent_path() / path.filename()).generic_string();
    }
    const auto size = image_size(head_of(path));
    if (!size)
        return lost("\"" + name + "\" is no picture that can be shown", "save it as PNG, JPEG or SVG");
    found.file = path.string();
    found.aspect = size->width / size->height;
    return found;
}

} // namespace retake::bank
