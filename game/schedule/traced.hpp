// Numbers that remember how they came about, so that one walk backwards gives the slope of the last by each of the first.
//
// Each operation notes on a tape what it was made of and its two partial derivatives (reverse accumulation; Griewank and Walther,
// "Evaluating Derivatives", 2008). The formulae of the models are written once and work with plain and with traced numbers.
#pragma once
#include <cmath>
#include <cstdint>
#include <vector>

namespace retake::schedule {

class Tape {
public:
    // The first place stands for all constants; its slope means nothing.
    Tape() : steps_(1), slopes_(1) {}

    std::uint32_t note(std::uint32_t of, double slope, std::uint32_t of_other = 0, double other_slope = 0) {
        steps_.push_back({slope, other_slope, of, of_other});
        return static_cast<std::uint32_t>(steps_.size() - 1);
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(steps_.size()); }

    // What was noted from `size` on is done with; slopes gathered before it stay.
    void rewind(std::uint32_t size) { steps_.resize(size); }
    void clear() {
        steps_.resize(1);
        slopes_.assign(1, 0);
    }

    // The result has `slope` more at this place; then `walk_back` carries all slopes down to the places before `size`.
    void add_slope(std::uint32_t at, double slope) {
        if (slopes_.size() < steps_.size())
            slopes_.resize(steps_.size());
        slopes_[at] += slope;
    }
    void walk_back(std::uint32_t size) {
        slopes_.resize(steps_.size());
        for (auto at = steps_.size(); at-- > size;) {
            const auto& step = steps_[at];
            slopes_[step.of] += slopes_[at] * step.slope;
            slopes_[step.of_other] += slopes_[at] * step.other_slope;
            slopes_[at] = 0;
        }
    }
    double slope(std::uint32_t at) const { return slopes_[at]; }

private:
    struct Step {
        double slope;
        double other_slope;
        std::uint32_t of;
        std::uint32_t of_other;
    };
    std::vector<Step> steps_;
    std::vector<double> slopes_;
};

struct Traced {
    double value = 0;
    std::uint32_t at = 0;
    Tape* tape = nullptr;

    static Traced first(Tape& tape, double value) { return {value, tape.note(0, 0), &tape}; }
    Traced become(double result, double slope) const { return {result, tape->note(at, slope), tape}; }
    Traced join(const Traced& other, double result, double slope, double other_slope) const {
        return {result, tape->note(at, slope, other.at, other_slope), tape};
    }
    Traced constant(double result) const { return {result, 0, tape}; }
};

inline Traced operator-(const Traced& a) { return a.become(-a.value, -1); }
inline Traced operator+(const Traced& a, const Traced& b) { return a.join(b, a.value + b.value, 1, 1); }
inline Traced operator-(const Traced& a, const Traced& b) { return a.join(b, a.value - b.value, 1, -1); }
inline Traced operator*(const Traced& a, const Traced& b) { return a.join(b, a.value * b.value, b.value, a.value); }
inline Traced operator/(const Traced& a, const Traced& b) {
    const double quotient = a.value / b.value;
    return a.join(b, quotient, 1 / b.value, -quotient / b.value);
}
inline Traced operator+(const Traced& a, double b) { return a.become(a.value + b, 1); }
inline Traced operator-(const Traced& a, double b) { return a.become(a.value - b, 1); }
inline Traced operator*(const Traced& a, double b) { return a.become(a.value * b, b); }
inline Traced operator/(const Traced& a, double b) { return a.become(a.value / b, 1 / b); }
inline Traced operator+(double a, const Traced& b) { return b + a; }
inline Traced operator-(double a, const Traced& b) { return b.become(a - b.value, -1); }
inline Traced operator*(double a, const Traced& b) { return b * a; }
inline Traced operator/(double a, const Traced& b) { return b.become(a / b.value, -a / (b.value * b.value)); }

inline Traced exp(const Traced& a) {
    const double result = std::exp(a.value);
    return a.become(result, result);
}
inline Traced log(const Traced& a) { return a.become(std::log(a.value), 1 / a.value); }

// a > 0.
inline Traced pow(const Traced& a, const Traced& b) {
    const double logarithm = std::log(a.value);
    const double result = std::exp(b.value * logarithm);
    return a.join(b, result, b.value * result / a.value, result * logarithm);
}

// At a bound a number stops depending on what it was.
inline Traced held(const Traced& a, double low, double high) {
    if (a.value < low)
        return a.constant(low);
    return a.value > high ? a.constant(high) : a;
}
inline Traced lesser(const Traced& a, const Traced& b) { return b.value < a.value ? b : a; }
inline Traced lesser(const Traced& a, double most) { return most < a.value ? a.constant(most) : a; }
inline Traced greater(const Traced& a, const Traced& b) { return a.value < b.value ? b : a; }
inline Traced greater(const Traced& a, double least) { return a.value < least ? a.constant(least) : a; }

} // namespace retake::schedule
