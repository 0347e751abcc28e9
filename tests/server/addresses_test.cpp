// Which address goes on the projector.
#include "server/addresses.hpp"
#include <gtest/gtest.h>

namespace retake::server {
namespace {

std::vector<std::string> order(std::vector<Interface> interfaces) {
    std::vector<std::string> addresses;
    for (const auto& candidate : ranked(std::move(interfaces)))
        addresses.push_back(candidate.address);
    return addresses;
}

using Order = std::vector<std::string>;

TEST(Addresses, PutTheNetworkOfTheRoomBeforeWhatProgramsMadeUp) {
    EXPECT_EQ(order({{"lo", "127.0.0.1"},
                     {"docker0", "172.17.0.1"},
                     {"tun0", "10.8.0.2", true, true},
                     {"wlp3s0", "192.168.1.23"},
                     {"virbr0", "192.168.122.1"}}),
              (Order{"192.168.1.23", "10.8.0.2", "172.17.0.1", "192.168.122.1"}));
}

TEST(Addresses, TakeTheDefaultRouteAmongEqualsAndNeedNone) {
    EXPECT_EQ(order({{"eth0", "10.1.2.3"}, {"wlan0", "192.168.1.23", true, true}}), (Order{"192.168.1.23", "10.1.2.3"}));
    EXPECT_EQ(order({{"eth0", "10.1.2.3"}, {"wlan0", "192.168.1.23"}}), (Order{"10.1.2.3", "192.168.1.23"}));
}

TEST(Addresses, LeaveOutWhatIsDownAndDoubtWhatIsPublicOrAlone) {
    EXPECT_EQ(order({{"eth0", "10.1.2.3", false}, {"lo", "127.0.0.1"}}), Order{});
    const auto all = ranked({{"eth0", "203.0.113.7", true, true}, {"eth1", "169.254.3.4"}, {"wlan0", "172.20.10.2"}});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0], (Candidate{"172.20.10.2", "wlan0", true})) << "a phone's hotspot";
    EXPECT_EQ(all[1], (Candidate{"169.254.3.4", "eth1", false}));
    EXPECT_EQ(all[2], (Candidate{"203.0.113.7", "eth0", false}));
}

TEST(Addresses, KnowTheNetworksThatAreLocal) {
    for (const char* local : {"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.1.1"})
        EXPECT_TRUE(is_private(local)) << local;
    for (const char* other : {"172.15.0.1", "172.32.0.1", "172.3.0.1", "192.169.0.1", "8.8.8.8", ""})
        EXPECT_FALSE(is_private(other)) << other;
}

TEST(Addresses, OfThisMachineAreReadWithoutTrouble) {
    for (const auto& one : interfaces_here())
        EXPECT_FALSE(one.name.empty());
    EXPECT_FALSE(machine_name().empty());
}

} // namespace
} // namespace retake::server
