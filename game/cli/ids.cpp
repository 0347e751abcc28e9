// Lists ids, and pins them.
#include "cli/ids.hpp"
#include "authoring/ids.hpp"
#include "authoring/proof.hpp"
#include "bank/load.hpp"
#include "cli/findings.hpp"
#include "cli/rewrite.hpp"
#include <algorithm>
#include <ostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

// A line for each question: where it stands, its id, whether that is written there, and what it asks.
void list(const fs::path& file, const std::vector<authoring::Named>& names, std::ostream& out) {
    for (const auto& [number, line, id, stem, pinned] : names)
        out << file.string() << ':' << line << ": " << id << (pinned ? "  (written)  " : "  (computed) ")
            << bank::question_name(number, stem) << '\n';
}

int pin(const fs::path& file, const std::string& text, std::ostream& out, std::ostream& err) {
    const auto pinned = authoring::with_ids(file.string(), text);
    const auto before = bank::read_bank(file.string(), text).value, after = bank::read_bank(file.string(), pinned.text).value;
    if (const auto what = authoring::difference(before, after); !what.empty()) {
        err << file.string() << ": with its ids, " << what << " would be read otherwise, so nothing was written.\n";
        return 1;
    }
    if (pinned.count > 0)
        if (const auto saved = rewrite(file, text, pinned.text); !saved) {
            tell(saved.error(), err);
            return 3;
        }
    out << file.string() << ": " << counted(pinned.count, "id", "ids") << " written.\n";
    if (!pinned.left.empty())
        err << file.string() << ": " << counted(pinned.left.size(), "question", "questions")
            << " could get no id. A file must be UTF-8 for that: `retake format` saves it so.\n";
    return pinned.left.empty() ? 0 : 1;
}

} // namespace

int ids(const IdsOptions& options, std::ostream& out, std::ostream& err) {
    int status = 0;
    for (const auto& file : files_of(options.places)) {
        const auto text = bank::read_file(file);
        if (!text) {
            tell(text.error(), err);
            status = 3;
            continue;
        }
        if (options.write) {
            status = std::max(status, pin(file, *text, out, err));
            continue;
        }
        const auto outline = bank::outline(file.string(), *text);
        const auto names = authoring::ids_of(outline);
        list(file, names, out);
        if (names.size() < bank::questions_in(outline)) {
            err << file.string() << ": " << counted(bank::questions_in(outline) - names.size(), "question has", "questions have")
                << " errors and no id yet: retake check " << file.string() << '\n';
            status = std::max(status, 1);
        }
    }
    return status;
}

} // namespace retake::cli
