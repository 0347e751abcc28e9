// The tallies of a round: what the results count, and the sentences beside the counts.
#include "screens/results_tally.hpp"
#include "screens/words.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace retake::screens::results {
namespace {

using session::Confidence;

std::vector<const session::Attempt*> first_pass(const session::State& round) {
    std::vector<const session::Attempt*> attempts;
    for (const auto& attempt : round.attempts)
        if (attempt.pass == 0)
            attempts.push_back(&attempt);
    return attempts;
}

void count(Tally& tally, bool right) {
    tally.right += right ? 1 : 0;
    ++tally.total;
}

// "Sure" promises much: three in four is where it starts to pay.
std::string remark_on_sure(int right, int total) {
    if (right == total)
        return total < 3 ? "Right to be sure." : "You can trust “sure”.";
    const int missed = total - right;
    if (right * 4 >= total * 3)
        return "You can trust “sure”. " +
               (missed == 1 ? std::string("One surprise.") : capitalised(in_words(missed)) + " surprises.");
    return "“Sure” was a little early here.";
}

std::string remark_on_think_so(int right, int total) {
    if (right == total)
        return total < 3 ? "Better than you thought." : "You could have been surer.";
    return right * 2 >= total ? "About right." : "Closer to guessing this time.";
}

std::string remark_on_guesses(int right, int total) {
    if (right * 2 > total && total > 2)
        return "You knew more than you thought.";
    return right == 0 ? "Fair enough: now you know." : "Honest guessing. Good.";
}

std::string remark(Confidence confidence, int right, int total) {
    switch (confidence) {
    case Confidence::sure:
        return remark_on_sure(right, total);
    case Confidence::think_so:
        return remark_on_think_so(right, total);
    case Confidence::guess:
        break;
    }
    return remark_on_guesses(right, total);
}

int missed_though_sure(const session::State& round) {
    int count = 0;
    for (const auto* attempt : first_pass(round))
        count += !attempt->verdict.right() && attempt->confidence == Confidence::sure ? 1 : 0;
    return count;
}

std::string what_came(const session::State& round) {
    if (perfect(round))
        return "Every card at the first go.";
    if (const int partly = static_cast<int>(
            std::ranges::count_if(first_pass(round), [](const auto* a) { return a->verdict.credit > 0 && !a->verdict.right(); }));
        partly > 0)
        return capitalised(said(partly, "more was partly right.", "more were partly right."));
    return "What you missed is on the pile, ready for a second go.";
}

// "Fourteen were expected." beside what came of it; nothing where it was about that.
std::string against_expected(const session::State& round) {
    if (!round.rules.expected)
        return "";
    const auto expected = static_cast<int>(std::lround(*round.rules.expected));
    const int right = session::first_pass_right(round);
    if (right == expected)
        return "As many as were expected. ";
    return capitalised(in_words(expected)) + (expected == 1 ? " was" : " were") + " expected. ";
}

} // namespace

std::vector<Tally> by_topic(const session::State& round) {
    std::vector<Tally> tallies;
    for (const auto* attempt : first_pass(round)) {
        const auto& card = session::card_of(round, *attempt);
        const auto& name = card.topic.empty() ? card.bank_title : card.topic;
        auto found = std::ranges::find(tallies, name, &Tally::name);
        if (found == tallies.end())
            found = tallies.insert(tallies.end(), Tally{name, 0, 0, ""});
        count(*found, attempt->verdict.right());
    }
    return tallies;
}

std::vector<Tally> by_confidence(const session::State& round) {
    if (!round.rules.ask_how_sure)
        return {};
    std::vector<Tally> tallies{{"Sure", 0, 0, ""}, {"Think so", 0, 0, ""}, {"Guess", 0, 0, ""}};
    for (const auto* attempt : first_pass(round))
        if (attempt->confidence) // Who skipped a card was not asked.
            count(tallies[static_cast<std::size_t>(*attempt->confidence)], attempt->verdict.right());
    for (std::size_t i = 0; i < tallies.size(); ++i)
        if (tallies[i].total > 0)
            tallies[i].remark = remark(static_cast<Confidence>(i), tallies[i].right, tallies[i].total);
    std::erase_if(tallies, [](const Tally& tally) { return tally.total == 0; });
    return tallies;
}

std::string headline(const session::State& round) {
    const auto total = static_cast<int>(first_pass(round).size());
    return capitalised(all_in_words(session::first_pass_right(round))) + " of " + all_in_words(total) + ".";
}

std::string line_below(const session::State& round) { return against_expected(round) + what_came(round); }

std::string pile_headline(const session::State& round) {
    const auto count = static_cast<int>(round.pile.size());
    if (count > 0)
        return capitalised(in_words(count)) + " to retake.";
    return perfect(round) ? "Nothing to retake." : "The pile is clear.";
}

std::string pile_line(const session::State& round) {
    if (round.pile.empty())
        return perfect(round) ? "All of them right, first time." : "Everything you missed is right by now.";
    const int sure = missed_though_sure(round);
    if (sure == 1)
        return "The one you were sure about is on top. Those are the ones that stick best.";
    if (sure > 1)
        return "The " + in_words(sure) + " you were sure about are on top. Those are the ones that stick best.";
    return capitalised(about_minutes(static_cast<int>(round.pile.size()))) + ", while they are fresh.";
}

std::string mark_in_words(const session::State& round) { return std::to_string(session::mark_of_100(round)) + "/100"; }

int left_open(const session::State& round) {
    return static_cast<int>(std::ranges::count_if(first_pass(round), [](const auto* attempt) {
        return std::holds_alternative<item::Skipped>(attempt->response) ||
               std::holds_alternative<item::TimedOut>(attempt->response);
    }));
}

int percent_right(const session::State& round) {
    const auto total = static_cast<int>(first_pass(round).size());
    return total == 0 ? 0 : session::first_pass_right(round) * 100 / total; // Rounded down: 100 % is said of all only.
}

Milliseconds time_taken(const session::State& round) {
    Milliseconds sum{};
    for (const auto* attempt : first_pass(round))
        sum += attempt->took;
    return sum;
}

bool perfect(const session::State& round) {
    const auto attempts = first_pass(round);
    return !attempts.empty() && std::ranges::all_of(attempts, [](const auto* attempt) { return attempt->verdict.right(); });
}

} // namespace retake::screens::results
