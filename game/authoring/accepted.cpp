// Walks over the typed items of a bank and has each of them tried.
#include "authoring/accepted.hpp"
#include "authoring/probe.hpp"

namespace retake::authoring {
namespace {

// The response that fills every gap rightly but one, which is given as it is to be tried.
item::Response with_gap(const item::Item& item, std::size_t gap, const std::string& typed) {
    auto filled = std::get<item::Filled>(item::key(item));
    filled.texts[gap] = typed;
    return filled;
}

Acceptance begun(const item::Item& item, int gap) { return {item.number, item.place.line, item.stem, gap, {}}; }

} // namespace

std::vector<Acceptance> accepted(const bank::Bank& bank) {
    std::vector<Acceptance> all;
    for (const auto& item : bank.items) {
        const Probe typed = [&](const std::string& text) { return item::grade(item, item::Typed{text}); };
        if (const auto* text = std::get_if<item::TypedText>(&item.body))
            all.emplace_back(begun(item, 0)).rulings = rulings_on(text->key, typed);
        if (const auto* number = std::get_if<item::Number>(&item.body))
            all.emplace_back(begun(item, 0)).rulings = rulings_on(number->key, typed);
        const auto* cloze = std::get_if<item::Cloze>(&item.body);
        for (std::size_t gap = 0; cloze && gap < cloze->gaps.size(); ++gap) {
            const Probe filled = [&](const std::string& text) { return item::grade(item, with_gap(item, gap, text)); };
            all.emplace_back(begun(item, static_cast<int>(gap) + 1)).rulings =
                std::visit([&](const auto& key) { return rulings_on(key, filled); }, cloze->gaps[gap]);
        }
    }
    return all;
}

} // namespace retake::authoring
