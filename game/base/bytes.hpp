// Bytes: numbers and texts one after another, for what is kept only to be read again by the same program.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace retake {

class ByteWriter {
public:
    ByteWriter& add(std::int64_t); // eight bytes, the lowest first, whatever the machine
    ByteWriter& add(double);
    ByteWriter& add(std::string_view); // its size, then the text
    std::string take() && { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Past the end everything is 0 or empty, and `whole` says so: a reader never fails.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::int64_t integer();
    double real();
    std::string_view text();                   // as long as the bytes are there
    std::size_t count(std::size_t least_size); // of what follows, each of so many bytes at least; never more than can be there

    bool whole() const { return whole_; } // nothing was missing so far
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool whole_ = true;
};

} // namespace retake
