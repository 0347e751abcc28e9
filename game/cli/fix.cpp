// Repairs banks on disk.
#include "cli/fix.hpp"
#include "authoring/repair.hpp"
#include "bank/load.hpp"
#include "base/diff.hpp"
#include "base/fix.hpp"
#include "cli/findings.hpp"
#include "cli/rewrite.hpp"
#include "lint/survey.hpp"
#include <istream>
#include <ostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

class Fixing {
public:
    Fixing(const FixOptions& options, std::istream& in, std::ostream& out, std::ostream& err)
        : options_(options), in_(in), out_(out), err_(err) {}

    int run() {
        for (const auto& file : files_of(options_.places))
            fix(file);
        print_text(left_, tally_, out_);
        return failed_ ? 3 : tally_.errors > 0 ? 1 : 0;
    }

private:
    void fix(const fs::path& file) {
        const auto text = bank::read_file(file);
        if (!text)
            return fail(text.error());
        const auto look_at = [&](const std::string& now) {
            auto survey = lint::survey(bank::outline(file.string(), now), bank::pictures_beside(file));
            return authoring::Look{survey.questions, std::move(survey.found)};
        };
        const auto repaired = authoring::repaired(*text, look_at);
        if (!can_be_fixed(*text))
            err_ << file.string() << ": is not UTF-8, and is not repaired. `retake format` saves it as UTF-8.\n";
        else if (repaired.made == 0)
            err_ << file.string() << ": there is nothing that can surely be repaired.\n";
        else
            offer(file, *text, repaired);
        keep_what_is_left(file);
    }

    void offer(const fs::path& file, const std::string& before, const authoring::Repaired& repaired) {
        const auto repairs = counted(repaired.made, "repair", "repairs");
        out_ << unified_diff(file.string(), before, repaired.text) << std::flush;
        if (!options_.yes) {
            err_ << "Make " << repairs << " in " << file.string() << "? [y/N] " << std::flush;
            if (!says_yes(in_)) {
                err_ << "Nothing was changed.\n";
                return;
            }
        }
        if (const auto saved = rewrite(file, before, repaired.text); !saved)
            return fail(saved.error());
        err_ << file.string() << ": " << repairs << " made.\n";
    }

    void keep_what_is_left(const fs::path& file) {
        const auto outline = bank::load_outline(file);
        if (!outline)
            return fail(outline.error());
        auto survey = lint::survey(*outline, bank::pictures_beside(file));
        left_.push_back({file, outline->bank.title, survey.questions, std::move(survey.found)});
        tally_.count(left_.back());
    }

    void fail(const Failure& failure) {
        tell(failure, err_);
        failed_ = true;
    }

    const FixOptions& options_;
    std::istream& in_;
    std::ostream& out_;
    std::ostream& err_;
    std::vector<Surveyed> left_;
    Tally tally_;
    bool failed_ = false;
};

} // namespace

int fix(const FixOptions& options, std::istream& in, std::ostream& out, std::ostream& err) {
    return Fixing(options, in, out, err).run();
}

} // namespace retake::cli
