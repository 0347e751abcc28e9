// Plays the lessons of a class again, as the log of one learner.
#include "classroom/class_pile.hpp"
#include "base/rng.hpp"
#include <algorithm>
#include <limits>
#include <tuple>

namespace retake::classroom {
namespace {

schedule::CardNumber number_of(const ClassResult& result) { return seed_of(result.bank + '\n' + result.item); }

struct Remembered {
    schedule::Memories memories;
    std::vector<schedule::CardNumber> scope;
    std::unordered_map<schedule::CardNumber, const ClassResult*> last;
};

Remembered replayed(const std::vector<ClassResult>& results, const schedule::Settings& settings, double threshold) {
    Remembered class_memory;
    for (const auto& result : results) {
        if (result.pupils <= 0)
            continue;
        const auto number = number_of(result);
        schedule::Responded responded;
        responded.card = number;
        responded.at = result.at;
        responded.credit = result.facility >= threshold ? 1 : std::min(result.facility, 0.49); // missed is missed, however nearly
        schedule::take(class_memory.memories, responded, settings);
        if (!class_memory.last.contains(number))
            class_memory.scope.push_back(number);
        class_memory.last[number] = &result;
    }
    return class_memory;
}

schedule::Allowance unlimited() {
    schedule::Allowance allowance;
    allowance.cards_a_day = std::numeric_limits<int>::max();
    return allowance;
}

} // namespace

std::vector<OnClassPile> class_pile(const std::vector<ClassResult>& results, Instant now, const schedule::Settings& settings,
                                    double threshold) {
    const auto memory = replayed(results, settings, threshold);
    std::vector<OnClassPile> pile;
    for (const auto& waiting : schedule::due_cards(memory.memories, memory.scope, now, settings, unlimited())) {
        const auto& last = *memory.last.at(waiting.card);
        pile.push_back({last.bank, last.item, last.facility < threshold, last.facility, waiting.recall});
    }
    std::ranges::stable_sort(
        pile, {}, [](const OnClassPile& card) { return std::tuple(!card.missed, card.missed ? card.facility : card.recall); });
    return pile;
}

std::optional<schedule::Return> next_class_return(const std::vector<ClassResult>& results, Instant now,
                                                  const schedule::Settings& settings, double threshold) {
    const auto memory = replayed(results, settings, threshold);
    return schedule::next_return(memory.memories, memory.scope, now, settings, unlimited());
}

} // namespace retake::classroom
