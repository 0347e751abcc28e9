// Writes the history of a class as text, as a page, as JSON and as CSV.
#include "base/csv.hpp"
#include "base/page.hpp"
#include "base/utf8.hpp"
#include "lessons/history.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace retake::lessons {
namespace {

using Json = nlohmann::ordered_json;

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }
std::string percent(const std::optional<double>& share) { return share ? percent(*share) : "–"; }
std::string day(Instant at, std::chrono::minutes utc_offset) { return to_string(at + utc_offset).substr(0, 10); }
std::string named(const std::string& name, const char* otherwise) { return name.empty() ? otherwise : name; }

std::string padded(std::string text, int columns, bool right = false) {
    const int missing = columns - utf8::columns(text);
    const std::string room(static_cast<std::size_t>(std::max(0, missing)), ' ');
    return right ? room + text : text + room;
}

std::string table_text(const std::vector<Line>& lines, const char* head, const char* nameless) {
    int widest = utf8::columns(head);
    for (const auto& line : lines)
        widest = std::max(widest, utf8::columns(named(line.name, nameless)));
    std::string text = "  " + padded(head, widest) + "  cards   credit   by lesson\n";
    for (const auto& line : lines) {
        text += "  " + padded(named(line.name, nameless), widest) + padded(std::to_string(line.cards), 7, true) +
                padded(percent(line.credit), 9, true) + "  ";
        for (const auto& cell : line.by_lesson)
            text += padded(percent(cell), 7, true);
        text += '\n';
    }
    return text;
}

std::string table_html(const std::vector<Line>& lines, const std::string& head, const char* nameless, const History& history,
                       std::chrono::minutes utc_offset) {
    std::string html = "<h2>" + head + "</h2>\n<table>\n<tr><th>" + head + "</th><th>Cards</th><th>Credit</th>";
    for (const auto& lesson : history.lessons)
        html += "<th>" + day(lesson.begun, utc_offset) + "</th>";
    html += "</tr>\n";
    for (const auto& line : lines) {
        html += "<tr><td>" + html_escaped(named(line.name, nameless)) + "</td><td>" + std::to_string(line.cards) + "</td><td>" +
                percent(line.credit) + "</td>";
        for (const auto& cell : line.by_lesson)
            html += "<td>" + percent(cell) + "</td>";
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string pile_words(int pile) {
    return pile == 0   ? "Nothing lies on the class pile today."
           : pile == 1 ? "One card lies on the class pile today."
                       : std::to_string(pile) + " cards lie on the class pile today.";
}

Json json_of(const Line& line) {
    Json json{{"name", line.name}, {"cards", line.cards}, {"credit", line.credit}, {"by_lesson", Json::array()}};
    for (const auto& cell : line.by_lesson)
        json["by_lesson"].push_back(cell ? Json(*cell) : Json(nullptr));
    return json;
}

} // namespace

std::string history_text(const History& history, int pile, std::chrono::minutes utc_offset) {
    std::string text = named(history.class_name, "A class without a name") + ": " + pile_words(pile) + '\n';
    for (const auto& lesson : history.lessons)
        text += "  " + day(lesson.begun, utc_offset) + "  " + std::to_string(lesson.pupils.size()) + " pupils, " +
                std::to_string(lesson.cards) + " cards, " + percent(lesson.credit) +
                (lesson.over ? "" : "  (it was broken off)") + '\n';
    if (history.lessons.empty())
        return text + "  No lesson yet.\n";
    return text + '\n' + table_text(history.topics, "Topic", "(no topic)") + '\n' +
           table_text(history.pupils, "Pupil", "(no name)");
}

std::string history_html(const History& history, int pile, std::chrono::minutes utc_offset) {
    return html_page(named(history.class_name, "A class without a name"),
                     "<p>" + std::to_string(history.lessons.size()) + " lessons. " + pile_words(pile) + "</p>\n" +
                         table_html(history.topics, "Topic", "(no topic)", history, utc_offset) +
                         table_html(history.pupils, "Pupil", "(no name)", history, utc_offset));
}

std::string history_json(const std::vector<std::pair<History, int>>& classes) {
    Json json{{"classes", Json::array()}};
    for (const auto& [history, pile] : classes) {
        Json one{{"class", history.class_name}, {"pile", pile}};
        one["lessons"] = Json::array();
        for (const auto& lesson : history.lessons)
            one["lessons"].push_back({{"begun", to_string(lesson.begun)},
                                      {"over", lesson.over},
                                      {"pupils", lesson.pupils.size()},
                                      {"cards", lesson.cards},
                                      {"credit", lesson.credit}});
        one["topics"] = Json::array();
        for (const auto& line : history.topics)
            one["topics"].push_back(json_of(line));
        one["pupils"] = Json::array();
        for (const auto& line : history.pupils)
            one["pupils"].push_back(json_of(line));
        json["classes"].push_back(std::move(one));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string history_csv(const std::vector<History>& classes) {
    using Row = std::array<std::string, 6>;
    std::string csv = "\xEF\xBB\xBF" + csv_line(Row{"class", "lesson", "pupil", "topic", "cards", "credit"});
    for (const auto& history : classes)
        for (const auto& lesson : history.lessons)
            for (const auto& pupil : lesson.pupils)
                for (const auto& [topic, mean] : pupil.topics)
                    csv += csv_line(Row{history.class_name, to_string(lesson.begun), pupil.name, topic,
                                        std::to_string(mean.first), Json(mean.second).dump()});
    return csv;
}

} // namespace retake::lessons
