// Pictures beside a bank: found by name, measured by their first bytes, and nowhere else.
#include "bank/image_size.hpp"
#include "bank/load.hpp"
#include "bank/pictures.hpp"
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

std::string png(char width, char height) {
    return "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0"s + width + "\0\0\0"s + height + "\x08\x02\0\0\0"s;
}

TEST(ImageSize, IsReadFromTheHeadOfEachFormat) {
    EXPECT_EQ(image_size(png(4, 3)), (ImageSize{4, 3}));
    EXPECT_EQ(image_size("GIF89a\x40\x01\xF0\0\x80"s), (ImageSize{320, 240}));
    EXPECT_EQ(image_size("\xFF\xD8\xFF\xE0\0\x04\x01\x02\xFF\xFF\xC2\0\x11\x08\0\xF0\x01\x40\x03"s), (ImageSize{320, 240}));
    EXPECT_EQ(image_size("BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x40\x01\0\0\x10\xFF\xFF\xFF"s), (ImageSize{320, 240}));
    EXPECT_EQ(image_size("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x3F\x01\0\xEF\0\0"s), (ImageSize{320, 240}));
    EXPECT_EQ(image_size("RIFF\0\0\0\0WEBPVP8L\x0A\0\0\0\x2F\x3F\xC1\x3B\0"s), (ImageSize{320, 240}));
    EXPECT_EQ(image_size("RIFF\0\0\0\0WEBPVP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\x40\x01\xF0\0"s), (ImageSize{320, 240}));
    EXPECT_EQ(image_size("<?xml version='1.0'?>\n<svg xmlns='x' viewBox='0 0 1200 675.5' width='100%'>"),
              (ImageSize{1200, 675.5}));
    EXPECT_EQ(image_size("<svg stroke-width=\"3\" width=\"30px\" height=\"20px\">"), (ImageSize{30, 20}));
}

TEST(ImageSize, IsNoneOfADamagedFile) {
    for (const auto& head : {""s, "hello"s, png(0, 3), png(4, 3).substr(0, 17), "GIF89a"s, "\xFF\xD8\xFF\xE0"s,
                             "\xFF\xD8\xFF\xE0\0\0\0\0\0\0\0\0\0\0\0\0"s, "<svg>"s, "<svg width='100%' height='100%'>"s, "BM"s})
        EXPECT_EQ(image_size(head), std::nullopt);
}

class Pictures : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder / "maps");
        write("cat.png", png(4, 3));
        write("maps/map.png", png(16, 9));
    }
    void TearDown() override { fs::remove_all(folder); }
    fs::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    std::string rule_of(const std::string& name) const { return find_image(folder, name).rule; }
    const fs::path folder = fs::temp_directory_path() / ("retake-pictures-" + std::to_string(::getpid()));
};

TEST_F(Pictures, AreFoundBesideTheBank) {
    const auto found = find_image(folder, "maps/map.png");
    EXPECT_EQ(found.file, (folder / "maps/map.png").string());
    EXPECT_DOUBLE_EQ(found.aspect, 16.0 / 9);
    EXPECT_EQ(found.rule, "");
}

TEST_F(Pictures, AreFoundInOtherLettersWithAWarning) {
    const auto found = find_image(folder, "Cat.PNG");
    EXPECT_EQ(found.file, (folder / "cat.png").string());
    EXPECT_EQ(found.rule, "image-name");
    EXPECT_EQ(found.message, "the picture is called \"cat.png\"");
}

TEST_F(Pictures, AreNotLookedForElsewhere) {
    for (const std::string name : {"../cat.png", "maps/../../cat.png", "/etc/hostname", "dog.png", "maps", ".", ""}) {
        EXPECT_EQ(rule_of(name), "missing-image") << name;
        EXPECT_EQ(find_image(folder, name).file, "") << name;
    }
}

TEST_F(Pictures, ThatAreNoneAreNamed) {
    write("note.png", "This is a text.");
    EXPECT_EQ(find_image(folder, "note.png").message, "\"note.png\" is no picture that can be shown");
}

TEST_F(Pictures, GiveABankItsPicturesAndFindings) {
    const auto bank =
        load_bank(write("cats.yaml", "- q: Click on the left ear.\n  image: {file: cat.png, alt: A cat}\n"
                                     "  spot: circle 31%,18% 7%\n"
                                     "- q: Which sense is it?\n  image: tongue.jpg\n  answer: Taste\n  wrong: [Smell]\n"
                                     "- q: Click on the sea.\n  image: sea.png\n  spot: rect 10%,10% 5%,5%\n"));
    ASSERT_TRUE(bank);
    std::string all;
    for (const auto& finding : bank->found)
        all += headline(finding).substr(folder.string().size() + 1) + "\n";
    EXPECT_EQ(all, "cats.yaml:5:10: warning: the picture \"tongue.jpg\" is not there [missing-image]\n"
                   "cats.yaml:9:10: error: the picture \"sea.png\" is not there [missing-image]\n");
    ASSERT_EQ(bank->value.items.size(), 2u);
    const auto& spot = std::get<item::Hotspot>(bank->value.items[0].body);
    EXPECT_EQ(spot.image, (item::Image{(folder / "cat.png").string(), "A cat", 4.0 / 3}));
}

} // namespace
} // namespace retake::bank
