// A share: so many of so many, and how far the rate behind it can be told from them.
#pragma once

namespace retake::progress {

struct Share {
    int right = 0;
    int of = 0;
    bool operator==(const Share&) const = default;

    double rate() const { return of == 0 ? 0 : static_cast<double>(right) / of; }
    void add(bool was_right) {
        ++of;
        right += was_right ? 1 : 0;
    }
};

struct Range {
    double low = 0;
    double high = 1;
    bool operator==(const Range&) const = default;
};

// Where the true rate lies with 95 % confidence (Wilson's interval): never outside 0 … 1, and wide where little was seen.
Range likely(Share);

} // namespace retake::progress
