// Tries numbers: how far from the key they count, with which units, and without.
#include "authoring/probe.hpp"
#include "grading/numeral.hpp"
#include "grading/units.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

namespace retake::authoring {
namespace {

constexpr int halvings = 60;
constexpr double least_step = 1e-7; // of the key; what counts no further off than that is exact
constexpr double far_off = 1e4;     // of the key; what counts that far off counts everywhere
constexpr std::array<std::string_view, 44> units = {
    "mg",  "g",    "kg",  "t",    "oz",    "lb",    "mm", "cm", "m",  "km", "in",  "ft", "yd", "mi", "ms",
    "s",   "min",  "h",   "days", "weeks", "years", "K",  "°C", "°F", "m²", "km²", "ha", "ml", "l",  "m³",
    "m/s", "km/h", "mph", "kJ",   "kWh",   "kcal",  "W",  "kW", "Hz", "V",  "%",   "$",  "€",  "£"};

// Enough digits to tell bounds apart, and never three of them after the point, which could be read as thousands.
std::string digits_of(double value) {
    std::array<char, 64> buffer{};
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    std::snprintf(buffer.data(), buffer.size(), whole ? "%.0f" : std::abs(value) < 1e-4 ? "%.12e" : "%.12f", value);
    return buffer.data();
}

class Trial {
public:
    Trial(const grading::NumberKey& key, const Probe& probe) : key_(key), probe_(probe) {}

    std::vector<Ruling> run() {
        rulings_.push_back({"the key", right(key_.written) ? "counts" : "does not count", {key_.written}});
        try_bounds();
        if (!key_.unit.empty())
            try_units();
        if (key_.scale != 1)
            try_in_full();
        return std::move(rulings_);
    }

private:
    bool right(const std::string& text) const { return probe_(text).right(); }

    // As the key is written: in its scale, with its unit before or behind.
    std::string typed(const std::string& digits) const {
        auto text = digits + (key_.scale_word.empty() ? "" : " " + key_.scale_word);
        if (key_.unit.empty())
            return text;
        if (key_.written.starts_with(key_.unit))
            return key_.unit + text;
        return text + (key_.unit == "%" ? "" : " ") + key_.unit;
    }
    bool fits(double value) const { return right(typed(digits_of(value))); }

    // The last value that counts in a direction; nothing where all of them do.
    std::optional<double> bound(double key, double direction) const {
        const double size = key == 0 ? 1 : std::abs(key);
        double inside = 0, outside = size * least_step;
        while (fits(key + direction * outside)) {
            inside = outside;
            outside *= 2;
            if (outside > size * far_off)
                return std::nullopt;
        }
        for (int i = 0; i < halvings; ++i) {
            const auto middle = (inside + outside) / 2;
            (fits(key + direction * middle) ? inside : outside) = middle;
        }
        return key + direction * (inside < size * 2 * least_step ? 0 : inside);
    }

    static std::string shown(double value) {
        std::array<char, 64> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
        return grading::plain(std::strtod(buffer.data(), nullptr));
    }

    void try_bounds() {
        const auto key = key_.value / key_.scale;
        const auto low = bound(key, -1), high = bound(key, 1);
        if (low && high && *low == *high)
            rulings_.push_back({"values", "only this one counts", {}});
        else
            rulings_.push_back(
                {"values",
                 (low ? "from " + typed(shown(*low)) : "from any") + (high ? " to " + typed(shown(*high)) : " to any"),
                 {}});
    }

    void try_units() {
        const auto bare = shown(key_.value / key_.scale);
        const bool without = right(bare);
        rulings_.push_back({"the unit", without ? "may be missing" : "must be there", {bare}});
        Ruling others{"units", "others count after conversion", {}};
        for (const auto unit : units) {
            const auto value =
                grading::same_unit(unit, key_.unit) ? std::nullopt : grading::converted(key_.value, key_.unit, unit);
            if (const auto text = value ? digits_of(*value) + " " + std::string(unit) : std::string(); value && right(text))
                others.examples.push_back(shown(*value) + " " + std::string(unit));
        }
        if (!others.examples.empty())
            rulings_.push_back(std::move(others));
    }

    void try_in_full() {
        const auto full = digits_of(key_.value);
        const auto text = key_.written.starts_with(key_.unit) ? key_.unit + full : full + " " + key_.unit;
        rulings_.push_back({"in full", right(text) ? "counts" : "does not count", {text}});
    }

    const grading::NumberKey& key_;
    const Probe& probe_;
    std::vector<Ruling> rulings_;
};

} // namespace

std::vector<Ruling> rulings_on(const grading::NumberKey& key, const Probe& probe) { return Trial(key, probe).run(); }

} // namespace retake::authoring
