// Keeps the door.
#include "server/gate.hpp"
#include <algorithm>
#include <array>
#include <cctype>

namespace retake::server {
namespace {

bool is_loopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

std::string upper(std::string_view text) {
    std::string all(text);
    std::ranges::transform(all, all.begin(), [](char c) { return upper(c); });
    return all;
}

// "192.168.1.5:8080" and "[fe80::1]:8080" without the port.
std::string_view without_port(std::string_view host) {
    if (host.starts_with('['))
        return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

bool is_number_address(std::string_view host) {
    if (host.starts_with('[') && host.ends_with(']'))
        return host.size() > 2;
    return std::ranges::count(host, '.') == 3 && host.size() >= 7 &&
           std::ranges::all_of(host, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

} // namespace

bool Allowance::has(Instant now) {
    if (last_ != Instant{} && now > last_)
        level_ = std::min(most_, level_ + a_second_ * std::chrono::duration<double>(now - last_).count());
    last_ = std::max(last_, now);
    return level_ >= 1;
}

bool Allowance::take(Instant now) {
    if (!has(now))
        return false;
    level_ -= 1;
    return true;
}

Guest Gate::guest(const std::string& address) const {
    const bool spared = limits_.spare_own_machine && is_loopback(address);
    return {spared ? "" : address, 0, spared ? Allowance(1e9, 1e9) : Allowance(limits_.frames, limits_.frames_a_second)};
}

Gate::Address& Gate::of(const Guest& guest, Instant now) {
    auto& address = addresses_
                        .try_emplace(guest.address, Address{{limits_.arrivals, limits_.arrivals_a_second},
                                                            {limits_.joins, limits_.joins_a_second},
                                                            {limits_.wrong_codes, limits_.wrong_codes_a_second}})
                        .first->second;
    address.seen = now;
    return address;
}

bool Gate::may_arrive(const Guest& guest, Instant now) { return guest.address.empty() || of(guest, now).arrivals.take(now); }

bool Gate::may_join(const Guest& guest, Instant now) { return guest.address.empty() || of(guest, now).joins.take(now); }

bool Gate::may_try_codes(const Guest& guest, Instant now) { return guest.address.empty() || of(guest, now).wrong_codes.has(now); }

void Gate::note_wrong_code(Guest& guest, Instant now) {
    ++guest.wrong_codes;
    if (!guest.address.empty())
        of(guest, now).wrong_codes.take(now);
}

void Gate::forget_quiet_ones(Instant now) {
    std::erase_if(addresses_, [&](const auto& entry) { return now - entry.second.seen > std::chrono::minutes(10); });
}

bool admits_host(std::string_view host, std::string_view own_name) {
    const auto name = upper(without_port(host));
    return is_number_address(name) || name == "LOCALHOST" ||
           (!own_name.empty() && (name == upper(own_name) || name == upper(own_name) + ".LOCAL"));
}

bool admits_origin(std::string_view origin, std::string_view host) {
    return origin.empty() || upper(origin) == "HTTP://" + upper(host);
}

bool same_code(std::string_view typed, std::string_view code) {
    while (!typed.empty() && typed.front() == ' ')
        typed.remove_prefix(1);
    while (!typed.empty() && typed.back() == ' ')
        typed.remove_suffix(1);
    return upper(typed) == upper(code);
}

} // namespace retake::server
