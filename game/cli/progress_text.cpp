// Progress in plain lines: what is due, what is right, topics, confidence, days, and the least certain cards.
#include "base/utf8.hpp"
#include "cli/progress.hpp"
#include "progress/table.hpp"
#include <algorithm>
#include <cmath>
#include <sstream>

namespace retake::cli {
namespace {

using progress::Report;
using progress::Share;
using progress::Trust;
using schedule::Confidence;

constexpr std::size_t cards_told = 10;
constexpr int bar_length = 20;

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

std::string counted(int count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string told(Share share) {
    if (share.of == 0)
        return "nothing yet";
    const auto range = progress::likely(share);
    return percent(share.rate()) + " of " + std::to_string(share.of) + " (" + std::to_string(std::lround(range.low * 100)) +
           " to " + percent(range.high) + ")";
}

std::string padded(std::string text, std::size_t width) {
    const auto length = static_cast<std::size_t>(utf8::columns(text));
    return text + std::string(length < width ? width - length : 0, ' ');
}

std::string right_aligned(const std::string& text, std::size_t width) {
    return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

void tell_days(std::ostream& out, const Report& report) {
    int total = 0, most = 0;
    for (const auto& day : report.coming) {
        total += day.cards;
        most = std::max(most, day.cards);
    }
    out << "Due today: " << report.due_today() << ". In the next " << progress::days_ahead
        << " days: " << counted(total, "card", "cards");
    if (most > 0)
        out << ", never more than " << most << " in a day";
    out << ".\n";
    std::string days;
    for (const auto& day : report.coming)
        if (day.cards > 0)
            days += "  " + to_string(day.day) + "  " + std::to_string(day.cards) + "\n";
    out << days;
}

std::string title_of(const progress::Topic& topic) { return topic.title.empty() ? "without a topic" : topic.title; }

void tell_topics(std::ostream& out, const Report& report) {
    if (report.topics.empty())
        return;
    std::size_t width = 0;
    for (const auto& topic : report.topics)
        width = std::max(width, static_cast<std::size_t>(utf8::columns(title_of(topic))));
    out << (report.title.empty() ? "\nMastery by bank: cards that would be right today\n"
                                 : "\nMastery by topic: cards that would be right today\n");
    for (const auto& topic : report.topics) {
        const auto filled = static_cast<std::size_t>(std::lround(topic.share() * bar_length));
        out << "  " << padded(title_of(topic), width) << "  " << std::string(filled, '#') << std::string(bar_length - filled, '.')
            << " " << right_aligned(percent(topic.share()), 4) << "  " << topic.seen << " of "
            << counted(topic.cards, "card", "cards") << " seen\n";
    }
}

void tell_confidence(std::ostream& out, const Report& report) {
    const auto& made = report.calibration;
    if (made.all.of == 0)
        return;
    out << "\nHow sure, how right\n";
    const auto tell = [&](Confidence level, const char* name, const char* meant) {
        const auto share = made.of(level);
        const auto trust = progress::trust_of(level, share);
        out << "  " << padded(name, 9) << " " << padded(told(share), 26) << " meant for " << meant
            << (trust == Trust::over    ? ": hold it back a little"
                : trust == Trust::under ? ": you know more than you say"
                                        : "")
            << "\n";
    };
    tell(Confidence::sure, "sure", "80% and more");
    tell(Confidence::think_so, "think so", "67 to 80%");
    tell(Confidence::guess, "guess", "up to 67%");
    out << "  bonus for knowing what you know: " << (made.bonus > 0 ? "+" : "") << progress::decimal(made.bonus * 100, 1)
        << "% on " << percent(made.all.rate()) << " right\n";
}

void tell_staying(std::ostream& out, const Report& report) {
    const auto& staying = report.staying;
    if (staying.curve.empty())
        return;
    out << "\nWhat stays: right by study days since last seen\n";
    for (const auto& bin : staying.measured) {
        const auto days =
            bin.first == bin.last ? std::to_string(bin.first) : std::to_string(bin.first) + " to " + std::to_string(bin.last);
        out << "  " << padded(days, 12) << " " << padded(told(bin.share), 26) << " expected " << percent(bin.expected) << "\n";
    }
    const auto& far = staying.curve.back();
    out << "  after " << far.days << " days, as the model has it: " << percent(far.with_retakes) << " with retakes, "
        << percent(far.without) << " without\n";
}

void tell_cards(std::ostream& out, const progress::History& all, const Report& report) {
    const auto seen = static_cast<std::size_t>(report.seen());
    if (seen > 0)
        out << "\nThe least certain cards: right now, day it comes back, responses, lapses\n";
    for (std::size_t i = 0; i < std::min(seen, cards_told); ++i) {
        const auto& line = report.cards[i];
        out << "  " << right_aligned(percent(line.recall), 4) << "  "
            << (line.due <= all.today ? "today     " : to_string(line.due)) << "  "
            << right_aligned(std::to_string(line.responses), 3) << "  " << right_aligned(std::to_string(line.lapses), 2) << "  "
            << all.cards[static_cast<std::size_t>(line.card)].stem << "\n";
    }
    std::string flags;
    for (const auto& line : report.cards)
        if (const auto& card = all.cards[static_cast<std::size_t>(line.card)]; card.flag)
            flags += "  " + card.stem + (card.flag->empty() ? "" : " (" + *card.flag + ")") + "\n";
    if (!flags.empty())
        out << "\nFlagged\n" << flags;
}

} // namespace

std::string progress_text(const progress::History& all, const Report& report) {
    std::ostringstream out;
    const auto cards = static_cast<int>(report.cards.size());
    out << (report.title.empty() ? "All banks" : report.title) << "\n"
        << counted(cards, "card", "cards") << ", " << report.seen() << " seen; " << progress::decimal(report.expected(), 1)
        << " would be right today.\n";
    if (report.responses == 0) {
        out << "Nothing played yet. `retake play` begins a round.\n";
        return out.str();
    }
    tell_days(out, report);
    out << "\nWhat is right\n"
        << "  kept          " << told(report.retention) << ": seen before, last " << progress::retention_days << " days\n"
        << "  first sight   " << told(report.first_sight) << "\n"
        << "  today         " << told(report.today) << "\n";
    tell_topics(out, report);
    tell_confidence(out, report);
    tell_staying(out, report);
    tell_cards(out, all, report);
    if (!all.fit.empty())
        out << "\nThe schedule is " << all.fit << ".\n";
    return out.str();
}

} // namespace retake::cli
