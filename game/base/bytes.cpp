// Bytes: numbers and texts one after another.
#include "base/bytes.hpp"
#include <bit>

namespace retake {

constexpr std::size_t number_size = 8;

ByteWriter& ByteWriter::add(std::int64_t value) {
    auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < number_size; ++i, bits >>= 8)
        bytes_ += static_cast<char>(bits & 0xFF);
    return *this;
}

ByteWriter& ByteWriter::add(double value) { return add(std::bit_cast<std::int64_t>(value)); }

ByteWriter& ByteWriter::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    bytes_ += text;
    return *this;
}

std::int64_t ByteReader::integer() {
    if (rest_.size() < number_size) {
        whole_ = false;
        rest_ = {};
        return 0;
    }
    std::uint64_t bits = 0;
    for (std::size_t i = number_size; i > 0; --i)
        bits = bits << 8 | static_cast<unsigned char>(rest_[i - 1]);
    rest_.remove_prefix(number_size);
    return static_cast<std::int64_t>(bits);
}

double ByteReader::real() { return std::bit_cast<double>(integer()); }

std::string_view ByteReader::text() {
    const auto size = count(1);
    const auto text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
}

std::size_t ByteReader::count(std::size_t least_size) {
    const auto told = integer();
    if (told >= 0 && static_cast<std::uint64_t>(told) <= rest_.size() / least_size)
        return static_cast<std::size_t>(told);
    whole_ = false;
    rest_ = {};
    return 0;
}

} // namespace retake
