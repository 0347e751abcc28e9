// Lays out banks on disk.
#include "cli/format.hpp"
#include "authoring/layout.hpp"
#include "bank/load.hpp"
#include "base/diff.hpp"
#include "cli/findings.hpp"
#include "cli/rewrite.hpp"
#include <algorithm>
#include <ostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

std::string listed(const std::vector<int>& numbers) {
    std::string all;
    for (const int number : numbers)
        all += (all.empty() ? "" : ", ") + std::to_string(number);
    return all;
}

int lay_out(const fs::path& file, const std::string& text, bool check, std::ostream& out, std::ostream& err) {
    const auto now = authoring::laid_out(file.string(), text);
    if (!now.refused.empty()) {
        err << file.string() << ": in house style, " << now.refused << " would be read otherwise, so it is left as it is.\n";
        return 1;
    }
    if (!now.left.empty())
        err << file.string() << ": " << (now.left.size() == 1 ? "question " : "questions ") << listed(now.left)
            << (now.left.size() == 1 ? " stays as it stands.\n" : " stay as they stand.\n");
    if (now.text == text)
        return 0;
    if (check) {
        out << unified_diff(file.string(), text, now.text);
        return 1;
    }
    if (const auto saved = rewrite(file, text, now.text); !saved) {
        tell(saved.error(), err);
        return 3;
    }
    out << file.string() << " is rewritten in house style.\n";
    return 0;
}

} // namespace

int format(const FormatOptions& options, std::ostream& out, std::ostream& err) {
    int status = 0;
    for (const auto& file : files_of(options.places)) {
        const auto text = bank::read_file(file);
        if (!text)
            tell(text.error(), err);
        status = std::max(status, text ? lay_out(file, *text, options.check, out, err) : 3);
    }
    return status;
}

} // namespace retake::cli
