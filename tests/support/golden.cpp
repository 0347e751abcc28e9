// Compares a picture with its golden, first exactly and then in blocks.
#include "support/golden.hpp"
#include "render/bitmap.hpp"
#include "support/folders.hpp"
#include <cmath>
#include <cstdlib>

namespace retake::test {
namespace {

namespace fs = std::filesystem;
using render::Bitmap;

constexpr int block = 8;
constexpr int difference_max = 25; // of 255: a tenth
constexpr int blocks_max = 10;

int differing_blocks(const Bitmap& a, const Bitmap& b) {
    const Bitmap small_a = resampled(a, a.width / block, a.height / block),
                 small_b = resampled(b, b.width / block, b.height / block);
    int count = 0;
    for (std::size_t i = 0; i < small_a.rgba.size(); i += 4) {
        bool differs = false;
        for (std::size_t c = 0; c < 4; ++c)
            differs = differs || std::abs(small_a.rgba[i + c] - small_b.rgba[i + c]) > difference_max;
        count += differs ? 1 : 0;
    }
    return count;
}

Bitmap difference(const Bitmap& a, const Bitmap& b) {
    Bitmap out = a;
    for (std::size_t i = 0; i < out.rgba.size(); ++i)
        out.rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(std::abs(a.rgba[i] - b.rgba[i]));
    return out;
}

} // namespace

testing::AssertionResult matches_golden(const fs::path& picture, const std::string& name) {
    const fs::path golden = test::source_folder() / "tests" / "goldens" / (name + ".png");
    if (const char* update = std::getenv("UPDATE_GOLDEN"); update && std::string(update) == "1") {
        fs::create_directories(golden.parent_path());
        fs::copy_file(picture, golden, fs::copy_options::overwrite_existing);
        return testing::AssertionSuccess();
    }
    const auto actual = render::read_png(picture);
    if (!actual)
        return testing::AssertionFailure() << actual.error().message;
    const auto expected = render::read_png(golden);
    if (!expected)
        return testing::AssertionFailure() << expected.error().message << " Run the test with UPDATE_GOLDEN=1 to make it.";
    if (*actual == *expected)
        return testing::AssertionSuccess();
    const bool same_size = actual->width == expected->width && actual->height == expected->height;
    const int differing = same_size ? differing_blocks(*actual, *expected) : blocks_max + 1;
    if (differing <= blocks_max)
        return testing::AssertionSuccess();
    fs::create_directories("goldens");
    const fs::path kept = fs::absolute("goldens") / (name + ".actual.png");
    fs::copy_file(picture, kept, fs::copy_options::overwrite_existing);
    if (!same_size)
        return testing::AssertionFailure() << name << " has another size than its golden; see " << kept.string();
    const bool written = write_png(difference(*actual, *expected), fs::path("goldens") / (name + ".difference.png")).has_value();
    return testing::AssertionFailure() << name << " differs from its golden in " << differing << " blocks; see " << kept.string()
                                       << (written ? " and the difference beside it" : "");
}

} // namespace retake::test
