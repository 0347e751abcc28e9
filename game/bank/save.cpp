// Saves by writing a file beside the old one, and moving it into its place.
#include "bank/save.hpp"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace retake::bank {
namespace {

namespace fs = std::filesystem;

bool write_all(int file, const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
        const auto count = ::write(file, text.data() + done, text.size() - done);
        if (count < 0 && errno != EINTR)
            return false;
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return true;
}

// After a call that has failed.
Failure failure_of(const fs::path& path) {
    const auto why = errno;
    return {"\"" + path.string() + "\" cannot be written: " + std::strerror(why) + ".",
            why == ENOSPC ? "Make room on the disk, then try again." : "Check who may write to the file and its folder."};
}

} // namespace

Result<void> save(const fs::path& path, const std::string& text) {
    std::error_code error;
    const auto target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    const auto failed = [&] { return failure_of(path); };
    // Its name has no ending of a bank's, so that no shelf shows it meanwhile.
    auto draft = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    struct stat old {};
    const bool there = ::stat(target.c_str(), &old) == 0;
    if (there && ::access(target.c_str(), W_OK) != 0)
        return failed();
    const int file = ::mkstemp(draft.data());
    if (file < 0)
        return failed();
    const bool written = ::fchmod(file, there ? old.st_mode & 07777U : 0644U) == 0 && write_all(file, text) && ::fsync(file) == 0;
    auto result = written ? Result<void>() : Result<void>(failed());
    ::close(file);
    if (written && ::rename(draft.c_str(), target.c_str()) != 0)
        result = failed();
    if (!result)
        ::unlink(draft.c_str());
    return result;
}

Result<void> save_new(const fs::path& path, const std::string& text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0 && errno == EEXIST)
        return Failure{"\"" + path.string() + "\" is there already, and stays as it is.", "Name another file."};
    if (file < 0)
        return failure_of(path);
    const bool written = write_all(file, text) && ::fsync(file) == 0;
    auto result = written ? Result<void>() : Result<void>(failure_of(path));
    ::close(file);
    if (!written)
        ::unlink(path.c_str());
    return result;
}

} // namespace retake::bank
