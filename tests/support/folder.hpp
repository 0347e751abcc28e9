// A folder of its own, empty at first and gone at the end.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <unistd.h>

namespace retake::test {

class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "retake-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr)
            path_ = name;
        else
            ADD_FAILURE() << "no folder for the test: " << name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace retake::test
