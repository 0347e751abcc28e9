// One visitor from several lambdas.
#pragma once

namespace retake {

template <class... Fs>
struct overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
overloaded(Fs...) -> overloaded<Fs...>; // clang 14 needs the guide.

} // namespace retake
