// Result: a value, or the failure of the world (a file, a database, a display) that prevented it.
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace retake {

// Told to the user as it stands: what was tried and why it failed, then the next step.
struct Failure {
    std::string message;
    std::string next_step;
    std::string in_terminal{}; // what more can be done by a command; the window, which has none, leaves it out
    bool operator==(const Failure&) const = default;
};

// The member names of std::expected, which g++ 12 lacks.
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : held_(std::move(value)) {}
    Result(Failure failure) : held_(std::move(failure)) {}

    bool has_value() const { return std::holds_alternative<T>(held_); }
    explicit operator bool() const { return has_value(); }

    const T& value() const {
        assert(has_value());
        return *std::get_if<T>(&held_);
    }
    T& value() {
        assert(has_value());
        return *std::get_if<T>(&held_);
    }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    T value_or(T otherwise) const { return has_value() ? value() : std::move(otherwise); }
    const Failure& error() const {
        assert(!has_value());
        return *std::get_if<Failure>(&held_);
    }

private:
    std::variant<T, Failure> held_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Failure failure) : held_(std::move(failure)) {}

    bool has_value() const { return held_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Failure& error() const {
        assert(!has_value());
        return *std::get_if<Failure>(&held_);
    }

private:
    std::variant<std::monostate, Failure> held_;
};

} // namespace retake
