// WebSocket frames as a client sends and reads them (RFC 6455), without a network: simulated phones and tests speak by it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace retake::rehearsal {

enum class Opcode : std::uint8_t { text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

std::string masked(Opcode, std::string_view payload, std::uint32_t mask);

// The request that turns an HTTP connection into a WebSocket.
std::string handshake(const std::string& host);

struct Incoming {
    Opcode opcode = Opcode::text;
    std::string payload;
};

// Whole frames out of bytes as they come. A server masks nothing and, ours at least, does not split.
class FrameReader {
public:
    void add(std::string_view bytes) { bytes_ += bytes; }
    std::optional<Incoming> next();

private:
    std::string bytes_;
    std::size_t read_ = 0; // of them
};

} // namespace retake::rehearsal
