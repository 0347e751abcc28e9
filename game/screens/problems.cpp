// Problems: how findings become problems with their lines, and what the keys change.
#include "screens/problems.hpp"
#include "bank/asked.hpp"
#include "base/fix.hpp"
#include "base/lines.hpp"
#include "base/overloaded.hpp"
#include "screens/words.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace retake::screens::problems {
namespace {

constexpr int around = 8;           // lines before and after
constexpr int fixed_lines_max = 40; // of a repair that goes over many lines, so many are kept
constexpr int minutes_in_words = 60;
constexpr std::size_t rows_moved_max = 200; // of a longer list nobody follows the rows

int count(const State& state, std::initializer_list<Sort> sorts) {
    return static_cast<int>(std::ranges::count_if(
        state.report.problems, [&](const Problem& p) { return std::ranges::find(sorts, p.sort) != sorts.end(); }));
}

int errors(const State& state) { return count(state, {Sort::error}); }

std::string name_of(const std::string& file) { return file.substr(file.rfind('/') + 1); }

// What stands in `backticks` is quoted.
std::string quoted(const std::string& text) {
    std::string out;
    bool open = false;
    for (const char c : text) {
        if (c == '`') {
            out += open ? "”" : "“";
            open = !open;
        } else {
            out += c;
        }
    }
    return out;
}

std::string sentence(const std::string& text) {
    auto out = capitalised(quoted(text));
    if (!out.empty() && out.back() != '.' && out.back() != '?' && out.back() != '!')
        out += '.';
    return out;
}

Sort sort_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return Sort::error;
    case Severity::warning:
        return Sort::warning;
    case Severity::advice:
        break;
    }
    return Sort::advice;
}

std::string remark_on(const Diagnostic& found) {
    if (found.question.empty())
        return "About the file as a whole.";
    return found.severity == Severity::error ? "This card sits out until it’s fixed." : "Question " + found.question + ".";
}

void take_lines(Problem& problem, const Lines& lines, int last) {
    problem.first_line = std::max(1, problem.place.line - around);
    for (int number = problem.first_line; number <= std::min(lines.count, last + around); ++number)
        problem.lines.push_back(lines.line(number));
}

// The lines that differ once the repair is made. It is made in the lines about it alone: a bank may be long.
void take_fix(Problem& problem, const Fix& fix, const Lines& lines) {
    const int first = std::max(1, fix.line - 1), last = std::min(lines.count, fix.end_line + 1);
    if (last - first > fixed_lines_max)
        return;
    std::string text;
    for (int number = first; number <= last; ++number)
        text += lines.line(number) + '\n';
    auto here = fix;
    here.line -= first - 1;
    here.end_line -= first - 1;
    const auto before = split_lines(text), after = split_lines(with_fixes(text, {here}));
    if (before == after)
        return;
    const auto shorter = std::min(before.size(), after.size());
    const auto same_from_start = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin()).first -
        before.begin());
    std::size_t same_from_end = 0;
    while (same_from_end < shorter - same_from_start &&
           before[before.size() - 1 - same_from_end] == after[after.size() - 1 - same_from_end])
        ++same_from_end;
    problem.fix = fix;
    problem.repaired.assign(after.begin() + static_cast<std::ptrdiff_t>(same_from_start),
                            after.end() - static_cast<std::ptrdiff_t>(same_from_end));
}

Problem problem_of(const Diagnostic& found, const Lines& lines, bool mendable) {
    Problem problem;
    problem.sort = sort_of(found.severity);
    problem.headline = capitalised(quoted(found.message));
    problem.remark = remark_on(found);
    problem.help = found.help.empty() ? "" : sentence(found.help);
    problem.rule = found.rule;
    problem.place = found.place;
    problem.width = std::max(1, found.width);
    take_lines(problem, lines, found.place.line);
    if (mendable && found.fix)
        take_fix(problem, *found.fix, lines);
    return problem;
}

std::optional<Problem> problem_of(const Flagged& flag, const bank::Bank& bank, const Lines& lines) {
    const auto item = std::ranges::find(bank.items, flag.item, &item::Item::id);
    if (item == bank.items.end())
        return std::nullopt; // It went, or cannot be read at the moment.
    Problem problem;
    problem.sort = Sort::flag;
    problem.headline = "You flagged this card";
    problem.remark = flag.note.empty() ? "Question " + bank::question_name(item->number, item->stem) + "." : flag.note;
    problem.rule = "flag " + flag.item;
    problem.place = item->place;
    problem.item = flag.item;
    take_lines(problem, lines, item->place.line);
    return problem;
}

State with_picked(State state, int index) {
    state.picked = std::clamp(index, 0, std::max(0, static_cast<int>(state.report.problems.size()) - 1));
    return state;
}

