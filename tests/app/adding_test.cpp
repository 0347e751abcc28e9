// Adding a bank: it comes into the user's folder whole, under a name of its own, and never over anything else.
#include "app/adding.hpp"
#include "bank/load.hpp"
#include "support/folder.hpp"
#include "support/folders.hpp"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace retake::app {
namespace {

namespace fs = std::filesystem;

class Adding : public testing::Test {
protected:
    Adding() {
        own = folder / "own";
        fs::create_directories(folder / "from" / "images");
    }
    fs::path write(const fs::path& name, const std::string& text) {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name) << text;
        return folder / name;
    }
    Result<AddedBank> add(const fs::path& file) { return add_bank(file, own); }

    const test::Folder temporary;
    const fs::path folder = temporary.path();
    fs::path own;
};

const std::string three_lines = "- q: Is it so?\n  answer: true\n";

TEST_F(Adding, CopiesABankUnderItsOwnName) {
    const auto added = add(write("from/cats.yaml", three_lines));
    ASSERT_TRUE(added) << added.error().message;
    EXPECT_EQ(added->file, own / "cats.yaml");
    EXPECT_EQ(added->ready, 1);
    EXPECT_EQ(*bank::read_file(own / "cats.yaml"), three_lines);
}

TEST_F(Adding, GivesATakenNameANumber) {
    const auto file = write("from/cats.quiz.yaml", three_lines);
    EXPECT_EQ(add(file)->file, own / "cats.quiz.yaml");
    EXPECT_EQ(add(file)->file, own / "cats-2.quiz.yaml");
    EXPECT_EQ(add(file)->file, own / "cats-3.quiz.yaml");
    EXPECT_EQ(add(write("from/dogs.txt", three_lines))->file, own / "dogs.txt.yaml") << "else no shelf would show it";
}

TEST_F(Adding, TakesThePicturesAndTheTextAlong) {
    fs::copy_file(test::source_folder() / "assets/icons/icon-128.png", folder / "from/images/map.png");
    write("from/story.txt", "Once.\n");
    const auto added = add(write("from/cats.yaml", "source: {text: story.txt}\nquestions:\n- q: What is it?\n  answer: A map\n"
                                                   "  image: {file: images/map.png, alt: A map}\n"));
    ASSERT_TRUE(added) << added.error().message;
    EXPECT_TRUE(fs::exists(own / "images/map.png"));
    EXPECT_TRUE(fs::exists(own / "story.txt"));
    EXPECT_TRUE(bank::load_bank(added->file)->found.empty());
}

TEST_F(Adding, NeverWritesOverAnotherBanksPicture) {
    const auto bank = write("from/cats.yaml", "- q: What is it?\n  answer: A map\n  image: {file: map.png, alt: A map}\n");
    write("from/map.png", "one picture");
    write("own/map.png", "another one");
    const auto added = add(bank);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().message, "Your folder has another map.png already.");
    EXPECT_EQ(*bank::read_file(own / "map.png"), "another one");
    EXPECT_FALSE(fs::exists(own / "cats.yaml"));
}

TEST_F(Adding, TellsWhatIsFoundInTheBank) {
    const auto added = add(write("from/cats.yaml", three_lines + "- q: Broken?\n  anwser: true\n"));
    ASSERT_TRUE(added);
    EXPECT_EQ(added->ready, 1);
    EXPECT_EQ(added->written, 2);
    EXPECT_FALSE(added->found.empty());
}

TEST_F(Adding, RefusesWhatIsNoBank) {
    EXPECT_FALSE(add(folder / "from/nothing.yaml"));
    EXPECT_FALSE(add(folder / "from"));
    EXPECT_FALSE(add(write("from/letter.yaml", "Dear Mei,\n")));
    EXPECT_FALSE(fs::exists(own / "letter.yaml"));
}

TEST_F(Adding, RefusesWhatIsOnTheShelfAlready) {
    const auto file = write("own/cats.yaml", three_lines);
    const auto added = add(file);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().message, "cats.yaml is on your shelf already.");
}

} // namespace
} // namespace retake::app
