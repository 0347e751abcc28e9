// Sorts and prints what was measured.
#include "rehearsal/figures.hpp"
#include <algorithm>
#include <array>
#include <cstdio>

namespace retake::rehearsal {
namespace {

std::string milliseconds(Micro span) {
    std::array<char, 32> text{};
    const auto value = static_cast<double>(span.count()) / 1000;
    std::snprintf(text.data(), text.size(), value < 10 ? "%.2f ms" : "%.0f ms", value);
    return text.data();
}

std::string spread(const std::string& what, const std::vector<Micro>& all) {
    if (all.empty())
        return "";
    return what + ": half within " + milliseconds(share(all, 0.5)) + ", 99 of 100 within " + milliseconds(share(all, 0.99)) +
           ", the slowest " + milliseconds(share(all, 1)) + " (" + std::to_string(all.size()) + ")\n";
}

} // namespace

Micro share(std::vector<Micro> all, double part) {
    if (all.empty())
        return Micro{0};
    std::ranges::sort(all);
    const auto at = static_cast<std::size_t>(part * static_cast<double>(all.size()));
    return all[std::min(at, all.size() - 1)];
}

std::string told(const Figures& figures) {
    std::string text;
    if (const auto seconds = std::chrono::duration<double>(figures.joining).count(); seconds > 0)
        text += "joined: " + std::to_string(figures.joins.size()) + " phones, " +
                std::to_string(static_cast<int>(static_cast<double>(figures.joins.size()) / seconds)) + " a second\n";
    text += spread("joining", figures.joins);
    text += spread("a question on a phone", figures.deliveries);
    text += spread("a response until it is in", figures.confirmations);
    for (const auto& storm : figures.storms)
        text += "all phones gone and back: " + milliseconds(storm) + "\n";
    text += "responses in: " + std::to_string(figures.responses) + ", sent again " + std::to_string(figures.resent) +
            ", returned " + std::to_string(figures.returned) + "\n";
    text += "phones dropped " + std::to_string(figures.dropped) + ", reloaded " + std::to_string(figures.reloaded) +
            ", opened twice " + std::to_string(figures.doubled) + ", cut off " + std::to_string(figures.cut) + "\n";
    return text;
}

} // namespace retake::rehearsal
