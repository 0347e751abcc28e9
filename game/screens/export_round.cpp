// Export: a round as text for other programs (CSV) and for people (HTML).
#include "screens/export_round.hpp"
#include "base/csv.hpp"
#include "base/digits.hpp"
#include "base/page.hpp"
#include "screens/results_tally.hpp"
#include "screens/round_rail.hpp"
#include "screens/words.hpp"
#include <algorithm>
#include <array>

namespace retake::screens {
namespace {

using Row = std::array<std::string, 14>;

const Row head{"card", "bank",  "topic",  "question", "kind",   "try",     "given",
               "key",  "right", "credit", "how sure", "points", "seconds", "at"};

std::string_view sure_word(const std::optional<session::Confidence>& confidence) {
    if (!confidence)
        return "";
    return *confidence == session::Confidence::sure       ? "sure"
           : *confidence == session::Confidence::think_so ? "think so"
                                                          : "guess";
}

std::string given(const item::Item& item, const item::Response& response) {
    if (std::holds_alternative<item::Skipped>(response))
        return "skipped";
    if (std::holds_alternative<item::TimedOut>(response))
        return "time was up";
    return item::words(item, response);
}

Row row_of(const session::State& round, const session::Attempt& attempt) {
    const auto& card = session::card_of(round, attempt);
    const auto tenths = (attempt.took.count() + 50) / 100;
    return {std::to_string(attempt.card + 1),
            card.bank_title,
            card.topic,
            card.item.stem,
            std::string(item::kind_title(card.item)),
            std::to_string(attempt.pass + 1),
            given(card.item, attempt.response),
            item::words(card.item, item::key(card.item)),
            attempt.verdict.right()      ? "yes"
            : attempt.verdict.credit > 0 ? "partly"
                                         : "no",
            decimal(attempt.verdict.credit),
            std::string(sure_word(attempt.confidence)),
            std::to_string(attempt.points),
            std::to_string(tenths / 10) + "." + std::to_string(tenths % 10),
            to_string(attempt.at)};
}

bool is_order(const item::Item& item) { return std::holds_alternative<item::Ordering>(item.body); }

// Gaps, pairs and entries stand on a line each; an order is read as one.
std::string parts_in_lines(const item::Item& item, const item::Response& response, bool marked) {
    std::string text;
    const bool gaps = std::holds_alternative<item::Cloze>(item.body);
    for (const auto& part : item::parts(item, response))
        text += (text.empty() ? "" : "<br>") +
                std::string(!marked      ? ""
                            : part.right ? "✓ "
                                         : "✗ ") +
                html_escaped(part.about) + (gaps ? ": " : " → ") + (part.given.empty() ? "–" : html_escaped(part.given));
    return text;
}

std::string key_cell(const item::Item& item) {
    const auto key = item::key(item);
    const auto lines = is_order(item) ? "" : parts_in_lines(item, key, false);
    return "<b>" + (lines.empty() ? html_escaped(item::words(item, key)) : lines) + "</b>" +
           (item.explanation.empty() ? "" : "<br>" + html_escaped(item.explanation));
}

std::string given_cell(const item::Item& item, const session::Attempt& attempt) {
    const bool nothing = item::words(item, attempt.response).empty(); // skipped, or the time was up
    const auto lines = nothing || is_order(item) ? "" : parts_in_lines(item, attempt.response, true);
    return lines.empty() ? (attempt.verdict.right() ? "✓ " : "✗ ") + html_escaped(given(item, attempt.response)) : lines;
}

std::string html_row(const session::State& round, const session::Attempt& attempt) {
    const auto& card = session::card_of(round, attempt);
    const bool right = attempt.verdict.right();
    return "<tr class=\"" + std::string(right ? "right" : "missed") + "\"><td>" + std::to_string(attempt.card + 1) + "</td><td>" +
           html_escaped(card.item.stem) + "</td><td>" + given_cell(card.item, attempt) + "</td><td>" + key_cell(card.item) +
           "</td><td>" + std::string(sure_word(attempt.confidence)) + "</td><td>" + std::to_string(attempt.points) +
           "</td></tr>\n";
}

std::string bank_title(const session::State& round) {
    const auto& first = session::card_of(round, 0).bank_title;
    for (const auto& card : *round.cards)
        if (card.bank_title != first)
            return "Retake";
    return first;
}

std::string html_table(const session::State& round, bool retakes) {
    std::string rows;
    for (const auto& attempt : round.attempts)
        if ((attempt.pass > 0) == retakes)
            rows += html_row(round, attempt);
    if (rows.empty())
        return "";
    return std::string("<h2>") + (retakes ? "Retakes" : "First pass") +
           "</h2>\n<table>\n<tr><th>Card</th><th>Question</th><th>Given</th><th>Right</th><th>How "
           "sure</th><th>Points</th></tr>\n" +
           rows + "</table>\n";
}

std::string earned(const session::State& round) {
    return round.rules.mode == session::Mode::exam ? "mark " + results::mark_in_words(round) : grouped(round.score) + " points";
}

std::string page_of(const session::State& round, const std::string& when) {
    const auto played = static_cast<int>(round.cards->size());
    return html_page(bank_title(round), "<p>" + title_of(round.rules.mode) + ", " + when + ". " +
                                            capitalised(all_in_words(session::first_pass_right(round))) + " of " +
                                            all_in_words(played) + " right at the first go, " + earned(round) + ".</p>\n" +
                                            html_table(round, false) + html_table(round, true));
}

} // namespace

Exported export_round(const session::State& round, Instant at, std::chrono::minutes utc_offset) {
    const auto stamp = to_string(at + utc_offset); // 2024-05-16T08:30:00.000Z
    Exported out;
    const auto name = file_slug(bank_title(round));
    out.name =
        "retake-" + stamp.substr(0, 10) + "-" + stamp.substr(11, 2) + stamp.substr(14, 2) + (name.empty() ? "" : "-" + name);
    out.csv = "\xEF\xBB\xBF" + csv_line(head);
    for (const auto& attempt : round.attempts)
        out.csv += csv_line(row_of(round, attempt));
    out.html = page_of(round, date_line(at, utc_offset) + " " + stamp.substr(0, 4) + ", " + stamp.substr(11, 5));
    return out;
}

} // namespace retake::screens
