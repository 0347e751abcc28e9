// Groups digits, and writes decimals.
#include "base/digits.hpp"

namespace retake {

std::string grouped(std::int64_t number) {
    auto digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (auto at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

std::string decimal(double value) {
    const auto hundredths = static_cast<std::int64_t>((value < 0 ? -value : value) * 100 + 0.5);
    auto text = std::string(value < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / 100);
    if (const auto rest = hundredths % 100; rest != 0) {
        text += "." + std::string(rest < 10 ? "0" : "") + std::to_string(rest);
        if (text.back() == '0')
            text.pop_back();
    }
    return text;
}

} // namespace retake
