// A row for each pupil and card.
#include "base/csv.hpp"
#include "base/digits.hpp"
#include "lessons/export.hpp"
#include <array>

namespace retake::lessons {
namespace {

using namespace classroom;
using Row = std::array<std::string, 20>;

const Row head{"class",   "lesson",     "card",     "bank", "topic", "question", "kind",     "pupil",  "name",
               "team",    "first vote", "response", "key",  "right", "credit",   "how sure", "points", "points without speed",
               "seconds", "reconnects"};

std::string_view sure_word(const std::optional<schedule::Confidence>& confidence) {
    if (!confidence)
        return "";
    return *confidence == schedule::Confidence::sure       ? "sure"
           : *confidence == schedule::Confidence::think_so ? "think so"
                                                           : "guess";
}

const Given* given_in(const Vote& vote, PlayerId id) {
    const auto found = vote.find(id);
    return found == vote.end() ? nullptr : &found->second;
}

Row row_of(const Kept& kept, std::size_t place, const PupilReport& pupil) {
    const auto& asked = kept.room.asked[place];
    const auto& card = card_of(kept.room, asked);
    const auto* given = given_in(asked.votes.back(), pupil.player);
    const auto* first = asked.votes.size() > 1 ? given_in(asked.votes.front(), pupil.player) : nullptr;
    const auto points = points_of(kept.room, place, pupil.player);
    return {kept.beginning.class_name,
            to_string(kept.beginning.begun),
            std::to_string(place + 1),
            card.bank_title,
            card.topic,
            card.item.stem,
            std::string(item::kind_title(card.item)),
            pupil.report_name.empty() ? pupil.name : pupil.report_name,
            pupil.name,
            pupil.team ? std::to_string(*pupil.team + 1) : "",
            first ? item::words(card.item, first->response) : "",
            given ? item::words(card.item, given->response) : "",
            item::words(card.item, item::key(card.item)),
            !given                        ? ""
            : given->verdict.right()      ? "yes"
            : given->verdict.credit > 0.0 ? "partly"
                                          : "no",
            given ? decimal(given->verdict.credit) : "0",
            std::string(given ? sure_word(given->confidence) : ""),
            std::to_string(points.with_speed),
            std::to_string(points.without_speed),
            given ? decimal(static_cast<double>(given->pace.took.count()) / 1000) : "",
            std::to_string(pupil.reconnects)};
}

} // namespace

std::string lesson_csv(const Kept& kept, const LessonReport& report) {
    std::string csv = "\xEF\xBB\xBF" + csv_line(head);
    for (const auto& pupil : report.pupils)
        for (const auto place : counted_cards(kept.room))
            if (place >= player(kept.room, pupil.player).from_card)
                csv += csv_line(row_of(kept, place, pupil));
    return csv;
}

} // namespace retake::lessons
