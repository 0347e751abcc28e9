// Reads the sizes of pictures.
#include "bank/image_size.hpp"
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace retake::bank {
namespace {

using namespace std::string_view_literals;

// Numbers of some bytes in a head; 0 where it is too short.
class Bytes {
public:
    explicit Bytes(std::string_view head) : head_(head) {}

    bool has(std::size_t at, std::string_view text) const { return head_.size() >= at && head_.substr(at).starts_with(text); }
    std::size_t size() const { return head_.size(); }
    std::uint32_t byte(std::size_t at) const { return at < head_.size() ? static_cast<unsigned char>(head_[at]) : 0U; }
    std::uint32_t big(std::size_t at, std::size_t count) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8 | byte(at + i);
        return value;
    }
    std::uint32_t little(std::size_t at, std::size_t count) const {
        std::uint32_t value = 0;
        for (std::size_t i = count; i > 0; --i)
            value = value << 8 | byte(at + i - 1);
        return value;
    }

private:
    std::string_view head_;
};

ImageSize of(std::uint32_t width, std::uint32_t height) { return {static_cast<double>(width), static_cast<double>(height)}; }

// Whether a camera that was held on its side took it: tag 0x0112 of the first directory is 5 to 8 (Exif 2.32, 4.6.4).
bool lies_on_its_side(const Bytes& bytes, std::size_t segment) {
    if (!bytes.has(segment + 4, "Exif\0\0"sv))
        return false;
    const std::size_t start = segment + 10; // of the TIFF header, from which offsets count
    const bool little = bytes.has(start, "II");
    const auto number = [&](std::size_t at, std::size_t count) {
        return little ? bytes.little(at, count) : bytes.big(at, count);
    };
    const std::size_t directory = start + number(start + 4, 4);
    for (std::size_t i = 0; i < number(directory, 2); ++i)
        if (const auto entry = directory + 2 + i * 12; number(entry, 2) == 0x0112)
            return number(entry + 8, 2) >= 5 && number(entry + 8, 2) <= 8;
    return false;
}

// From segment to segment up to the frame header: SOF0 to SOF15, but for the tables DHT, JPG and DAC.
ImageSize jpeg_size(const Bytes& bytes) {
    bool on_its_side = false;
    for (std::size_t at = 2; at + 9 < bytes.size();) {
        if (bytes.byte(at) != 0xFF)
            return {};
        const auto marker = bytes.byte(at + 1);
        if (marker == 0xFF) { // filling
            ++at;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
            return on_its_side ? of(bytes.big(at + 5, 2), bytes.big(at + 7, 2)) : of(bytes.big(at + 7, 2), bytes.big(at + 5, 2));
        if (marker == 0xE1)
            on_its_side = on_its_side || lies_on_its_side(bytes, at);
        at += 2 + bytes.big(at + 2, 2);
    }
    return {};
}

ImageSize webp_size(const Bytes& bytes) {
    if (bytes.has(12, "VP8X"))
        return of(bytes.little(24, 3) + 1, bytes.little(27, 3) + 1);
    if (bytes.has(12, "VP8L")) {
        const auto bits = bytes.little(21, 4);
        return of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
    return bytes.has(12, "VP8 ") ? of(bytes.little(26, 2) & 0x3FFF, bytes.little(28, 2) & 0x3FFF) : ImageSize{};
}

ImageSize bmp_size(const Bytes& bytes) {
    const auto height = static_cast<std::int32_t>(bytes.little(22, 4)); // below 0 where the first row is the upper one
    return {static_cast<double>(static_cast<std::int32_t>(bytes.little(18, 4))), std::abs(static_cast<double>(height))};
}

// The value of an attribute of the first `<svg …>`; empty where there is none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const auto rest = tag.substr(at + name.size());
        const bool whole = at > 0 && " \t\r\n"sv.find(tag[at - 1]) != std::string_view::npos;
        if (whole && (rest.starts_with("=\"") || rest.starts_with("='")))
            return rest.substr(2, rest.find(rest[1], 2) - 2);
    }
    return {};
}

// The plain numbers of a text, up to the first thing that is none: "1200px" is 1200, "100%" says nothing of a size.
std::vector<double> numbers(std::string_view text) {
    std::vector<double> found;
    while (!text.empty()) {
        if (" ,\t\r\n"sv.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
            continue;
        }
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{})
            break;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.starts_with('%'))
            break;
        found.push_back(value);
    }
    return found;
}

ImageSize svg_size(std::string_view head) {
    const auto start = head.find("<svg");
    if (start == std::string_view::npos)
        return {};
    const auto tag = head.substr(start, head.find('>', start) - start);
    if (const auto box = numbers(attribute(tag, "viewBox")); box.size() == 4)
        return {box[2], box[3]};
    const auto width = numbers(attribute(tag, "width")), height = numbers(attribute(tag, "height"));
    return width.empty() || height.empty() ? ImageSize{} : ImageSize{width.front(), height.front()};
}

ImageSize size_in(std::string_view head) {
    const Bytes bytes(head);
    if (bytes.has(0, "\x89PNG\r\n\x1A\n") && bytes.has(12, "IHDR"))
        return of(bytes.big(16, 4), bytes.big(20, 4));
    if (bytes.has(0, "\xFF\xD8"))
        return jpeg_size(bytes);
    if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a"))
        return of(bytes.little(6, 2), bytes.little(8, 2));
    if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP"))
        return webp_size(bytes);
    if (bytes.has(0, "BM"))
        return bmp_size(bytes);
    return svg_size(head);
}

} // namespace

std::optional<ImageSize> image_size(std::string_view head) {
    const auto size = size_in(head);
    return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
}

} // namespace retake::bank
