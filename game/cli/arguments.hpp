// The command line, read into plain values.
#pragma once
#include "base/time.hpp"
#include "cli/backup.hpp"
#include "cli/check.hpp"
#include "cli/class_report.hpp"
#include "cli/fix.hpp"
#include "cli/format.hpp"
#include "cli/ids.hpp"
#include "cli/lesson_wish.hpp"
#include "cli/new_bank.hpp"
#include "cli/profile.hpp"
#include "cli/progress.hpp"
#include "cli/rebuild.hpp"
#include "session/session.hpp"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace retake::cli {

struct OpenWindow { // `retake [BANK…]`
    std::vector<std::string> banks;
};
struct Play { // `retake play`
    std::vector<std::string> banks;
    session::Mode mode = session::Mode::practice;
    std::vector<std::string> topics;
    std::optional<int> level;
    std::optional<int> length;
    std::optional<int> minutes; // of an exam or a sprint
    std::optional<std::uint64_t> seed;
    bool text = false;
    Format format = Format::text;
};
struct Check { // `retake check`
    CheckOptions options;
};
struct FixBanks { // `retake check --fix`
    FixOptions options;
};
struct ListAccepted { // `retake check --accepts`
    CheckOptions options;
};
struct ExplainRule { // `retake check --explain RULE`
    std::string name;
};
struct PrintSchema {}; // `retake schema`
struct Screenshot {    // `retake --screenshot NAME FILE.png`
    std::string name;
    std::filesystem::path file;
    unsigned width = 1920; // of the picture, in pixels
    unsigned height = 1080;
};
struct Finished { // help was shown, or the words were wrong
    int status = 0;
};
using Command = std::variant<OpenWindow, Play, Check, FixBanks, ListAccepted, ExplainRule, NewBank, IdsOptions, FormatOptions,
                             PrintSchema, ProgressWish, ProfileWish, BackupWish, RestoreWish, RebuildWish, Host, Rehearse,
                             ReportWish, ForgetWish, Screenshot, Finished>;

struct Arguments {
    Command command;
    std::optional<std::filesystem::path> data;  // --data
    std::optional<std::string> profile;         // --profile
    std::optional<Instant> now;                 // --now
    std::optional<std::filesystem::path> trace; // --trace: what is shown, as text, for tests and bug reports
};

// Help goes to stdout, complaints to stderr; then the command is Finished, with status 2 for wrong use.
Arguments read_arguments(int argc, const char* const* argv);

} // namespace retake::cli
