// The door: who may come in, and how often.
#include "server/gate.hpp"
#include "support/cards.hpp"
#include <gtest/gtest.h>

namespace retake::server {
namespace {

using std::chrono::seconds;
const auto noon = test::noon();

TEST(Gate, AllowsSoManyAtOnceAndSoManyASecond) {
    Allowance allowance(3, 2);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(allowance.take(noon));
    EXPECT_FALSE(allowance.take(noon));
    EXPECT_FALSE(allowance.take(noon + Milliseconds{400}));
    EXPECT_TRUE(allowance.take(noon + Milliseconds{600}));
    EXPECT_FALSE(allowance.take(noon + Milliseconds{600}));
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(allowance.take(noon + seconds{60})) << "and no more for having waited long";
    EXPECT_FALSE(allowance.take(noon + seconds{60}));
    EXPECT_FALSE(allowance.take(noon)) << "a clock that goes back gives nothing";
}

TEST(Gate, LetsAWholeClassComeFromOneAddress) {
    Gate gate({.spare_own_machine = false});
    const auto guest = gate.guest("10.0.0.1");
    for (int i = 0; i < 1'000; ++i) {
        EXPECT_TRUE(gate.may_arrive(guest, noon));
        EXPECT_TRUE(gate.may_join(guest, noon));
    }
}

TEST(Gate, StopsAFloodOfOneAddressAndNobodyElse) {
    Gate gate({.spare_own_machine = false});
    const auto flood = gate.guest("10.0.0.1"), other = gate.guest("10.0.0.2");
    int let_in = 0;
    for (int i = 0; i < 10'000; ++i)
        let_in += gate.may_arrive(flood, noon) ? 1 : 0;
    EXPECT_EQ(let_in, 2'000);
    EXPECT_TRUE(gate.may_arrive(other, noon));
}

TEST(Gate, MakesGuessingCodesSlow) {
    Gate gate({.spare_own_machine = false});
    int tried = 0;
    for (int connection = 0; connection < 200; ++connection) {
        auto guest = gate.guest("10.0.0.1");
        while (guest.wrong_codes < wrong_codes_max && gate.may_try_codes(guest, noon)) {
            ++tried;
            gate.note_wrong_code(guest, noon);
        }
    }
    EXPECT_EQ(tried, 60) << "and there are many codes";
    auto guest = gate.guest("10.0.0.1");
    EXPECT_TRUE(gate.may_try_codes(guest, noon + seconds{2}));
    EXPECT_TRUE(gate.may_try_codes(gate.guest("10.0.0.2"), noon)) << "others are not locked out";
}

TEST(Gate, SparesTheOwnMachineWhereTold) {
    Gate spares({.frames = 1}), minds({.frames = 1, .spare_own_machine = false});
    auto spared = spares.guest("127.0.0.1"), minded = minds.guest("127.0.0.1"), phone = spares.guest("192.168.1.7");
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(spared.frames.take(noon));
    EXPECT_TRUE(minded.frames.take(noon));
    EXPECT_FALSE(minded.frames.take(noon));
    EXPECT_TRUE(phone.frames.take(noon));
    EXPECT_FALSE(phone.frames.take(noon));
}

TEST(Gate, TakesNumbersAndTheOwnNameForAHost) {
    for (const char* host :
         {"192.168.1.23:8080", "192.168.1.23", "127.0.0.1:80", "localhost:8080", "[fe80::1]:8080", "Laptop:8080", "laptop.local"})
        EXPECT_TRUE(admits_host(host, "laptop")) << host;
    for (const char* host : {"", "evil.example", "evil.example:8080", "192.168.1.23.evil.example", "1.2.3.4.5",
                             "laptop.evil.example", "[]", "1.1.1:80", "..."})
        EXPECT_FALSE(admits_host(host, "laptop")) << host;
    EXPECT_FALSE(admits_host("", "")) << "no name is no name";
}

TEST(Gate, LetsNoOtherSiteSpeakForAPupil) {
    EXPECT_TRUE(admits_origin("http://192.168.1.23:8080", "192.168.1.23:8080"));
    EXPECT_TRUE(admits_origin("", "192.168.1.23:8080")) << "a program, not a page";
    for (const char* origin : {"http://evil.example", "https://192.168.1.23:8080", "http://192.168.1.23", "null",
                               "http://192.168.1.23:8080.evil.example"})
        EXPECT_FALSE(admits_origin(origin, "192.168.1.23:8080")) << origin;
}

TEST(Gate, ReadsTheCodeInAnyCase) {
    EXPECT_TRUE(same_code(" kite ", "KITE"));
    EXPECT_FALSE(same_code("KIT", "KITE"));
    EXPECT_FALSE(same_code("", "KITE"));
}

} // namespace
} // namespace retake::server
