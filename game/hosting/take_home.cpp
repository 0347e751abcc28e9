// Cuts the questions of a lesson out of its banks, once.
#include "hosting/take_home.hpp"
#include "authoring/excerpt.hpp"
#include "bank/load.hpp"
#include <map>
#include <memory>

namespace retake::hosting {
namespace {

constexpr std::size_t bytes_max = 40'000; // more would crowd a phone's queue; what comes after it stays at school

struct Cut {
    std::vector<std::string> lines; // in step with the cards of the lesson; empty: it does not stand by itself
    std::string title, language = "en";
};

Cut cut_of(const lessons::Kept& kept) {
    std::map<std::pair<std::string, std::string>, std::string> known; // bank and item → lines
    Cut cut{.lines = {}, .title = kept.beginning.title};
    for (const auto& copy : kept.beginning.banks) {
        const auto text = bank::read_file(kept.folder / copy.file);
        if (!text)
            continue; // its cards stay at school
        const auto bank = bank::read_bank(copy.origin, *text).value;
        cut.language = bank.language;
        std::vector<std::string> items;
        for (const auto& card : kept.beginning.cards)
            if (card.bank == bank.id)
                items.push_back(card.item);
        for (auto& cutting : authoring::cuttings(copy.origin, *text, items))
            known[{bank.id, cutting.item}] = std::move(cutting.lines);
    }
    for (const auto& card : *kept.room.cards)
        cut.lines.push_back(known[{card.bank, card.item.id}]);
    return cut;
}

} // namespace

TakeHome take_home_of(const lessons::Kept& kept) {
    return [cut = std::make_shared<const Cut>(cut_of(kept))](const std::vector<int>& cards) {
        std::vector<std::string> lines;
        std::size_t bytes = 0;
        for (const auto card : cards) {
            const auto& own = cut->lines.at(static_cast<std::size_t>(card));
            if (own.empty() || bytes + own.size() > bytes_max)
                continue;
            bytes += own.size();
            lines.push_back(own);
        }
        return lines.empty() ? std::string() : authoring::bank_of("Missed: " + cut->title, cut->language, lines);
    };
}

} // namespace retake::hosting
