// Backups on the command line. Neither direction loses anything: an older backup is not written over while it holds more.
#include "cli/backup.hpp"
#include "cli/findings.hpp"
#include "cli/opening.hpp"
#include "cli/rewrite.hpp"
#include "store/backup.hpp"
#include "store/store.hpp"
#include <ostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

int fail(const Failure& failure, std::ostream& err) {
    tell(failure, err);
    return 3;
}

std::string counted(std::int64_t count, const char* one, const char* many) {
    return cli::counted(static_cast<std::size_t>(count), one, many);
}

std::string responses(std::int64_t count) { return counted(count, "response", "responses"); }

// Tags, what was taken back, links, flags and settings are entries. "1 response, 2 rounds and 1 other entry"
std::string all_of(const store::Merged& merged) {
    std::vector<std::string> parts;
    const auto list = [&](std::int64_t count, const char* one, const char* many) {
        if (count > 0)
            parts.push_back(counted(count, one, many));
    };
    list(merged.responses, "response", "responses");
    list(merged.rounds, "round", "rounds");
    list(merged.others, "other entry", "other entries");
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

} // namespace

int back_up(const BackupWish& wish, const fs::path& folder, std::ostream& out, std::ostream& err) {
    const auto store = open_store(folder, err);
    if (!store)
        return 3;
    std::error_code none;
    if (fs::exists(wish.file, none) && !fs::equivalent(wish.file, folder / "retake.db", none)) { // That one is refused below.
        const auto missing = store->lacks(wish.file);
        if (!missing)
            return fail(
                {wish.file.string() + " is there already, and is no backup that could be replaced: " + missing.error().message,
                 "Choose another name."},
                err);
        if (!missing->nothing())
            return fail({wish.file.string() + " holds " + all_of(*missing) + " that would be lost.",
                         "Restore it first (retake restore " + wish.file.string() + "), or choose another name."},
                        err);
    }
    const auto count = store->responses();
    if (!count)
        return fail(count.error(), err);
    if (const auto written = store::back_up(folder / "retake.db", wish.file); !written)
        return fail(written.error(), err);
    out << wish.file.string() << " holds " << responses(*count) << " now.\n";
    return 0;
}

int restore(const RestoreWish& wish, const fs::path& folder, std::ostream& out, std::ostream& err) {
    auto store = open_store(folder, err);
    if (!store)
        return 3;
    const auto restored = store->restore(wish.file);
    if (!restored)
        return fail(restored.error(), err);
    if (restored->was_damaged)
        err << wish.file.string() << " is damaged. What could still be read of it was taken.\n";
    if (restored->added.nothing())
        out << "Nothing was added: all that it holds is here already.\n";
    else
        out << "Added: " << all_of(restored->added) << ". Nothing was replaced.\n";
    return 0;
}

} // namespace retake::cli
