// `retake check`: reads banks and prints every finding, as compilers do.
#include "cli/check.hpp"
#include "bank/load.hpp"
#include "cli/findings.hpp"
#include "cli/rewrite.hpp"
#include "lint/survey.hpp"
#include <ostream>

namespace retake::cli {

int check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    std::vector<Surveyed> banks;
    Tally tally;
    bool unreadable = false;
    for (const auto& file : files_of(options.places)) {
        const auto loaded = bank::load_outline(file);
        if (!loaded) {
            tell(loaded.error(), err);
            unreadable = true;
            continue;
        }
        auto survey = lint::survey(*loaded, bank::pictures_beside(file));
        banks.push_back({file, loaded->bank.title, survey.questions, std::move(survey.found)});
        tally.count(banks.back());
    }
    if (options.format == Format::sarif)
        print_sarif(banks, out);
    else
        options.format == Format::json ? print_json(banks, tally, out) : print_text(banks, tally, out);
    if (unreadable)
        return 3;
    return tally.found_anything(options.strict) ? 1 : 0;
}

} // namespace retake::cli
