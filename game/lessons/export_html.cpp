// The report as a page that is read and printed: the lesson, its cards, its pupils.
#include "base/digits.hpp"
#include "base/page.hpp"
#include "lessons/export.hpp"
#include <cmath>

namespace retake::lessons {
namespace {

using namespace classroom;

using Cells = std::vector<std::string>; // as HTML

std::string row(const Cells& cells, std::string_view tag = "td", const std::string& kind = {}) {
    std::string html = kind.empty() ? "<tr>" : "<tr class=\"" + kind + "\">";
    for (const auto& cell : cells)
        html += "<" + std::string(tag) + ">" + cell + "</" + std::string(tag) + ">";
    return html + "</tr>\n";
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }
std::string percent(const std::optional<double>& value) { return value ? std::to_string(std::lround(*value)) + " %" : "–"; }
std::string seconds(Milliseconds time) { return decimal(static_cast<double>(time.count() / 100) / 10) + " s"; }

std::string responses_of(const CardReport& card) {
    std::string html;
    for (const auto& count : card.responses)
        html += (html.empty() ? "" : "<br>") + std::string(count.right ? "✓ " : "✗ ") + html_escaped(count.words) + ": " +
                std::to_string(count.pupils);
    if (card.blanks > 0)
        html += (html.empty() ? "" : "<br>") + std::string("nothing given: ") + std::to_string(card.blanks);
    if (card.shift)
        html += "<br>After the discussion " + std::to_string(card.shift->to_right) + " came to it, " +
                std::to_string(card.shift->from_right) + " left it.";
    return html;
}

std::string cards_table(const LessonReport& report) {
    std::string html =
        "<h2>Cards</h2>\n<table>\n" + row({"Card", "Question", "Facility", "Discrimination index", "Discriminative efficiency",
                                           "Point-biserial", "Median time", "Responses"},
                                          "th");
    for (const auto& card : report.cards) {
        const auto number = std::to_string(card.asked + 1), stem = html_escaped(card.stem);
        if (card.skipped)
            html += row({number, stem, "left out", "", "", "", "", ""});
        else
            html += row({number, stem, percent(card.facility), percent(card.discrimination_index),
                         percent(card.discriminative_efficiency), card.point_biserial ? decimal(*card.point_biserial) : "–",
                         seconds(card.median_time), responses_of(card)},
                        "td", card.facility < class_threshold ? "missed" : "");
    }
    return html + "</table>\n<p>Cards with a coloured ground were right for fewer than " + percent(class_threshold) +
           ": they open the next lesson.</p>\n";
}

std::string missed_words(const PupilReport& pupil) {
    std::string words;
    for (const auto place : pupil.missed)
        words += (words.empty() ? "" : ", ") + std::to_string(place + 1);
    return words.empty() ? "–" : words;
}

std::string pupils_table(const LessonReport& report) {
    std::string html = "<h2>Pupils</h2>\n<table>\n" + row({"Place", "Pupil", "Right", "Credit", "Points", "Without speed",
                                                           "Nothing given", "Median time", "Came back", "Missed cards"},
                                                          "th");
    for (const auto& pupil : report.pupils) {
        const auto name = html_escaped(pupil.report_name.empty() ? pupil.name : pupil.report_name + " (" + pupil.name + ")");
        html += row({std::to_string(pupil.rank), name, std::to_string(pupil.right) + " of " + std::to_string(pupil.cards),
                     percent(pupil.credit), grouped(pupil.points.with_speed), grouped(pupil.points.without_speed),
                     std::to_string(pupil.blanks), seconds(pupil.median_time), std::to_string(pupil.reconnects),
                     missed_words(pupil)});
    }
    return html + "</table>\n";
}

std::string topics_table(const LessonReport& report) {
    std::string html = "<h2>Topics</h2>\n<table>\n" + row({"Topic", "Cards", "Facility"}, "th");
    for (const auto& topic : report.topics)
        html +=
            row({topic.topic.empty() ? "–" : html_escaped(topic.topic), std::to_string(topic.cards), percent(topic.facility)});
    return html + "</table>\n";
}

} // namespace

std::string lesson_html(const Kept& kept, const LessonReport& report, std::chrono::minutes utc_offset) {
    const auto when = to_string(kept.beginning.begun + utc_offset);
    std::string body = "<p>" + html_escaped(kept.beginning.title) + ", " + when.substr(0, 10) + ", " + when.substr(11, 5) + ". " +
                       std::to_string(report.pupils.size()) + " pupils, " + std::to_string(counted_cards(kept.room).size()) +
                       " cards, " + percent(report.credit) + " of the credit.";
    if (report.consistency)
        body += " Internal consistency " + std::to_string(std::lround(report.consistency->alpha)) + " %, error ratio " +
                std::to_string(std::lround(report.consistency->error_ratio)) + " %.";
    body += "</p>\n" + cards_table(report) + pupils_table(report) + topics_table(report);
    return html_page(kept.beginning.class_name.empty() ? "A lesson" : kept.beginning.class_name, body);
}

Exported export_lesson(const Kept& kept, std::chrono::minutes utc_offset) {
    const auto report = report_of(kept.room);
    const auto stamp = to_string(kept.beginning.begun + utc_offset);
    const auto name = file_slug(kept.beginning.class_name);
    return {"retake-" + stamp.substr(0, 10) + "-" + stamp.substr(11, 2) + stamp.substr(14, 2) + "-" +
                (name.empty() ? "lesson" : name),
            lesson_csv(kept, report), lesson_json(kept, report), lesson_html(kept, report, utc_offset)};
}

} // namespace retake::lessons
