// Writes over a bank that was read before.
#include "cli/rewrite.hpp"
#include "bank/load.hpp"
#include "bank/save.hpp"
#include <istream>
#include <ostream>

namespace retake::cli {

Result<void> rewrite(const std::filesystem::path& file, const std::string& before, const std::string& after) {
    const auto now = bank::read_file(file);
    if (!now)
        return now.error();
    if (*now != before)
        return Failure{"\"" + file.string() + "\" was changed by another program meanwhile, so nothing was written.",
                       "Run the command again."};
    return bank::save(file, after);
}

void tell(const Failure& failure, std::ostream& err) {
    err << failure.message << '\n';
    if (!failure.next_step.empty())
        err << failure.next_step << '\n';
    if (!failure.in_terminal.empty())
        err << failure.in_terminal << '\n';
}

bool says_yes(std::istream& in) {
    std::string line;
    std::getline(in, line);
    return line == "y" || line == "Y" || line == "yes" || line == "Yes" || line == "YES";
}

} // namespace retake::cli
