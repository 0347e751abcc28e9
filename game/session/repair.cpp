// Repair: a card that is missed again and again is asked with fewer choices, so that it is told from what it is taken for.
#include "session/repair.hpp"
#include <algorithm>
#include <set>

namespace retake::session {

void keep_few(item::Presentation& shown, const Card& card, const std::vector<int>& also) {
    auto* form = std::get_if<item::PickOne>(&shown.interaction);
    const auto right = item::key(card.item);
    const auto* key = std::get_if<item::Picked>(&right);
    if (form == nullptr || key == nullptr)
        return;
    std::set<int> kept(also.begin(), also.end());
    kept.insert(key->id);
    if (const auto lure = std::ranges::find(form->choices, card.aid.lure, &item::Choice::text); lure != form->choices.end())
        kept.insert(lure->id);
    for (const auto& choice : form->choices)
        if (kept.size() < choices_of_a_repair)
            kept.insert(choice.id);
    std::erase_if(form->choices, [&](const item::Choice& choice) { return !kept.contains(choice.id); });
}

} // namespace retake::session
