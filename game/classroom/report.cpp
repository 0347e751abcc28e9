// Counts what was given in a lesson.
#include "classroom/report.hpp"
#include <algorithm>

namespace retake::classroom {
namespace {

using Pupils = std::vector<PlayerId>;

Pupils pupils_at(const Room& room, std::size_t asked) {
    Pupils there;
    for (std::size_t id = 0; id < room.players.size(); ++id)
        if (!room.players[id].kicked && room.players[id].from_card <= asked)
            there.push_back(static_cast<PlayerId>(id));
    return there;
}

const Given* given_by(const Vote& vote, PlayerId id) {
    const auto found = vote.find(id);
    return found == vote.end() ? nullptr : &found->second;
}

const Given* given_by(const Room& room, std::size_t asked, PlayerId id) {
    const auto& votes = room.asked[asked].votes;
    return votes.empty() ? nullptr : given_by(votes.back(), id);
}

double credit_of(const Room& room, std::size_t asked, PlayerId id) {
    const auto* given = given_by(room, asked, id);
    return given ? given->verdict.credit : 0;
}

// Of all counted cards but one, for each of these pupils.
std::vector<double> totals_without(const Room& room, const std::vector<std::size_t>& counted, std::optional<std::size_t> without,
                                   const Pupils& pupils) {
    std::vector<double> totals;
    for (const auto id : pupils) {
        double total = 0;
        for (const auto asked : counted)
            if (asked != without && asked >= player(room, id).from_card)
                total += credit_of(room, asked, id);
        totals.push_back(total);
    }
    return totals;
}

Milliseconds median_of(std::vector<double> times) { return Milliseconds(static_cast<std::int64_t>(median(std::move(times)))); }

void count(std::vector<ResponseCount>& responses, const std::string& words, bool right, int pupils) {
    const auto found = std::ranges::find(responses, words, &ResponseCount::words);
    if (found == responses.end())
        responses.push_back({words, pupils, right});
    else
        found->pupils += pupils;
}

// Choices that nobody took say something, too.
void list_choices(std::vector<ResponseCount>& responses, const item::Item& item, const item::Presentation& shown) {
    if (const auto* one = std::get_if<item::PickOne>(&shown.interaction))
        for (const auto& choice : one->choices) {
            const item::Response response = item::Picked{choice.id};
            count(responses, item::words(item, response), item::grade(item, response).right(), 0);
        }
    if (std::holds_alternative<item::JudgeTruth>(shown.interaction))
        for (const bool truth : {true, false}) {
            const item::Response response = item::Judged{truth};
            count(responses, item::words(item, response), item::grade(item, response).right(), 0);
        }
}

std::vector<ResponseCount> counted_responses(const item::Item& item, const Asked& asked, const Pupils& pupils) {
    std::vector<ResponseCount> responses;
    list_choices(responses, item, asked.shown);
    for (const auto id : pupils)
        if (const auto* given = asked.votes.empty() ? nullptr : given_by(asked.votes.back(), id))
            count(responses, item::words(item, given->response), given->verdict.right(), 1);
    std::ranges::stable_sort(responses, std::greater<>(), &ResponseCount::pupils);
    return responses;
}

std::optional<VoteShift> shift_of(const Asked& asked, const Pupils& pupils) {
    if (asked.votes.size() < 2)
        return std::nullopt;
    VoteShift shift;
    for (const auto id : pupils) {
        const auto *first = given_by(asked.votes[0], id), *second = given_by(asked.votes[1], id);
        if (!first || !second)
            continue;
        const bool before = first->verdict.right(), after = second->verdict.right();
        ++(before ? (after ? shift.stayed_right : shift.from_right) : (after ? shift.to_right : shift.stayed_wrong));
    }
    return shift;
}

void analyse(CardReport& report, const Room& room, const std::vector<std::size_t>& counted, const Pupils& pupils) {
    std::vector<double> credits, times;
    std::vector<bool> right;
    for (const auto id : pupils) {
        const auto* given = given_by(room, report.asked, id);
        credits.push_back(given ? given->verdict.credit : 0);
        right.push_back(given && given->verdict.right());
        report.right += right.back() ? 1 : 0;
        report.blanks += given ? 0 : 1;
        if (given)
            times.push_back(static_cast<double>(given->pace.took.count()));
        if (given && !given->verdict.right() && given->confidence == schedule::Confidence::sure)
            ++report.sure_and_wrong;
    }
    const auto others = totals_without(room, counted, report.asked, pupils);
    report.facility = mean(credits);
    report.deviation = deviation(credits);
    report.discrimination_index = discrimination_index(credits, others);
    report.discriminative_efficiency = discriminative_efficiency(credits, others);
    if (report.pupils >= pupils_for_correlation)
        report.point_biserial = point_biserial(right, others);
    report.median_time = median_of(std::move(times));
}

CardReport card_report(const Room& room, std::size_t at, const std::vector<std::size_t>& counted) {
    const auto& asked = room.asked[at];
    const auto& card = card_of(room, asked);
    CardReport report{.asked = at, .stem = card.item.stem, .topic = card.topic};
    report.skipped = std::ranges::find(counted, at) == counted.end();
    if (report.skipped)
        return report;
    const auto pupils = pupils_at(room, at);
    report.pupils = static_cast<int>(pupils.size());
    analyse(report, room, counted, pupils);
    report.responses = counted_responses(card.item, asked, pupils);
    report.shift = shift_of(asked, pupils);
    return report;
}

PupilReport pupil_report(const Room& room, const Standing& standing, const std::vector<std::size_t>& counted) {
    const auto& pupil = player(room, standing.player);
    PupilReport report{.player = standing.player,
                       .name = pupil.shown,
                       .report_name = pupil.report_name,
                       .team = pupil.team,
                       .rank = standing.rank,
                       .points = standing.points,
                       .cards = standing.cards,
                       .right = standing.right,
                       .reconnects = pupil.reconnects};
    std::vector<double> credits, times;
    for (const auto asked : counted) {
        if (asked < pupil.from_card)
            continue;
        const auto* given = given_by(room, asked, standing.player);
        credits.push_back(given ? given->verdict.credit : 0);
        if (given)
            times.push_back(static_cast<double>(given->pace.took.count()));
        else
            ++report.blanks;
        if (!given || !given->verdict.right())
            report.missed.push_back(asked);
    }
    report.credit = mean(credits);
    report.median_time = median_of(std::move(times));
    return report;
}

std::vector<TopicReport> topics_of(const std::vector<CardReport>& cards) {
    std::vector<TopicReport> topics;
    for (const auto& card : cards) {
        if (card.skipped)
            continue;
        auto found = std::ranges::find(topics, card.topic, &TopicReport::topic);
        if (found == topics.end())
            found = topics.insert(topics.end(), {card.topic, 0, 0});
        found->facility += card.facility;
        ++found->cards;
    }
    for (auto& topic : topics)
        topic.facility /= topic.cards;
    return topics;
}

void judge_as_a_whole(LessonReport& report, const Room& room, const std::vector<std::size_t>& counted) {
    if (counted.empty())
        return;
    const auto throughout = pupils_at(room, counted.front());
    std::vector<std::vector<double>> cards;
    for (const auto asked : counted) {
        auto& credits = cards.emplace_back();
        for (const auto id : throughout)
            credits.push_back(credit_of(room, asked, id));
    }
    report.consistency = consistency(cards);
    const auto totals = totals_without(room, counted, std::nullopt, throughout);
    report.skewness = skewness(totals);
    report.kurtosis = kurtosis(totals);
}

} // namespace

LessonReport report_of(const Room& room) {
    LessonReport report;
    const auto counted = counted_cards(room);
    for (std::size_t at = 0; at < room.asked.size(); ++at)
        if (!room.asked[at].again)
            report.cards.push_back(card_report(room, at, counted));
    std::vector<double> credits;
    for (const auto& standing : standings(room)) {
        report.pupils.push_back(pupil_report(room, standing, counted));
        credits.push_back(report.pupils.back().credit);
    }
    report.credit = mean(credits);
    report.topics = topics_of(report.cards);
    judge_as_a_whole(report, room, counted);
    return report;
}

const ResponseCount* most_chosen_wrong(const CardReport& card) {
    const auto found =
        std::ranges::find_if(card.responses, [](const ResponseCount& count) { return !count.right && count.pupils > 0; });
    return found == card.responses.end() ? nullptr : &*found;
}

} // namespace retake::classroom
