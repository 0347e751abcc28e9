// Asks the system for its interfaces, and ranks them.
#include "server/addresses.hpp"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace retake::server {
namespace {

enum class Medium { wireless, wired, unknown, made_up };

Medium medium_of(std::string_view name) {
    const auto starts = [&](std::string_view begin) { return name.starts_with(begin); };
    constexpr std::array made_up{"docker", "veth",    "virbr", "br-", "tun", "tap",       "wg",  "zt",
                                 "vmnet",  "vboxnet", "utun",  "lxc", "cni", "tailscale", "ppp", "podman"};
    if (std::ranges::any_of(made_up, starts))
        return Medium::made_up;
    if (starts("wl") || starts("ap") || starts("ath"))
        return Medium::wireless;
    return starts("en") || starts("eth") || starts("usb") ? Medium::wired : Medium::unknown;
}

bool is_loopback(std::string_view address) { return address.starts_with("127."); }
bool is_link_local(std::string_view address) { return address.starts_with("169.254."); }

std::string text_of(const sockaddr* address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    sockaddr_in in{};
    std::copy_n(reinterpret_cast<const unsigned char*>(address), sizeof in, reinterpret_cast<unsigned char*>(&in));
    return inet_ntop(AF_INET, &in.sin_addr, text.data(), text.size()) != nullptr ? text.data() : "";
}

// The address that a packet to elsewhere would leave from: asking for it sends none.
std::string address_of_the_default_route() {
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return "";
    sockaddr_in elsewhere{};
    elsewhere.sin_family = AF_INET;
    elsewhere.sin_port = htons(9);
    inet_pton(AF_INET, "192.0.2.1", &elsewhere.sin_addr); // for documentation: nobody is there
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    std::string text;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&elsewhere), sizeof elsewhere) == 0 &&
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&own), &size) == 0)
        text = text_of(reinterpret_cast<const sockaddr*>(&own));
    ::close(socket);
    return text;
}

} // namespace

bool is_private(std::string_view address) {
    if (address.starts_with("10.") || address.starts_with("192.168.") || is_link_local(address))
        return true;
    if (!address.starts_with("172.") || address.size() < 7)
        return false;
    const auto second = address.substr(4, address.find('.', 4) - 4);
    return second.size() == 2 && second >= "16" && second <= "31";
}

std::vector<Candidate> ranked(std::vector<Interface> interfaces) {
    std::erase_if(interfaces,
                  [](const Interface& one) { return !one.running || one.address.empty() || is_loopback(one.address); });
    const auto cost = [](const Interface& one) {
        const auto medium = medium_of(one.name);
        return (medium == Medium::made_up ? 16 : 0) + (is_private(one.address) ? 0 : 8) + (is_link_local(one.address) ? 4 : 0) +
               (one.default_route ? 0 : 2) + (medium == Medium::unknown ? 1 : 0);
    };
    std::ranges::stable_sort(interfaces, {}, cost);
    std::vector<Candidate> candidates;
    for (const auto& one : interfaces)
        candidates.push_back({one.address, one.name, cost(one) < 4});
    return candidates;
}

std::vector<Interface> interfaces_here() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0)
        return {};
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> all(first, freeifaddrs);
    const auto route = address_of_the_default_route();
    std::vector<Interface> found;
    for (const auto* one = all.get(); one != nullptr; one = one->ifa_next)
        if (one->ifa_addr != nullptr && one->ifa_addr->sa_family == AF_INET) {
            const auto address = text_of(one->ifa_addr);
            constexpr unsigned up = IFF_UP | IFF_RUNNING;
            found.push_back({one->ifa_name, address, (one->ifa_flags & up) == up, address == route});
        }
    return found;
}

std::string machine_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

} // namespace retake::server
