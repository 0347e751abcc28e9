// Groups digits.
#include "base/digits.hpp"

namespace retake {

std::string grouped(std::int64_t number) {
    auto digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (auto at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

} // namespace retake
