// Frames of a WebSocket client.
#include "rehearsal/client_frame.hpp"
#include <gtest/gtest.h>

namespace retake::rehearsal {
namespace {

// Our own reader takes unmasked frames; this takes the mask off.
std::string unmasked(std::string frame) {
    const auto size = static_cast<unsigned char>(frame[1]) & 0x7FU;
    const std::size_t head = 2 + (size < 126 ? 0U : size == 126 ? 2U : 8U);
    const auto mask = frame.substr(head, 4);
    for (std::size_t at = head + 4; at < frame.size(); ++at)
        frame[at] = static_cast<char>(frame[at] ^ mask[(at - head - 4) % 4]);
    frame.erase(head, 4);
    frame[1] = static_cast<char>(static_cast<unsigned char>(frame[1]) & 0x7FU);
    return frame;
}

TEST(ClientFrame, OfEachLengthIsReadBackByteByByte) {
    for (const std::size_t size : {0U, 1U, 125U, 126U, 65'535U, 65'536U}) {
        const std::string payload(size, 'x');
        const auto frame = unmasked(masked(Opcode::text, payload, 0xA1B2C3D4U));
        FrameReader reader;
        reader.add(frame.substr(0, frame.size() - 1));
        EXPECT_FALSE(reader.next()) << size;
        reader.add(frame.substr(frame.size() - 1));
        const auto read = reader.next();
        ASSERT_TRUE(read) << size;
        EXPECT_EQ(read->payload, payload);
        EXPECT_EQ(read->opcode, Opcode::text);
        EXPECT_FALSE(reader.next());
    }
}

TEST(ClientFrame, ReadsSeveralThatCameAtOnce) {
    FrameReader reader;
    reader.add(unmasked(masked(Opcode::text, "one", 1)) + unmasked(masked(Opcode::ping, "two", 2)));
    EXPECT_EQ(reader.next()->payload, "one");
    EXPECT_EQ(reader.next()->opcode, Opcode::ping);
    EXPECT_FALSE(reader.next());
}

} // namespace
} // namespace retake::rehearsal
