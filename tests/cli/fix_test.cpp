// Transcripts of `retake check --fix`: what is shown, what is asked, and what then stands on the disk.
#include "cli/fix.hpp"
#include "cli/folder.hpp"
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace retake::cli {
namespace {

class FixBank : public InFolder {
protected:
    int run(const fs::path& path, const std::string& typed, bool yes = false) {
        std::istringstream in(typed);
        out.str("");
        err.str("");
        return fix({{path}, yes}, in, out, err);
    }
    std::ostringstream out, err;
};

const std::string faulty = "- q: Cats purr.\n  answer: true\n- q: Who?\n  anwser: Bastet\n";
const std::string sound = "- q: Cats purr.\n  answer: true\n- q: Who?\n  answer: Bastet\n";

TEST_F(FixBank, ShowsTheRepairsAndMakesThemAfterAYes) {
    const auto path = write("a.yaml", faulty);
    EXPECT_EQ(run(path, "y\n"), 0);
    EXPECT_EQ(out.str(), "--- " + path.string() + "\n+++ " + path.string() +
                             "\n@@ -1,4 +1,4 @@\n - q: Cats purr.\n   answer: true\n - q: Who?\n"
                             "-  anwser: Bastet\n+  answer: Bastet\n2 questions loaded, 0 errors, 0 warnings, 0 advice\n");
    EXPECT_EQ(err.str(), "Make 1 repair in " + path.string() + "? [y/N] " + path.string() + ": 1 repair made.\n");
    EXPECT_EQ(read(path), sound);
}

TEST_F(FixBank, ChangesNothingWithoutAYes) {
    const auto path = write("a.yaml", faulty);
    for (const std::string typed : {"n\n", "\n", "", "yellow\n"}) {
        EXPECT_EQ(run(path, typed), 1) << typed;
        EXPECT_TRUE(err.str().ends_with("? [y/N] Nothing was changed.\n")) << err.str();
        EXPECT_EQ(read(path), faulty);
    }
}

TEST_F(FixBank, DoesNotAskWhenToldSo) {
    const auto path = write("a.yaml", faulty);
    EXPECT_EQ(run(path, "", true), 0);
    EXPECT_EQ(err.str(), path.string() + ": 1 repair made.\n");
    EXPECT_EQ(read(path), sound);
}

TEST_F(FixBank, PrintsWhatIsLeft) {
    const auto path = write("a.yaml", faulty + "- q: Where?\n");
    EXPECT_EQ(run(path, "", true), 1);
    EXPECT_NE(out.str().find("[missing-answer]"), std::string::npos) << out.str();
    EXPECT_TRUE(out.str().ends_with("\n2 questions loaded, 1 error, 0 warnings, 0 advice\n")) << out.str();
}

TEST_F(FixBank, SaysWhereNothingIsSure) {
    const auto path = write("a.yaml", sound);
    EXPECT_EQ(run(path, "y\n"), 0);
    EXPECT_EQ(err.str(), path.string() + ": there is nothing that can surely be repaired.\n");
    EXPECT_EQ(out.str(), "2 questions loaded, 0 errors, 0 warnings, 0 advice\n");
}

TEST_F(FixBank, KeepsWhoMayReadTheFileAndItsLineEnds) {
    const auto path = write("a.yaml", "- q: Who?\r\n  anwser: Bastet\r\n");
    ::chmod(path.c_str(), 0640);
    EXPECT_EQ(run(path, "", true), 0);
    EXPECT_EQ(read(path), "- q: Who?\r\n  answer: Bastet\r\n");
    struct stat now {};
    ASSERT_EQ(::stat(path.c_str(), &now), 0);
    EXPECT_EQ(now.st_mode & 07777U, 0640u);
}

// Root may write everything: as long as this lives, the process is nobody.
struct NotAsRoot {
    const uid_t before = ::geteuid();
    NotAsRoot() { change_to(before == 0 ? 65534 : before); }
    ~NotAsRoot() { change_to(before); }
    static void change_to(uid_t user) { EXPECT_EQ(::seteuid(user), 0); }
};

TEST_F(FixBank, SaysThatAFileMayNotBeWritten) {
    const auto path = write("a.yaml", faulty);
    ::chmod(path.c_str(), 0444);
    ::chmod(folder.c_str(), 0755);
    const NotAsRoot nobody;
    EXPECT_EQ(run(path, "", true), 3);
    EXPECT_NE(err.str().find("cannot be written: "), std::string::npos) << err.str();
    EXPECT_EQ(read(path), faulty);
}

// Saves the file as another program would while the question is asked.
class SavingMeanwhile : public std::streambuf {
public:
    explicit SavingMeanwhile(fs::path path) : path_(std::move(path)) {}

private:
    int_type underflow() override {
        if (said_)
            return traits_type::eof();
        said_ = true;
        std::ofstream(path_, std::ios::binary) << "- q: Changed.\n  answer: true\n";
        setg(yes_, yes_, yes_ + 2);
        return traits_type::to_int_type('y');
    }
    fs::path path_;
    bool said_ = false;
    char yes_[2] = {'y', '\n'};
};

TEST_F(FixBank, WritesNothingOverWhatWasSavedMeanwhile) {
    const auto path = write("a.yaml", faulty);
    SavingMeanwhile buffer(path);
    std::istream in(&buffer);
    EXPECT_EQ(fix({{path}, false}, in, out, err), 3);
    EXPECT_NE(err.str().find("was changed by another program meanwhile, so nothing was written.\nRun the command again.\n"),
              std::string::npos)
        << err.str();
    EXPECT_EQ(read(path), "- q: Changed.\n  answer: true\n");
}

TEST_F(FixBank, SaysThatAnotherEncodingIsNotRepaired) {
    const auto path = write("a.yaml", "- q: Who is Ren\xE9?\n  anwser: Eliot\n");
    EXPECT_EQ(run(path, "", true), 1);
    EXPECT_EQ(err.str(), path.string() + ": is not UTF-8, and is not repaired. `retake format` saves it as UTF-8.\n");
}

TEST_F(FixBank, SaysThatAFileIsNotThere) {
    EXPECT_EQ(run(folder / "none.yaml", "", true), 3);
    EXPECT_NE(err.str().find("cannot be read: there is no such file"), std::string::npos);
}

} // namespace
} // namespace retake::cli
