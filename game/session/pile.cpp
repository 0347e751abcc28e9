// The pile's one rule: where a card goes once it was turned.
#include "session/pile.hpp"
#include <algorithm>

namespace retake::session {

void file(Pile& pile, const Turn& turn) {
    std::erase_if(pile, [&](const Lying& lying) { return lying.card == turn.card; });
    if (turn.right)
        return;
    const Lying missed{turn.card, turn.sure};
    if (turn.retake) {
        pile.push_back(missed);
        return;
    }
    const auto beneath_the_sure = std::ranges::find_if_not(pile, &Lying::sure);
    pile.insert(turn.sure ? pile.begin() : beneath_the_sure, missed);
}

} // namespace retake::session
