// The world deals cards for a hot seat, from banks as they lie on the disk.
#include "app/world.hpp"
#include "bank/deal.hpp"
#include "bank/load.hpp"

namespace retake::app {

std::vector<Event> World::deal_hot_seat(const DealHotSeat& asked) {
    errands_.send([asked]() -> Errands::Rest {
        HotSeatDealt dealt{nullptr, asked.seed, {"None of these cards is ready.", "Choose another bank, or repair the file."}};
        std::vector<bank::Bank> banks;
        for (const auto& file : asked.banks) {
            auto loaded = bank::load_bank(file);
            if (loaded)
                banks.push_back(std::move(loaded->value));
            else
                dealt.trouble = loaded.error();
        }
        std::vector<const bank::Bank*> pointers;
        for (const auto& one : banks)
            pointers.push_back(&one);
        bank::Wish wish;
        if (asked.cards > 0)
            wish.length = asked.cards;
        if (auto cards = bank::deal(pointers, wish, asked.seed); !cards.empty())
            dealt.cards = std::make_shared<const item::Cards>(std::move(cards));
        return [dealt]() -> std::vector<Event> { return {dealt}; };
    });
    return {};
}

} // namespace retake::app