// The same problem in the file as it is now: the one of its rule that is nearest to where it was.
std::optional<int> found_again(const Problem& problem, const std::vector<Problem>& now) {
    std::optional<int> nearest;
    for (int i = 0; i < static_cast<int>(now.size()); ++i) {
        const auto& other = now[static_cast<std::size_t>(i)];
        const auto far = [&](int index) {
            return std::abs(now[static_cast<std::size_t>(index)].place.line - problem.place.line);
        };
        if (other.rule == problem.rule && other.headline == problem.headline && (!nearest || far(i) < far(*nearest)))
            nearest = i;
    }
    return nearest;
}

std::string ago(Milliseconds span) {
    const auto seconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(span).count());
    if (seconds < 1)
        return "just now";
    if (seconds < 60)
        return said(seconds, "second", "seconds") + " ago";
    return seconds / 60 < minutes_in_words ? said(seconds / 60, "minute", "minutes") + " ago" : "a while ago";
}

} // namespace

Report report(const bank::Bank& bank, const Diagnostics& found, const std::vector<Flagged>& flags, const Lines& lines,
              bool mendable) {
    Report report;
    report.file = bank.place.file;
    report.bank = bank.id;
    report.ready = static_cast<int>(bank.items.size());
    report.written = std::max(bank.questions_written, report.ready);
    for (const auto& finding : found)
        report.problems.push_back(problem_of(finding, lines, mendable));
    for (const auto& flag : flags)
        if (auto problem = problem_of(flag, bank, lines))
            report.problems.push_back(std::move(*problem));
    std::ranges::stable_sort(report.problems, {}, [](const Problem& p) { return std::pair(p.sort, p.place.line); });
    return report;
}

State open(Report report, Instant at) {
    State state;
    state.report = std::move(report);
    state.opened = state.read = at;
    state.had_errors = errors(state) > 0;
    return state;
}

State reloaded(State state, Report report, Instant at) {
    const auto* was = picked(state);
    const auto again = was ? found_again(*was, report.problems) : std::nullopt;
    state.before.clear();
    for (const auto& problem : report.problems)
        state.before.push_back(report.problems.size() > rows_moved_max
                                   ? static_cast<int>(state.before.size())
                                   : found_again(problem, state.report.problems).value_or(-1));
    state.report = std::move(report);
    state.read = at;
    state.reloaded = true;
    state.gone = false;
    state.had_errors = state.had_errors || errors(state) > 0;
    return with_picked(std::move(state), again.value_or(state.picked));
}

const Problem* picked(const State& state) {
    const auto at = static_cast<std::size_t>(state.picked);
    return at < state.report.problems.size() ? &state.report.problems[at] : nullptr;
}

State update(State state, const Event& event) {
    if (const auto* one = std::get_if<Picked>(&event))
        return with_picked(std::move(state), one->index);
    return state; // The others are the program's.
}

std::optional<Event> intent(const State& state, const ui::Input& input) {
    const auto* wheel = std::get_if<ui::WheelTurned>(&input);
    if (!wheel || wheel->lines == 0 || state.report.problems.empty())
        return std::nullopt;
    return Picked{std::max(0, state.picked + (wheel->lines > 0 ? -1 : 1))};
}

std::string headline(const State& state) {
    const int wrong = errors(state);
    if (wrong > 0)
        return capitalised(said(wrong, "thing", "things")) + " to fix.";
    return state.had_errors ? "All fixed." : "Nothing to fix.";
}

std::string line_below(const State& state) {
    const auto& report = state.report;
    auto words = report.ready == 0   ? std::string("No card is ready yet.")
                 : report.ready == 1 ? std::string("One card is fine and ready to deal.")
                                     : std::to_string(report.ready) + " cards are fine and ready to deal.";
    std::vector<std::string> rest;
    if (const int waiting = report.written - report.ready; waiting > 0)
        rest.push_back(in_words(waiting) + (waiting == 1 ? " is waiting for you" : " are waiting for you"));
    if (const int better = count(state, {Sort::warning, Sort::advice}); better > 0)
        rest.push_back(in_words(better) + " could be better");
    if (const int flags = count(state, {Sort::flag}); flags > 0)
        rest.push_back("you flagged " + in_words(flags));
    for (std::size_t i = 0; i < rest.size(); ++i)
        words += i == 0 ? " " + capitalised(rest[i]) : (i + 1 == rest.size() ? ", and " : ", ") + rest[i];
    return rest.empty() ? words : words + ".";
}

std::string watching(const State& state, Instant now) {
    if (state.gone)
        return "The file is gone. Still watching for it.";
    return (state.reloaded ? "Reloaded " : "Read ") + ago(now - state.read) + ". Still watching the file.";
}

std::string place_of(const State& state) {
    const auto name = name_of(state.report.file);
    const auto* one = picked(state);
    return one ? name + ":" + std::to_string(one->place.line) + ":" + std::to_string(one->place.column) : name;
}

} // namespace retake::screens::problems
