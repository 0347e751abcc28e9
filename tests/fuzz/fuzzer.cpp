// Hands libFuzzer's bytes to the promises of one target; a broken one ends the run, and the bytes are kept in a file.
#include "fuzz/promises.hpp"
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto broken = retake::fuzz::RETAKE_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    if (!broken.empty()) {
        std::fprintf(stderr, "Broken promise: %s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
