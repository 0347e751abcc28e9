// Packs and unpacks frames of a WebSocket client.
#include "rehearsal/client_frame.hpp"
#include <array>

namespace retake::rehearsal {
namespace {

std::uint64_t number(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

} // namespace

std::string masked(Opcode opcode, std::string_view payload, std::uint32_t mask) {
    std::string frame(1, static_cast<char>(0x80U | static_cast<unsigned>(opcode)));
    const auto size = payload.size();
    const int size_bytes = size < 126 ? 0 : size < 65'536 ? 2 : 8;
    frame += static_cast<char>(0x80U | (size_bytes == 0 ? size : size_bytes == 2 ? 126U : 127U));
    for (int at = size_bytes - 1; at >= 0; --at)
        frame += static_cast<char>(size >> (8 * at));
    std::array<char, 4> key{};
    for (std::size_t at = 0; at < key.size(); ++at)
        key[at] = static_cast<char>(mask >> (8 * at));
    frame.append(key.data(), key.size());
    for (std::size_t at = 0; at < size; ++at)
        frame += static_cast<char>(payload[at] ^ key[at % key.size()]);
    return frame;
}

std::string handshake(const std::string& host) {
    return "GET /ws HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: cmV0YWtlIHJlaGVhcnNhbA==\r\n"
           "Sec-WebSocket-Version: 13\r\n\r\n";
}

std::optional<Incoming> FrameReader::next() {
    const auto rest = std::string_view(bytes_).substr(read_);
    if (rest.size() < 2)
        return std::nullopt;
    const auto short_size = static_cast<unsigned char>(rest[1]) & 0x7FU;
    const std::size_t size_bytes = short_size < 126 ? 0 : short_size == 126 ? 2 : 8;
    if (rest.size() < 2 + size_bytes)
        return std::nullopt;
    const auto size = size_bytes == 0 ? short_size : number(rest.substr(2, size_bytes));
    if (rest.size() - 2 - size_bytes < size)
        return std::nullopt;
    Incoming incoming{static_cast<Opcode>(static_cast<unsigned char>(rest[0]) & 0x0FU),
                      std::string(rest.substr(2 + size_bytes, size))};
    read_ += 2 + size_bytes + size;
    if (read_ == bytes_.size()) {
        bytes_.clear();
        read_ = 0;
    }
    return incoming;
}

} // namespace retake::rehearsal
