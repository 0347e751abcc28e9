// Wilson's interval for a rate.
#include "progress/share.hpp"
#include <algorithm>
#include <cmath>

namespace retake::progress {

Range likely(Share share) {
    if (share.of == 0)
        return {};
    constexpr double z = 1.959963984540054; // of the normal distribution, 95 % in the middle
    const double n = share.of, p = share.rate();
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double reach = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}

} // namespace retake::progress
