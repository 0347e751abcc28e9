// Tells of classes, and forgets them.
#include "cli/class_report.hpp"
#include "cli/play.hpp"
#include "cli/rewrite.hpp"
#include "grading/numeral.hpp"
#include "lessons/forgetting.hpp"
#include "lessons/history.hpp"
#include "lessons/preparing.hpp"
#include "store/zone.hpp"
#include <iostream>

namespace retake::cli {
namespace {

struct Known {
    lessons::History history;
    int pile = 0;
};

std::vector<Known> classes_of(const ReportWish& wish, const store::Places& places, Instant now, std::ostream& err) {
    const auto zone = store::zone_here(now);
    std::vector<Known> known;
    for (const auto& one : lessons::classes(places.classes)) {
        if (wish.class_name && one.plan.class_name != *wish.class_name)
            continue;
        std::vector<Failure> troubles;
        auto summaries = lessons::summaries(one.folder, &troubles);
        for (const auto& trouble : troubles)
            tell(trouble, err);
        known.push_back({lessons::history_of(one.plan.class_name, std::move(summaries)),
                         static_cast<int>(lessons::pile_of(one.folder, zone, now).size())});
    }
    return known;
}

std::string written(const std::vector<Known>& known, ReportFormat format, std::chrono::minutes utc_offset) {
    std::string text;
    std::vector<lessons::History> histories;
    std::vector<std::pair<lessons::History, int>> with_piles;
    for (const auto& one : known) {
        histories.push_back(one.history);
        with_piles.emplace_back(one.history, one.pile);
        if (format == ReportFormat::text)
            text += (text.empty() ? "" : "\n") + lessons::history_text(one.history, one.pile, utc_offset);
        if (format == ReportFormat::html)
            text += lessons::history_html(one.history, one.pile, utc_offset);
    }
    return format == ReportFormat::json  ? lessons::history_json(with_piles)
           : format == ReportFormat::csv ? lessons::history_csv(histories)
                                         : text;
}

bool said_yes(const ForgetWish& wish, const std::string& question, std::istream& in, std::ostream& out) {
    if (wish.yes)
        return true;
    out << question << " It cannot be taken back. (yes, or no)\n" << std::flush;
    std::string line;
    std::getline(in, line);
    const auto word = grading::trimmed(line);
    return word == "yes" || word == "y";
}

int forget_pupil(const ForgetWish& wish, const store::Places& places, std::istream& in, std::ostream& out, std::ostream& err) {
    if (!said_yes(wish, "Forget \"" + *wish.pupil + "\" in all lessons of all classes?", in, out))
        return 2;
    const auto count = lessons::forget_pupil(places.classes, *wish.pupil);
    if (!count) {
        tell(count.error(), err);
        return 3;
    }
    if (*count == 0)
        out << "Nobody of that name is known.\n";
    else
        out << "Forgotten in " << *count << (*count == 1 ? " lesson" : " lessons")
            << ". Figures stay, without a name. Reports that were saved elsewhere are not touched.\n";
    return 0;
}

int forget_class(const ForgetWish& wish, const store::Places& places, std::istream& in, std::ostream& out, std::ostream& err) {
    if (!said_yes(wish, "Forget the class \"" + *wish.class_name + "\" with all of its lessons?", in, out))
        return 2;
    const auto known = lessons::forget_class(places.classes, *wish.class_name);
    if (!known) {
        tell(known.error(), err);
        return 3;
    }
    out << (*known ? "The class is forgotten. Reports that were saved elsewhere are not touched.\n"
                   : "There is no such class.\n");
    return 0;
}

} // namespace

int report_classes(const ReportWish& wish, const store::Places& places, Instant now, std::ostream& out, std::ostream& err) {
    const auto known = classes_of(wish, places, now, err);
    if (wish.class_name && known.empty()) {
        err << "There is no class \"" << *wish.class_name << "\".\n";
        for (const auto& one : lessons::classes(places.classes))
            err << "  " << one.plan.class_name << '\n';
        return 2;
    }
    if (known.empty() && wish.format == ReportFormat::text)
        out << "No class yet. Press C on Home, or see retake host --help.\n";
    else
        out << written(known, wish.format, ahead_of_utc(store::zone_here(now), now));
    return 0;
}

int forget(const ForgetWish& wish, const store::Places& places, std::istream& in, std::ostream& out, std::ostream& err) {
    if (wish.pupil)
        return forget_pupil(wish, places, in, out, err);
    if (wish.class_name)
        return forget_class(wish, places, in, out, err);
    err << "Whom? Name a --pupil or a --class.\n";
    return 2;
}

} // namespace retake::cli
